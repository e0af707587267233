"""A river that winds out of the hills and flows past a grassy bank."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.drawing.settings.bridge import bridge
from vivant.studio.drawing.settings.brush import fading, flat, graded, joined, line, mixed
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import cattails, flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    GOLD,
    GRASS,
    LEAF,
    OLIVE_LEAF,
    PINE,
    STONE,
    WATER,
)
from vivant.studio.drawing.settings.rowing_boat import rowing_boat
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


DETAILS = {
    "reeds": _reeds,
    "stepping stones": _stones,
    "a small bridge": bridge,
    "a rowing boat": rowing_boat,
}
