"""An overgrown ruin on a hill: broken walls, an old pavement, a view over a river valley."""

import itertools
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, polygon, rectangle, smooth
from vivant.studio.drawing.settings.broken_tower import broken_tower
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, mixed
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.columns import fallen_columns
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.lone_arch import lone_arch
from vivant.studio.drawing.settings.masonry import blocks, jagged
from vivant.studio.drawing.settings.pigments import GRASS, HONEY, IVY, LEAF, OLIVE_LEAF, PINE, PINK, WATER
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.stone_lion import stone_lion
from vivant.studio.drawing.settings.trees import bush, hedge_line, ivy, slender_tree

_TURF: RGB = (160, 180, 108)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.48, 193, clouds=4)
    nodes += _valley(aspect, light)
    nodes += _walls(aspect, light)
    nodes += ground(aspect, 0.66, near, _TURF, 161)
    nodes += _pavement(aspect, near)
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, PINE, 162)


def _valley(aspect: float, light: Light) -> list[Node]:
    """What one sees from up here: ridge behind ridge, and a river in its loops."""
    nodes: list[Node] = [
        hill(aspect, [0.4, 0.37, 0.35, 0.38, 0.41, 0.38, 0.36], light.at(1.0), (140, 158, 182))
    ]
    nodes.append(hill(aspect, [0.4, 0.43, 0.45, 0.44, 0.41, 0.4, 0.42], light.at(0.85), (132, 160, 150)))
    middle = light.at(0.65)
    nodes.append(hill(aspect, [0.47, 0.48, 0.5, 0.49, 0.47, 0.46, 0.45], middle, OLIVE_LEAF))
    shine = mixed(middle(WATER, 1.2), light.sky[-1], 0.5)
    river = (
        Path()
        .move(aspect * 0.56, 0.455)
        .cubic(aspect * 0.7, 0.47, aspect * 0.36, 0.48, aspect * 0.44, 0.5)
        .cubic(aspect * 0.5, 0.515, aspect * 0.62, 0.52, aspect * 0.54, 0.56)
    )
    nodes.append(line(river, shine, 0.011))
    nodes.append(
        hedge_line(
            [
                (aspect * k, y)
                for k, y in (
                    (0.3, 0.5),
                    (0.34, 0.505),
                    (0.38, 0.51),
                    (0.64, 0.495),
                    (0.68, 0.49),
                    (0.73, 0.485),
                )
            ],
            0.018,
            middle,
            LEAF,
            22,
        )
    )
    return [*nodes, *mist(aspect, light, 0.36, 0.58), *_aqueduct(aspect, light.at(0.5))]


def _aqueduct(aspect: float, tone: Tone) -> list[Node]:
    """The old aqueduct, striding across the valley until it breaks off."""
    left, right, top, foot, pitch = aspect * 0.5 - 0.4, aspect * 0.5 + 0.12, 0.49, 0.63, 0.062
    wall = polygon(
        [
            (left, top),
            (right - 0.03, top),
            (right - 0.03, top + 0.02),
            (right, top + 0.03),
            (right, foot),
            (left, foot),
        ]
    )
    count = round((right - left) / pitch)
    openings = [
        arch(
            left + (right - left) * (i + 0.18) / count,
            top + 0.03,
            (right - left) * 0.64 / count,
            foot - top - 0.03,
        )
        for i in range(count)
    ]
    shade = joined(
        arch(
            left + (right - left) * (i + 0.18) / count - tone.side * 0.006,
            top + 0.03,
            (right - left) * 0.64 / count,
            foot - top - 0.03,
        )
        for i in range(count)
    )
    return [
        graded(wall, (0.0, top), (0.0, foot), tone(HONEY, 1.25), tone(HONEY, 0.95)),
        flat(shade, tone(HONEY, 0.62)),
        graded(joined(openings), (0.0, top), (0.0, foot), tone(OLIVE_LEAF, 1.3), tone(GRASS, 1.1)),
        flat(rectangle(left, top - 0.008, right - left - 0.03, 0.014), tone(HONEY, 1.4)),
    ]


def _walls(aspect: float, light: Light) -> list[Node]:
    """What is left of the hall: a wall on each side, stepping down to the middle, a window in the right one."""
    tone = light.at(0.26)
    nodes: list[Node] = [hill(aspect, [0.6, 0.61, 0.62, 0.625, 0.62, 0.61, 0.6], light.at(0.35), GRASS, 0.2)]
    for k, h in ((0.4, 0.14), (0.435, 0.18), (0.585, 0.16)):
        nodes += slender_tree(aspect * k, 0.64, h, light.at(0.4), PINE)
    shares: tuple[tuple[float, tuple[tuple[float, float], ...], int], ...] = (
        (-0.25, ((-0.25, 0.36), (aspect * 0.06, 0.38), (aspect * 0.2, 0.47), (aspect * 0.36, 0.6)), 163),
        (
            aspect + 0.25,
            ((aspect * 0.6, 0.6), (aspect * 0.72, 0.5), (aspect * 0.82, 0.4), (aspect + 0.25, 0.36)),
            164,
        ),
    )
    for edge, top, seed in shares:
        skyline = jagged(top, 3, 0.012, seed)
        inner = top[-1][0] if edge < 0 else top[0][0]
        wall = polygon(
            [*skyline, (edge, 0.68), (inner, 0.68)] if edge > 0 else [*skyline, (inner, 0.68), (edge, 0.68)]
        )
        lit = (edge < 0) != (tone.side < 0)
        nodes.append(
            graded(
                wall,
                (0.0, 0.36),
                (0.0, 0.68),
                tone(HONEY, 1.16 if lit else 0.96),
                tone(HONEY, 0.88 if lit else 0.74),
            )
        )
        for (ax, ay), (bx, by) in itertools.pairwise(top):
            nodes += blocks(
                min(ax, bx),
                max(ax, bx),
                max(ay, by) + 0.015,
                0.66,
                tone,
                seed + round(ax * 50),
                HONEY,
                0.042,
            )
    x = aspect * 0.9
    nodes += [
        flat(arch(x - 0.05, 0.46, 0.1, 0.13), light.at(0.85)((176, 198, 196))),
        line(arch(x - 0.05, 0.46, 0.1, 0.13), tone(HONEY, 1.4), 0.018),
        flat(rectangle(x - 0.07, 0.585, 0.14, 0.02, 0.004), tone(HONEY, 1.4)),
        ivy([(aspect * 0.98 + 0.014 * (i % 3), 0.37 + 0.026 * i) for i in range(11)], tone, IVY, 0.024),
        ivy([(aspect * 0.03 + 0.014 * (i % 2), 0.38 + 0.026 * i) for i in range(10)], tone, IVY, 0.024),
    ]
    for k, w, seed in ((0.33, 0.11, 31), (0.64, 0.12, 32), (0.76, 0.09, 33)):
        nodes += bush(aspect * k, 0.665, w, light.at(0.2), seed, OLIVE_LEAF)
    return nodes


def _pavement(aspect: float, tone: Tone) -> list[Node]:
    """Slabs of the old floor, grass in every joint."""
    rng = Random(165)
    slabs, edges, flags = Path(), Path(), tone.snowed(HONEY)
    y, row = 0.69, 0
    while y < 1.15:
        h = 0.024 + 0.19 * (y - 0.66)
        w = h * 2.6
        for i in range(-4, 4):
            x = aspect * 0.5 + (i + 0.5 * (row % 2)) * w
            if rng.random() < 0.7 and abs(i + 0.5) < 3.2:
                j = [rng.uniform(-0.05, 0.05) * w for _ in range(4)]
                stone = [
                    (x + w * 0.05 + j[0], y),
                    (x + w * 0.95 + j[1], y),
                    (x + w * 0.97 + j[2], y + h * 0.84),
                    (x + w * 0.02 + j[3], y + h * 0.84),
                ]
                slabs.extend(smooth(stone, tension=0.25))
                edges.extend(smooth([(px, py + h * 0.08) for px, py in stone], tension=0.25))
        y += h
        row += 1
    return [
        flat(edges, tone(tone.snowed(_TURF), 0.72 + 0.2 * tone.snow), 150),
        graded(slabs, (0.0, 0.68), (0.0, 1.1), tone(flags, 1.24), tone(flags, 0.98)),
        tufts(scattered(aspect, 0.69, 0.99, 34, 166), 0.05, tone, (132, 160, 86)),
        *flowers(
            [s for s in scattered(aspect, 0.7, 0.98, 12, 167) if abs(s[0] / aspect - 0.5) > 0.18],
            0.02,
            tone,
            PINK,
            (250, 230, 170),
        ),
    ]


def _lion(aspect: float, tone: Tone) -> list[Node]:
    return stone_lion(aspect * 0.25, 0.765, 0.46, tone)


DETAILS = {
    "a broken tower": broken_tower,
    "fallen columns": fallen_columns,
    "a stone arch": lone_arch,
    "a stone lion": _lion,
}
