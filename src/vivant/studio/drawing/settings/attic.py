"""An attic: rafters slanting to a gable with a round window, dust in the light, things nobody needs."""

import math

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, joined, line, mixed, strokes
from vivant.studio.drawing.settings.garret import gable, gable_half, rafters, roof
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.old_trunks import old_trunks
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    GOLD,
    LAMPLIGHT,
)
from vivant.studio.drawing.settings.rocking_horse import rocking_horse
from vivant.studio.drawing.settings.room import dim_corners
from vivant.studio.drawing.settings.shading import across, contact
from vivant.studio.drawing.settings.small_life import cobweb, orb_web, spider
from vivant.studio.drawing.settings.tall_mirror import tall_mirror


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.12)
    x = aspect / 2
    nodes = roof(aspect, light)
    nodes += gable(x, gable_half(aspect), light)
    nodes += _clutter(aspect, light)
    nodes += rafters(aspect, light, ((1.0, 0.026, 0.4), (1.5, 0.038, 0.25)))
    nodes += DETAILS[detail](aspect, light)
    nodes += rafters(aspect, light, ((2.1, 0.06, 0.0),))
    nodes += _lantern(x + 0.16, 0.2, tone)
    nodes += _dusty_light(x, light)
    return nodes + dim_corners(aspect, light)


def _clutter(aspect: float, light: Light) -> list[Node]:
    """Boxes under the right slope, a rolled carpet and picture frames under the left."""
    tone = light.at(0.2)
    x, half = aspect / 2, gable_half(aspect)
    bx, lx = x + half * 0.72, x - half * 0.86
    boxes = [
        across(rectangle(bx - 0.05, 0.59, 0.17, 0.115, 0.006), tone, (206, 164, 116)),
        flat(rectangle(bx + 0.015, 0.59, 0.03, 0.115), tone((232, 206, 160))),
        across(rectangle(bx - 0.02, 0.505, 0.13, 0.087, 0.006), tone, (178, 136, 100)),
        across(rectangle(bx + 0.0, 0.458, 0.09, 0.048, 0.02), tone, (150, 168, 170)),
        flat(rectangle(bx - 0.006, 0.45, 0.102, 0.018, 0.006), tone((150, 168, 170), 1.25)),
    ]
    frames = [
        flat(
            polygon([(lx + 0.1, 0.7), (lx + 0.22, 0.7), (lx + 0.2, 0.53), (lx + 0.085, 0.54)]),
            tone(GOLD, 0.85),
        ),
        flat(
            polygon([(lx + 0.115, 0.685), (lx + 0.202, 0.685), (lx + 0.186, 0.547), (lx + 0.103, 0.555)]),
            tone((110, 140, 132)),
        ),
        across(rectangle(lx - 0.01, 0.47, 0.055, 0.245, 0.02), tone, (176, 92, 84)),
        flat(joined(rectangle(lx - 0.01, y, 0.055, 0.014) for y in (0.5, 0.58, 0.67)), tone((226, 186, 120))),
        flat(ellipse(lx + 0.0175, 0.474, 0.027, 0.011), tone((226, 186, 120))),
    ]
    return [contact(bx + 0.03, 0.71, 0.12, tone), *boxes, contact(lx + 0.1, 0.71, 0.13, tone), *frames]


def _lantern(x: float, y: float, tone: Tone) -> list[Node]:
    """A bulb on a bent wire."""
    nodes: list[Node] = [
        line(
            Path().move(x - 0.02, 0.07).cubic(x + 0.01, 0.1, x - 0.01, 0.14, x, y - 0.02),
            tone(DARK_TIMBER, 0.7),
            0.005,
        )
    ]
    if tone.lamps > 0.3:
        nodes.append(glow(x, y + 0.01, 0.42, LAMPLIGHT, round(190 * tone.lamps)))
    return [
        *nodes,
        flat(circle(x, y + 0.012, 0.022), mixed(tone((240, 234, 214)), (255, 236, 170), tone.lamps)),
        flat(rectangle(x - 0.01, y - 0.028, 0.02, 0.024, 0.004), tone(GOLD)),
    ]


def _dusty_light(x: float, light: Light) -> list[Node]:
    """A beam from the window full of motes."""
    night = light.time == "night"
    colour = (150, 176, 240) if night else mixed(light.sky[-1], (255, 246, 210), 0.4)
    run = 0.2 if light.side < 0 else -0.2
    beam = polygon(
        [(x - 0.08, 0.24), (x + 0.08, 0.37), (x + run * 1.6 + 0.14, 0.95), (x + run * 1.6 - 0.24, 0.95)]
    )
    motes = joined(
        circle(x + run * 1.6 * k + dx, 0.3 + 0.6 * k, 0.0035)
        for k, dx in (
            (0.15, 0.02),
            (0.25, -0.05),
            (0.34, 0.05),
            (0.42, -0.02),
            (0.5, 0.06),
            (0.58, -0.1),
            (0.66, 0.0),
            (0.75, 0.08),
            (0.85, -0.12),
            (0.55, 0.01),
        )
    )
    return [
        fading(beam, (x, 0.3), (x + run * 1.6, 0.95), colour, 60 if night else 105, 8),
        flat(motes, (255, 248, 220), 120 if night else 190),
    ]


def _webs(aspect: float, light: Light) -> list[Node]:
    """Great cobwebs between rafters and gable, with their spiders, friendly."""
    tone = light.at(0.04)
    x, half = aspect / 2, gable_half(aspect)
    left, right = x - half * 1.02, x + half * 0.98
    stays = strokes(
        (
            cx + math.cos(a) * r,
            cy + math.sin(a) * r,
            cx + math.cos(a) * (r + 0.09),
            cy + math.sin(a) * (r + 0.09),
        )
        for cx, cy, r, turn in ((left, 0.37, 0.17, 0.3), (right, 0.27, 0.13, 0.0))
        for a in (turn + 0.5, turn + 1.9, turn + 3.6, turn + 5.2)
    )
    return [
        line(stays, tone((246, 242, 236)), 0.0035, 190),
        *orb_web(left, 0.37, 0.185, tone),
        *orb_web(right, 0.27, 0.145, tone),
        cobweb(x + 0.01, 0.1, 0.16, 20, 140, tone),
        *spider(left - 0.03, 0.37, 0.62, 0.05, tone),
        *spider(right + 0.01, 0.27, 0.3, 0.036, tone),
    ]


DETAILS = {
    "old trunks": old_trunks,
    "a tall mirror": tall_mirror,
    "a rocking horse": rocking_horse,
    "cobwebs": _webs,
}
