"""A yard between fields: farmhouse, poplars, furrows, a low stone wall."""

import math

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.barn import barn
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import cottage_house, tiled_roof
from vivant.studio.drawing.settings.farm_gear import skep, wheel
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    EARTH,
    GRASS,
    IRON,
    LEAF,
    OLIVE_LEAF,
    PLASTER,
    STONE,
    STRAW,
    THATCH,
    TILE,
    TIMBER,
    WATER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.streetware import fence
from vivant.studio.drawing.settings.trees import bush, hedge_line, slender_tree, tree


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.5, 47, clouds=4)
    nodes += _fields(aspect, light)
    nodes += ground(aspect, 0.66, near, EARTH, 6)
    nodes += _yard(aspect, near)
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, OLIVE_LEAF, 12)


def _fields(aspect: float, light: Light) -> list[Node]:
    far, middle = light.at(0.8), light.at(0.5)
    nodes: list[Node] = [hill(aspect, [0.44, 0.42, 0.45, 0.43, 0.41, 0.44], far, (132, 168, 130))]
    nodes.append(hill(aspect, [0.5, 0.48, 0.5, 0.52, 0.49, 0.47], middle, STRAW))
    furrows = strokes(
        [(aspect * (0.34 + 0.022 * i), 0.505, aspect * (0.2 + 0.065 * i), 0.66) for i in range(11)]
    )
    nodes.append(line(furrows, middle(STRAW, 0.84), 0.005, 170))
    nodes.append(
        hedge_line(
            [(aspect * k, 0.495) for k in (-0.05, 0.01, 0.06, 0.3, 0.34, 0.62, 0.67)], 0.03, middle, LEAF, 9
        )
    )
    nodes += mist(aspect, light, 0.44, 0.66)
    for i, k in enumerate((0.42, 0.47, 0.52)):
        nodes += slender_tree(aspect * k, 0.6, 0.2 + 0.03 * (i == 1), light.at(0.4), LEAF)
    nodes.append(hill(aspect, [0.62, 0.6, 0.625, 0.61, 0.6, 0.62], light.at(0.25), GRASS))
    nodes += cottage_house(
        aspect * 0.5 + 0.06, 0.645, 0.26, 0.25, light.at(0.3), PLASTER, THATCH, entrance=(110, 150, 140)
    )
    nodes += tree(aspect * 0.97, 0.67, 0.5, light.at(0.25), 21, LEAF)
    nodes += tree(aspect * 0.02, 0.66, 0.42, light.at(0.3), 22, OLIVE_LEAF)
    return nodes


def _yard(aspect: float, tone: Tone) -> list[Node]:
    nodes = fence(-0.2, aspect * 0.42, 0.675, 0.09, tone, (206, 178, 140), pitch=0.1, seed=4)
    nodes += fence(aspect * 0.72, aspect + 0.2, 0.675, 0.09, tone, (206, 178, 140), pitch=0.1, seed=5)
    nodes += bush(aspect * 0.43, 0.68, 0.1, tone, 3)
    nodes.append(
        tufts(
            [s for s in scattered(aspect, 0.69, 0.99, 18, 4) if abs(s[0] / aspect - 0.5) > 0.16],
            0.06,
            tone,
            (150, 168, 100),
        )
    )
    pebbles = joined(ellipse(x, y, 0.008 * y, 0.004 * y) for x, y in scattered(aspect, 0.7, 1.0, 26, 14))
    return [*nodes, flat(pebbles, tone(EARTH, 0.82))]


def _well(aspect: float, tone: Tone) -> list[Node]:
    x, base, s = aspect * 0.76, 0.73, tone.side
    drum = (
        Path()
        .move(x - 0.155, base - 0.17)
        .line(x - 0.15, base - 0.01)
        .cubic(x - 0.1, base + 0.035, x + 0.1, base + 0.035, x + 0.15, base - 0.01)
        .line(x + 0.155, base - 0.17)
        .close()
    )
    stones = joined(
        rectangle(x - 0.15 + 0.062 * i + (0.03 if row % 2 else 0.0), base - 0.145 + 0.045 * row + 0.02 * math.sin((i + 0.5) / 5 * math.pi), 0.052, 0.034, 0.012)
        for row in range(3) for i in range(5 - row % 2)
    )  # fmt: skip
    posts = joined(rectangle(x + dx - 0.013, base - 0.44, 0.026, 0.28, 0.006) for dx in (-0.125, 0.125))
    rope = strokes([(x, base - 0.37, x, base - 0.25)])
    bucket = polygon(
        [
            (x - 0.036, base - 0.26),
            (x + 0.036, base - 0.26),
            (x + 0.028, base - 0.18),
            (x - 0.028, base - 0.18),
        ]
    )
    return [
        flat(ellipse(x, base + 0.015, 0.22, 0.026), tone(tone.snowed(EARTH, 0.8), 0.68), 140),
        flat(ellipse(x, base - 0.17, 0.155, 0.035), tone((70, 84, 96))),
        flat(ellipse(x, base - 0.158, 0.12, 0.022), tone(WATER, 0.7)),
        graded(posts, (0.0, base - 0.44), (0.0, base - 0.16), tone(TIMBER, 1.1), tone(TIMBER, 0.85)),
        flat(rectangle(x - 0.15, base - 0.385, 0.31, 0.026, 0.012), tone(DARK_TIMBER)),
        line(
            Path().move(x + 0.16, base - 0.372).line(x + 0.19, base - 0.372).line(x + 0.19, base - 0.31),
            tone(IRON),
            0.01,
        ),
        line(rope, tone((226, 204, 160)), 0.008),
        flat(bucket, tone(TIMBER, 1.15)),
        line(
            strokes(
                [
                    (x - 0.034, base - 0.235, x + 0.034, base - 0.235),
                    (x - 0.03, base - 0.2, x + 0.03, base - 0.2),
                ]
            ),
            tone(IRON),
            0.006,
        ),
        graded(drum, (x + s * 0.15, 0.0), (x - s * 0.15, 0.0), tone(STONE, 1.1), tone(STONE, 0.8)),
        flat(stones, tone(STONE, 1.3), 190),
        line(
            Path()
            .move(x - 0.155, base - 0.17)
            .cubic(x - 0.1, base - 0.125, x + 0.1, base - 0.125, x + 0.155, base - 0.17),
            tone(STONE, 1.4),
            0.024,
        ),
        *tiled_roof(x - 0.21, x + 0.21, base - 0.42, x - 0.13, x + 0.13, base - 0.575, tone, TILE),
    ]


def _cart(aspect: float, tone: Tone) -> list[Node]:
    x, base, s = aspect * 0.25, 0.735, tone.side
    hay = smooth(
        [
            (x - 0.24, 0.46),
            (x - 0.23, 0.33),
            (x - 0.13, 0.22),
            (x + 0.0, 0.19),
            (x + 0.13, 0.24),
            (x + 0.22, 0.35),
            (x + 0.23, 0.47),
            (x, 0.5),
        ]
    )
    straws = strokes(
        [
            (
                x - 0.17 + 0.032 * i,
                0.3 + 0.04 * ((i * 7) % 5) - 0.03 * math.sin(i / 10 * 3.14),
                x - 0.18 + 0.033 * i,
                0.345 + 0.04 * ((i * 7) % 5),
            )
            for i in range(11)
        ]
    )
    bed = polygon([(x - 0.26, 0.45), (x + 0.26, 0.45), (x + 0.225, 0.58), (x - 0.225, 0.58)])
    slats = strokes([(x - 0.25 + 0.0625 * i, 0.42, x - 0.22 + 0.055 * i, 0.58) for i in range(9)])
    shaft = limb([(x + 0.2, 0.56), (x + 0.44, 0.7)], [0.013, 0.01])
    return [
        flat(ellipse(x, base + 0.008, 0.3, 0.022), tone(tone.snowed(EARTH, 0.8), 0.68), 150),
        flat(shaft, tone(TIMBER, 0.85)),
        *wheel(x + 0.17, base - 0.135, 0.12, tone.shaded()),
        graded(hay, (x + s * 0.15, 0.2), (x - s * 0.15, 0.5), tone(STRAW, 1.25), tone(STRAW, 0.84)),
        line(straws, tone(STRAW, 0.72), 0.004),
        graded(bed, (0.0, 0.45), (0.0, 0.58), tone(TIMBER, 1.12), tone(TIMBER, 0.88)),
        line(slats, tone(DARK_TIMBER), 0.011),
        line(
            strokes([(x - 0.27, 0.45, x + 0.27, 0.45), (x - 0.235, 0.545, x + 0.235, 0.545)]),
            tone(TIMBER, 1.25),
            0.018,
        ),
        *wheel(x - 0.1, base - 0.145, 0.145, tone),
    ]


def _beehives(aspect: float, tone: Tone) -> list[Node]:
    x, base = aspect * 0.76, 0.73
    legs = joined(rectangle(x + dx - 0.014, base - 0.13, 0.028, 0.13) for dx in (-0.22, 0.0, 0.22))
    bees, wings = Path(), Path()
    for dx, dy in (
        (-0.27, 0.4),
        (-0.16, 0.5),
        (0.02, 0.53),
        (0.16, 0.47),
        (0.24, 0.36),
        (-0.3, 0.28),
        (-0.05, 0.44),
    ):
        bees.extend(ellipse(x + dx, base - dy, 0.015, 0.011))
        wings.extend(ellipse(x + dx - 0.004, base - dy - 0.013, 0.008, 0.012))
    return [
        flat(ellipse(x, base + 0.005, 0.28, 0.022), tone(tone.snowed(EARTH, 0.8), 0.68), 140),
        flat(legs, tone(DARK_TIMBER)),
        *skep(x - 0.155, base - 0.145, 0.25, tone, STRAW),
        *skep(x + 0.16, base - 0.145, 0.23, tone, (226, 178, 96)),
        *skep(x + 0.0, base - 0.145, 0.32, tone, (238, 206, 122)),
        graded(
            rectangle(x - 0.28, base - 0.155, 0.56, 0.035, 0.01),
            (0.0, base - 0.155),
            (0.0, base - 0.12),
            tone(TIMBER, 1.25),
            tone(TIMBER),
        ),
        flat(wings, tone((255, 255, 255)), 200),
        flat(bees, tone((240, 180, 60))),
        line(
            joined(
                Path().move(x + dx, base - dy - 0.009).line(x + dx, base - dy + 0.009)
                for dx, dy in (
                    (-0.27, 0.4),
                    (-0.16, 0.5),
                    (0.02, 0.53),
                    (0.16, 0.47),
                    (0.24, 0.36),
                    (-0.3, 0.28),
                    (-0.05, 0.44),
                )
            ),
            (60, 44, 40),
            0.005,
        ),
    ]


DETAILS = {"a red barn": barn, "a stone well": _well, "a cart": _cart, "beehives": _beehives}
