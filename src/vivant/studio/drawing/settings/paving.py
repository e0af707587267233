"""Cobbles in perspective."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse
from vivant.studio.drawing.settings.brush import flat
from vivant.studio.drawing.settings.land import ground
from vivant.studio.drawing.settings.light import Tone

_COBBLE: RGB = (206, 194, 178)


def cobbles(aspect: float, top: float, tone: Tone, colour: RGB = _COBBLE) -> list[Node]:
    """Paving in perspective: rows of rounded stones that shrink towards `top`."""
    light_ones, dark_ones = Path(), Path()
    rng = Random(77)
    y, row = top + 0.028, 0
    while y < 1.16:
        h = 0.009 + 0.075 * (y - top)
        w = h * 2.9
        offset = (row % 2) * w * 0.5
        for i in range(round((aspect + 0.4) / w) + 1):
            if rng.random() < 0.36:
                stone = ellipse(-0.2 + offset + i * w, y, w * 0.42, h * 0.38)
                (light_ones if rng.random() < 0.5 else dark_ones).extend(stone)
        y += h * 1.05
        row += 1
    return [
        *ground(aspect, top, tone, colour, 30),
        flat(light_ones, tone(colour, 1.35), 120),
        flat(dark_ones, tone(colour, 0.82), 110),
    ]
