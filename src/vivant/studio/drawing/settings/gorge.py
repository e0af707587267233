"""A gorge: cliffs on both sides, and the water that comes down between them."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.land import hill
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    LEAF,
    MOSS,
    OLIVE_LEAF,
    PINE,
    POOL,
)
from vivant.studio.drawing.settings.sky import mist
from vivant.studio.drawing.settings.trees import hedge_line, ivy, pine

_CLIFF: RGB = (150, 146, 150)
_LIP = 0.2
"""Where the water comes over the edge."""


def head(aspect: float, light: Light) -> list[Node]:
    """The woods the stream comes out of."""
    far = light.at(0.8)
    nodes: list[Node] = [hill(aspect, [0.12, 0.16, 0.2, 0.19, 0.15, 0.1], far, PINE)]
    for i, (k, h) in enumerate(
        ((0.28, 0.16), (0.36, 0.13), (0.42, 0.1), (0.58, 0.1), (0.64, 0.14), (0.72, 0.17))
    ):
        nodes += pine(aspect * k, 0.235, h, light.at(0.6 + 0.02 * i), PINE, 3)
    return nodes + mist(aspect, light, 0.1, 0.26)


def cliff_walls(aspect: float, light: Light) -> list[Node]:
    """Back wall behind the water, then a shoulder on each side, each nearer than the last."""
    x = aspect * 0.5
    back, middle = light.at(0.42), light.at(0.22)
    wall = (
        Path()
        .move(-0.25, 0.2)
        .line(x - 0.1, _LIP)
        .line(x + 0.1, _LIP)
        .line(aspect + 0.25, 0.18)
        .line(aspect + 0.25, 0.62)
        .line(-0.25, 0.62)
        .close()
    )
    nodes: list[Node] = [graded(wall, (0.0, 0.18), (0.0, 0.6), back(_CLIFF, 1.1), back(_CLIFF, 0.76))]
    cracks = strokes(
        [
            (x + dx, y, x + dx + 0.012, y + 0.09)
            for dx, y in (
                (-0.2, 0.27),
                (-0.15, 0.4),
                (0.16, 0.3),
                (0.21, 0.44),
                (-0.25, 0.46),
                (0.27, 0.25),
                (0.14, 0.47),
                (-0.13, 0.28),
            )
        ]
    )
    nodes.append(line(cracks, back(_CLIFF, 0.62), 0.006, 150))
    for side in (-1, 1):
        edge = -0.3 if side < 0 else aspect + 0.3
        outline = [
            (edge, 0.04),
            (x + side * 0.36, 0.08),
            (x + side * 0.29, 0.13),
            (x + side * 0.3, 0.24),
            (x + side * 0.22, 0.29),
            (x + side * 0.24, 0.4),
            (x + side * 0.17, 0.47),
            (x + side * 0.2, 0.58),
            (x + side * 0.26, 0.62),
            (edge, 0.64),
        ]
        lit = side == -middle.side
        nodes.append(
            graded(
                smooth(outline, tension=0.4),
                (x + side * 0.2, 0.1),
                (x + side * 0.5, 0.6),
                middle(_CLIFF, 1.28 if lit else 0.96),
                middle(_CLIFF, 0.92 if lit else 0.74),
            )
        )
        facets = joined(
            polygon(
                [
                    (x + side * a, y),
                    (x + side * (a + 0.07), y - 0.02),
                    (x + side * (a + 0.085), y + h),
                    (x + side * (a + 0.01), y + h * 0.9),
                ]
            )
            for a, y, h in (
                (0.31, 0.15, 0.08),
                (0.26, 0.31, 0.08),
                (0.21, 0.49, 0.07),
                (0.37, 0.26, 0.1),
                (0.34, 0.43, 0.12),
                (0.46, 0.17, 0.1),
                (0.47, 0.38, 0.12),
            )
        )
        nodes.append(flat(facets, middle(_CLIFF, 1.4 if lit else 1.14), 110))
        moss = joined(
            smooth(
                [
                    (x + side * (a - 0.02), y),
                    (x + side * (a + w * 0.4), y - 0.025),
                    (x + side * (a + w), y - 0.01),
                    (x + side * (a + w * 0.9), y + 0.02),
                    (x + side * (a + w * 0.55), y + 0.012),
                    (x + side * (a + w * 0.3), y + 0.04),
                ]
            )
            for a, y, w in (
                (0.3, 0.235, 0.1),
                (0.235, 0.39, 0.12),
                (0.195, 0.575, 0.14),
                (0.4, 0.33, 0.12),
                (0.38, 0.5, 0.14),
            )
        )
        nodes.append(flat(moss, middle(MOSS)))
        nodes.append(
            hedge_line(
                [
                    (x + side * (0.33 + 0.06 * i), 0.075 - 0.004 * i)
                    for i in range(round((aspect * 0.5 - 0.1) / 0.06))
                ],
                0.05,
                middle,
                LEAF,
                18 + side,
            )
        )
        nodes.append(
            ivy(
                [(x + side * (0.33 + 0.012 * (i % 3)), 0.11 + 0.03 * i) for i in range(6)],
                middle,
                OLIVE_LEAF,
                0.016,
            )
        )
        nodes.append(
            ivy(
                [(x + side * (0.43 + 0.012 * (i % 2)), 0.1 + 0.032 * i) for i in range(9)],
                middle,
                OLIVE_LEAF,
                0.018,
            )
        )
    return nodes


def falling_water(aspect: float, light: Light) -> list[Node]:
    """White water over the lip, in two leaps, into foam and spray."""
    x, tone = aspect * 0.5, light.at(0.2)
    white, blue = (
        mixed(tone((250, 253, 252)), light.sky[-1], 0.14),
        mixed(tone(POOL, 1.25), light.sky[1], 0.3),
    )
    rng = Random(102)
    body = Path().move(x - 0.085, _LIP).cubic(x - 0.03, _LIP - 0.012, x + 0.03, _LIP - 0.012, x + 0.085, _LIP)
    body.cubic(x + 0.1, 0.28, x + 0.095, 0.34, x + 0.1, 0.38).line(x + 0.125, 0.4).cubic(
        x + 0.14, 0.46, x + 0.14, 0.54, x + 0.145, 0.6
    )
    body.line(x - 0.145, 0.6).cubic(x - 0.14, 0.54, x - 0.14, 0.46, x - 0.12, 0.41).line(
        x - 0.098, 0.385
    ).cubic(x - 0.095, 0.32, x - 0.1, 0.26, x - 0.085, _LIP).close()
    pale, deep = Path(), Path()
    for i in range(24):
        k = (i + rng.uniform(0.1, 0.9)) / 24 * 2 - 1
        upper = i % 2 == 0
        top, foot, w, v = (
            (_LIP + rng.uniform(0.0, 0.05), 0.385, 0.08, 0.09)
            if upper
            else (0.4 + rng.uniform(0.0, 0.04), 0.585, 0.11, 0.13)
        )
        r = rng.uniform(0.003, 0.007)
        streak = Path().move(x + k * w, top).line(x + k * v + r, foot).line(x + k * v - r, foot).close()
        (pale if i % 3 else deep).extend(streak)
    ledge = joined(
        ellipse(x + dx, 0.395 + dy, 0.035, 0.014)
        for dx, dy in ((-0.1, 0.0), (-0.05, 0.008), (0.0, 0.004), (0.05, 0.01), (0.1, 0.002))
    )
    foam = joined(
        ellipse(x + dx, y, rx, rx * 0.34)
        for dx, y, rx in (
            (-0.16, 0.6, 0.06),
            (-0.09, 0.594, 0.06),
            (0.0, 0.6, 0.07),
            (0.09, 0.595, 0.06),
            (0.16, 0.602, 0.055),
            (-0.05, 0.615, 0.07),
            (0.07, 0.616, 0.07),
        )
    )
    rings = Path()
    for w, y in ((0.24, 0.628), (0.32, 0.65), (0.2, 0.668)):
        rings.move(x - w, y).cubic(x - w * 0.5, y + 0.014, x + w * 0.5, y + 0.014, x + w, y)
    return [
        graded(body, (0.0, _LIP), (0.0, 0.6), mixed(white, blue, 0.45), white, mixed(white, blue, 0.25)),
        flat(deep, blue, 200),
        flat(pale, white, 235),
        flat(ledge, white, 235),
        glow(x, 0.58, 0.26, white, 170),
        flat(foam, white),
        line(rings, white, 0.005, 170),
    ]
