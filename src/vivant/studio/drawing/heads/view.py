"""Where a feature of the face is seen when the head turns."""

import math
from typing import Final

from vivant.studio.drawing.path import Path, Point, smooth

_TO_THREE_QUARTER: Final = 0.85
"""Radians of turning per unit of `turn` up to three-quarter."""
_THREE_QUARTER: Final = 0.6
_SIDE: Final = 1.19
"""Radians at `turn` 1; less than a right angle, so that the near eye stays a whole eye, as in drawn profiles."""
_DEPTH: Final = 0.8
"""How far a face bulges towards the viewer, per half width of the head."""


class View:
    """A head seen from the front (`turn` 0), three-quarter (0.6) or from the side (1), its right side going
    away; `behind` shows its back.

    `profile` is 0 up to three-quarter and 1 from the side.
    """

    __slots__ = ("behind", "cos", "profile", "sin", "turn")

    def __init__(self, turn: float, *, behind: bool = False) -> None:
        self.turn = turn
        self.behind = behind
        self.profile = max(0.0, (turn - _THREE_QUARTER) / (1 - _THREE_QUARTER))
        angle = min(turn, _THREE_QUARTER) * _TO_THREE_QUARTER
        angle += self.profile * (_SIDE - _THREE_QUARTER * _TO_THREE_QUARTER)
        self.cos = math.cos(angle)
        self.sin = math.sin(angle)

    @property
    def one_sided(self) -> bool:
        """Whether only the near side of the face is seen."""
        return self.profile > 0.5

    @property
    def sides(self) -> tuple[int, ...]:
        """The sides of the face that are seen: -1 is near, 1 goes away."""
        return (-1,) if self.one_sided else (-1, 1)

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
        t = min(self.turn, _THREE_QUARTER)
        seen = x * (1 - 0.22 * t * (x < 0) - 0.1 * t * (x > 0)) + 0.02 * t
        return seen + (-0.12 - seen) * self.profile

    def outline(self, half: tuple[Point, ...]) -> Path:
        """The head's contour from its right half, top to chin; the chin goes with the face."""
        right = [self.skull(x, y) for x, y in half]
        left = [self.skull(-x, y) for x, y in half[-2:0:-1]]
        return smooth(right + left)

    def skull(self, x: float, y: float) -> Point:
        """Where a point of the contour, as seen from the front, is when the head has turned.

        From the side the face is flatter, the back of the head rounder, and the jaw lies in front of the neck.
        """
        t = min(self.turn, _THREE_QUARTER)
        shift = 0.02 + 0.17 * max(0.0, y + 0.2) if x >= 0 else -0.06 + 0.2 * max(0.0, y + 0.1)
        turned = x * (1 - 0.05 * t) + t * shift
        if not self.profile:
            return turned, y
        scale = 0.9 - 0.12 * (y + 0.4) if x >= 0 else 1.07 - 0.1 * (y + 0.4) - 0.5 * max(0.0, y - 0.3)
        aside = x * scale - 0.05 + 0.3 * max(0.0, y)
        return turned + (aside - turned) * self.profile, y
