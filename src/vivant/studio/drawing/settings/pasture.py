"""Steep green downs, cut up by dry walls, with sheep all over them."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import dry_wall
from vivant.studio.drawing.settings.pigments import (
    BARK,
    GOLD,
    OLIVE_LEAF,
    PINE,
    SLATE,
    STONE,
)
from vivant.studio.drawing.settings.sheep import flock, sheep
from vivant.studio.drawing.settings.shepherds_hut import shepherds_hut
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import hedge_line, leaves
from vivant.studio.drawing.settings.trough import trough

_DOWNS: RGB = (140, 178, 98)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.34, 169, clouds=5)
    nodes += _downs(aspect, light)
    nodes += ground(aspect, 0.66, near, (148, 184, 98), 121)
    nodes.append(tufts(scattered(aspect, 0.68, 0.99, 34, 122), 0.055, near, (120, 158, 80)))
    clover = [s for s in scattered(aspect, 0.7, 0.98, 22, 123) if abs(s[0] / aspect - 0.5) > 0.1]
    nodes += flowers(clover[::2], 0.018, near, (236, 222, 240), (206, 170, 214))
    nodes += flowers(clover[1::2], 0.016, near, GOLD, (214, 160, 60))
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, OLIVE_LEAF, 124)


def _downs(aspect: float, light: Light) -> list[Node]:
    """Three slopes, each steeper and nearer; the last comes down from high on the right."""
    nodes: list[Node] = [
        hill(aspect, [0.24, 0.2, 0.22, 0.26, 0.22, 0.17, 0.15], light.at(0.85), (132, 164, 150))
    ]
    second, third, fourth = light.at(0.6), light.at(0.4), light.at(0.22)
    nodes.append(hill(aspect, [0.24, 0.3, 0.36, 0.38, 0.34, 0.27, 0.2], second, (136, 174, 110), 0.34))
    walls = (
        Path()
        .move(-0.2, 0.31)
        .cubic(aspect * 0.1, 0.33, aspect * 0.24, 0.36, aspect * 0.36, 0.4)
        .move(aspect * 0.08, 0.285)
        .line(aspect * 0.02, 0.44)
    )
    walls.move(aspect * 0.66, 0.315).cubic(aspect * 0.8, 0.33, aspect * 0.9, 0.29, aspect + 0.2, 0.27)
    nodes.append(line(walls, second(STONE, 1.15), 0.008))
    nodes.append(
        hedge_line(
            [
                (aspect * k, y)
                for k, y in (
                    (0.2, 0.345),
                    (0.235, 0.352),
                    (0.27, 0.362),
                    (0.82, 0.25),
                    (0.86, 0.238),
                    (0.9, 0.226),
                )
            ],
            0.026,
            second,
            PINE,
            19,
        )
    )
    nodes += flock(
        [
            (aspect * k, y, 0.022)
            for k, y in ((0.04, 0.37), (0.1, 0.36), (0.15, 0.39), (0.2, 0.41), (0.78, 0.36), (0.88, 0.33))
        ],
        second,
    )
    nodes += mist(aspect, light, 0.28, 0.46)
    nodes.append(hill(aspect, [0.36, 0.4, 0.47, 0.5, 0.45, 0.36, 0.26], third, _DOWNS, 0.34))
    nodes += _barn(aspect * 0.76, 0.435, third)
    track = (
        Path()
        .move(aspect * 0.42, 0.64)
        .cubic(aspect * 0.56, 0.58, aspect * 0.46, 0.52, aspect * 0.6, 0.485)
        .cubic(aspect * 0.7, 0.46, aspect * 0.68, 0.45, aspect * 0.74, 0.44)
    )
    nodes.append(line(track, third((222, 206, 150)), 0.012))
    cross = (
        Path()
        .move(aspect * 0.54, 0.475)
        .cubic(aspect * 0.64, 0.42, aspect * 0.72, 0.36, aspect * 0.84, 0.33)
        .move(aspect * 0.88, 0.33)
        .line(aspect * 0.98, 0.56)
        .move(-0.2, 0.44)
        .cubic(0.0, 0.45, aspect * 0.1, 0.47, aspect * 0.24, 0.52)
    )
    nodes.append(line(cross, third(STONE, 1.1), 0.013))
    nodes += flock(
        [
            (aspect * k, y, 0.036)
            for k, y in (
                (0.47, 0.59),
                (0.53, 0.575),
                (0.58, 0.545),
                (0.64, 0.53),
                (0.68, 0.56),
                (0.86, 0.5),
                (0.92, 0.47),
                (0.3, 0.55),
                (0.12, 0.52),
                (0.8, 0.54),
            )
        ],
        third,
    )
    nodes.append(hill(aspect, [0.58, 0.57, 0.6, 0.625, 0.61, 0.58, 0.56], fourth, (146, 182, 98), 0.2))
    nodes += dry_wall(-0.25, aspect * 0.3, 0.645, 0.06, light.at(0.18), 125, far_end=0.8)
    nodes += dry_wall(aspect * 0.62, aspect + 0.25, 0.645, 0.06, light.at(0.18), 126)
    return nodes


def _barn(x: float, base: float, tone: Tone) -> list[Node]:
    """A field barn of grey stone, small with distance."""
    wall = polygon([(x - 0.05, base), (x - 0.05, base - 0.05), (x + 0.05, base - 0.05), (x + 0.05, base)])
    roof = polygon(
        [
            (x - 0.058, base - 0.048),
            (x - 0.035, base - 0.09),
            (x + 0.035, base - 0.09),
            (x + 0.058, base - 0.048),
        ]
    )
    return [
        flat(wall, tone(STONE, 1.1)),
        flat(roof, tone(SLATE)),
        flat(rectangle(x - 0.012, base - 0.035, 0.024, 0.035), tone((92, 84, 80))),
    ]


def _sheep(aspect: float, tone: Tone) -> list[Node]:
    """Two ewes and a lamb in front on the left, a dark one on the right."""
    return [
        *sheep(aspect * 0.78, 0.685, 0.3, tone, 2, facing=-1, wool=(150, 132, 122), face=(70, 60, 60)),
        *sheep(aspect * 0.34, 0.665, 0.26, tone, 1, facing=1, grazing=True),
        *sheep(aspect * 0.17, 0.765, 0.4, tone, 3),
        *sheep(aspect * 0.4, 0.775, 0.19, tone, 4, facing=-1, face=(206, 178, 158)),
    ]


def _thorn_tree(aspect: float, tone: Tone) -> list[Node]:
    """A hawthorn that the west wind has combed to one side, in the middle distance."""
    x, base = aspect * 0.44, 0.655
    boughs = joined(
        [
            limb(
                [(x - 0.01, base), (x - 0.025, 0.52), (x + 0.03, 0.42), (x + 0.12, 0.34)],
                [0.044, 0.032, 0.026, 0.012],
            ),
            limb([(x + 0.0, 0.47), (x + 0.12, 0.43), (x + 0.26, 0.4)], [0.022, 0.016, 0.007]),
            limb([(x + 0.0, 0.44), (x - 0.05, 0.36), (x - 0.04, 0.28)], [0.018, 0.012, 0.006]),
            limb([(x - 0.03, base), (x - 0.09, base + 0.012)], [0.024, 0.008]),
            limb([(x + 0.02, base), (x + 0.08, base + 0.014)], [0.024, 0.008]),
        ]
    )
    rng = Random(127)
    nodes: list[Node] = [
        flat(ellipse(x + 0.08, base + 0.02, 0.22, 0.018), tone((92, 116, 66), 0.8), 130),
        graded(boughs, (0.0, 0.3), (0.0, base), tone(BARK, 1.05), tone(BARK, 0.76)),
    ]
    clouds = (
        (-0.03, 0.255, 0.12, 0.07),
        (0.27, 0.36, 0.17, 0.065),
        (0.12, 0.25, 0.2, 0.09),
        (0.3, 0.27, 0.15, 0.06),
    )
    for dx, y, rx, ry in clouds:
        nodes += leaves(x + dx, y, rx, ry, tone, (104, 142, 84), rng, 10)
    may = Path()
    for cx, cy, rx, ry in clouds * 2:
        for _ in range(8):
            may.extend(
                circle(
                    x + cx + rng.uniform(-0.8, 0.8) * rx,
                    cy + rng.uniform(-0.75, 0.75) * ry,
                    rng.uniform(0.005, 0.009),
                )
            )
    nodes.append(flat(may, tone((252, 244, 236))))
    return [
        *nodes,
        *sheep(x + 0.17, 0.68, 0.14, tone, 8),
        *sheep(x - 0.16, 0.683, 0.12, tone, 9, facing=-1, grazing=True),
    ]


DETAILS = {
    "grazing sheep": _sheep,
    "a shepherd's hut": shepherds_hut,
    "a water trough": trough,
    "a thorn tree": _thorn_tree,
}
