"""A walled kitchen garden: beds in rows, box hedges, a gravel walk."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.buildings import gabled_house
from vivant.studio.drawing.settings.cat import sitting_cat
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    BRICK,
    CREAM,
    GOLD,
    GRASS,
    LAMPLIGHT,
    LEAF,
    OLIVE_LEAF,
    PINE,
    PINK,
    PLASTER,
    RED,
    SLATE,
    STONE,
    TEAL,
    TILE,
    TIMBER,
    VIOLET,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.sunflowers import sunflowers
from vivant.studio.drawing.settings.trees import crown, hedge_line, tree

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


def _rose_arch(aspect: float, tone: Tone) -> list[Node]:
    """An arch of roses over the walk."""
    x, w, top, base, d = aspect * 0.5, 0.2, 0.27, 0.745, 0.045
    frame = Path()
    for k in (w, w - d):
        frame.move(x - k, base).line(x - k, top + 0.14).cubic(
            x - k, top - 0.06 + (w - k), x + k, top - 0.06 + (w - k), x + k, top + 0.14
        ).line(x + k, base)
    lath = [
        (x + side * w, y, x + side * (w - d), y) for side in (-1, 1) for y in (0.45, 0.51, 0.57, 0.63, 0.69)
    ]
    rng = Random(76)
    green, deep, rose, pale = Path(), Path(), Path(), Path()
    spots: list[tuple[float, float]] = []
    for i in range(32):
        t = i / 31
        if t < 0.3:
            px, py = x - w + d * 0.5, base - (base - top - 0.13) * t / 0.3
        elif t > 0.7:
            px, py = x + w - d * 0.5, base - (base - top - 0.13) * (1 - t) / 0.3
        else:
            u = (t - 0.3) / 0.4
            px, py = x - (w - d * 0.5) * (1 - 2 * u), top + 0.13 - 0.14 * (1 - (2 * u - 1) ** 2) ** 0.7
        spots.append((px + rng.uniform(-0.014, 0.014), py + rng.uniform(-0.014, 0.014)))
    for i, (px, py) in enumerate(spots):
        (green if i % 2 else deep).extend(crown(px, py, 0.05, 0.043, rng, 6))
    for i, (px, py) in enumerate(spots):
        for _ in range(2):
            bx, by, r = (
                px + rng.uniform(-0.034, 0.034),
                py + rng.uniform(-0.03, 0.03),
                rng.uniform(0.012, 0.019),
            )
            (rose if i % 3 else pale).extend(circle(bx, by, r))
    curls = Path()
    for px, py in spots:
        curls.move(px - 0.007, py).cubic(
            px - 0.007, py - 0.012, px + 0.009, py - 0.01, px + 0.006, py + 0.002
        )
    petals = joined(
        ellipse(aspect * 0.5 + dx, y, 0.009, 0.005)
        for dx, y in ((-0.16, 0.77), (-0.05, 0.755), (0.08, 0.78), (0.17, 0.765), (-0.22, 0.8), (0.03, 0.81))
    )
    return [
        line(frame, tone((246, 244, 236), 0.95), 0.013),
        line(strokes(lath), tone((246, 244, 236), 0.88), 0.008),
        flat(deep, tone(LEAF, 0.76)),
        flat(green, tone(LEAF, 0.98)),
        flat(rose, tone((222, 92, 116))),
        flat(pale, tone((250, 204, 206))),
        line(curls, tone((176, 62, 88)), 0.004, 170),
        flat(petals, tone((238, 160, 170))),
    ]  # fmt: skip


def _greenhouse(aspect: float, tone: Tone) -> list[Node]:
    """A glasshouse on a brick foot, on the right; it glows in the evening."""
    x, w, base, eaves, ridge = aspect * 0.81, 0.24, 0.705, 0.43, 0.25
    frame: RGB = (240, 242, 232)
    glass = mixed(tone((186, 216, 210)), LAMPLIGHT, tone.lamps * 0.45)
    front = polygon([(x - w, base), (x - w, eaves), (x, ridge), (x + w, eaves), (x + w, base)])
    bars = [
        (x - w + w * k / 3, eaves - (eaves - ridge) * k / 3, x - w + w * k / 3, base - 0.06) for k in range(4)
    ]
    bars += [
        (x + w * k / 3, ridge + (eaves - ridge) * k / 3, x + w * k / 3, base - 0.06) for k in range(1, 4)
    ]
    bars += [(x - w, 0.54, x + w, 0.54), (x - w, eaves, x + w, eaves)]
    plants = Path()
    rng = Random(77)
    for i in range(9):
        px = x - w + 0.04 + i * (2 * w - 0.08) / 8
        plants.extend(crown(px, 0.63 - 0.05 * (i % 3), 0.036, 0.05 + 0.02 * (i % 2), rng, 6))
    tomatoes = joined(circle(x - w + 0.05 + 0.047 * i, 0.56 + 0.03 * ((i * 2) % 3), 0.012) for i in range(9))
    door = [
        (x - 0.065, base, x - 0.065, 0.46),
        (x + 0.065, base, x + 0.065, 0.46),
        (x - 0.065, 0.46, x + 0.065, 0.46),
        (x - 0.065, 0.59, x + 0.065, 0.59),
    ]
    shine = joined(
        polygon(
            [(x + a, eaves + 0.04), (x + a + 0.03, eaves + 0.04), (x + a - 0.04, 0.62), (x + a - 0.07, 0.62)]
        )
        for a in (-0.14, 0.2)
    )
    warm: list[Node] = [glow(x, 0.5, 0.4, LAMPLIGHT, round(110 * tone.lamps))] if tone.lamps > 0.3 else []
    return [
        flat(ellipse(x, base + 0.004, w * 1.15, 0.018), tone((110, 120, 76), 0.8), 120),
        *warm,
        flat(front, glass, 235),
        flat(plants, tone(LEAF, 0.84)),
        flat(tomatoes, tone(RED)),
        flat(shine, (255, 255, 255), 70),
        graded(joined([rectangle(x - w, base - 0.06, w - 0.065, 0.06), rectangle(x + 0.065, base - 0.06, w - 0.065, 0.06)]), (0.0, base - 0.06), (0.0, base), tone(BRICK, 1.15), tone(BRICK, 0.9)),
        line(strokes(bars), tone(frame), 0.009),
        line(strokes(door), tone(TEAL, 0.95), 0.012),
        line(polygon([(x - w, base), (x - w, eaves), (x, ridge), (x + w, eaves), (x + w, base)]), tone(frame, 0.96), 0.015),
        flat(circle(x, ridge - 0.012, 0.016), tone(frame)),
        line(strokes([(x, ridge - 0.01, x, ridge - 0.05)]), tone(frame), 0.007),
        *flower_pots(x - w - 0.06, base + 0.02, tone),
    ]  # fmt: skip


def flower_pots(x: float, base: float, tone: Tone) -> list[Node]:
    """Two clay pots, one in the other's lee, with something red in them."""
    pots, green, blooms = Path(), Path(), Path()
    for dx, h in ((-0.05, 0.06), (0.02, 0.085)):
        px, w = x + dx, h * 0.44
        pots.extend(
            polygon([(px - w, base - h), (px + w, base - h), (px + w * 0.72, base), (px - w * 0.72, base)])
        ).extend(rectangle(px - w * 1.15, base - h * 1.06, w * 2.3, h * 0.24, h * 0.06))
        for k in (-0.7, 0.0, 0.7):
            green.extend(circle(px + w * k, base - h * 1.25, w * 0.6))
            blooms.extend(circle(px + w * k * 1.1, base - h * (1.5 + 0.2 * (k == 0)), w * 0.42))
    return [
        flat(green, tone(LEAF)),
        graded(pots, (0.0, base - 0.09), (0.0, base), tone(TILE, 1.15), tone(TILE, 0.8)),
        flat(blooms, tone(RED, 1.05)),
    ]


def _bean_poles(aspect: float, tone: Tone) -> list[Node]:
    """Two wigwams of beans on the left, cabbages at their feet."""
    nodes: list[Node] = []
    rng = Random(78)
    for x, base, h in ((aspect * 0.06, 0.735, 0.56), (aspect * 0.29, 0.755, 0.62)):
        top, w = base - h, h * 0.25
        poles = strokes([(x + w * k, base, x - w * k * 0.16, top) for k in (-1.0, -0.5, 0.1, 0.55, 1.0)])
        deep, green, blooms, pods = Path(), Path(), Path(), Path()
        for i in range(28):
            t = (i + rng.random()) / 28
            half = w * (0.96 - t * 0.9) * rng.choice((-1.0, -0.55, 0.05, 0.5, 1.0))
            px, py = x + half, base - 0.02 - (h * 0.9) * t
            r = 0.036 - 0.012 * t
            leaf = smooth(
                [
                    (px - r, py - r * 0.2),
                    (px, py - r * 0.8),
                    (px + r, py - r * 0.1),
                    (px + r * 0.1, py + r * 1.1),
                ]
            )
            (green if i % 2 else deep).extend(leaf)
            if i % 3 == 0:
                blooms.extend(circle(px + r * 0.7, py - r * 0.5, 0.011)).extend(
                    circle(px + r * 0.9, py - r * 0.1, 0.009)
                )
            if i % 4 == 1:
                pods.extend(limb([(px, py + r), (px + 0.006, py + r + 0.05)], [0.006, 0.004]))
        nodes += [
            line(poles, tone(TIMBER, 1.1), 0.011),
            flat(deep, tone(LEAF, 0.74)),
            flat(green, tone(LEAF, 1.02)),
            flat(pods, tone((176, 206, 110))),
            flat(blooms, tone((226, 84, 66))),
            line(strokes([(x - 0.016, top + 0.045, x + 0.016, top + 0.04)]), tone((222, 196, 150)), 0.012),
        ]
    for i, (share, base) in enumerate(((0.0, 0.775), (0.135, 0.785), (0.215, 0.79), (0.37, 0.795))):
        nodes += cabbage(aspect * share + 0.01, base, 0.062 + 0.006 * (i % 2), tone)
    return nodes


def cabbage(x: float, base: float, r: float, tone: Tone) -> list[Node]:
    """A cabbage with its outer leaves spread."""
    green: RGB = (152, 188, 134)
    outer = joined(
        ellipse(x + dx * r, base - dy * r, rx * r, ry * r)
        for dx, dy, rx, ry in (
            (-0.72, 0.5, 0.55, 0.5),
            (0.72, 0.5, 0.55, 0.5),
            (-0.4, 0.9, 0.5, 0.5),
            (0.42, 0.92, 0.5, 0.5),
        )
    )
    veins = strokes(
        [
            (x, base - r * 0.3, x - r * 0.5, base - r * 1.1),
            (x, base - r * 0.3, x + r * 0.45, base - r * 1.15),
            (x, base - r * 0.25, x, base - r * 1.25),
            (x - r * 0.5, base - r * 0.2, x - r * 1.1, base - r * 0.6),
            (x + r * 0.5, base - r * 0.2, x + r * 1.1, base - r * 0.62),
        ]
    )
    return [
        flat(outer, tone(green, 0.8)),
        graded(
            circle(x, base - r * 0.62, r * 0.72),
            (0.0, base - r * 1.3),
            (0.0, base),
            tone(green, 1.35),
            tone(green, 0.95),
        ),
        line(veins, tone(green, 1.5), r * 0.06, 190),
    ]


def _sunflowers(aspect: float, tone: Tone) -> list[Node]:
    """A stand of sunflowers on the right, two strays on the left."""
    spots = [(aspect * k, base, h, r) for k, base, h, r in (
        (0.7, 0.755, 0.36, 0.072), (0.96, 0.745, 0.52, 0.085), (0.84, 0.75, 0.49, 0.092), (0.76, 0.77, 0.42, 0.08), (0.91, 0.775, 0.33, 0.084), (1.02, 0.78, 0.3, 0.08), (0.05, 0.76, 0.44, 0.08), (0.12, 0.775, 0.3, 0.066),
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
    "a rose arch": _rose_arch,
    "a greenhouse": _greenhouse,
    "bean poles": _bean_poles,
    "sunflowers": _sunflowers,
}
