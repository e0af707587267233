"""A white road that winds away over the hills between hedges and patchwork fields."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.churn import churn
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import boulder, dry_wall
from vivant.studio.drawing.settings.milestone import milestone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    GRASS,
    LEAF,
    OLIVE_LEAF,
    STRAW,
)
from vivant.studio.drawing.settings.poplars import poplars
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import hedge_line, ivy, tree
from vivant.studio.drawing.settings.wayside_inn import wayside_inn

_ROAD: RGB = (240, 226, 194)
_PLOUGHED: RGB = (196, 156, 120)
_RAPE: RGB = (238, 210, 106)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.44, 181, clouds=5)
    nodes += _hills(aspect, light)
    nodes += ground(aspect, 0.64, near, GRASS, 131)
    nodes += trail(
        [(aspect * 0.6, 0.632, 0.03), (aspect * 0.47, 0.665, 0.07), (aspect * 0.46, 0.72, 0.16), (aspect * 0.53, 0.82, 0.38), (aspect * 0.5, 1.2, 0.8)],
        near,
        _ROAD,
    )  # fmt: skip
    ruts = Path()
    for d in (-1, 1):
        ruts.move(aspect * 0.47 + d * 0.035, 0.668).cubic(
            aspect * 0.45 + d * 0.07, 0.73, aspect * 0.52 + d * 0.15, 0.84, aspect * 0.5 + d * 0.34, 1.15
        )
    nodes.append(line(ruts, near(_ROAD, 0.86), 0.018, 130))
    pebbles = joined(ellipse(x, y, 0.009 * y, 0.005 * y) for x, y in scattered(aspect, 0.74, 1.0, 26, 132))
    nodes.append(flat(pebbles, near(_ROAD, 0.8)))
    nodes += DETAILS[detail](aspect, near)
    nodes += _verge(aspect, near)
    return nodes + corner_leaves(aspect, light, OLIVE_LEAF, 133)


def _hills(aspect: float, light: Light) -> list[Node]:
    """Fields of four colours; the road comes up again on each hill behind the last."""
    nodes: list[Node] = [hill(aspect, [0.38, 0.36, 0.39, 0.37, 0.34, 0.37], light.at(0.95), (128, 156, 158))]
    far, middle, nearer = light.at(0.7), light.at(0.48), light.at(0.26)
    nodes.append(hill(aspect, [0.43, 0.4, 0.385, 0.41, 0.44, 0.42, 0.4], far, OLIVE_LEAF))
    patches = (
        (((0.02, 0.405), (0.2, 0.395), (0.27, 0.44), (-0.02, 0.45)), _RAPE),
        (((0.22, 0.394), (0.4, 0.4), (0.5, 0.45), (0.3, 0.45)), _PLOUGHED),
        (((0.76, 0.44), (0.98, 0.41), (1.05, 0.45), (0.8, 0.47)), STRAW),
    )
    for corners, colour in patches:
        nodes.append(flat(smooth([(aspect * k, y) for k, y in corners], tension=0.3), far(colour)))
    nodes += trail(
        [(aspect * 0.58, 0.408, 0.003), (aspect * 0.55, 0.425, 0.006), (aspect * 0.6, 0.455, 0.011)],
        far,
        _ROAD,
    )
    nodes += mist(aspect, light, 0.38, 0.5)
    nodes.append(hill(aspect, [0.48, 0.5, 0.47, 0.445, 0.46, 0.5, 0.49], middle, (156, 186, 112)))
    field = [(0.64, 0.475), (0.86, 0.5), (1.1, 0.49), (1.1, 0.6), (0.76, 0.58)]
    nodes.append(flat(smooth([(aspect * k, y) for k, y in field], tension=0.3), middle(_RAPE)))
    brown = [(-0.1, 0.5), (0.16, 0.5), (0.36, 0.475), (0.28, 0.6), (-0.1, 0.62)]
    nodes.append(
        graded(
            smooth([(aspect * k, y) for k, y in brown], tension=0.3),
            (0.0, 0.48),
            (0.0, 0.6),
            middle(_PLOUGHED, 1.1),
            middle(_PLOUGHED),
        )
    )
    furrows = strokes(
        [(aspect * (0.02 + 0.034 * i), 0.5 - 0.001 * i, aspect * (-0.12 + 0.048 * i), 0.6) for i in range(10)]
    )
    nodes.append(line(furrows, middle(_PLOUGHED, 0.82), 0.004, 170))
    nodes += trail(
        [
            (aspect * 0.52, 0.452, 0.008),
            (aspect * 0.43, 0.48, 0.016),
            (aspect * 0.5, 0.53, 0.03),
            (aspect * 0.56, 0.6, 0.05),
        ],
        middle,
        _ROAD,
    )
    hedge = [
        (aspect * k, y)
        for k, y in (
            (-0.06, 0.5),
            (0.0, 0.505),
            (0.06, 0.508),
            (0.12, 0.508),
            (0.18, 0.505),
            (0.24, 0.5),
            (0.3, 0.49),
            (0.36, 0.48),
            (0.62, 0.475),
            (0.68, 0.485),
            (0.74, 0.495),
            (0.8, 0.502),
            (0.86, 0.505),
            (0.92, 0.503),
            (0.98, 0.5),
            (1.04, 0.498),
        )
    ]
    nodes.append(hedge_line(hedge, 0.022, middle, LEAF, 20))
    nodes.append(hill(aspect, [0.6, 0.585, 0.6, 0.625, 0.61, 0.59, 0.6], nearer, GRASS, 0.2))
    near_hedge = [
        (aspect * 0.5 + d * (0.17 + 0.06 * i), 0.625 - 0.004 * i)
        for d in (-1, 1)
        for i in range(round((aspect * 0.5 + 0.1) / 0.06))
    ]
    nodes.append(hedge_line(near_hedge, 0.042, light.at(0.2), LEAF, 21))
    return nodes


def _verge(aspect: float, tone: Tone) -> list[Node]:
    """Grass and cow parsley along both sides of the road."""
    stems, umbels = Path(), Path()
    for k, base, h in (
        (0.04, 0.79, 0.2),
        (0.1, 0.775, 0.15),
        (0.15, 0.785, 0.1),
        (0.87, 0.785, 0.12),
        (0.92, 0.775, 0.19),
        (0.97, 0.79, 0.15),
    ):
        x = aspect * k
        stems.move(x, base).cubic(x, base - h * 0.5, x + 0.01, base - h * 0.7, x + 0.008, base - h)
        for dx, dy in ((-0.03, 0.012), (-0.015, -0.004), (0.006, -0.008), (0.026, -0.003), (0.042, 0.014)):
            stems.move(x + 0.008, base - h + 0.03).line(x + dx, base - h + dy)
            umbels.extend(ellipse(x + dx, base - h + dy - 0.004, 0.012, 0.008))
    grass = [
        (aspect * k, 0.79 + 0.004 * (i % 3))
        for i, k in enumerate((-0.03, 0.02, 0.07, 0.12, 0.17, 0.84, 0.89, 0.94, 0.99, 1.03))
    ]
    return [
        line(stems, tone(LEAF, 0.8), 0.005),
        tufts(grass, 0.12, tone, (128, 162, 84)),
        flat(umbels, tone((252, 250, 240))),
        *flowers(
            [(aspect * k, 0.8) for k in (0.05, 0.13, 0.2, 0.82, 0.9, 0.96)],
            0.022,
            tone,
            (206, 110, 130),
            GOLD,
        ),
    ]


def _stone_wall(aspect: float, tone: Tone) -> list[Node]:
    """Dry walls on both sides of the road, with a stile in the right one and a robin on the left."""
    nodes: list[Node] = []
    left, right = aspect * 0.5 - 0.16, aspect * 0.5 + 0.17
    nodes += tree(aspect * 0.88, 0.62, 0.46, tone, 155, OLIVE_LEAF)
    nodes += dry_wall(-0.25, left, 0.735, 0.28, tone, 151, far_end=0.8)
    nodes += dry_wall(right, aspect + 0.25, 0.735, 0.26, tone, 152)
    nodes += boulder(left, 0.74, 0.08, 0.23, tone, 153)
    nodes += boulder(right, 0.745, 0.08, 0.27, tone, 154)
    trails = [(aspect * 0.1 + 0.016 * (i % 3), 0.49 + 0.022 * i) for i in range(10)] + [
        (aspect * 0.15 + 0.015 * (i % 2), 0.5 + 0.024 * i) for i in range(6)
    ]
    bx, by = aspect * 0.27, 0.5
    robin = smooth(
        [
            (bx - 0.055, by - 0.016),
            (bx - 0.012, by - 0.004),
            (bx + 0.022, by - 0.018),
            (bx + 0.03, by - 0.052),
            (bx + 0.006, by - 0.066),
            (bx - 0.02, by - 0.04),
        ]
    )
    return [
        *nodes,
        ivy(trails, tone, (104, 142, 84), 0.024),
        *churn(aspect * 0.79, 0.755, 0.26, tone),
        *churn(aspect * 0.79 + 0.12, 0.765, 0.24, tone),
        line(strokes([(bx, by - 0.008, bx, by + 0.012), (bx + 0.01, by - 0.008, bx + 0.01, by + 0.012)]), tone(DARK_TIMBER), 0.004),
        flat(robin, tone((140, 114, 92))),
        flat(ellipse(bx + 0.016, by - 0.034, 0.016, 0.021), tone((226, 110, 66))),
        flat(polygon([(bx + 0.03, by - 0.056), (bx + 0.046, by - 0.05), (bx + 0.03, by - 0.046)]), tone(DARK_TIMBER)),
        flat(circle(bx + 0.016, by - 0.054, 0.004), tone((40, 34, 34))),
        flat(joined(ellipse(x, 0.735, 0.1, 0.012) for x in (aspect * 0.08, aspect * 0.3, aspect * 0.72, aspect * 0.93)), tone(CREAM, 0.5), 60),
    ]  # fmt: skip


DETAILS = {
    "a wayside inn": wayside_inn,
    "a row of poplars": poplars,
    "a milestone": milestone,
    "a stone wall": _stone_wall,
}
