"""The sizes of Gemini's pictures: it is told a ratio and a size class, never pixels.

The tables are those of Google's documentation as several public sources quote it and agree; the
documentation itself could not be read, and no picture was made to measure. Where a model makes other
sizes, `sizes` of the endpoint says so.
"""

import math
from collections.abc import Mapping
from typing import Final, Literal

Size = tuple[int, int]
"""(width, height) in pixels."""
SizeClass = Literal["512", "1K", "2K", "4K"]

_SECOND: Final[Mapping[str, Size]] = {
    "1:1": (1024, 1024), "2:3": (832, 1248), "3:2": (1248, 832), "3:4": (864, 1184), "4:3": (1184, 864),
    "4:5": (896, 1152), "5:4": (1152, 896), "9:16": (768, 1344), "16:9": (1344, 768), "21:9": (1536, 672),
}  # fmt: skip
"""Gemini 2.5: one size class, which is not said."""
_THIRD: Final[Mapping[str, Size]] = {
    "1:1": (1024, 1024), "2:3": (848, 1264), "3:2": (1264, 848), "3:4": (896, 1200), "4:3": (1200, 896),
    "4:5": (928, 1152), "5:4": (1152, 928), "9:16": (768, 1376), "16:9": (1376, 768), "21:9": (1584, 672),
}  # fmt: skip
"""Gemini 3, at 1K."""
_TIMES: Final[Mapping[SizeClass, float]] = {"512": 0.5, "1K": 1, "2K": 2, "4K": 4}


def is_second(model: str) -> bool:
    """Whether the model is of the generation that knows one size class only."""
    return "gemini-2" in model


def sizes_of(model: str, size: SizeClass) -> tuple[Size, ...]:
    """All sizes that the model makes at a size class."""
    if is_second(model):
        return tuple(_SECOND.values())
    return tuple((int(w * _TIMES[size]), int(h * _TIMES[size])) for w, h in _THIRD.values())


def ratio_of(width: int, height: int) -> str:
    """The ratio that Gemini knows nearest to that of a picture."""
    wanted = math.log(width / height)

    def distance(ratio: str) -> float:
        across, _, down = ratio.partition(":")
        return abs(math.log(int(across) / int(down)) - wanted)

    return min(_THIRD, key=distance)
