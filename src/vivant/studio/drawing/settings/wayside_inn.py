"""An inn at the roadside."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import gabled_house, smoke
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    GOLD,
    IRON,
    OCHRE_PLASTER,
    TEAL,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.streetware import lantern


def wayside_inn(aspect: float, tone: Tone) -> list[Node]:
    """An inn at the roadside on the right, a golden star for its sign."""
    x, base = aspect * 0.8, 0.72
    sx, sy = x - 0.24, 0.36
    bench = joined(
        [
            rectangle(x - 0.05, base - 0.045, 0.16, 0.014, 0.004),
            rectangle(x - 0.035, base - 0.04, 0.014, 0.05),
            rectangle(x + 0.08, base - 0.04, 0.014, 0.05),
        ]
    )
    pole = joined(
        [
            rectangle(sx - 0.012, sy - 0.07, 0.024, base - sy + 0.09, 0.006),
            rectangle(sx - 0.13, sy - 0.05, 0.14, 0.018, 0.006),
        ]
    )
    return [
        flat(ellipse(x + 0.03, base + 0.008, 0.28, 0.02), tone((110, 124, 72), 0.8), 130),
        *gabled_house(x + 0.1, base - 0.02, 0.28, 0.25, tone, (240, 220, 190), TILE, entrance=None, shutters=TEAL, seed=14),
        smoke(x + 0.08, 0.22, 0.1, tone),
        *gabled_house(x - 0.17, base, 0.34, 0.3, tone, OCHRE_PLASTER, TILE, timbered=True, entrance=(112, 82, 66), flowers=(222, 96, 110), seed=17),
        flat(bench, tone(DARK_TIMBER)),
        graded(pole, (0.0, sy - 0.07), (0.0, base), tone(TIMBER, 1.1), tone(TIMBER, 0.75)),
        line(strokes([(sx - 0.1, sy - 0.035, sx - 0.1, sy), (sx - 0.03, sy - 0.035, sx - 0.03, sy)]), tone(IRON), 0.005),
        flat(rectangle(sx - 0.125, sy - 0.003, 0.12, 0.11, 0.016), tone(DARK_TIMBER)),
        flat(rectangle(sx - 0.115, sy + 0.007, 0.1, 0.09, 0.012), tone((74, 104, 132))),
        flat(star(sx - 0.065, sy + 0.054, 0.04, inner=0.45), tone(GOLD, 1.1)),
        *lantern(sx + 0.055, sy + 0.02, 0.07, tone),
        line(strokes([(sx, sy - 0.055, sx + 0.055, sy - 0.055), (sx + 0.055, sy - 0.055, sx + 0.055, sy - 0.045)]), tone(IRON), 0.007),
    ]  # fmt: skip
