"""What hairstyles are made of: hairlines, the cap of hair on the skull, strands."""

import math
from dataclasses import dataclass
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.heads.strokes import line, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import ink, shaded

Line = tuple[Point, ...]

PARTED: Final[Line] = (
    (0.92, 0.16), (0.83, -0.18), (0.62, -0.42), (0.38, -0.62), (0.2, -0.8), (0.06, -0.6), (-0.2, -0.42), (-0.54, -0.3), (-0.82, -0.08),
    (-0.95, 0.2),
)  # fmt: skip
SWEPT: Final[Line] = (
    (0.92, 0.0), (0.84, -0.34), (0.66, -0.5), (0.46, -0.62), (0.34, -0.72), (0.2, -0.54), (0.04, -0.36), (0.0, -0.46), (-0.18, -0.34),
    (-0.3, -0.28), (-0.34, -0.4), (-0.56, -0.28), (-0.66, -0.24), (-0.72, -0.36), (-0.86, -0.2), (-0.95, 0.04),
)  # fmt: skip
HIGH: Final[Line] = (
    (0.93, 0.04), (0.83, -0.36), (0.58, -0.6), (0.22, -0.7), (-0.2, -0.7), (-0.56, -0.6), (-0.84, -0.34), (-0.95, 0.06),
)  # fmt: skip
BANGS: Final[Line] = (
    (0.93, 0.16), (0.84, -0.16), (0.66, -0.2), (0.62, -0.32), (0.44, -0.2), (0.24, -0.22), (0.2, -0.36), (0.04, -0.22), (-0.18, -0.22),
    (-0.24, -0.36), (-0.38, -0.2), (-0.6, -0.18), (-0.66, -0.3), (-0.84, -0.1), (-0.95, 0.18),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hair:
    """`back` is behind the body, `under` behind the skull, `front` over the brows, `top` stands up and
    is left out under a hat. `ears` tells whether the ears stay free."""

    back: tuple[Node, ...] = ()
    under: tuple[Node, ...] = ()
    front: tuple[Node, ...] = ()
    top: tuple[Node, ...] = ()
    ears: bool = True


@dataclass(frozen=True, slots=True)
class Comb:
    """Draws hair of one colour on a head seen so; `part` is what it belongs to."""

    colour: RGB
    view: View
    part: str = "hair"

    def solid(self, path: Path) -> Shape:
        return solid(self.part, path, self.colour)

    def cap(self, hairline: Line, low: float = 0.1, swell: float = 1.0) -> tuple[Node, ...]:
        """The hair on the skull down to `low` at the back, and its sheen."""
        t = self.view.turn
        back, front = -0.98 * swell - 0.1 * t, 0.96 * swell - 0.03 * t
        crown = -1.15 * swell
        rim = [
            (back, low), (back - 0.03, -0.3), (-0.78 * swell - 0.08 * t, -0.82), (-0.36 - 0.05 * t, crown + 0.04),
            (0.1 - 0.04 * t, crown), (0.55, crown + 0.16), (0.85 * swell - 0.02 * t, -0.62), (front + 0.01, -0.2),
        ]  # fmt: skip
        rim = [self._seen(point) for point in rim]
        rim += [self.view.at(u, y) for u, y in hairline]
        if t > 0.3:
            temple = self.view.x(-0.95)
            rim += [(temple + 0.03, low + 0.06), (back * 0.55 + temple * 0.45, low + 0.16)]
            if self.view.profile:
                rim.append(self._seen((back + 0.08, low + 0.3)))
        path = smooth(rim, tension=0.85)
        sheen = smooth(
            [self._inside(point) for point in (
                (-0.72, -0.56), (-0.5, -0.84), (-0.1, -0.99), (0.34, -0.95), (0.62, -0.74), (0.36, -0.82), (0.16, -0.8), (-0.06, -0.86),
                (-0.28, -0.76), (-0.46, -0.72), (-0.58, -0.58),
            )], tension=0.8
        )  # fmt: skip
        return self.solid(path), veil(self.part, sheen, shaded(self.colour, 1.5), 110)

    def _seen(self, point: Point) -> Point:
        """A point of the hair's contour, which lies a little outside the skull's."""
        x, y = point
        return x + (self.view.skull(x, y)[0] * 1.03 - x) * self.view.profile, y

    def _inside(self, point: Point) -> Point:
        """Strands that lie at the brow would stick out into the air when seen from the side."""
        x, y = point
        edge = 0.84 * math.sqrt(max(0.04, 1 - (y / 1.08) ** 2))
        return (min(x, edge) if self.view.profile else x), y

    def nape(self) -> tuple[Node, ...]:
        """The hair behind the ear that shows when the head is turned."""
        t = self.view.turn
        if t <= 0.3:
            return ()
        back, temple = -1.02 - 0.07 * t, self.view.x(-0.95) - 0.1 * self.view.profile
        path = smooth(
            [(back, -0.5), (temple - 0.04, -0.5), (temple + 0.04, -0.1), (temple - 0.04, 0.2), (back + 0.16, 0.42), (back, 0.1)]
        )  # fmt: skip
        return (self.solid(path),)

    def strands(self, *runs: tuple[Point, ...]) -> Node:
        path = Path()
        for run in runs:
            path.extend(smooth([self._inside(point) for point in run], closed=False))
        return line(self.part, path, ink(self.colour), 0.032)
