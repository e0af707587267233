"""A cave from inside: dark rock in planes around an irregular mouth with the daylight in it."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, glow, joined, line, mixed, strokes
from vivant.studio.drawing.settings.cavern import HOLE, ROCK, cave_floor, chamber, daylight, mouth, near_rock
from vivant.studio.drawing.settings.flames import campfire
from vivant.studio.drawing.settings.flora import fern
from vivant.studio.drawing.settings.grotto import bat, crystals, hand_print, icicles, painted_beast
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.room import dim_corners


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    x = aspect * HOLE
    nodes = chamber(aspect, light)
    nodes += mouth(x, light)
    nodes += cave_floor(aspect, light)
    nodes += DETAILS[detail](aspect, light)
    nodes += campfire(x + 0.28, 0.75, 0.11, light, 0.08)
    nodes += near_rock(aspect, light)
    nodes += daylight(x, light)
    return nodes + dim_corners(aspect, light)


def _crystals(aspect: float, light: Light) -> list[Node]:
    """Crystals along the left wall, higher than a child, and some from the roof."""
    left = aspect * HOLE - 0.36
    return [
        *crystals(left - 0.13, 0.69, 0.26, light, 0.2, (128, 186, 214)),
        *crystals(left + 0.08, 0.735, 0.38, light, 0.08, (186, 142, 214)),
        *crystals(left - 0.12, 0.765, 0.2, light, 0.05, (134, 206, 196)),
    ]


def _paintings(aspect: float, light: Light) -> list[Node]:
    """Beasts, hands and a sun on the right-hand wall, where the rock is pale and smooth."""
    tone = light.at(0.1)
    x = aspect * HOLE + 0.3
    slab = smooth(
        [
            (x - 0.1, 0.62),
            (x - 0.115, 0.4),
            (x - 0.1, 0.2),
            (x - 0.02, 0.13),
            (x + 0.2, 0.11),
            (x + 0.6, 0.14),
            (x + 0.6, 0.62),
            (x + 0.2, 0.645),
        ],
        tension=0.6,
    )
    red, black = (166, 76, 52), (84, 60, 62)
    hands = joined(
        [
            hand_print(x - 0.055, 0.55, 0.036),
            hand_print(x + 0.015, 0.575, 0.03),
            hand_print(x + 0.085, 0.55, 0.034),
        ]
    )
    sx, sy = x - 0.045, 0.225
    rays = joined(
        polygon(
            [
                (sx + a * 0.022 - b * 0.006, sy + b * 0.022 + a * 0.006),
                (sx + a * 0.046, sy + b * 0.046),
                (sx + a * 0.022 + b * 0.006, sy + b * 0.022 - a * 0.006),
            ]
        )
        for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
    )
    return [
        flat(slab, mixed(tone(ROCK), tone((236, 196, 150)), 0.55)),
        flat(joined([rays, ellipse(sx, sy, 0.019, 0.019)]), tone((214, 134, 58))),
        *painted_beast(x + 0.055, 0.315, 0.16, tone, red, antlers=True),
        *painted_beast(x + 0.015, 0.455, 0.135, tone, black),
        *painted_beast(x + 0.25, 0.42, 0.15, tone, (190, 112, 60)),
        flat(hands, tone(red, 0.95)),
        glow(x + 0.05, 0.4, 0.4, (255, 190, 110), round(20 + 100 * light.lamps)),
    ]


def _spring(aspect: float, light: Light) -> list[Node]:
    """Water running down the rock in steps into a round pool."""
    tone = light.at(0.1)
    x = aspect * HOLE - 0.27
    water = mixed(tone((140, 206, 218)), (190, 214, 250), 0.35 if light.time == "night" else 0.1)
    fall = (
        Path()
        .move(x - 0.04, 0.16)
        .cubic(x - 0.06, 0.3, x - 0.05, 0.34, x - 0.075, 0.4)
        .line(x - 0.085, 0.67)
        .line(x + 0.085, 0.67)
        .line(x + 0.06, 0.42)
    )
    fall.cubic(x + 0.03, 0.36, x + 0.05, 0.3, x + 0.03, 0.16).close()
    ledge = joined([ellipse(x - 0.01, 0.405, 0.1, 0.03), ellipse(x, 0.165, 0.075, 0.03)])
    threads = strokes(
        [
            (x - 0.015, 0.2, x - 0.025, 0.36),
            (x + 0.015, 0.2, x + 0.015, 0.36),
            (x - 0.05, 0.44, x - 0.055, 0.65),
            (x - 0.01, 0.44, x - 0.01, 0.65),
            (x + 0.035, 0.44, x + 0.045, 0.65),
        ]
    )
    rings = joined([ellipse(x, 0.705, 0.13, 0.02), ellipse(x, 0.7, 0.08, 0.012)])
    drops = joined(
        ellipse(x + dx, y, 0.006, 0.009)
        for dx, y in ((-0.11, 0.6), (0.11, 0.58), (0.13, 0.63), (-0.12, 0.64))
    )
    back = smooth(
        [
            (x - 0.15, 0.7),
            (x - 0.17, 0.4),
            (x - 0.12, 0.12),
            (x + 0.09, 0.11),
            (x + 0.13, 0.4),
            (x + 0.14, 0.7),
        ],
        tension=0.6,
    )
    return [
        flat(back, tone(ROCK, 0.8)),
        flat(fall, water),
        line(threads, mixed(water, (255, 255, 255), 0.6), 0.009),
        flat(ledge, tone(ROCK, 0.92)),
        flat(ellipse(x, 0.705, 0.235, 0.045), tone(ROCK, 0.7)),
        flat(ellipse(x, 0.703, 0.215, 0.037), mixed(water, (70, 120, 160), 0.3)),
        flat(ellipse(x, 0.69, 0.13, 0.016), (255, 255, 255), 120),
        line(rings, mixed(water, (255, 255, 255), 0.5), 0.004),
        flat(drops, mixed(water, (255, 255, 255), 0.5)),
        fern(x - 0.22, 0.73, 0.13, tone, (116, 152, 102)),
        fern(x + 0.2, 0.735, 0.1, tone, (116, 152, 102)),
    ]


def _bats(aspect: float, light: Light) -> list[Node]:
    """A colony asleep under the roof, wrapped up like parcels."""
    tone = light.at(0.02)
    nodes: list[Node] = []
    for k, y, size, shade in (
        (0.2, 0.07, 0.12, 0),
        (0.29, 0.13, 0.16, 1),
        (0.39, 0.05, 0.14, 0),
        (0.485, 0.05, 0.19, 1),
        (0.6, 0.04, 0.13, 0),
        (0.685, 0.07, 0.17, 1),
        (0.78, 0.05, 0.13, 0),
    ):
        nodes += bat(aspect * k, y, size, tone, ((124, 92, 96), (150, 108, 100))[shade])
    rock = icicles(
        [
            (aspect * k, 0.0, 0.06, length)
            for k, length in (
                (0.2, 0.1),
                (0.29, 0.17),
                (0.39, 0.08),
                (0.485, 0.08),
                (0.6, 0.07),
                (0.685, 0.1),
                (0.78, 0.08),
            )
        ]
    )
    return [flat(rock, tone(ROCK, 0.66)), *nodes]


DETAILS = {
    "glowing crystals": _crystals,
    "painted walls": _paintings,
    "a trickling spring": _spring,
    "sleeping bats": _bats,
}
