"""An iron range with pots on it."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, joined, line, strokes
from vivant.studio.drawing.settings.cookware import COPPER, pot
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    GOLD,
    IRON,
)
from vivant.studio.drawing.settings.shading import across, contact
from vivant.studio.drawing.settings.sky import OVERSCAN


def iron_stove(aspect: float, light: Light) -> list[Node]:
    """An iron range with a fire in it and a pipe to the ceiling."""
    tone = light.at(0.1)
    x, top, base, iron = aspect * 0.19, 0.475, 0.75, (84, 88, 100)
    pipe = joined(
        [
            rectangle(x + 0.1, -OVERSCAN, 0.07, OVERSCAN + 0.46),
            rectangle(x + 0.09, 0.3, 0.09, 0.022, 0.006),
            rectangle(x + 0.085, 0.445, 0.1, 0.02, 0.006),
        ]
    )
    legs = joined(rectangle(x + dx, base - 0.04, 0.03, 0.05, 0.008) for dx in (-0.2, 0.17))
    fire = rectangle(x - 0.165, 0.585, 0.15, 0.085, 0.02)
    doors = joined(
        [rectangle(x - 0.18, 0.57, 0.18, 0.115, 0.016), rectangle(x + 0.03, 0.545, 0.15, 0.14, 0.016)]
    )
    flames = Path()
    for dx, h in ((-0.14, 0.045), (-0.115, 0.065), (-0.085, 0.055), (-0.055, 0.068), (-0.03, 0.04)):
        flames.extend(polygon([(x + dx - 0.016, 0.668), (x + dx, 0.668 - h), (x + dx + 0.016, 0.668)]))
    steam = Path()
    for dx in (-0.16, -0.12, -0.08):
        steam.move(x + dx, 0.35).cubic(x + dx - 0.04, 0.3, x + dx + 0.04, 0.26, x + dx, 0.2)
    return [
        across(pipe, tone, iron, 1.3, 0.8),
        contact(x, base + 0.004, 0.24, tone),
        flat(legs, tone(iron, 0.7)),
        across(rectangle(x - 0.215, top, 0.43, base - top - 0.02, 0.018), tone, iron, 1.2, 0.8),
        flat(doors, tone(iron, 0.75)),
        flat(fire, (134, 50, 32)),
        flat(flames, (252, 164, 66)),
        line(strokes((x + dx, 0.585, x + dx, 0.67) for dx in (-0.13, -0.09, -0.05)), tone(iron, 0.6), 0.008),
        line(strokes([(x + 0.06, 0.575, x + 0.15, 0.575)]), tone(GOLD), 0.012),
        flat(rectangle(x - 0.235, top - 0.018, 0.47, 0.032, 0.01), tone(iron, 1.3)),
        line(strokes([(x - 0.2, 0.525, x + 0.2, 0.525)]), tone(GOLD), 0.009),
        *pot(x - 0.12, top - 0.018, 0.15, tone, (196, 84, 76)),
        *_kettle(x + 0.03, top - 0.018, 0.1, tone),
        line(steam, (255, 255, 255), 0.013, 110),
        glow(x - 0.09, 0.63, 0.34, (255, 160, 70), round(70 + 110 * light.lamps)),
    ]


def _kettle(x: float, base: float, width: float, tone: Tone) -> list[Node]:
    w, h = width / 2, width * 0.8
    body = Path().move(x - w, base).cubic(x - w, base - h, x + w, base - h, x + w, base).close()
    bits = Path().move(x + w * 0.7, base - h * 0.35).line(x + w * 1.5, base - h * 0.75)
    handle = (
        Path()
        .move(x - w * 0.7, base - h * 0.6)
        .cubic(x - w * 0.7, base - h * 1.4, x + w * 0.7, base - h * 1.4, x + w * 0.7, base - h * 0.6)
    )
    return [
        line(bits, tone(COPPER, 0.86), width * 0.14),
        line(handle, tone(IRON), width * 0.08),
        across(body, tone, COPPER, 1.3, 0.76),
    ]
