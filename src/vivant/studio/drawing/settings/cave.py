"""A cave from inside: dark rock in planes around an irregular mouth with the daylight in it."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.flora import fern, toadstool
from vivant.studio.drawing.settings.grotto import bat, crystals, hand_print, icicles, painted_beast
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.room import dim_corners
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.windows import view

_ROCK: RGB = (156, 150, 178)
_FLOOR: RGB = (186, 176, 186)
_HOLE = 0.53
"""Where the mouth opens, as a share of the width."""


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    x = aspect * _HOLE
    nodes = _chamber(aspect, light)
    nodes += _mouth(x, light)
    nodes += _floor(aspect, light)
    nodes += DETAILS[detail](aspect, light)
    nodes += _near_rock(aspect, light)
    nodes += _daylight(x, light)
    return nodes + dim_corners(aspect, light)


def _chamber(aspect: float, light: Light) -> list[Node]:
    """The far wall in three planes, darker the farther it is from the mouth."""
    x = aspect * _HOLE
    far, mid = light.at(0.5), light.at(0.3)
    lit = smooth(
        [
            (x - 0.36, 0.8),
            (x - 0.4, 0.4),
            (x - 0.24, 0.08),
            (x + 0.02, -0.02),
            (x + 0.26, 0.08),
            (x + 0.4, 0.36),
            (x + 0.36, 0.8),
        ],
        tension=0.6,
    )
    inner = smooth(
        [
            (x - 0.24, 0.8),
            (x - 0.27, 0.42),
            (x - 0.16, 0.16),
            (x + 0.02, 0.07),
            (x + 0.18, 0.15),
            (x + 0.28, 0.4),
            (x + 0.25, 0.8),
        ],
        tension=0.6,
    )
    cracks = Path()
    for k, top in ((0.06, 0.2), (0.2, 0.32), (0.84, 0.26), (0.96, 0.4)):
        cx = aspect * k
        cracks.move(cx, top).line(cx + 0.025, top + 0.07).line(cx + 0.005, top + 0.12).line(
            cx + 0.03, top + 0.2
        )
    return [
        graded(
            band(aspect, -OVERSCAN, 1 + OVERSCAN), (0.0, 0.0), (0.0, 0.7), mid(_ROCK, 0.66), mid(_ROCK, 0.86)
        ),
        flat(lit, mid(_ROCK, 0.98)),
        flat(inner, far(_ROCK, 1.2)),
        line(cracks, mid(_ROCK, 0.6), 0.006, 200),
    ]


def _mouth(x: float, light: Light) -> list[Node]:
    """The way out: sky and hills, ivy over its upper lip."""
    hole = smooth(
        [
            (x - 0.16, 0.7),
            (x - 0.185, 0.5),
            (x - 0.12, 0.33),
            (x - 0.07, 0.28),
            (x + 0.01, 0.21),
            (x + 0.09, 0.25),
            (x + 0.15, 0.36),
            (x + 0.145, 0.44),
            (x + 0.185, 0.56),
            (x + 0.17, 0.7),
        ],
        tension=0.65,
    )
    tone = light.at(0.4)
    vines = Path()
    leaves = []
    for dx, top, length in ((-0.07, 0.27, 0.14), (-0.015, 0.225, 0.09), (0.06, 0.23, 0.16), (0.12, 0.3, 0.1)):
        vines.move(x + dx, top).cubic(
            x + dx + 0.012, top + length * 0.4, x + dx - 0.012, top + length * 0.7, x + dx, top + length
        )
        leaves += [
            ellipse(x + dx + (0.012 if i % 2 else -0.012), top + length * (i + 1) / 5, 0.014, 0.009)
            for i in range(5)
        ]
    return [
        glow(x, 0.47, 0.42, mixed(light.sky[-1], (255, 250, 226), 0.5), 150 if light.time != "night" else 90),
        view(x - 0.19, 0.2, 0.38, 0.52, light, hole),
        line(hole, tone(_ROCK, 0.8), 0.012),
        line(vines, tone((92, 122, 84)), 0.006),
        flat(joined(leaves), tone((118, 152, 96))),
    ]


def _floor(aspect: float, light: Light) -> list[Node]:
    """A floor of trodden sand with ledges, stones along the walls."""
    tone, near = light.at(0.3), light.at(0.06)
    x = aspect * _HOLE
    edge = Path().move(-OVERSCAN, 0.66).cubic(aspect * 0.2, 0.7, aspect * 0.3, 0.68, x - 0.1, 0.672)
    edge.cubic(x, 0.668, x + 0.1, 0.67, x + 0.2, 0.685).cubic(
        aspect * 0.8, 0.7, aspect * 0.9, 0.67, aspect + OVERSCAN, 0.65
    )
    edge.line(aspect + OVERSCAN, 1 + OVERSCAN).line(-OVERSCAN, 1 + OVERSCAN).close()
    stones = smooth(
        [(aspect * 0.02 - 0.1, 0.74), (aspect * 0.04, 0.62), (aspect * 0.1, 0.64), (aspect * 0.15, 0.73)],
        tension=0.7,
    )
    others = smooth(
        [(aspect * 0.88, 0.72), (aspect * 0.92, 0.64), (aspect * 0.98, 0.6), (aspect + 0.15, 0.73)],
        tension=0.7,
    )
    pebbles = joined(
        ellipse(aspect * k, y, r, r * 0.45)
        for k, y, r in (
            (0.22, 0.74, 0.02),
            (0.27, 0.76, 0.012),
            (0.8, 0.75, 0.022),
            (0.74, 0.77, 0.012),
            (0.12, 0.93, 0.026),
            (0.9, 0.94, 0.03),
        )
    )
    return [
        graded(edge, (0.0, 0.66), (0.0, 1.1), near(_FLOOR, 1.05), near(_FLOOR, 0.94), near(_FLOOR, 0.66)),
        flat(
            joined(ellipse(aspect * k, y, 0.2, 0.014) for k, y in ((0.3, 0.79), (0.75, 0.83), (0.45, 0.93))),
            near(_FLOOR, 0.88),
            150,
        ),
        flat(joined([stones, others]), tone(_ROCK, 0.78)),
        flat(pebbles, near(_ROCK, 0.8)),
        *toadstool(aspect * 0.93, 0.735, 0.07, near, (200, 150, 190)),
    ]


def _near_rock(aspect: float, light: Light) -> list[Node]:
    """The dark rock one looks past: a ragged arch of hanging stone, pillars at both edges."""
    tone = light.at(0.0)
    dark = mixed(_ROCK, (60, 52, 88), 0.55)
    left = smooth(
        [
            (-0.25, -0.25),
            (0.1, -0.25),
            (0.085, 0.06),
            (0.045, 0.2),
            (0.07, 0.34),
            (0.03, 0.5),
            (0.05, 0.64),
            (0.01, 0.8),
            (-0.25, 0.85),
        ],
        tension=0.7,
    )
    right = smooth(
        [
            (aspect + 0.25, -0.25),
            (aspect - 0.12, -0.25),
            (aspect - 0.08, 0.08),
            (aspect - 0.04, 0.18),
            (aspect - 0.06, 0.36),
            (aspect - 0.02, 0.48),
            (aspect - 0.03, 0.66),
            (aspect + 0.02, 0.78),
            (aspect + 0.25, 0.85),
        ],
        tension=0.7,
    )
    roof = Path().move(-OVERSCAN, -OVERSCAN).line(-OVERSCAN, 0.08)
    roof.cubic(aspect * 0.2, 0.02, aspect * 0.35, 0.055, aspect * 0.5, 0.03).cubic(
        aspect * 0.7, 0.06, aspect * 0.85, 0.01, aspect + OVERSCAN, 0.09
    )
    roof.line(aspect + OVERSCAN, -OVERSCAN).close()
    teeth = icicles(
        [
            (aspect * k, 0.03, w, length)
            for k, w, length in (
                (0.12, 0.035, 0.14),
                (0.19, 0.022, 0.09),
                (0.31, 0.03, 0.12),
                (0.45, 0.018, 0.07),
                (0.66, 0.022, 0.09),
                (0.74, 0.036, 0.16),
                (0.81, 0.02, 0.08),
                (0.9, 0.034, 0.15),
            )
        ]
    )
    return [
        graded(joined([roof, teeth]), (0.0, -0.1), (0.0, 0.18), tone(dark, 0.7), tone(dark, 1.05)),
        flat(joined([left, right]), tone(dark, 0.82)),
    ]


def _daylight(x: float, light: Light) -> list[Node]:
    """What falls through the mouth onto the floor."""
    colour = (150, 176, 240) if light.time == "night" else mixed(light.sky[-1], (255, 250, 220), 0.4)
    path = polygon([(x - 0.15, 0.69), (x + 0.16, 0.69), (x + 0.3, 1.0), (x - 0.34, 1.0)])
    return [fading(path, (x, 0.66), (x, 1.0), colour, 60 if light.time == "night" else 110)]


def _crystals(aspect: float, light: Light) -> list[Node]:
    """Crystals along the left wall, higher than a child, and some from the roof."""
    left = aspect * _HOLE - 0.36
    return [
        *crystals(left - 0.13, 0.69, 0.26, light, 0.2, (128, 186, 214)),
        *crystals(left + 0.08, 0.735, 0.38, light, 0.08, (186, 142, 214)),
        *crystals(left - 0.12, 0.765, 0.2, light, 0.05, (134, 206, 196)),
    ]


def _paintings(aspect: float, light: Light) -> list[Node]:
    """Beasts, hands and a sun on the right-hand wall, where the rock is pale and smooth."""
    tone = light.at(0.1)
    x = aspect * _HOLE + 0.3
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
        flat(slab, mixed(tone(_ROCK), tone((236, 196, 150)), 0.7)),
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
    x = aspect * _HOLE - 0.27
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
        flat(back, tone(_ROCK, 0.8)),
        flat(fall, water),
        line(threads, mixed(water, (255, 255, 255), 0.6), 0.009),
        flat(ledge, tone(_ROCK, 0.92)),
        flat(ellipse(x, 0.705, 0.235, 0.045), tone(_ROCK, 0.7)),
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
    return [flat(rock, tone(_ROCK, 0.66)), *nodes]


DETAILS = {
    "glowing crystals": _crystals,
    "painted walls": _paintings,
    "a trickling spring": _spring,
    "sleeping bats": _bats,
}
