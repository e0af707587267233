"""A waterfall between mossy cliffs and the green pool it fills."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, limb, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import flowers, toadstool
from vivant.studio.drawing.settings.fronds import great_fern
from vivant.studio.drawing.settings.land import ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import boulder
from vivant.studio.drawing.settings.pigments import (
    BARK,
    CREAM,
    DARK_TIMBER,
    GOLD,
    LEAF,
    OLIVE_LEAF,
    PINE,
    STONE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import hedge_line, ivy, pine
from vivant.studio.drawing.settings.water import shadow_on, sheet

_CLIFF: RGB = (150, 146, 150)
_POOL: RGB = (92, 174, 172)
_MOSS: RGB = (132, 164, 84)
_LIP = 0.2
"""Where the water comes over the edge."""


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.36, 157, clouds=2)
    nodes += _head(aspect, light)
    nodes += _cliffs(aspect, light)
    nodes += sheet(aspect, light, 0.565, 0.72, _POOL, 101, 16)
    nodes += _fall(aspect, light)
    nodes += _bank(aspect, light)
    nodes += DETAILS[detail](aspect, near)
    nodes += fireflies(aspect, light, 0.4, 0.72, 10)
    return nodes + _corners(aspect, light)


def _head(aspect: float, light: Light) -> list[Node]:
    """The woods the stream comes out of."""
    far = light.at(0.8)
    nodes: list[Node] = [hill(aspect, [0.12, 0.16, 0.2, 0.19, 0.15, 0.1], far, PINE)]
    for i, (k, h) in enumerate(
        ((0.28, 0.16), (0.36, 0.13), (0.42, 0.1), (0.58, 0.1), (0.64, 0.14), (0.72, 0.17))
    ):
        nodes += pine(aspect * k, 0.235, h, light.at(0.6 + 0.02 * i), PINE, 3)
    return nodes + mist(aspect, light, 0.1, 0.26)


def _cliffs(aspect: float, light: Light) -> list[Node]:
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
        nodes.append(flat(moss, middle(_MOSS)))
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


def _fall(aspect: float, light: Light) -> list[Node]:
    """White water over the lip, in two leaps, into foam and spray."""
    x, tone = aspect * 0.5, light.at(0.2)
    white, blue = (
        mixed(tone((250, 253, 252)), light.sky[-1], 0.14),
        mixed(tone(_POOL, 1.25), light.sky[1], 0.3),
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


def _bank(aspect: float, light: Light) -> list[Node]:
    near = light.at(0.08)
    nodes: list[Node] = []
    for i, (k, base, w, h) in enumerate(
        (
            (0.06, 0.635, 0.2, 0.12),
            (0.2, 0.625, 0.11, 0.06),
            (0.83, 0.628, 0.12, 0.07),
            (0.95, 0.64, 0.22, 0.13),
        )
    ):
        nodes += boulder(aspect * k, base, w, h, light.at(0.18), 103 + i, STONE, _MOSS)
    nodes += ground(aspect, 0.715, near, (142, 172, 98), 104)
    shingle = smooth(
        [
            (-0.3, 0.705),
            (aspect * 0.2, 0.712),
            (aspect * 0.5, 0.722),
            (aspect * 0.8, 0.712),
            (aspect + 0.3, 0.705),
            (aspect + 0.3, 0.735),
            (aspect * 0.7, 0.752),
            (aspect * 0.4, 0.748),
            (-0.3, 0.735),
        ]
    )
    pebbles = joined(ellipse(x, y, 0.013, 0.007) for x, y in scattered(aspect, 0.718, 0.745, 44, 105))
    nodes += [flat(shingle, near((206, 196, 172))), flat(pebbles, near(STONE, 0.92))]
    nodes.append(tufts(scattered(aspect, 0.765, 0.99, 22, 106), 0.06, near, (112, 148, 80)))
    return nodes + flowers(
        [s for s in scattered(aspect, 0.77, 0.98, 8, 107) if abs(s[0] / aspect - 0.5) > 0.16],
        0.022,
        near,
        (226, 214, 244),
        GOLD,
    )


def _corners(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.0)
    return [
        *great_fern(-0.02, 1.06, 0.24, tone, (72, 104, 66)),
        *great_fern(aspect + 0.02, 1.06, 0.24, tone, (72, 104, 66)),
    ]


def _rope_bridge(aspect: float, tone: Tone) -> list[Node]:
    """A bridge of ropes and planks, high across the gorge."""
    left, right, y, sag = -0.28, aspect + 0.28, 0.14, 0.2

    def low(t: float, up: float = 0.0) -> tuple[float, float]:
        return left + (right - left) * t, y + sag * 4 * t * (1 - t) - up

    n = 34
    planks = joined(
        polygon(
            [
                low((i + 0.1) / n),
                low((i + 0.9) / n),
                (low((i + 0.9) / n)[0], low((i + 0.9) / n)[1] + 0.034),
                (low((i + 0.1) / n)[0], low((i + 0.1) / n)[1] + 0.034),
            ]
        )
        for i in range(n)
        if i != 19
    )
    hangers = strokes([(*low(i / n), *low(i / n, 0.13)) for i in range(0, n + 1, 2)])
    ropes = Path()
    for up, dy in ((0.13, 0.0), (0.0, 0.0), (0.0, 0.03)):
        ropes.move(*low(0, up - dy))
        for i in range(1, n + 1):
            ropes.line(*low(i / n, up - dy))
    rope: RGB = (222, 190, 140)
    tags = joined(
        polygon(
            [
                (low(t, 0.13)[0] - 0.012, low(t, 0.13)[1]),
                (low(t, 0.13)[0] + 0.012, low(t, 0.13)[1]),
                (low(t, 0.13)[0], low(t, 0.13)[1] + 0.035),
            ]
        )
        for t in (0.26, 0.32, 0.38, 0.62, 0.68, 0.74)
    )
    return [
        line(hangers, tone(rope, 0.76), 0.006),
        graded(planks, (0.0, 0.14), (0.0, 0.4), tone(TIMBER, 1.05), tone(TIMBER, 0.8)),
        line(ropes, tone(rope), 0.01),
        flat(tags, tone((214, 98, 78))),
    ]


def _boulders(aspect: float, tone: Tone) -> list[Node]:
    """Three great stones on the left bank, furred with moss; a bird bathes its feet on the smallest."""
    nodes: list[Node] = []
    for dx, base, w, h, seed in (
        (0.02, 0.72, 0.34, 0.46, 1),
        (0.25, 0.745, 0.26, 0.3, 2),
        (0.1, 0.775, 0.2, 0.16, 3),
    ):
        nodes += boulder(aspect * 0.06 + dx, base, w, h, tone, 110 + seed, (172, 166, 162), _MOSS)
    bx, by = aspect * 0.06 + 0.27, 0.452
    body = smooth(
        [
            (bx - 0.05, by - 0.012),
            (bx - 0.01, by),
            (bx + 0.026, by - 0.02),
            (bx + 0.03, by - 0.05),
            (bx + 0.008, by - 0.06),
            (bx - 0.014, by - 0.034),
        ]
    )
    return [
        *nodes,
        line(
            strokes([(bx, by - 0.006, bx, by + 0.014), (bx + 0.01, by - 0.006, bx + 0.01, by + 0.014)]),
            tone(DARK_TIMBER),
            0.004,
        ),
        flat(body, tone((88, 92, 106))),
        flat(ellipse(bx + 0.016, by - 0.018, 0.014, 0.014), tone(CREAM)),
        flat(
            polygon([(bx + 0.028, by - 0.054), (bx + 0.048, by - 0.048), (bx + 0.028, by - 0.043)]),
            tone(GOLD),
        ),
    ]


def _ferns(aspect: float, tone: Tone) -> list[Node]:
    """Ferns taller than anybody on the right, with two foxglove-red stragglers under them."""
    nodes: list[Node] = []
    for dx, base, size, colour in (
        (0.12, 0.745, 0.6, (96, 140, 84)),
        (-0.12, 0.755, 0.44, (112, 156, 86)),
        (0.02, 0.775, 0.5, (134, 176, 98)),
    ):
        nodes += great_fern(aspect * 0.86 + dx, base, size, tone, colour)
    for dx, h in ((-0.16, 0.09), (-0.1, 0.065)):
        nodes += toadstool(aspect * 0.86 + dx, 0.782, h, tone)
    return nodes


def _fallen_trunk(aspect: float, tone: Tone) -> list[Node]:
    """A tree that fell across the pool long ago, roots in the air, toadstools along its back."""
    a, b, c = (aspect * 0.16, 0.43), (aspect * 0.5, 0.535), (aspect * 0.92, 0.655)
    stem = limb([a, b, c], [0.085, 0.07, 0.052])
    shade = limb(
        [(a[0] + 0.01, a[1] + 0.036), (b[0], b[1] + 0.036), (c[0], c[1] + 0.028)], [0.038, 0.032, 0.022]
    )
    roots = joined(
        limb([a, (a[0] + dx * 0.5, a[1] + dy * 0.45), (a[0] + dx, a[1] + dy)], [0.045, 0.026, 0.006])
        for dx, dy in (
            (-0.13, -0.2),
            (-0.2, -0.06),
            (-0.17, 0.1),
            (-0.04, -0.22),
            (-0.06, 0.18),
            (0.05, -0.17),
        )
    )
    stub = joined(
        [
            limb(
                [(aspect * 0.62, 0.53), (aspect * 0.68, 0.42), (aspect * 0.72, 0.36)], [0.026, 0.017, 0.009]
            ),
            limb([(aspect * 0.68, 0.42), (aspect * 0.75, 0.43)], [0.01, 0.005]),
        ]
    )
    grooves = Path()
    for dy in (-0.03, 0.0, 0.026):
        grooves.move(a[0] + 0.05, a[1] + dy + 0.016).cubic(
            a[0] + 0.16,
            a[1] + dy * 0.9 + 0.045,
            b[0] - 0.04,
            b[1] + dy * 0.8 - 0.01,
            b[0] + 0.05,
            b[1] + dy * 0.8 + 0.012,
        )
        grooves.move(b[0] + 0.1, b[1] + dy * 0.8 + 0.028).line(c[0] - 0.06, c[1] + dy * 0.6 - 0.018)
    moss = smooth(
        [
            (a[0] + 0.02, a[1] - 0.075),
            (b[0] - 0.08, b[1] - 0.088),
            (b[0] + 0.06, b[1] - 0.055),
            (c[0] - 0.05, c[1] - 0.062),
            (c[0] - 0.11, c[1] - 0.045),
            (b[0] + 0.08, b[1] - 0.018),
            (b[0] - 0.02, b[1] - 0.04),
            (a[0] + 0.12, a[1] - 0.005),
            (a[0] + 0.06, a[1] - 0.036),
        ],
        tension=0.7,
    )
    nodes: list[Node] = [
        shadow_on(aspect * 0.62, 0.668, aspect * 0.3, tone),
        graded(roots, (0.0, 0.24), (0.0, 0.6), tone(BARK, 0.95), tone(BARK, 0.7)),
        flat(stub, tone(BARK, 0.9)),
        graded(
            stem,
            (b[0], b[1] - 0.09),
            (b[0] - 0.03, b[1] + 0.09),
            tone(BARK, 1.3),
            tone(BARK),
            tone(BARK, 0.66),
        ),
        flat(shade, tone(BARK, 0.55), 90),
        line(grooves, tone(BARK, 0.66), 0.006),
        graded(moss, (0.0, 0.34), (0.0, 0.6), tone(_MOSS, 1.16), tone(_MOSS, 0.9)),
    ]
    for k, y, h in ((0.35, 0.445, 0.09), (0.41, 0.46, 0.06), (0.55, 0.505, 0.075)):
        nodes += toadstool(aspect * k, y, h, tone, (232, 140, 84), 0.1)
    return nodes


DETAILS = {
    "a rope bridge": _rope_bridge,
    "mossy boulders": _boulders,
    "giant ferns": _ferns,
    "a fallen trunk": _fallen_trunk,
}
