"""Stripes, dots and checks in a second colour, clipped to the cloth they are printed on."""

import functools
import math
from collections.abc import Iterator

from vivant.schema.character import Feature, Pattern
from vivant.studio.drawing.displaylist import Flat, Group, Node, Shape
from vivant.studio.drawing.path import Path, Point, circle, rectangle

Box = tuple[float, float, float, float]

_REACH = 0.5
"""Half the side of the square that a pattern fills, in figure units."""
_MARGIN = 0.06
"""How far outside the cloth marks are still drawn, for the pixels that cloth and mark only touch."""


def printed(feature: Feature, cloth: Path, start: Point, end: Point, step: float = 0.044) -> tuple[Node, ...]:
    """The pattern of `feature` on `cloth`, running from `start` to `end`; nothing on plain cloth."""
    if feature.pattern == "plain" or feature.second is None:
        return ()
    angle = math.atan2(end[1] - start[1], end[0] - start[0]) - math.pi / 2
    c, s = math.cos(angle), math.sin(angle)
    left, top, right, bottom = _box_along(cloth, start, c, s)
    # Drawing the whole square and clipping it costs more than all the rest of a figure.
    marks = Path()
    for mark, (x0, y0, x1, y1) in _marks(feature.pattern, step):
        if x0 < right and x1 > left and y0 < bottom and y1 > top:
            marks.extend(mark)
    fill = Shape(marks, Flat(feature.second.rgb), part=feature.part)
    placed = Group((fill,), (c, s, -s, c, *start))
    # The engine rasterises whole marks before it clips them to a shape; a rectangle it heeds at once.
    seen = Group((placed,), clip=_room(cloth))
    return (Group((seen,), clip=cloth, part=feature.part),)


def _room(cloth: Path) -> Path:
    """A rectangle around `cloth` with a margin."""
    left, top, right, bottom = cloth.box()
    return rectangle(left - _MARGIN, top - _MARGIN, right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN)


@functools.cache
def _marks(pattern: Pattern, step: float) -> tuple[tuple[Path, Box], ...]:
    """Every stripe or dot of the square, with its bounds."""
    return tuple((mark, mark.box()) for mark in _drawn(pattern, step))


def _drawn(pattern: Pattern, step: float) -> Iterator[Path]:
    count = int(_REACH / step) + 1
    lines = [i * step for i in range(-count, count + 1)]
    if pattern in ("striped", "checked"):
        width = step * (0.35 if pattern == "striped" else 0.16)
        for at in lines:
            yield rectangle(-_REACH, at, 2 * _REACH, width)
            if pattern == "checked":
                yield rectangle(at, -_REACH, width, 2 * _REACH)
    elif pattern == "dotted":
        for row, y in enumerate(lines):
            for x in lines:
                yield circle(x + (row % 2) * step / 2, y, step * 0.23)


def _box_along(cloth: Path, origin: Point, c: float, s: float) -> Box:
    """The bounds of `cloth` and a margin in axes turned by (cosine, sine) around `origin`."""
    points = [
        (x - origin[0], y - origin[1]) for x, y in zip(cloth.points[0::2], cloth.points[1::2], strict=True)
    ]
    across = [x * c + y * s for x, y in points]
    along = [y * c - x * s for x, y in points]
    return min(across) - _MARGIN, min(along) - _MARGIN, max(across) + _MARGIN, max(along) + _MARGIN
