"""What a farm has about: cart wheels, straw hives."""

import math

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    IRON,
    TIMBER,
)


def wheel(x: float, y: float, r: float, tone: Tone) -> list[Node]:
    spokes = strokes(
        [(x, y, x + math.cos(k * math.pi / 5) * r, y + math.sin(k * math.pi / 5) * r) for k in range(10)]
    )
    return [
        line(spokes, tone(TIMBER, 0.95), r * 0.1),
        line(circle(x, y, r), tone(DARK_TIMBER), r * 0.17),
        line(circle(x, y, r * 1.04), tone(IRON), r * 0.06),
        flat(circle(x, y, r * 0.2), tone(TIMBER, 1.15)),
    ]


def skep(x: float, base: float, size: float, tone: Tone, colour: RGB) -> list[Node]:
    """A domed straw hive, coil upon coil."""
    w, s = size * 0.42, tone.side
    dome = (
        Path()
        .move(x - w, base)
        .cubic(x - w * 1.1, base - size * 0.75, x - w * 0.55, base - size, x, base - size)
    )
    dome.cubic(x + w * 0.55, base - size, x + w * 1.1, base - size * 0.75, x + w, base).close()
    coils = Path()
    for k in (0.16, 0.32, 0.48, 0.64, 0.8):
        half = w * (1.02 if k < 0.4 else math.sqrt(max(0.0, 1.06 - k * k)))
        y = base - size * k
        coils.move(x - half, y - size * 0.02).cubic(
            x - half * 0.5, y + size * 0.04, x + half * 0.5, y + size * 0.04, x + half, y - size * 0.02
        )
    return [
        graded(
            dome,
            (x + s * w, base - size),
            (x - s * w, base),
            tone(colour, 1.24),
            tone(colour),
            tone(colour, 0.74),
        ),
        line(coils, tone(colour, 0.7), size * 0.022, 190),
        flat(arch(x - size * 0.085, base - size * 0.2, size * 0.17, size * 0.2), tone((86, 58, 42))),
    ]
