"""What a judge is given to look at, besides the questions: pixels, never encoded files."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Question
from vivant.schema.record import PixelId

Pixels = npt.NDArray[np.uint8]
"""A decoded picture: (height, width, 3), RGB. It carries no metadata of any kind."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """How a character should look: its words, and its approved template where there is one."""

    character: str
    name: str
    description: str
    template: Pixels | None
    template_id: PixelId | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An accepted earlier frame of the same story, and what was asked of it."""

    pixels: Pixels
    pixel_id: PixelId
    questions: tuple[Question, ...]
    portraits: tuple[Portrait, ...]
