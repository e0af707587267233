"""Great ferns: arching fronds, feathered on both sides."""

import math

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path
from vivant.studio.drawing.settings.brush import flat, line
from vivant.studio.drawing.settings.light import Tone


def great_fern(x: float, base: float, size: float, tone: Tone, colour: RGB) -> list[Node]:
    """Five fronds from (x, base), the longest about `size`: three shapes."""
    back, front, ribs = Path(), Path(), Path()
    for i, (lean, length) in enumerate(((-0.9, 0.8), (0.88, 0.8), (-0.45, 0.96), (0.5, 0.94), (0.02, 1.0))):
        rib = [_along(x, base, size * length, lean, t / 8) for t in range(9)]
        path = front if i % 2 else back
        for t in range(1, 8):
            (px, py), (qx, qy) = rib[t], rib[t + 1]
            a = math.atan2(qy - py, qx - px)
            reach = size * 0.165 * length * math.sin(math.pi * (0.12 + 0.86 * t / 8)) + size * 0.01
            for side in (-1, 1):
                b = a + side * 1.15
                ex, ey = px + math.cos(b) * reach, py + math.sin(b) * reach
                wx, wy = math.cos(a) * size * 0.034, math.sin(a) * size * 0.034
                path.move(px - wx, py - wy).cubic(
                    px - wx + (ex - px) * 0.6, py - wy + (ey - py) * 0.6, ex, ey, ex, ey
                )
                path.cubic(
                    px + wx + (ex - px) * 0.8,
                    py + wy + (ey - py) * 0.8,
                    px + wx * 2,
                    py + wy * 2,
                    px + wx,
                    py + wy,
                ).close()
        ribs.move(*rib[0])
        for px, py in rib[1:]:
            ribs.line(px, py)
    return [
        flat(back, tone(colour, 0.8)),
        flat(front, tone(colour, 1.04)),
        line(ribs, tone(colour, 0.66), size * 0.012),
    ]


def _along(x: float, base: float, length: float, lean: float, t: float) -> tuple[float, float]:
    """A point of a frond's rib: it rises, then bends over to its side."""
    return x + lean * length * (0.35 * t + 0.5 * t * t), base - length * (
        1.18 * t - (0.18 + 0.42 * abs(lean)) * t * t
    )
