"""A white road that winds away over the hills between hedges and patchwork fields."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import gabled_house, smoke
from vivant.studio.drawing.settings.flora import flowers, star
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import boulder, dry_wall
from vivant.studio.drawing.settings.pigments import (
    BARK,
    CREAM,
    DARK_TIMBER,
    GOLD,
    GRASS,
    IRON,
    LEAF,
    OCHRE_PLASTER,
    OLIVE_LEAF,
    PINK,
    STONE,
    STRAW,
    TEAL,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.streetware import lantern
from vivant.studio.drawing.settings.trees import bush, hedge_line, ivy, tree

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


def _inn(aspect: float, tone: Tone) -> list[Node]:
    """An inn at the roadside on the right, a golden star for its sign."""
    x, base = aspect * 0.8, 0.72
    sx, sy = x - 0.24, 0.36
    bench = joined(
        [
            rectangle(x - 0.05, base - 0.045, 0.16, 0.014, 0.004),
            rectangle(x - 0.035, base - 0.04, 0.014, 0.05),
            rectangle(x + 0.08, base - 0.04, 0.014, 0.05),
        ]
    )
    pole = joined(
        [
            rectangle(sx - 0.012, sy - 0.07, 0.024, base - sy + 0.09, 0.006),
            rectangle(sx - 0.13, sy - 0.05, 0.14, 0.018, 0.006),
        ]
    )
    return [
        flat(ellipse(x + 0.03, base + 0.008, 0.28, 0.02), tone((110, 124, 72), 0.8), 130),
        *gabled_house(x + 0.1, base - 0.02, 0.28, 0.25, tone, (240, 220, 190), TILE, entrance=None, shutters=TEAL, seed=14),
        smoke(x + 0.08, 0.22, 0.1, tone),
        *gabled_house(x - 0.17, base, 0.34, 0.3, tone, OCHRE_PLASTER, TILE, timbered=True, entrance=(112, 82, 66), flowers=(222, 96, 110), seed=17),
        flat(bench, tone(DARK_TIMBER)),
        graded(pole, (0.0, sy - 0.07), (0.0, base), tone(TIMBER, 1.1), tone(TIMBER, 0.75)),
        line(strokes([(sx - 0.1, sy - 0.035, sx - 0.1, sy), (sx - 0.03, sy - 0.035, sx - 0.03, sy)]), tone(IRON), 0.005),
        flat(rectangle(sx - 0.125, sy - 0.003, 0.12, 0.11, 0.016), tone(DARK_TIMBER)),
        flat(rectangle(sx - 0.115, sy + 0.007, 0.1, 0.09, 0.012), tone((74, 104, 132))),
        flat(star(sx - 0.065, sy + 0.054, 0.04, inner=0.45), tone(GOLD, 1.1)),
        *lantern(sx + 0.055, sy + 0.02, 0.07, tone),
        line(strokes([(sx, sy - 0.055, sx + 0.055, sy - 0.055), (sx + 0.055, sy - 0.055, sx + 0.055, sy - 0.045)]), tone(IRON), 0.007),
    ]  # fmt: skip


def _poplars(aspect: float, tone: Tone) -> list[Node]:
    """Poplars that stand along the left of the road, each smaller than the one before."""
    nodes: list[Node] = []
    for i, (k, base, h) in enumerate(
        ((0.415, 0.6, 0.2), (0.37, 0.62, 0.28), (0.31, 0.645, 0.38), (0.225, 0.68, 0.52), (0.1, 0.735, 0.72))
    ):
        nodes += poplar(aspect * k, base, h, tone, 140 + i)
    return nodes


def poplar(x: float, base: float, height: float, tone: Tone, seed: int) -> list[Node]:
    """A near poplar: a flame of leaves with lit and shaded licks in it."""
    rng, s = Random(seed), tone.side
    w, top, foot = height * 0.125, base - height, base - height * 0.13
    flame = smooth(
        [
            (x, top),
            (x + w * 0.55, top + height * 0.2),
            (x + w * 0.95, top + height * 0.45),
            (x + w, foot - height * 0.14),
            (x + w * 0.5, foot),
            (x, foot + height * 0.01),
            (x - w * 0.5, foot),
            (x - w, foot - height * 0.14),
            (x - w * 0.95, top + height * 0.45),
            (x - w * 0.55, top + height * 0.2),
        ]
    )
    lit, dark = Path(), Path()
    for i in range(12):
        t = (i + 0.6) / 12
        half = w * min(1.0, 0.3 + t * 1.1) * 0.8
        cx, cy = x + rng.uniform(-0.8, 0.8) * half, top + (foot - top) * t
        lick = smooth(
            [(cx, cy - height * 0.06), (cx + w * 0.2, cy), (cx, cy + height * 0.035), (cx - w * 0.2, cy)]
        )
        (lit if (cx - x) * s > 0 else dark).extend(lick)
    green: RGB = (122, 156, 82)
    return [
        flat(ellipse(x, base + 0.004, w * 1.6, height * 0.014), tone((100, 116, 66), 0.8), 130),
        graded(limb([(x, base), (x, foot - height * 0.1)], [height * 0.024, height * 0.016]), (x - 0.02, 0.0), (x + 0.02, 0.0), tone(BARK, 1.1), tone(BARK, 0.75)),
        graded(flame, (x + s * w, 0.0), (x - s * w, 0.0), tone(green, 1.22), tone(green), tone(green, 0.72)),
        flat(lit, tone(green, 1.34), 130),
        flat(dark, tone(green, 0.66), 120),
    ]  # fmt: skip


def _milestone(aspect: float, tone: Tone) -> list[Node]:
    """An old milestone under a wild rose on the left, with a hand cut in it that shows the way; a snail rests on top."""
    x, base, s = aspect * 0.22, 0.765, tone.side
    w, top = 0.12, 0.36
    stone = (
        Path()
        .move(x - w * 1.08, base)
        .line(x - w, top + 0.1)
        .cubic(x - w, top - 0.025, x + w, top - 0.025, x + w, top + 0.1)
        .line(x + w * 1.08, base)
        .cubic(x + w * 0.5, base + 0.02, x - w * 0.5, base + 0.02, x - w * 1.08, base)
        .close()
    )
    sunk = (
        Path()
        .move(x - w * 0.76, base - 0.1)
        .line(x - w * 0.74, top + 0.11)
        .cubic(x - w * 0.74, top + 0.02, x + w * 0.74, top + 0.02, x + w * 0.74, top + 0.11)
        .line(x + w * 0.76, base - 0.1)
        .close()
    )
    hy = top + 0.15
    hand = joined(
        [
            limb([(x - 0.055, hy + 0.01), (x - 0.005, hy)], [0.026, 0.028]),
            limb([(x, hy - 0.016), (x + 0.065, hy - 0.018)], [0.012, 0.009]),
            limb([(x - 0.01, hy + 0.02), (x + 0.018, hy + 0.02)], [0.013, 0.01]),
            limb([(x - 0.015, hy - 0.018), (x + 0.005, hy - 0.045)], [0.011, 0.008]),
        ]
    )
    strokes_cut = strokes(
        [(x + dx, hy + 0.07, x + dx, hy + 0.12) for dx in (-0.04, -0.015, 0.01)]
        + [(x + 0.03, hy + 0.07, x + 0.055, hy + 0.12), (x + 0.055, hy + 0.07, x + 0.03, hy + 0.12)]
    )
    moss = smooth(
        [
            (x - w * 0.98, top + 0.08),
            (x - w * 0.6, top + 0.005),
            (x, top - 0.008),
            (x - w * 0.1, top + 0.016),
            (x - w * 0.5, top + 0.05),
            (x - w * 0.7, top + 0.12),
            (x - w * 0.94, top + 0.15),
        ]
    )
    rose_spots = [(x - 0.2 + 0.12 * (i % 3) - 0.03 * (i % 2), 0.44 + 0.048 * i) for i in range(6)] + [
        (x + 0.17, 0.6),
        (x + 0.2, 0.68),
        (x + 0.14, 0.71),
    ]
    nodes: list[Node] = [
        *bush(x - 0.18, 0.77, 0.36, tone, 9, (104, 142, 84)),
        *bush(x - 0.13, 0.6, 0.3, tone, 10, (112, 150, 86)),
        *bush(x + 0.17, 0.775, 0.2, tone, 11, (112, 150, 86)),
    ]
    roses = joined(star(px, py, 0.024, 5, 0.62) for px, py in rose_spots if abs(px - x) > w)
    hearts = joined(circle(px, py, 0.008) for px, py in rose_spots if abs(px - x) > w)
    sx, sy = x + 0.05, top - 0.002
    snail = limb(
        [(sx - 0.05, sy + 0.008), (sx, sy + 0.004), (sx + 0.045, sy - 0.004), (sx + 0.055, sy - 0.025)],
        [0.006, 0.011, 0.01, 0.009],
    )
    return [
        *nodes,
        flat(ellipse(x, base + 0.01, w * 1.5, 0.018), tone((100, 116, 66), 0.8), 130),
        graded(stone, (x + s * w, top), (x - s * w, base), tone(STONE, 1.36), tone(STONE, 1.05), tone(STONE, 0.76)),
        flat(sunk, tone(STONE, 1.22), 200),
        flat(hand, tone(STONE, 0.62)),
        line(strokes_cut, tone(STONE, 0.62), 0.011),
        flat(moss, tone((134, 164, 84))),
        flat(roses, tone(PINK, 1.25)),
        flat(hearts, tone(GOLD)),
        flat(snail, tone((226, 190, 140))),
        line(strokes([(sx + 0.052, sy - 0.028, sx + 0.048, sy - 0.048), (sx + 0.058, sy - 0.028, sx + 0.066, sy - 0.046)]), tone((226, 190, 140)), 0.004),
        flat(circle(sx - 0.01, sy - 0.018, 0.027), tone((196, 128, 84))),
        line(Path().move(sx - 0.028, sy - 0.014).cubic(sx - 0.028, sy - 0.042, sx + 0.012, sy - 0.04, sx + 0.008, sy - 0.018).cubic(sx + 0.006, sy - 0.006, sx - 0.016, sy - 0.008, sx - 0.013, sy - 0.02), tone((130, 80, 56)), 0.005),
        tufts([(x - 0.16 + 0.08 * i, base + 0.018) for i in range(6)], 0.1, tone, (128, 162, 84)),
    ]  # fmt: skip


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


def churn(x: float, base: float, height: float, tone: Tone) -> list[Node]:
    """A milk churn put out for the cart."""
    w, top, s = height * 0.27, base - height, tone.side
    tin: RGB = (178, 190, 198)
    body = (
        Path()
        .move(x - w, base)
        .line(x - w, base - height * 0.62)
        .cubic(
            x - w, base - height * 0.74, x - w * 0.5, base - height * 0.74, x - w * 0.52, base - height * 0.86
        )
        .line(x + w * 0.52, base - height * 0.86)
    )
    body.cubic(
        x + w * 0.5, base - height * 0.74, x + w, base - height * 0.74, x + w, base - height * 0.62
    ).line(x + w, base).cubic(
        x + w * 0.5, base + height * 0.05, x - w * 0.5, base + height * 0.05, x - w, base
    ).close()
    hoops = strokes([(x - w, base - height * k, x + w, base - height * k) for k in (0.1, 0.6)])
    ears = (
        Path()
        .move(x - w * 0.9, base - height * 0.66)
        .cubic(
            x - w * 1.5,
            base - height * 0.7,
            x - w * 1.3,
            base - height * 0.84,
            x - w * 0.55,
            base - height * 0.8,
        )
    )
    ears.move(x + w * 0.9, base - height * 0.66).cubic(
        x + w * 1.5, base - height * 0.7, x + w * 1.3, base - height * 0.84, x + w * 0.55, base - height * 0.8
    )
    return [
        flat(ellipse(x, base + height * 0.02, w * 1.3, height * 0.05), tone((100, 116, 66), 0.8), 130),
        line(ears, tone(tin, 0.66), height * 0.03),
        graded(body, (x + s * w, 0.0), (x - s * w, 0.0), tone(tin, 1.5), tone(tin), tone(tin, 0.6)),
        line(hoops, tone(tin, 0.7), height * 0.02),
        flat(ellipse(x, base - height * 0.87, w * 0.64, height * 0.05), tone(tin, 1.3)),
        flat(rectangle(x - w * 0.3, top, w * 0.6, height * 0.09, height * 0.03), tone(tin, 0.9)),
    ]  # fmt: skip


DETAILS = {
    "a wayside inn": _inn,
    "a row of poplars": _poplars,
    "a milestone": _milestone,
    "a stone wall": _stone_wall,
}
