"""Rows of old apple trees in deep grass, a farm roof behind them."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import ellipse, limb, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import cottage_house
from vivant.studio.drawing.settings.farm_gear import wheel
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.fruit_trees import (
    APPLE,
    BLOSSOM,
    apples,
    basket_of_apples,
    blossoms,
    fruit_tree,
    row_tree,
)
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
    CREAM,
    DARK_TIMBER,
    GOLD,
    LEAF,
    OLIVE_LEAF,
    PINE,
    PLASTER,
    TEAL,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import hedge_line
from vivant.studio.drawing.settings.vines import foliage

_GRASS: RGB = (158, 184, 96)
_SHADE: RGB = (116, 150, 84)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    in_bloom = detail == "pink blossom"
    nodes = sky(aspect, light, 0.42, 109, clouds=3)
    nodes += _distance(aspect, light)
    nodes += _rows(aspect, light, in_bloom=in_bloom)
    nodes += ground(aspect, 0.7, near, _GRASS, 61)
    nodes += trail(
        [(aspect * 0.5, 0.692, 0.04), (aspect * 0.52, 0.78, 0.12), (aspect * 0.46, 1.2, 0.34)],
        near,
        (186, 202, 122),
    )
    nodes.append(tufts(scattered(aspect, 0.72, 0.99, 26, 62), 0.06, near, (132, 164, 82)))
    nodes += flowers(
        [s for s in scattered(aspect, 0.73, 0.98, 14, 63) if abs(s[0] / aspect - 0.5) > 0.12],
        0.02,
        near,
        CREAM,
        GOLD,
    )
    if not in_bloom:
        nodes += apples(
            [
                (aspect * k, y)
                for k, y in ((0.13, 0.8), (0.24, 0.765), (0.88, 0.8), (0.79, 0.77), (0.31, 0.93), (0.7, 0.95))
            ],
            0.012,
            near,
        )
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, LEAF, 64)


def _distance(aspect: float, light: Light) -> list[Node]:
    nodes: list[Node] = [hill(aspect, [0.33, 0.36, 0.34, 0.31, 0.33, 0.36], light.at(0.9), PINE)]
    nodes.append(hill(aspect, [0.4, 0.385, 0.395, 0.41, 0.4, 0.385], light.at(0.65), OLIVE_LEAF))
    nodes += cottage_house(aspect * 0.5 - 0.075, 0.44, 0.15, 0.15, light.at(0.5), PLASTER, TILE)
    nodes.append(
        hedge_line(
            [(aspect * 0.06 * i - 0.12, 0.43 + 0.008 * (i % 2)) for i in range(22) if abs(i - 10.3) > 1.6],
            0.03,
            light.at(0.5),
            LEAF,
            15,
        )
    )
    return nodes + mist(aspect, light, 0.36, 0.5)


def _rows(aspect: float, light: Light, *, in_bloom: bool) -> list[Node]:
    """Six trees on each side, the nearest cut off by the edges; a lane of grass between them."""
    leaf, fruit = (BLOSSOM, None) if in_bloom else (LEAF, APPLE)
    nodes: list[Node] = [hill(aspect, [0.445, 0.44, 0.445, 0.44, 0.445, 0.44], light.at(0.4), _GRASS)]
    lane = polygon(
        [
            (aspect * 0.5 - 0.012, 0.44),
            (aspect * 0.5 + 0.012, 0.44),
            (aspect * 0.5 + 0.13, 0.72),
            (aspect * 0.5 - 0.13, 0.72),
        ]
    )
    nodes.append(flat(lane, light.at(0.25)((186, 202, 122))))
    for away, base, height, depth in (
        (0.1, 0.47, 0.12, 0.5),
        (0.145, 0.5, 0.17, 0.42),
        (0.21, 0.54, 0.235, 0.34),
        (0.3, 0.59, 0.32, 0.24),
    ):
        for i, side in enumerate((-1, 1)):
            nodes += row_tree(
                aspect * 0.5 + side * away,
                base,
                height,
                light.at(depth),
                round(away * 100) + i,
                fruit=fruit,
                leaf=leaf,
            )
    if aspect > 1.12:
        for side in (-1, 1):
            nodes += row_tree(
                aspect * 0.5 + side * 0.62, 0.6, 0.3, light.at(0.24), 81 + side, fruit=fruit, leaf=leaf
            )
    for side, seed in ((-1, 4), (1, 9)):
        x = aspect * 0.5 + side * max(0.47, aspect * 0.45)
        nodes.append(flat(ellipse(x, 0.7, 0.3, 0.02), light.at(0.14)(_SHADE), 160))
        nodes += fruit_tree(x, 0.705, 0.54, light.at(0.14), seed, fruit=fruit, leaf=leaf)
    return nodes


def _ladder(aspect: float, tone: Tone) -> list[Node]:
    """A tall picking ladder in the tree on the left, a straw hat on its top rung, a basket at its foot."""
    fx, fy, tx, ty, w, v = aspect * 0.3, 0.765, aspect * 0.3 - 0.14, 0.07, 0.058, 0.026
    rails = joined(limb([(fx + d * w, fy), (tx + d * v, ty)], [0.012, 0.009]) for d in (-1, 1))
    steps = [i / 11 for i in range(1, 11)]
    rungs = strokes(
        [
            (
                fx + (tx - fx) * t - (w + (v - w) * t),
                fy + (ty - fy) * t,
                fx + (tx - fx) * t + (w + (v - w) * t),
                fy + (ty - fy) * t,
            )
            for t in steps
        ]
    )
    spots = [(tx - 0.19 + 0.36 * ((i * 0.618) % 1.0), 0.06 + 0.2 * ((i * 0.37) % 1.0)) for i in range(30)]
    hx, hy = tx + 0.035, ty + 0.005
    return [
        flat(ellipse(fx, fy, 0.11, 0.012), tone(_SHADE, 0.7), 150),
        line(rungs, tone(TIMBER, 0.95), 0.014),
        graded(rails, (0.0, ty), (0.0, fy), tone((206, 166, 116), 1.15), tone((206, 166, 116), 0.86)),
        *foliage(spots, 0.048, tone, 71, LEAF),
        *apples([(tx + dx, y) for dx, y in ((-0.15, 0.2), (-0.08, 0.13), (0.11, 0.18), (0.05, 0.25), (-0.04, 0.27), (0.16, 0.1), (-0.17, 0.1))], 0.021, tone),
        flat(ellipse(hx, hy, 0.055, 0.014), tone((238, 206, 126))),
        graded(ellipse(hx, hy - 0.018, 0.032, 0.024), (0.0, hy - 0.04), (0.0, hy), tone((238, 206, 126), 1.2), tone((238, 206, 126), 0.9)),
        line(strokes([(hx - 0.03, hy - 0.01, hx + 0.03, hy - 0.01)]), tone(TEAL), 0.009),
        *basket_of_apples(fx - 0.2, 0.775, 0.16, tone, 3),
    ]  # fmt: skip


def _swing(aspect: float, tone: Tone) -> list[Node]:
    """A board on two ropes under a bough that reaches in from the right."""
    x, seat = aspect * 0.76, 0.655
    bough = limb(
        [(aspect + 0.25, 0.25), (aspect + 0.0, 0.16), (x, 0.12), (x - 0.2, 0.135)], [0.06, 0.046, 0.03, 0.012]
    )
    twigs = joined(
        [
            limb([(x + 0.04, 0.12), (x - 0.04, 0.02)], [0.014, 0.006]),
            limb([(x - 0.1, 0.13), (x - 0.16, 0.2)], [0.01, 0.005]),
        ]
    )
    ropes = strokes([(x - 0.085, 0.125, x - 0.085, seat), (x + 0.085, 0.13, x + 0.085, seat)])
    knots = joined(
        rectangle(x + d * 0.085 - 0.012, y, 0.024, 0.026, 0.01)
        for d in (-1, 1)
        for y in (0.105, seat - 0.028)
    )
    spots = [
        (x - 0.24 + (aspect - x + 0.42) * ((i * 0.618) % 1.0), 0.0 + 0.17 * ((i * 0.37) % 1.0))
        for i in range(46)
    ]
    hung = [
        (x + dx, y)
        for dx, y in ((-0.2, 0.19), (-0.14, 0.09), (0.0, 0.19), (0.14, 0.22), (0.2, 0.11), (0.05, 0.06))
    ]
    rope: RGB = (222, 196, 150)
    return [
        graded(bough, (0.0, 0.08), (0.0, 0.24), tone(BARK, 1.15), tone(BARK, 0.75)),
        flat(twigs, tone(BARK, 0.85)),
        *foliage([s for i, s in enumerate(spots) if i % 3], 0.052, tone, 72, LEAF),
        *apples(hung, 0.022, tone),
        flat(ellipse(x, 0.775, 0.12, 0.013), tone(_SHADE, 0.7), 140),
        line(ropes, tone(rope), 0.011),
        flat(knots, tone(rope, 0.8)),
        flat(polygon([(x - 0.115, seat + 0.012), (x + 0.115, seat + 0.012), (x + 0.115, seat + 0.032), (x - 0.115, seat + 0.032)]), tone((196, 84, 72), 0.72)),
        flat(polygon([(x - 0.095, seat - 0.012), (x + 0.095, seat - 0.012), (x + 0.115, seat + 0.014), (x - 0.115, seat + 0.014)]), tone((204, 92, 78), 1.1)),
    ]  # fmt: skip


def _baskets(aspect: float, tone: Tone) -> list[Node]:
    """A handcart piled high with baskets, and one more for the road."""
    x, base = aspect * 0.24, 0.75
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.01, 0.3, 0.02), tone(_SHADE, 0.7), 150),
        line(
            strokes([(x + 0.2, 0.6, x + 0.39, 0.5), (x + 0.36, 0.515, x + 0.4, 0.495)]),
            tone(DARK_TIMBER),
            0.02,
        ),
        flat(rectangle(x + 0.15, 0.6, 0.022, base - 0.6), tone(DARK_TIMBER)),
    ]
    for dx, y, width, seed, colour in (
        (-0.14, 0.36, 0.16, 6, (222, 176, 70)),
        (0.09, 0.37, 0.16, 7, APPLE),
        (-0.2, 0.535, 0.21, 1, APPLE),
        (0.15, 0.535, 0.2, 2, (176, 190, 84)),
        (-0.025, 0.55, 0.22, 3, (216, 96, 66)),
    ):
        nodes += basket_of_apples(x + dx, y, width, tone, seed, colour)
    boards = strokes([(x - 0.25, 0.572, x + 0.24, 0.572), (x - 0.25, 0.602, x + 0.24, 0.602)])
    return [
        *nodes,
        graded(polygon([(x - 0.28, 0.535), (x + 0.27, 0.535), (x + 0.24, 0.635), (x - 0.25, 0.635)]), (0.0, 0.53), (0.0, 0.64), tone(TIMBER, 1.25), tone(TIMBER, 0.85)),
        line(boards, tone(DARK_TIMBER), 0.005),
        *wheel(x - 0.12, 0.65, 0.1, tone),
    ]  # fmt: skip


def _blossom(aspect: float, tone: Tone) -> list[Node]:
    """Boughs full of blossom across the top; petals on the grass and in the air."""
    boughs = joined(
        [
            limb(
                [(-0.25, 0.22), (0.0, 0.12), (aspect * 0.25, 0.09), (aspect * 0.42, 0.12)],
                [0.042, 0.03, 0.018, 0.007],
            ),
            limb([(aspect * 0.12, 0.1), (aspect * 0.2, 0.19), (aspect * 0.24, 0.24)], [0.014, 0.009, 0.004]),
            limb(
                [(aspect + 0.25, 0.14), (aspect * 0.9, 0.1), (aspect * 0.7, 0.13), (aspect * 0.62, 0.18)],
                [0.036, 0.024, 0.013, 0.006],
            ),
        ]
    )
    spots = [(aspect * k + 0.02 * ((i % 3) - 1), y + 0.034 * ((i * 0.618) % 1.0 - 0.5)) for i, (k, y) in enumerate(
        [(-0.06 + 0.028 * j, 0.1 + 0.012 * ((j * 7) % 5 - 2)) for j in range(18)] + [(0.13 + 0.014 * j, 0.13 + 0.015 * j) for j in range(8)] + [(0.6 + 0.032 * j, 0.16 - 0.006 * j) for j in range(14)]
    )]  # fmt: skip
    drifting = joined(ellipse(x, y, 0.006, 0.0035) for x, y in scattered(aspect, 0.2, 0.66, 24, 74))
    fallen = joined(ellipse(x, y, 0.011 * y, 0.005 * y) for x, y in scattered(aspect, 0.71, 1.0, 40, 75))
    return [
        graded(boughs, (0.0, 0.05), (0.0, 0.24), tone(BARK), tone(BARK, 0.72)),
        *blossoms(spots[::2], 0.031, tone),
        *blossoms([(x + 0.022, y + 0.012) for x, y in spots[1::2]], 0.024, tone),
        flat(drifting, tone(BLOSSOM, 1.4)),
        flat(fallen, tone(BLOSSOM, 1.3)),
    ]


DETAILS = {
    "a leaning ladder": _ladder,
    "a rope swing": _swing,
    "apple baskets": _baskets,
    "pink blossom": _blossom,
}
