"""Hand tools hanging on a wall."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    IRON,
    TIMBER,
)

_STEEL: RGB = (170, 178, 188)


def saw(x: float, y: float, tone: Tone) -> list[Node]:
    blade = polygon([(x, y), (x + 0.2, y + 0.028), (x + 0.2, y + 0.048), (x, y + 0.075)])
    teeth = joined(
        polygon(
            [
                (x + 0.012 + i * 0.018, y + 0.0725 - i * 0.0024),
                (x + 0.03 + i * 0.018, y + 0.07 - i * 0.0024),
                (x + 0.021 + i * 0.018, y + 0.083 - i * 0.0024),
            ]
        )
        for i in range(10)
    )
    handle = smooth(
        [
            (x + 0.005, y - 0.008),
            (x - 0.05, y - 0.002),
            (x - 0.065, y + 0.04),
            (x - 0.045, y + 0.085),
            (x + 0.005, y + 0.082),
        ]
    )
    return [
        graded(blade, (x, y), (x, y + 0.08), tone(_STEEL, 1.25), tone(_STEEL, 0.9)),
        flat(teeth, tone(_STEEL, 0.9)),
        flat(handle, tone(TIMBER, 0.95)),
        flat(ellipse(x - 0.03, y + 0.04, 0.014, 0.022), tone((214, 180, 136))),
    ]


def hammer(x: float, y: float, size: float, tone: Tone) -> list[Node]:
    return [
        graded(
            rectangle(x - size * 0.07, y, size * 0.14, size, size * 0.05),
            (0.0, y),
            (0.0, y + size),
            tone(TIMBER),
            tone(TIMBER, 1.3),
        ),
        flat(
            rectangle(x - size * 0.28, y - size * 0.05, size * 0.5, size * 0.24, size * 0.05), tone(IRON, 1.1)
        ),
        flat(
            polygon(
                [
                    (x + size * 0.2, y - size * 0.03),
                    (x + size * 0.4, y + size * 0.06),
                    (x + size * 0.2, y + size * 0.15),
                ]
            ),
            tone(IRON, 1.1),
        ),
    ]


def wrench(x: float, y: float, tone: Tone) -> list[Node]:
    return [
        line(Path().move(x, y + 0.03).line(x + 0.02, y + 0.13), tone(_STEEL, 0.9), 0.017),
        line(circle(x - 0.002, y + 0.015, 0.018), tone(_STEEL, 0.9), 0.011),
    ]
