"""Google's Gemini as a provider of all four roles, over its `generateContent`.

`endpoint.py` sends, `reading.py` understands what comes back, `sizes.py` knows the sizes of pictures, `drawing.py`
plays generator and editor, `talking.py` planner and judge.

The protocol was read in Google's REST reference and SDK, and is tested with that SDK against our own
server; Google itself was not asked.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from vivant.models.providers.gemini.drawing import painter
from vivant.models.providers.gemini.talking import GeminiJudge, GeminiPlanner
from vivant.models.settings import Settings
from vivant.schema.record import Role

ROLES: Final[Mapping[Role, Callable[[Settings], Any]]] = {
    "planner": GeminiPlanner,
    "generator": lambda settings: painter(settings, "generator"),
    "editor": lambda settings: painter(settings, "editor"),
    "judge": GeminiJudge,
}
