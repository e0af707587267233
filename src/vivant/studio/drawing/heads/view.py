"""Where a feature of the face is seen when the head turns."""

import math
from typing import Final

from vivant.studio.drawing.path import Path, Point, smooth

_FULL_TURN: Final = 0.85
"""Radians that the head has turned at `turn` 1."""
_DEPTH: Final = 0.8
"""How far a face bulges towards the viewer, per half width of the head."""


class View:
    """A head seen from the front (`turn` 0) or more and more from the side, its right side going away."""

    __slots__ = ("cos", "sin", "turn")

    def __init__(self, turn: float) -> None:
        self.turn = turn
        self.cos = math.cos(turn * _FULL_TURN)
        self.sin = math.sin(turn * _FULL_TURN)

    def x(self, u: float, rise: float = 1.0) -> float:
        """Where the point `u` (-1 to 1 across the face) is seen; `rise` above 1 stands out of the face."""
        return 0.94 * (u * self.cos + math.sqrt(max(0.0, 1 - u * u)) * _DEPTH * rise * self.sin)

    def at(self, u: float, y: float, rise: float = 1.0) -> Point:
        return self.x(u, rise), y

    def width(self, u: float) -> float:
        """How much narrower a feature at `u` is seen; |u| < 0.9."""
        return max(0.3, self.cos - u / math.sqrt(1 - u * u) * _DEPTH * self.sin * 0.9)

    def side(self, x: float) -> float:
        """Where something at the side of the head, neither in front nor behind, is seen."""
        return x * (1 - 0.22 * self.turn * (x < 0) - 0.1 * self.turn * (x > 0)) + 0.02 * self.turn

    def outline(self, half: tuple[Point, ...]) -> Path:
        """The head's contour from its right half, top to chin; the chin goes with the face."""
        right = [self._sheared(x, y) for x, y in half]
        left = [self._sheared(-x, y) for x, y in half[-2:0:-1]]
        return smooth(right + left)

    def _sheared(self, x: float, y: float) -> Point:
        shift = 0.02 + 0.17 * max(0.0, y + 0.2) if x >= 0 else -0.06 + 0.2 * max(0.0, y + 0.1)
        return x * (1 - 0.05 * self.turn) + self.turn * shift, y
