"""A stone hearth with a fire, always lit."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined
from vivant.studio.drawing.settings.furniture import jars, plates
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    GOLD,
    LEAF,
    RED,
    STONE,
    TIMBER,
)

_WALL: RGB = (240, 218, 178)


def fireplace(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.12)
    x, base = aspect * 0.25, 0.73
    rng = Random(4)
    stones = [Path(), Path(), Path()]
    y, row = 0.37, 0
    while y < base - 0.01:
        sx = x - 0.215 + (0.03 if row % 2 else 0.0)
        while sx < x + 0.19:
            w = rng.uniform(0.05, 0.075)
            inside = abs(sx + w / 2 - x) < 0.13 and y > 0.43
            if not inside:
                stones[rng.randrange(3)].extend(rectangle(sx, y, min(w - 0.007, x + 0.215 - sx), 0.04, 0.013))
            sx += w
        y, row = y + 0.047, row + 1
    mouth = (
        Path()
        .move(x - 0.125, base)
        .line(x - 0.125, 0.53)
        .cubic(x - 0.125, 0.44, x + 0.125, 0.44, x + 0.125, 0.53)
        .line(x + 0.125, base)
        .close()
    )
    hood = polygon(
        [
            (x - 0.13, -0.2),
            (x + 0.13, -0.2),
            (x + 0.145, 0.1),
            (x + 0.205, 0.34),
            (x - 0.205, 0.34),
            (x - 0.145, 0.1),
        ]
    )

    def flame(h: float, w: float, dx: float) -> Path:
        f = (
            Path()
            .move(x + dx, base - 0.05 - h)
            .cubic(
                x + dx + w * 0.2,
                base - 0.05 - h * 0.7,
                x + dx + w,
                base - 0.05 - h * 0.45,
                x + dx + w * 0.75,
                base - 0.05,
            )
        )
        f.cubic(x + dx + w * 0.4, base - 0.03, x + dx - w * 0.4, base - 0.03, x + dx - w * 0.75, base - 0.05)
        return f.cubic(
            x + dx - w,
            base - 0.05 - h * 0.4,
            x + dx - w * 0.25,
            base - 0.05 - h * 0.6,
            x + dx,
            base - 0.05 - h,
        ).close()

    logs = joined(
        [
            rectangle(x - 0.085, base - 0.05, 0.17, 0.032, 0.015),
            rectangle(x - 0.06, base - 0.075, 0.12, 0.03, 0.015),
        ]
    )
    return [
        graded(hood, (x - 0.2, 0.0), (x + 0.2, 0.0), tone(_WALL, 1.16), tone(_WALL, 0.86)),
        flat(rectangle(x - 0.22, 0.365, 0.44, base - 0.365), tone(STONE, 0.82)),
        *(flat(path, tone(STONE, shade)) for path, shade in zip(stones, (1.15, 1.3, 1.0), strict=True)),
        graded(mouth, (0.0, 0.45), (0.0, base), tone((54, 40, 40)), (112, 50, 34)),
        flat(logs, (92, 56, 42)),
        flat(
            joined([flame(0.17, 0.075, 0.0), flame(0.11, 0.05, -0.06), flame(0.12, 0.05, 0.058)]),
            (240, 124, 52),
        ),
        flat(
            joined([flame(0.11, 0.045, 0.004), flame(0.065, 0.028, -0.055), flame(0.07, 0.03, 0.056)]),
            (255, 200, 92),
        ),
        glow(x, base - 0.12, 0.42, (255, 160, 70), round(90 + 110 * light.lamps)),
        flat(rectangle(x - 0.27, 0.325, 0.54, 0.045, 0.01), tone(DARK_TIMBER, 1.1)),
        flat(rectangle(x - 0.27, 0.325, 0.54, 0.014, 0.006), tone(TIMBER, 1.1)),
        *plates(x - 0.2, x - 0.04, 0.327, 0.038, tone, 2),
        *jars(x + 0.05, x + 0.22, 0.325, 0.07, tone, (RED, GOLD, LEAF), 3),
        flat(rectangle(x - 0.26, base - 0.008, 0.52, 0.03, 0.01), tone(STONE, 0.95)),
    ]
