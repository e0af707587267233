"""Steep green downs, cut up by dry walls, with sheep all over them."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import smoke, window
from vivant.studio.drawing.settings.farm_gear import wheel
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import dry_wall
from vivant.studio.drawing.settings.pigments import (
    BARK,
    CREAM,
    DARK_TIMBER,
    GOLD,
    IRON,
    LEAF,
    OLIVE_LEAF,
    PINE,
    SLATE,
    STONE,
    TIMBER,
    WATER,
)
from vivant.studio.drawing.settings.sheep import flock, sheep
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import hedge_line, leaves

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


def _hut(aspect: float, tone: Tone) -> list[Node]:
    """A shepherd's hut on iron wheels, on the right, its stove lit."""
    x, base, s = aspect * 0.78, 0.74, tone.side
    w, top, eaves = 0.21, 0.27, 0.35
    paint: RGB = (104, 146, 148)
    wall = rectangle(x - w, eaves, 2 * w, 0.3)
    boards = strokes([(x - w + 0.042 * i, eaves, x - w + 0.042 * i, eaves + 0.3) for i in range(1, 10)])
    roof = (
        Path()
        .move(x - w - 0.035, eaves + 0.012)
        .cubic(x - w - 0.01, top, x - w * 0.4, top - 0.012, x, top - 0.012)
        .cubic(x + w * 0.4, top - 0.012, x + w + 0.01, top, x + w + 0.035, eaves + 0.012)
        .close()
    )
    ribs = strokes(
        [
            (x + w * k, top - 0.008 + 0.03 * abs(k) ** 3, x + w * k * 1.12, eaves + 0.01)
            for k in (-0.8, -0.5, -0.17, 0.17, 0.5, 0.8)
        ]
    )
    steps = joined(
        rectangle(x - w * 0.62 - 0.05 - 0.014 * i, 0.655 + 0.028 * i, 0.1 + 0.028 * i, 0.014, 0.004)
        for i in range(3)
    )
    leaf = rectangle(x - w * 0.62 - 0.052, 0.41, 0.104, 0.24, 0.006)
    return [
        flat(ellipse(x, base + 0.008, 0.27, 0.02), tone((92, 116, 66), 0.8), 130),
        smoke(x + w * 0.6, top - 0.1, 0.09, tone),
        graded(rectangle(x + w * 0.52, top - 0.11, 0.032, 0.13, 0.004), (x + w * 0.52, 0.0), (x + w * 0.6 + 0.03, 0.0), tone(IRON, 1.3), tone(IRON, 0.9)),
        flat(rectangle(x + w * 0.52 - 0.008, top - 0.118, 0.048, 0.018, 0.006), tone(IRON, 0.9)),
        flat(rectangle(x - w * 0.95, 0.645, w * 1.9, 0.03, 0.006), tone(DARK_TIMBER, 0.9)),
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone(paint, 1.25), tone(paint), tone(paint, 0.78)),
        line(boards, tone(paint, 0.74), 0.004, 170),
        graded(roof, (0.0, top), (0.0, eaves), tone(SLATE, 1.25), tone(SLATE, 0.85)),
        line(ribs, tone(SLATE, 0.7), 0.005, 170),
        flat(leaf, tone(CREAM)),
        graded(rectangle(x - w * 0.62 - 0.044, 0.418, 0.088, 0.232, 0.004), (0.0, 0.42), (0.0, 0.65), tone((206, 102, 82), 1.1), tone((206, 102, 82), 0.85)),
        line(strokes([(x - w * 0.62 - 0.044, 0.535, x - w * 0.62 + 0.044, 0.535)]), tone(CREAM), 0.006),
        flat(circle(x - w * 0.62 + 0.03, 0.56, 0.006), tone(GOLD)),
        *window(x + w * 0.18, 0.42, 0.1, 0.095, tone, box=(226, 110, 128), seed=4),
        flat(steps, tone(TIMBER, 1.1)),
        *wheel(x - w * 0.25, 0.7, 0.05, tone),
        *wheel(x + w * 0.72, 0.69, 0.062, tone),
        *sheep(x - 0.33, 0.765, 0.16, tone, 6, facing=1, grazing=True),
    ]  # fmt: skip


def _trough(aspect: float, tone: Tone) -> list[Node]:
    """An iron pump over a stone trough on the left; a lamb has come to drink."""
    x, base, s = aspect * 0.29, 0.755, tone.side
    trough = polygon([(x - 0.23, 0.585), (x + 0.18, 0.585), (x + 0.15, base), (x - 0.2, base)])
    lip = polygon([(x - 0.25, 0.595), (x - 0.22, 0.553), (x + 0.17, 0.553), (x + 0.2, 0.595)])
    water = polygon([(x - 0.215, 0.586), (x - 0.192, 0.562), (x + 0.144, 0.562), (x + 0.168, 0.586)])
    px = x - 0.14
    green: RGB = (82, 124, 112)
    body = (
        Path()
        .move(px - 0.042, 0.58)
        .line(px - 0.034, 0.3)
        .cubic(px - 0.034, 0.25, px + 0.034, 0.25, px + 0.034, 0.3)
        .line(px + 0.042, 0.58)
        .close()
    )
    spout = limb([(px + 0.02, 0.36), (px + 0.1, 0.365), (px + 0.125, 0.42)], [0.026, 0.023, 0.019])
    handle = Path().move(px, 0.29).cubic(px - 0.1, 0.25, px - 0.13, 0.4, px - 0.13, 0.49)
    stream = (
        Path()
        .move(px + 0.115, 0.43)
        .line(px + 0.135, 0.43)
        .line(px + 0.15, 0.572)
        .line(px + 0.1, 0.572)
        .close()
    )
    rings = joined(rectangle(px - 0.046, y, 0.092, 0.018, 0.006) for y in (0.31, 0.43, 0.53))
    moss = joined(
        ellipse(x + dx, y, rx, 0.012)
        for dx, y, rx in ((-0.2, 0.74, 0.06), (-0.02, 0.75, 0.08), (0.13, 0.74, 0.05))
    )
    return [
        flat(ellipse(x - 0.03, base + 0.006, 0.28, 0.02), tone((92, 116, 66), 0.8), 130),
        flat(ellipse(x + 0.24, base + 0.012, 0.08, 0.012), tone(WATER, 1.1), 180),
        line(handle, tone(IRON, 1.1), 0.022),
        flat(circle(px - 0.13, 0.5, 0.02), tone(IRON)),
        graded(lip, (0.0, 0.55), (0.0, 0.6), tone(STONE, 1.45), tone(STONE, 1.2)),
        graded(water, (0.0, 0.56), (0.0, 0.59), tone(WATER, 0.9), tone(WATER, 1.2)),
        flat(stream, tone((232, 246, 248)), 225),
        flat(ellipse(px + 0.125, 0.574, 0.045, 0.008), tone((240, 250, 250))),
        graded(body, (px + s * 0.04, 0.0), (px - s * 0.04, 0.0), tone(green, 1.3), tone(green), tone(green, 0.7)),
        flat(rings, tone(green, 0.72)),
        flat(joined([ellipse(px, 0.258, 0.026, 0.014), circle(px, 0.24, 0.014)]), tone(green, 0.85)),
        graded(spout, (0.0, 0.34), (0.0, 0.43), tone(green, 1.15), tone(green, 0.75)),
        graded(trough, (x + s * 0.2, 0.0), (x - s * 0.2, 0.0), tone(STONE, 1.3), tone(STONE), tone(STONE, 0.78)),
        flat(moss, tone((128, 160, 84)), 220),
        tufts([(x - 0.24 + 0.08 * i, base + 0.012) for i in range(6)], 0.08, tone, LEAF),
        *sheep(x + 0.33, 0.77, 0.21, tone, 7, facing=-1, face=(206, 178, 158)),
    ]  # fmt: skip


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
    "a shepherd's hut": _hut,
    "a water trough": _trough,
    "a thorn tree": _thorn_tree,
}
