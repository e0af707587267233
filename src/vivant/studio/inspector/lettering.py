"""Writing on a picture: strokes of the letterer's light on dark, side by side, where nothing of the sort should be."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from vivant.studio.inspector.belief import Belief
from vivant.studio.inspector.comparing import Mask

_GREY: Final = 48
"""Levels that the channels of writing may lie apart."""
_LIGHT: Final = 196
_DARK: Final = 110
_MOST_GREY: Final = 0.75
_LEAST_LIGHT: Final = 0.15
_LEAST_DARK: Final = 0.15
"""Shares of a stroke's pixels that are grey, and light; and dark, its edge included."""
_THICK: Final = 7.5
"""Half the width, in pixels, of the broadest stroke."""
_LEAST: Final = 24
"""Pixels of the smallest letter."""
_OUTSIDE: Final = 0.5
"""The share of a letter beside all figures from which on it cannot be a part of one, such as an eye."""
_ON_FIGURES: Final = 4
"""How many strokes in a line are writing where they lie on figures."""
_LINE: Final = 2.0
"""How much longer than high a line is."""
_SIGNED: Final = (72, 2.5)
"""How long in pixels, and how much longer than high, a line is that is writing on a figure too, whatever its strokes."""


@dataclass(frozen=True, slots=True)
class _Stroke:
    number: int
    left: int
    top: int
    right: int
    bottom: int
    outside: bool

    @property
    def height(self) -> int:
        return self.bottom - self.top


def written(belief: Belief) -> Mask | None:
    """255 on what is written across the picture; None where nothing is."""
    joined = cv2.dilate(belief.wrong, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    strokes = [s for number in range(1, count) if (s := _stroke(belief, labels, stats[number], number))]
    line = _longest_line(strokes)
    if not line:
        return None
    return np.where(np.isin(labels, [s.number for s in line]), np.uint8(255), np.uint8(0))


def _stroke(
    belief: Belief, labels: cv2.typing.MatLike, stats: cv2.typing.MatLike, number: int
) -> _Stroke | None:
    """A connected difference, if it is light on dark, grey and thin."""
    left, top, width, height = (int(value) for value in stats[:4])
    window = (slice(top, top + height), slice(left, left + width))
    mine = labels[window] == number
    here = mine & (belief.wrong[window] > 0)
    seen = belief.seen[window][here]
    if len(seen) < _LEAST:
        return None
    high, low = seen.max(axis=1).astype(int), seen.min(axis=1).astype(int)
    if (high - low <= _GREY).mean() < _MOST_GREY or (low >= _LIGHT).mean() < _LEAST_LIGHT:
        return None
    if (belief.seen[window][mine].max(axis=1) <= _DARK).mean() < _LEAST_DARK:
        return None
    padded = np.pad(here.astype(np.uint8), 1)
    if cv2.distanceTransform(padded, cv2.DIST_L2, 3).max() > _THICK:
        return None
    beside = here.copy()
    for figure in belief.outlines:
        beside &= figure[window] == 0
    outside = bool(np.count_nonzero(beside) >= _OUTSIDE * len(seen))
    return _Stroke(number, left, top, left + width, top + height, outside)


def _longest_line(strokes: list[_Stroke]) -> list[_Stroke]:
    """The strokes beside each other that take up most room, if they make a line of writing."""
    best: list[_Stroke] = []
    longest = 0
    for seed in strokes:
        line = [seed]
        grown = True
        while grown:
            more = [s for s in strokes if s not in line and any(_beside(s, other) for other in line)]
            line += more
            grown = bool(more)
        left, right = min(s.left for s in line), max(s.right for s in line)
        high = max(s.bottom for s in line) - min(s.top for s in line)
        letters = sum(s.outside for s in line)
        signed = right - left >= max(_SIGNED[0], _SIGNED[1] * high)
        told = right - left >= _LINE * high and (letters > 0 or len(line) >= _ON_FIGURES or signed)
        if told and right - left > longest:
            best, longest = line, right - left
    return best


def _beside(one: _Stroke, other: _Stroke) -> bool:
    """Whether two strokes stand in one line: they overlap in height, with no more than a letter's room between."""
    high = max(one.height, other.height)
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    gap = max(one.left, other.left) - min(one.right, other.right)
    return shared > -0.3 * high and gap <= 0.9 * high and min(one.height, other.height) >= 0.15 * high
