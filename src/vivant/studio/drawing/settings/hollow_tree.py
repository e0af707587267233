"""A huge old tree with somebody looking out of its hollow."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import circle, limb, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.flora import fern, toadstool
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
    TIMBER,
)
from vivant.studio.drawing.settings.trees import ivy, trunk


def hollow_tree(aspect: float, tone: Tone) -> list[Node]:
    x, base = aspect * 0.24, 0.75
    hole = smooth(
        [
            (x + 0.01, 0.3),
            (x + 0.075, 0.4),
            (x + 0.085, 0.55),
            (x + 0.07, 0.66),
            (x - 0.06, 0.665),
            (x - 0.08, 0.53),
            (x - 0.055, 0.37),
        ]
    )
    rim = smooth(
        [
            (x + 0.01, 0.275),
            (x + 0.098, 0.39),
            (x + 0.108, 0.56),
            (x + 0.09, 0.685),
            (x - 0.08, 0.69),
            (x - 0.104, 0.53),
            (x - 0.078, 0.355),
        ]
    )
    bough = limb([(x + 0.08, 0.2), (x + 0.22, 0.13), (x + 0.3, 0.02)], [0.05, 0.032, 0.022])
    bark = strokes(
        [
            (x - 0.13, 0.1, x - 0.135, 0.42),
            (x - 0.16, 0.5, x - 0.19, 0.68),
            (x + 0.12, 0.25, x + 0.14, 0.5),
            (x + 0.15, 0.56, x + 0.19, 0.7),
            (x - 0.05, 0.02, x - 0.03, 0.22),
        ]
    )
    eyes = [circle(x - 0.022, 0.44, 0.014), circle(x + 0.028, 0.44, 0.014)]
    return [
        flat(bough, tone(BARK, 0.86)),
        *trunk(x, base, 1.0, 0.165, tone, BARK, 0.01),
        line(bark, tone(BARK, 0.7), 0.007),
        flat(rim, tone(TIMBER, 1.22)),
        graded(hole, (x, 0.28), (x, 0.68), tone((52, 40, 40)), tone((92, 68, 54))),
        *(flat(eye, (250, 226, 140)) for eye in eyes),
        *(flat(circle(ex, 0.44, 0.007), (40, 30, 30)) for ex in (x - 0.022, x + 0.028)),
        ivy([(x - 0.17 + 0.012 * i, 0.7 - 0.05 * i) for i in range(10)], tone, (122, 158, 84), 0.024),
        *toadstool(x + 0.2, 0.765, 0.09, tone, (226, 150, 90)),
        fern(x - 0.2, 0.78, 0.14, tone, (122, 158, 84)),
    ]
