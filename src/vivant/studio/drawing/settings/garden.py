"""A walled kitchen garden: beds in rows, box hedges, a gravel walk."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import gabled_house
from vivant.studio.drawing.settings.cat import sitting_cat
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.greenhouse import greenhouse
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    BRICK,
    CREAM,
    GOLD,
    GRASS,
    LEAF,
    OLIVE_LEAF,
    PINE,
    PINK,
    PLASTER,
    RED,
    SLATE,
    STONE,
    TEAL,
    VIOLET,
)
from vivant.studio.drawing.settings.rose_arch import rose_arch
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.sunflowers import sunflowers
from vivant.studio.drawing.settings.trees import hedge_line, tree
from vivant.studio.drawing.settings.vegetables import bean_poles

_LAWN: RGB = (166, 192, 108)
_GRAVEL: RGB = (234, 216, 180)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.4, 121, clouds=3)
    nodes += _behind_the_wall(aspect, light)
    nodes += _wall(aspect, light)
    nodes += ground(aspect, 0.585, light.at(0.14), _LAWN, 65)
    nodes += _beds(aspect, light)
    nodes += trail(
        [(aspect * 0.5, 0.58, 0.05), (aspect * 0.5, 0.66, 0.075), (aspect * 0.5, 0.74, 0.16), (aspect * 0.5, 0.9, 0.6), (aspect * 0.5, 1.2, 1.1)],
        near,
        _GRAVEL,
    )  # fmt: skip
    pebbles = joined(ellipse(x, y, 0.007 * y, 0.004 * y) for x, y in scattered(aspect, 0.77, 1.0, 40, 66))
    nodes.append(flat(pebbles, near(_GRAVEL, 0.84)))
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, LEAF, 67)


def _behind_the_wall(aspect: float, light: Light) -> list[Node]:
    """What looks over the wall: the house, tall trees."""
    nodes: list[Node] = [hill(aspect, [0.34, 0.31, 0.33, 0.36, 0.33, 0.3], light.at(0.85), PINE)]
    nodes += tree(aspect * 0.06, 0.5, 0.46, light.at(0.5), 31, OLIVE_LEAF)
    nodes += tree(aspect * 0.97, 0.5, 0.4, light.at(0.5), 32, LEAF)
    nodes += gabled_house(
        aspect * 0.66, 0.46, 0.2, 0.17, light.at(0.45), PLASTER, SLATE, entrance=None, shutters=TEAL, seed=5
    )
    nodes.append(
        hedge_line(
            [(aspect * 0.075 * i - 0.12, 0.39 + 0.012 * (i % 3)) for i in range(17)],
            0.044,
            light.at(0.42),
            LEAF,
            16,
        )
    )
    return nodes + mist(aspect, light, 0.32, 0.46)


def _wall(aspect: float, light: Light) -> list[Node]:
    """A brick wall with a gate in its middle; pears are trained along it, and a cat sits on it."""
    tone, x = light.at(0.26), aspect * 0.5
    nodes: list[Node] = []
    trained, fruit = Path(), Path()
    for left, right, seed in ((-0.24, x - 0.085, 21), (x + 0.085, aspect + 0.24, 22)):
        nodes += [
            graded(rectangle(left, 0.425, right - left, 0.18), (0.0, 0.42), (0.0, 0.6), tone(BRICK, 1.2), tone(BRICK, 0.95)),
            *blocks(left, right, 0.435, 0.6, tone, seed, BRICK, 0.032),
            flat(rectangle(left - 0.005, 0.412, right - left + 0.01, 0.022, 0.004), tone(STONE, 1.2)),
        ]  # fmt: skip
    rng = Random(23)
    for share in (0.08, 0.25, 0.75, 0.92):
        stem = aspect * share
        trained.extend(limb([(stem, 0.6), (stem, 0.44)], [0.006, 0.004]))
        for y in (0.47, 0.51, 0.55):
            trained.extend(
                limb(
                    [(stem - 0.09, y - 0.006), (stem, y + 0.006), (stem + 0.09, y - 0.006)],
                    [0.002, 0.005, 0.002],
                )
            )
            for k in range(5):
                fruit.extend(
                    circle(stem + 0.04 * (k - 2), y + rng.uniform(-0.012, 0.008), rng.uniform(0.014, 0.02))
                )
    pillars = joined(rectangle(x + d * 0.095 - 0.022, 0.385, 0.044, 0.215, 0.004) for d in (-1, 1))
    balls = joined(circle(x + d * 0.095, 0.37, 0.022) for d in (-1, 1))
    bars = strokes(
        [(x - 0.07 + 0.02 * i, 0.44 + 0.012 * abs(i - 3.5) / 3.5, x - 0.07 + 0.02 * i, 0.6) for i in range(8)]
    )
    return [
        *nodes,
        flat(trained, tone((120, 92, 74))),
        flat(fruit, tone(LEAF, 0.96)),
        flat(rectangle(x - 0.08, 0.5, 0.16, 0.1), light.at(0.5)(GRASS)),
        line(bars, tone((92, 110, 104)), 0.006),
        line(strokes([(x - 0.075, 0.475, x + 0.075, 0.475), (x - 0.075, 0.57, x + 0.075, 0.57)]), tone((92, 110, 104)), 0.007),
        graded(pillars, (0.0, 0.38), (0.0, 0.6), tone(STONE, 1.3), tone(STONE, 0.95)),
        flat(balls, tone(STONE, 1.35)),
        *sitting_cat(aspect * 0.26, 0.414, 0.085, tone, (226, 150, 84)),
    ]  # fmt: skip


def _beds(aspect: float, light: Light) -> list[Node]:
    """Two beds a side, edged with clipped box: flowers behind, salad in front."""
    tone, x = light.at(0.16), aspect * 0.5
    nodes: list[Node] = []
    rng = Random(24)
    for y, inner, height, colour in (
        (0.635, 0.075, 0.028, (RED, GOLD, VIOLET)),
        (0.715, 0.13, 0.036, (PINK, CREAM, (236, 160, 84))),
    ):
        box, soil, heads = Path(), Path(), (Path(), Path(), Path())
        green = Path()
        for side in (-1, 1):
            left, right = (-0.24, x - inner) if side < 0 else (x + inner, aspect + 0.24)
            soil.extend(rectangle(left, y - height, right - left, height * 1.2))
            box.extend(rectangle(left, y, right - left, height * 0.9, height * 0.4))
            count = round((right - left) / (height * 0.85))
            for i in range(count):
                fx = left + (right - left) * (i + 0.5) / count
                fy = y - height * rng.uniform(0.5, 1.5)
                green.extend(ellipse(fx, y - height * 0.4, height * 0.5, height * 0.7))
                heads[i % 3].extend(circle(fx, fy, height * rng.uniform(0.36, 0.48)))
        nodes += [
            flat(soil, tone((148, 112, 86))),
            flat(green, tone(LEAF, 0.9)),
            *(flat(path, tone(shade)) for path, shade in zip(heads, colour, strict=True)),
            graded(box, (0.0, y), (0.0, y + height), tone(PINE, 1.25), tone(PINE, 0.85)),
        ]
    return nodes


def _sunflowers(aspect: float, tone: Tone) -> list[Node]:
    """A stand of sunflowers on the right, two strays on the left."""
    spots = [(aspect * k, base, h, r) for k, base, h, r in (
        (0.7, 0.755, 0.36, 0.072), (0.96, 0.745, 0.52, 0.085), (0.84, 0.75, 0.49, 0.092), (0.76, 0.77, 0.42, 0.08), (0.94, 0.775, 0.32, 0.088), (0.05, 0.76, 0.44, 0.08), (0.12, 0.775, 0.3, 0.066),
    )]  # fmt: skip
    bees = joined(ellipse(aspect * k, y, 0.009, 0.006) for k, y in ((0.66, 0.3), (0.79, 0.16), (0.7, 0.24)))
    wings = joined(
        ellipse(aspect * k + 0.003, y - 0.008, 0.005, 0.006)
        for k, y in ((0.66, 0.3), (0.79, 0.16), (0.7, 0.24))
    )
    return [
        *sunflowers(spots, tone),
        tufts([(aspect * (0.68 + 0.045 * i), 0.785) for i in range(8)], 0.08, tone, LEAF),
        *flowers([(aspect * k, 0.8) for k in (0.72, 0.8, 0.88, 0.95)], 0.03, tone, PINK, GOLD),
        flat(bees, tone((226, 176, 60))),
        flat(wings, tone((250, 250, 250)), 200),
    ]  # fmt: skip


DETAILS = {
    "a rose arch": rose_arch,
    "a greenhouse": greenhouse,
    "bean poles": bean_poles,
    "sunflowers": _sunflowers,
}
