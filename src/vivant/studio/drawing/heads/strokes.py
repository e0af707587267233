"""How heads are inked and filled: one outline width, coloured lines, soft veils."""

import math
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Shape
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import ink, shaded

OUTLINE: Final = 0.055
_DIRECTIONS: Final = tuple((math.cos(i * math.pi / 9), math.sin(i * math.pi / 9)) for i in range(18))


def solid(part: str, path: Path, colour: RGB, width: float = OUTLINE) -> Shape:
    """A fill with the outline that belongs to it."""
    return Shape(path, Flat(colour), Flat(ink(colour)), width, part)


def plain(part: str, path: Path, colour: RGB) -> Shape:
    return Shape(path, Flat(colour), None, 0.0, part)


def veil(part: str, path: Path, colour: RGB, alpha: int) -> Shape:
    """A see-through tint on what is under it; `alpha` stays below 200."""
    return Shape(path, Flat(colour, alpha), None, 0.0, part)


def line(part: str, path: Path, colour: RGB, width: float = OUTLINE) -> Shape:
    return Shape(path, None, Flat(colour), width, part)


def light(colour: RGB) -> float:
    """How light a colour looks, 0 to 255."""
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def drawn_on(ground: RGB) -> RGB:
    """A line colour that can be seen on `ground`: its ink, or a lighter tone of a very dark one."""
    return ink(ground) if light(ground) > 64 else shaded(ground, 1.42)


def told_from(colour: RGB, ground: RGB) -> RGB:
    """`colour`, darkened or lightened if it could not be told from `ground`."""
    if abs(light(colour) - light(ground)) > 38:
        return colour
    return shaded(ground, 0.58) if light(ground) > 90 else shaded(ground, 1.45)


def brow_on(ground: RGB) -> RGB:
    """The colour of an animal's brows: dark on what is light, light on what is dark."""
    return ink(ground) if light(ground) > 72 else shaded(ground, 1.7)


def seen_on(*grounds: RGB) -> RGB:
    """A line colour that stands out from all of `grounds`: the ink of the first, or whatever is seen better."""
    choices = (ink(grounds[0]), (40, 30, 36), (250, 246, 236))
    return max(choices, key=lambda c: min(70.0, *(abs(light(c) - light(ground)) for ground in grounds)))


def hull(a: Point, a_radii: Point, b: Point, b_radii: Point) -> Path:
    """The rounded shape stretched over two ellipses, as a muzzle over its root and its tip."""
    return smooth([point for point, _ in _hull(a, a_radii, b, b_radii)])


def hull_tip(a: Point, a_radii: Point, b: Point, b_radii: Point) -> Path | None:
    """The part of a hull's contour that belongs to its tip `b`, if that stands out at all."""
    points = _hull(a, a_radii, b, b_radii)
    first = next((i for i in range(len(points)) if points[i][1] and not points[i - 1][1]), None)
    if first is None:
        return None
    ahead = points[first:] + points[:first]
    count = sum(is_tip for _, is_tip in ahead)
    # A little of the root below it, where the chin begins.
    return smooth([point for point, _ in ahead[: count + 4]], closed=False) if count > 2 else None


def _hull(a: Point, a_radii: Point, b: Point, b_radii: Point) -> list[tuple[Point, bool]]:
    points: list[tuple[Point, bool]] = []
    for cos, sin in _DIRECTIONS:
        reach_a = math.hypot(a_radii[0] * cos, a_radii[1] * sin)
        reach_b = math.hypot(b_radii[0] * cos, b_radii[1] * sin)
        if a[0] * cos + a[1] * sin + reach_a >= b[0] * cos + b[1] * sin + reach_b:
            points.append(
                ((a[0] + a_radii[0] ** 2 * cos / reach_a, a[1] + a_radii[1] ** 2 * sin / reach_a), False)
            )
        else:
            points.append(
                ((b[0] + b_radii[0] ** 2 * cos / reach_b, b[1] + b_radii[1] ** 2 * sin / reach_b), True)
            )
    return points
