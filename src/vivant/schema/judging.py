"""What a judge is given to look at, besides the questions: pixels, never encoded files."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Question
from vivant.schema.record import PixelId

Pixels = npt.NDArray[np.uint8]
"""A decoded picture: (height, width, 3), RGB. It carries no metadata of any kind."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """How a character should look: its words, and its approved template where there is one.

    `look` decodes the template when somebody looks: many portraits wait at a time, few are looked at.
    """

    character: str
    name: str
    description: str
    look: Callable[[], Pixels] | None = field(compare=False)
    template_id: PixelId | None

    @property
    def template(self) -> Pixels | None:
        return self.look() if self.look is not None else None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An accepted earlier frame of the same story, and what was asked of it; `look` decodes it."""

    look: Callable[[], Pixels] = field(compare=False)
    pixel_id: PixelId
    questions: tuple[Question, ...]
    portraits: tuple[Portrait, ...]

    @property
    def pixels(self) -> Pixels:
        return self.look()
