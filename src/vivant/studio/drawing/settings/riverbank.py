"""A river that winds out of the hills and flows past a grassy bank."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, limb, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import cattails, flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    GRASS,
    LEAF,
    OLIVE_LEAF,
    PINE,
    RED,
    STONE,
    TIMBER,
    WATER,
)
from vivant.studio.drawing.settings.sky import band, mist, sky
from vivant.studio.drawing.settings.trees import bush, hedge_line, tree


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.48, 59, clouds=4)
    nodes += _far_bank(aspect, light)
    nodes += _river(aspect, light)
    behind = DETAILS[detail](aspect, near)
    nodes += behind
    nodes += ground(aspect, 0.725, near, GRASS, 15)
    nodes.append(
        tufts(
            [(aspect * (0.02 + 0.066 * i), 0.735 + 0.006 * (i % 3)) for i in range(16)],
            0.09,
            near,
            (136, 168, 92),
        )
    )
    nodes.append(tufts(scattered(aspect, 0.76, 0.99, 18, 6), 0.06, near, (136, 168, 92)))
    nodes += flowers(scattered(aspect, 0.78, 0.98, 9, 19), 0.022, near, (226, 206, 240), GOLD)
    nodes += fireflies(aspect, light, 0.4, 0.74, 6)
    return nodes + corner_leaves(aspect, light, LEAF, 19)


def _far_bank(aspect: float, light: Light) -> list[Node]:
    far, middle = light.at(0.85), light.at(0.55)
    nodes: list[Node] = [hill(aspect, [0.36, 0.33, 0.37, 0.42, 0.38, 0.34, 0.35], far, PINE)]
    nodes.append(hill(aspect, [0.44, 0.46, 0.43, 0.46, 0.44, 0.41, 0.43], light.at(0.7), OLIVE_LEAF))
    nodes.append(
        hedge_line(
            [(aspect * (0.07 * i) - 0.05, 0.49 + 0.01 * (i % 2)) for i in range(17)], 0.045, middle, LEAF, 12
        )
    )
    nodes += mist(aspect, light, 0.4, 0.54)
    nodes.append(hill(aspect, [0.515, 0.51, 0.52, 0.525, 0.515, 0.505], light.at(0.35), GRASS))
    rng = Random(31)
    for k, h in ((0.06, 0.34), (0.9, 0.38)):
        nodes += tree(aspect * k, 0.53, h, light.at(0.4), rng.randrange(99), LEAF)
    for i, k in enumerate((0.16, 0.47, 0.53, 0.83)):
        nodes += bush(aspect * k, 0.535, 0.1, light.at(0.35), 70 + i, OLIVE_LEAF)
    return nodes


def _river(aspect: float, light: Light) -> list[Node]:
    """Water takes the sky's colours; bright dashes lie along the current."""
    tone = light.at(0.15)
    top = mixed(tone(WATER), light.sky[-1], 0.55)
    low = mixed(tone(WATER), light.sky[1], 0.3)
    edge = smooth(
        [
            (-0.25, 0.53),
            (aspect * 0.2, 0.54),
            (aspect * 0.5, 0.535),
            (aspect * 0.8, 0.545),
            (aspect + 0.25, 0.53),
        ],
        closed=False,
    )
    water = Path().extend(edge).line(aspect + 0.25, 0.85).line(-0.25, 0.85).close()
    ripples, dim = Path(), Path()
    for i, (x, y) in enumerate(scattered(aspect, 0.555, 0.72, 30, 44)):
        w = 0.02 + 0.22 * (y - 0.53)
        (ripples if i % 3 else dim).extend(
            Path().move(x - w, y).cubic(x - w * 0.5, y - 0.006, x + w * 0.4, y + 0.006, x + w, y)
        )
    sparkle = mixed(light.sky[-1], (255, 255, 255), 0.45)
    return [
        graded(water, (0.0, 0.53), (0.0, 0.75), top, low, mixed(low, (30, 60, 80), 0.2)),
        fading(band(aspect, 0.53, 0.57), (0.0, 0.53), (0.0, 0.57), tone(PINE, 0.7), 120),
        line(ripples, sparkle, 0.004, 150),
        line(dim, mixed(low, (20, 40, 70), 0.3), 0.004, 120),
    ]


def _reeds(aspect: float, tone: Tone) -> list[Node]:
    back = [
        (aspect * s, 0.75, h)
        for s, h in (
            (0.0, 0.42),
            (0.08, 0.55),
            (0.15, 0.44),
            (0.22, 0.5),
            (0.78, 0.4),
            (0.85, 0.54),
            (0.93, 0.46),
            (1.0, 0.52),
        )
    ]
    front = [
        (aspect * s, 0.765, h)
        for s, h in (
            (0.04, 0.36),
            (0.12, 0.46),
            (0.19, 0.33),
            (0.27, 0.3),
            (0.74, 0.28),
            (0.82, 0.4),
            (0.9, 0.34),
            (0.97, 0.42),
        )
    ]
    pads = joined(
        ellipse(aspect * k, y, 0.035, 0.009)
        for k, y in ((0.36, 0.66), (0.42, 0.69), (0.62, 0.67), (0.67, 0.7), (0.55, 0.63))
    )
    return [
        flat(pads, tone(LEAF, 0.9)),
        *cattails(back, tone, (134, 160, 92), (130, 84, 58)),
        *cattails(front, tone, (158, 178, 104), (148, 96, 64)),
    ]


def _stones(aspect: float, tone: Tone) -> list[Node]:
    """Big flat stones in a bow across the water, standing dry above it."""
    spots = [
        (0.1, 0.555, 0.5),
        (0.2, 0.575, 0.62),
        (0.31, 0.6, 0.78),
        (0.43, 0.62, 0.85),
        (0.56, 0.635, 0.95),
        (0.69, 0.65, 1.1),
        (0.83, 0.675, 1.25),
        (0.97, 0.69, 1.3),
    ]
    shade, side, top, moss = Path(), Path(), Path(), Path()
    for share, y, k in spots:
        x, w, h = aspect * share, 0.062 * k, 0.024 * k
        shade.extend(ellipse(x, y + h * 1.5, w * 1.3, h * 0.9))
        side.extend(
            smooth(
                [
                    (x - w, y),
                    (x - w * 0.92, y + h * 1.3),
                    (x, y + h * 1.9),
                    (x + w * 0.95, y + h * 1.3),
                    (x + w, y),
                    (x, y - h * 0.7),
                ]
            )
        )
        top.extend(
            smooth(
                [
                    (x - w, y),
                    (x - w * 0.4, y + h * 0.65),
                    (x + w * 0.5, y + h * 0.6),
                    (x + w, y - h * 0.1),
                    (x + w * 0.45, y - h * 0.85),
                    (x - w * 0.5, y - h * 0.75),
                ]
            )
        )
        moss.extend(ellipse(x - w * 0.3, y - h * 0.1, w * 0.32, h * 0.3))
    boulders: list[Node] = []
    for share, w, h in ((0.06, 0.15, 0.25), (0.2, 0.09, 0.13), (0.9, 0.12, 0.17)):
        x = aspect * share
        rock = smooth(
            [
                (x - w, 0.56),
                (x - w * 0.8, 0.56 - h * 0.6),
                (x - w * 0.2, 0.56 - h),
                (x + w * 0.5, 0.56 - h * 0.8),
                (x + w, 0.56 - h * 0.2),
                (x + w, 0.565),
            ]
        )
        boulders.append(
            graded(
                rock,
                (x + tone.side * w, 0.56 - h),
                (x - tone.side * w, 0.56),
                tone(STONE, 1.3),
                tone(STONE),
                tone(STONE, 0.72),
            )
        )
    return [
        *boulders,
        flat(shade, tone((60, 100, 116), 0.9), 120),
        graded(side, (0.0, 0.54), (0.0, 0.74), tone(STONE, 0.8), tone(STONE, 0.66)),
        graded(top, (0.0, 0.54), (0.0, 0.7), tone(STONE, 1.45), tone(STONE, 1.3)),
        flat(moss, tone((150, 174, 104)), 150),
    ]


def _bridge(aspect: float, tone: Tone) -> list[Node]:
    """A humped wooden footbridge with a railing, its reflection under it."""
    left, right, s = aspect * 0.4, aspect + 0.1, tone.side
    mid, y, top = (left + right) / 2, 0.565, 0.4
    deck = (
        Path().move(left - 0.04, y).cubic(left + 0.16, top - 0.02, right - 0.16, top - 0.02, right + 0.04, y)
    )
    deck.line(right + 0.02, y + 0.06).cubic(
        right - 0.17, top + 0.075, left + 0.17, top + 0.075, left - 0.02, y + 0.06
    ).close()
    rail = (
        Path()
        .move(left - 0.02, y - 0.14)
        .cubic(left + 0.16, top - 0.16, right - 0.16, top - 0.16, right + 0.02, y - 0.14)
    )
    mid_rail = (
        Path()
        .move(left - 0.02, y - 0.07)
        .cubic(left + 0.16, top - 0.09, right - 0.16, top - 0.09, right + 0.02, y - 0.07)
    )
    posts: list[tuple[float, float, float, float]] = []
    planks: list[tuple[float, float, float, float]] = []
    for i in range(25):
        t = i / 24
        x = left + (right - left) * t
        ya = _bow(t, y, top + 0.0)
        planks.append((x, ya, x, ya + 0.055))
        if i % 4 == 0:
            posts.append((x, ya + 0.03, x, ya - 0.155))
    piers = joined(rectangle(mid + dx - 0.02, 0.46, 0.04, 0.22, 0.01) for dx in (-0.16, 0.16))
    return [
        flat(ellipse(mid, 0.655, (right - left) * 0.46, 0.035), tone((70, 110, 122), 0.8), 120),
        graded(piers, (0.0, 0.46), (0.0, 0.68), tone(DARK_TIMBER), tone(DARK_TIMBER, 0.7)),
        graded(deck, (mid + s * 0.3, 0.4), (mid - s * 0.3, 0.6), tone(TIMBER, 1.25), tone(TIMBER)),
        line(strokes(planks), tone(DARK_TIMBER), 0.005),
        line(strokes(posts), tone(TIMBER, 0.85), 0.022),
        line(mid_rail, tone(TIMBER, 0.95), 0.014),
        line(rail, tone(TIMBER, 1.2), 0.022),
    ]


def _bow(t: float, edge: float, top: float) -> float:
    """The height of the bridge's deck at `t` of its length."""
    return edge * ((1 - t) ** 3 + t**3) + (top - 0.02) * 3 * t * (1 - t)


def _boat(aspect: float, tone: Tone) -> list[Node]:
    x, y = aspect * 0.3, 0.6
    hull = Path().move(x - 0.28, y - 0.13).cubic(x - 0.24, y + 0.06, x - 0.12, y + 0.085, x, y + 0.085)
    hull.cubic(x + 0.12, y + 0.085, x + 0.24, y + 0.06, x + 0.28, y - 0.14).cubic(
        x + 0.12, y - 0.05, x - 0.12, y - 0.05, x - 0.28, y - 0.13
    ).close()
    inside = Path().move(x - 0.28, y - 0.13).cubic(x - 0.12, y - 0.05, x + 0.12, y - 0.05, x + 0.28, y - 0.14)
    inside.cubic(x + 0.12, y - 0.12, x - 0.12, y - 0.12, x - 0.28, y - 0.13).close()
    stripe = (
        Path().move(x - 0.262, y - 0.07).cubic(x - 0.12, y + 0.0, x + 0.12, y + 0.0, x + 0.264, y - 0.075)
    )
    oars = limb([(x - 0.07, y - 0.06), (x - 0.2, y - 0.27)], [0.008, 0.007])
    blade = smooth(
        [
            (x - 0.195, y - 0.26),
            (x - 0.225, y - 0.29),
            (x - 0.255, y - 0.37),
            (x - 0.225, y - 0.385),
            (x - 0.2, y - 0.33),
        ]
    )
    post = rectangle(x + 0.31, y - 0.2, 0.028, 0.28, 0.01)
    rope = Path().move(x + 0.27, y - 0.12).cubic(x + 0.29, y - 0.06, x + 0.31, y - 0.08, x + 0.322, y - 0.15)
    wake = Path().move(x - 0.26, y + 0.1).cubic(x - 0.1, y + 0.115, x + 0.1, y + 0.115, x + 0.26, y + 0.1)
    return [
        flat(ellipse(x, y + 0.075, 0.29, 0.035), tone((60, 96, 112), 0.85), 130),
        graded(post, (0.0, y - 0.2), (0.0, y + 0.08), tone(TIMBER, 1.1), tone(TIMBER, 0.7)),
        flat(inside, tone(TIMBER, 0.7)),
        flat(rectangle(x - 0.12, y - 0.105, 0.2, 0.03, 0.008), tone(TIMBER, 1.2)),
        flat(oars, tone(TIMBER, 1.2)),
        flat(blade, tone(CREAM)),
        graded(hull, (0.0, y - 0.1), (0.0, y + 0.09), tone(RED, 1.12), tone(RED, 0.8)),
        line(stripe, tone(CREAM), 0.018),
        line(
            Path().move(x - 0.28, y - 0.13).cubic(x - 0.12, y - 0.05, x + 0.12, y - 0.05, x + 0.28, y - 0.14),
            tone(TIMBER, 1.3),
            0.015,
        ),
        line(rope, tone((236, 216, 174)), 0.007),
        line(wake, (255, 255, 255), 0.004, 130),
    ]


DETAILS = {"reeds": _reeds, "stepping stones": _stones, "a small bridge": _bridge, "a rowing boat": _boat}
