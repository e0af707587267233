"""Stripes, dots and checks in a second colour, clipped to the cloth they are printed on."""

import functools
import math

from vivant.schema.character import Feature, Pattern
from vivant.studio.drawing.displaylist import Flat, Group, Node, Shape
from vivant.studio.drawing.path import Path, Point, circle, rectangle

_REACH = 0.5
"""Half the side of the square that a pattern fills, in figure units."""


@functools.cache
def _print(pattern: Pattern, step: float) -> Path:
    path = Path()
    count = int(_REACH / step) + 1
    lines = [i * step for i in range(-count, count + 1)]
    if pattern in ("striped", "checked"):
        width = step * (0.35 if pattern == "striped" else 0.16)
        for at in lines:
            path.extend(rectangle(-_REACH, at, 2 * _REACH, width))
            if pattern == "checked":
                path.extend(rectangle(at, -_REACH, width, 2 * _REACH))
    elif pattern == "dotted":
        for row, y in enumerate(lines):
            for x in lines:
                path.extend(circle(x + (row % 2) * step / 2, y, step * 0.23))
    return path


def printed(feature: Feature, cloth: Path, start: Point, end: Point, step: float = 0.044) -> tuple[Node, ...]:
    """The pattern of `feature` on `cloth`, running from `start` to `end`; nothing on plain cloth."""
    if feature.pattern == "plain" or feature.second is None:
        return ()
    angle = math.atan2(end[1] - start[1], end[0] - start[0]) - math.pi / 2
    c, s = math.cos(angle), math.sin(angle)
    fill = Shape(_print(feature.pattern, step), Flat(feature.second.rgb), part=feature.part)
    placed = Group((fill,), (c, s, -s, c, *start))
    return (Group((placed,), clip=cloth, part=feature.part),)
