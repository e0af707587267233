"""How figures are painted: a flat fill with a coloured outline, and veils that shade."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from vivant.studio.drawing.displaylist import Flat, Shape
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import RGB, ink

OUTLINE = 0.0095
"""Width of every outline, in figure units."""
_SHADE_ALPHA = 46


def inked(path: Path, colour: RGB, part: str, width: float = OUTLINE) -> Shape:
    """A fill in exactly `colour` with the outline that belongs to it."""
    return Shape(path, Flat(colour), Flat(ink(colour)), width, part)


def filled(path: Path, colour: RGB, part: str) -> Shape:
    return Shape(path, Flat(colour), part=part)


def line(path: Path, colour: RGB, part: str, width: float = OUTLINE * 0.8) -> Shape:
    """A line in the ink of `colour`."""
    return Shape(path, None, Flat(ink(colour)), width, part)


def veil(path: Path, colour: RGB, part: str, alpha: int = _SHADE_ALPHA) -> Shape:
    """A transparent shade in the ink of `colour`."""
    return Shape(path, Flat(ink(colour), alpha), part=part)


@dataclass(frozen=True, slots=True)
class Tube:
    """A tapering limb: what to fill, the outline without the end at the body, the shaded side."""

    body: Path
    edge: Path
    shade: Path

    def painted(self, colour: RGB, part: str) -> tuple[Shape, ...]:
        return (filled(self.body, colour, part), veil(self.shade, colour, part), line(self.edge, colour, part, OUTLINE))


def tube(joints: Sequence[Point], radii: Sequence[float], *, blunt: bool = False, open_from: int = 1) -> Tube:
    """The tube along `joints`, `radii[i]` thick on each side; `blunt` ends flat like a cuff.

    The outline starts at joint `open_from`, so that a limb grows out of its body without a seam.
    """
    right: list[Point] = []
    left: list[Point] = []
    last = len(joints) - 1
    dx = dy = 0.0
    for i, (x, y) in enumerate(joints):
        ax, ay = joints[i - 1] if i else joints[0]
        bx, by = joints[i + 1] if i < last else joints[last]
        near, far = math.hypot(x - ax, y - ay) or 1.0, math.hypot(bx - x, by - y) or 1.0
        dx, dy = (x - ax) / near + (bx - x) / far, (y - ay) / near + (by - y) / far
        length = math.hypot(dx, dy) or 1.0
        dx, dy = dx / length, dy / length
        r = radii[i]
        right.append((x + dy * r, y - dx * r))
        left.append((x - dy * r, y + dx * r))
    (x, y), r = joints[last], radii[last] * (0.25 if blunt else 1.0)
    tip = (x + dx * r, y + dy * r)
    (x0, y0), (x1, y1) = joints[0], joints[1]
    back = math.hypot(x1 - x0, y1 - y0) or 1.0
    cap = (x0 - (x1 - x0) / back * radii[0] * 0.9, y0 - (y1 - y0) / back * radii[0] * 0.9)
    outline = [*left, tip, *right[::-1]]
    inner = [(l[0] * 0.68 + q[0] * 0.32, l[1] * 0.68 + q[1] * 0.32) for l, q in zip(left, right, strict=True)]
    return Tube(
        smooth([*outline, cap]),
        smooth(outline[open_from : len(outline) - open_from], closed=False),
        smooth([*left, *inner[::-1]], tension=0.8),
    )


def between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def hull(circles: Sequence[tuple[float, float, float]], tension: float = 0.9) -> Path:
    """A cloth drawn tight around `circles` (x, y, radius)."""
    points = sorted(
        (x + r * c, y + r * s) for x, y, r in circles for c, s in _OCTAGON
    )
    lower = _chain(points)
    upper = _chain(points[::-1])
    return smooth(lower[:-1] + upper[:-1], tension=tension)


_OCTAGON = tuple((math.cos(math.radians(a)), math.sin(math.radians(a))) for a in range(0, 360, 60))


def _chain(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for p in points:
        while len(chain) > 1 and _turns_right(chain[-2], chain[-1], p):
            chain.pop()
        chain.append(p)
    return chain


def _turns_right(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 1e-6
