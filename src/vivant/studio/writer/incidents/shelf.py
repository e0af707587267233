"""What may happen on the way, by the setting it happens in."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.incidents.indoors import INDOORS
from vivant.studio.writer.incidents.peopled import PEOPLED
from vivant.studio.writer.incidents.wild import WILD
from vivant.studio.writer.scripts import Script

INCIDENTS: Final[Mapping[str, tuple[Script, ...]]] = {**WILD, **PEOPLED, **INDOORS}
