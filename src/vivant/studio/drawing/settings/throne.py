"""A gilded throne under a canopy."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import GOLD, STONE

_CARPET: RGB = (170, 70, 76)


def throne(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    x, base = aspect * 0.26, 0.7
    back = (
        Path()
        .move(x - 0.11, base - 0.05)
        .line(x - 0.115, 0.27)
        .cubic(x - 0.09, 0.2, x - 0.03, 0.2, x, 0.14)
        .cubic(x + 0.03, 0.2, x + 0.09, 0.2, x + 0.115, 0.27)
        .line(x + 0.11, base - 0.05)
        .close()
    )
    pad = (
        Path()
        .move(x - 0.075, 0.52)
        .line(x - 0.078, 0.3)
        .cubic(x - 0.06, 0.25, x - 0.02, 0.25, x, 0.215)
        .cubic(x + 0.02, 0.25, x + 0.06, 0.25, x + 0.078, 0.3)
        .line(x + 0.075, 0.52)
        .close()
    )
    canopy = (
        Path()
        .move(x - 0.2, 0.1)
        .line(x + 0.2, 0.1)
        .cubic(x + 0.19, 0.3, x + 0.17, 0.5, x + 0.21, base)
        .line(x + 0.14, base)
        .cubic(x + 0.13, 0.5, x + 0.15, 0.3, x + 0.12, 0.15)
    )
    canopy.line(x - 0.12, 0.15).cubic(x - 0.15, 0.3, x - 0.13, 0.5, x - 0.14, base).line(
        x - 0.21, base
    ).cubic(x - 0.17, 0.5, x - 0.19, 0.3, x - 0.2, 0.1).close()
    arms = joined(rectangle(x + d * 0.115 - 0.022, 0.5, 0.044, 0.16, 0.012) for d in (-1, 1))
    steps = [
        rectangle(x - 0.24, base - 0.02, 0.48, 0.035, 0.006),
        rectangle(x - 0.3, base + 0.013, 0.6, 0.04, 0.006),
    ]
    knobs = joined(
        [
            circle(x - 0.115, 0.255, 0.02),
            circle(x + 0.115, 0.255, 0.02),
            circle(x, 0.132, 0.024),
            circle(x - 0.115, 0.5, 0.02),
            circle(x + 0.115, 0.5, 0.02),
        ]
    )
    tufts_ = joined(
        circle(x + dx, y, 0.007)
        for dx, y in ((-0.04, 0.32), (0.04, 0.32), (0.0, 0.37), (-0.04, 0.42), (0.04, 0.42))
    )
    return [
        flat(rectangle(x - 0.19, 0.1, 0.38, base - 0.1), tone((110, 50, 64), 0.8)),
        graded(canopy, (x - 0.2, 0.0), (x + 0.2, 0.0), tone(_CARPET, 1.1), tone(_CARPET, 0.8)),
        flat(rectangle(x - 0.215, 0.075, 0.43, 0.045, 0.01), tone(GOLD)),
        flat(joined(circle(x - 0.18 + 0.06 * i, 0.125, 0.025) for i in range(7)), tone(GOLD, 0.88)),
        graded(back, (x - 0.11, 0.2), (x + 0.11, 0.6), tone(GOLD, 1.2), tone(GOLD, 0.78)),
        flat(pad, tone((150, 56, 72))),
        flat(tufts_, tone(GOLD, 1.2)),
        flat(rectangle(x - 0.1, 0.53, 0.2, 0.05, 0.02), tone((166, 66, 80), 1.1)),
        graded(rectangle(x - 0.11, 0.57, 0.22, 0.12), (0.0, 0.57), (0.0, 0.69), tone(GOLD), tone(GOLD, 0.74)),
        graded(arms, (0.0, 0.5), (0.0, 0.66), tone(GOLD, 1.15), tone(GOLD, 0.86)),
        flat(knobs, tone(GOLD, 1.35)),
        graded(steps[0], (0.0, base - 0.02), (0.0, base + 0.015), tone(STONE, 1.3), tone(STONE, 0.8)),
        graded(steps[1], (0.0, base + 0.013), (0.0, base + 0.053), tone(STONE, 1.3), tone(STONE, 0.72)),
        flat(
            polygon(
                [
                    (x - 0.09, base - 0.02),
                    (x + 0.09, base - 0.02),
                    (x + 0.11, base + 0.053),
                    (x - 0.11, base + 0.053),
                ]
            ),
            tone(_CARPET),
        ),
    ]
