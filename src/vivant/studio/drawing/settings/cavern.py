"""The shell of a cave: rock in planes, the mouth with the daylight in it."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed
from vivant.studio.drawing.settings.flora import toadstool
from vivant.studio.drawing.settings.grotto import icicles
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.windows import view

ROCK: RGB = (156, 150, 178)
_FLOOR: RGB = (186, 176, 186)
HOLE = 0.53
"""Where the mouth opens, as a share of the width."""
_OUTLINE = (
    (-0.125, 0.0), (-0.145, 0.14), (-0.095, 0.27), (-0.055, 0.31), (0.01, 0.365),
    (0.07, 0.33), (0.115, 0.25), (0.112, 0.19), (0.145, 0.1), (0.13, 0.0),
)  # fmt: skip
"""The edge of the mouth: to the right of its middle, above its foot."""


def chamber(aspect: float, light: Light) -> list[Node]:
    """The far wall in three planes, darker the farther it is from the mouth."""
    x = aspect * HOLE
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
            band(aspect, -OVERSCAN, 1 + OVERSCAN), (0.0, 0.0), (0.0, 0.7), mid(ROCK, 0.66), mid(ROCK, 0.86)
        ),
        flat(lit, mid(ROCK, 0.98)),
        flat(inner, far(ROCK, 1.2)),
        line(cracks, mid(ROCK, 0.6), 0.006, 200),
    ]


def mouth(x: float, light: Light) -> list[Node]:
    """The way out: sky and hills, ivy over its upper lip."""
    hole, lip = (smooth([(x + dx * k, 0.7 - h * k) for dx, h in _OUTLINE], tension=0.65) for k in (1.0, 1.22))
    facets = joined(
        polygon([(x + px, py) for px, py in points])
        for points in (
            ((-0.2, 0.68), (-0.21, 0.55), (-0.15, 0.5), (-0.16, 0.62)),
            ((-0.13, 0.44), (-0.08, 0.33), (-0.02, 0.31), (-0.07, 0.39)),
            ((0.12, 0.42), (0.19, 0.5), (0.2, 0.6), (0.145, 0.56)),
        )
    )
    strata = Path()
    for k, start, end in ((1.5, -0.9, -0.2), (1.75, -0.7, 0.1), (1.5, 0.25, 0.95), (2.05, 0.2, 0.7)):
        ax, ay = x + 0.145 * k * start, 0.7 - 0.36 * k * (1 - start * start) ** 0.5 - 0.02
        bx, by = x + 0.145 * k * end, 0.7 - 0.36 * k * (1 - end * end) ** 0.5 - 0.02
        cx, cy = (ax + bx) / 2, (ay + by) / 2
        strata.move(ax, ay).cubic(ax + (cx - x) * 0.1, ay - 0.05, cx + (cx - x) * 0.16, cy - 0.05, bx, by)
    tone = light.at(0.4)
    vines = Path()
    leaves = []
    for dx, top, length in (
        (-0.055, 0.38, 0.11),
        (-0.012, 0.345, 0.075),
        (0.048, 0.35, 0.13),
        (0.092, 0.4, 0.08),
    ):
        vines.move(x + dx, top).cubic(
            x + dx + 0.01, top + length * 0.4, x + dx - 0.01, top + length * 0.7, x + dx, top + length
        )
        leaves += [
            ellipse(x + dx + (0.01 if i % 2 else -0.01), top + length * (i + 1) / 5, 0.012, 0.008)
            for i in range(5)
        ]
    return [
        line(strata, tone(ROCK, 0.86), 0.007),
        glow(x, 0.53, 0.42, mixed(light.sky[-1], (255, 250, 226), 0.5), 150 if light.time != "night" else 90),
        flat(lip, tone(ROCK, 0.94)),
        flat(facets, tone(ROCK, 0.9)),
        view(x - 0.15, 0.33, 0.3, 0.39, light, hole),
        line(hole, tone(ROCK, 0.8), 0.012),
        line(vines, tone((92, 122, 84)), 0.006),
        flat(joined(leaves), tone((118, 152, 96))),
    ]


def cave_floor(aspect: float, light: Light) -> list[Node]:
    """A floor of trodden sand with ledges, stones along the walls."""
    tone, near = light.at(0.3), light.at(0.06)
    x = aspect * HOLE
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
        flat(joined([stones, others]), tone(ROCK, 0.78)),
        flat(pebbles, near(ROCK, 0.8)),
        *toadstool(aspect * 0.93, 0.735, 0.07, near, (200, 150, 190)),
    ]


def near_rock(aspect: float, light: Light) -> list[Node]:
    """The dark rock one looks past: a ragged arch of hanging stone, pillars at both edges."""
    tone = light.at(0.0)
    dark = mixed(ROCK, (60, 52, 88), 0.55)
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


def daylight(x: float, light: Light) -> list[Node]:
    """What falls through the mouth onto the floor."""
    colour = (150, 176, 240) if light.time == "night" else mixed(light.sky[-1], (255, 250, 220), 0.4)
    path = polygon([(x - 0.15, 0.69), (x + 0.16, 0.69), (x + 0.3, 1.0), (x - 0.34, 1.0)])
    return [fading(path, (x, 0.66), (x, 1.0), colour, 60 if light.time == "night" else 110)]
