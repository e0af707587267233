"""A quiet pond among trees, reeds at its ends, dragonflies over it."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, smooth
from vivant.studio.drawing.settings.brush import fading, flat, graded, joined, mixed
from vivant.studio.drawing.settings.duck_house import duck_house
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import cattails, flowers
from vivant.studio.drawing.settings.jetty import jetty
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.lotus import water_lilies
from vivant.studio.drawing.settings.pigments import (
    GOLD,
    LEAF,
    PINE,
    POND,
    STONE,
)
from vivant.studio.drawing.settings.sky import band, mist, sky
from vivant.studio.drawing.settings.trees import hedge_line, tree
from vivant.studio.drawing.settings.water import dashes_on
from vivant.studio.drawing.settings.willow import willow

_BANK: RGB = (138, 172, 98)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.4, 145, clouds=3)
    nodes += _wood(aspect, light)
    nodes += _water(aspect, light)
    nodes += _bank(aspect, light)
    nodes += DETAILS[detail](aspect, near)
    nodes += dragonflies([(aspect * 0.34, 0.45, 0.05), (aspect * 0.41, 0.37, 0.036)], near)
    nodes += fireflies(aspect, light, 0.36, 0.72, 8)
    return nodes + corner_leaves(aspect, light, LEAF, 91)


def _wood(aspect: float, light: Light) -> list[Node]:
    """Trees all round, a gap of sky in the middle."""
    nodes: list[Node] = [hill(aspect, [0.36, 0.38, 0.35, 0.33, 0.35, 0.38, 0.36], light.at(0.9), PINE)]
    for share, base, height, depth, seed in (
        (-0.02, 0.5, 0.42, 0.62, 41), (0.14, 0.49, 0.34, 0.66, 42), (0.27, 0.48, 0.24, 0.72, 43), (0.76, 0.48, 0.26, 0.72, 44), (0.88, 0.49, 0.36, 0.66, 45), (1.02, 0.5, 0.46, 0.6, 46),
    ):  # fmt: skip
        nodes += tree(aspect * share, base, height, light.at(depth), seed, PINE if seed % 2 else LEAF)
    nodes.append(
        hedge_line(
            [(aspect * 0.05 * i - 0.12, 0.475 + 0.012 * abs(i - 12) / 12) for i in range(26)],
            0.042,
            light.at(0.5),
            PINE,
            17,
        )
    )
    return nodes + mist(aspect, light, 0.38, 0.52)


def _water(aspect: float, light: Light) -> list[Node]:
    """An oval of still water that shows the trees upside down."""
    tone = light.at(0.14)
    x, y, rx, ry = aspect * 0.5, 0.615, aspect * 0.5 + 0.06, 0.11
    far, low = mixed(tone(POND), light.sky[-1], 0.42), mixed(tone(POND), (20, 60, 70), 0.12)
    mirror = joined(
        ellipse(aspect * k, 0.535 + h * 0.3, w, h)
        for k, w, h in ((0.05, 0.14, 0.05), (0.2, 0.1, 0.04), (0.8, 0.1, 0.04), (0.95, 0.14, 0.05))
    )
    return [
        hill(aspect, [0.5, 0.505, 0.495, 0.49, 0.495, 0.505, 0.5], light.at(0.3), _BANK),
        flat(ellipse(x, y + 0.006, rx + 0.012, ry + 0.012), tone((176, 160, 116), 0.9)),
        graded(ellipse(x, y, rx, ry), (0.0, y - ry), (0.0, y + ry), far, tone(POND), low),
        flat(mirror, tone(PINE, 0.8), 70),
        fading(band(aspect, 0.506, 0.54), (0.0, 0.506), (0.0, 0.54), tone(PINE, 0.7), 60),
        *dashes_on(
            [s for s in scattered(aspect, 0.55, 0.7, 22, 92) if abs(s[0] / aspect - 0.5) < 0.42],
            0.5,
            light,
            low,
        ),
    ]


def _bank(aspect: float, light: Light) -> list[Node]:
    near = light.at(0.08)
    turf = near.snowed(_BANK)
    back = [(aspect * k, 0.6, h) for k, h in ((0.0, 0.19), (0.05, 0.15), (0.95, 0.16), (1.0, 0.2))]
    nodes: list[Node] = cattails(back, light.at(0.2), (134, 160, 92), (130, 84, 58))
    front = smooth(
        [
            (-0.3, 0.66),
            (aspect * 0.08, 0.685),
            (aspect * 0.3, 0.716),
            (aspect * 0.5, 0.724),
            (aspect * 0.7, 0.716),
            (aspect * 0.92, 0.685),
            (aspect + 0.3, 0.66),
        ],
        closed=False,
    )
    front.line(aspect + 0.3, 1.25).line(-0.3, 1.25).close()
    nodes += ground(aspect, 0.76, near, _BANK, 93)
    nodes.append(graded(front, (0.0, 0.66), (0.0, 1.1), near(turf, 1.16), near(turf), near(turf, 0.84)))
    stones = joined(
        ellipse(aspect * k, 0.722 - 0.16 * (k - 0.5) ** 2, 0.02 + 0.008 * (i % 3), 0.01)
        for i, k in enumerate((0.12, 0.19, 0.33, 0.38, 0.62, 0.68, 0.84))
    )
    nodes.append(flat(stones, near(STONE, 1.1)))
    nodes.append(
        tufts(
            [
                (aspect * (0.02 + 0.066 * i), 0.73 - 0.14 * (0.02 + 0.066 * i - 0.5) ** 2 + 0.006 * (i % 3))
                for i in range(16)
            ],
            0.1,
            near,
            (112, 150, 80),
        )
    )
    nodes.append(tufts(scattered(aspect, 0.77, 0.99, 16, 94), 0.06, near, (116, 152, 82)))
    return nodes + flowers(
        [s for s in scattered(aspect, 0.76, 0.98, 9, 95) if abs(s[0] / aspect - 0.5) > 0.15],
        0.022,
        near,
        GOLD,
        (206, 150, 60),
    )


def dragonflies(spots: list[tuple[float, float, float]], tone: Tone) -> list[Node]:
    """Dragonflies in the air at (x, y), each as long as its third number."""
    bodies, wings = Path(), Path()
    for x, y, d in spots:
        bodies.extend(
            limb([(x - d * 0.5, y + d * 0.2), (x + d * 0.35, y - d * 0.12)], [d * 0.03, d * 0.06])
        ).extend(circle(x + d * 0.42, y - d * 0.15, d * 0.09))
        for tx, ty in ((0.0, -0.55), (0.42, -0.6), (-0.22, 0.3), (0.3, 0.4)):
            wings.extend(
                limb(
                    [
                        (x + d * 0.2, y - d * 0.06),
                        (x + d * (0.2 + tx * 0.6), y + d * ty * 0.6),
                        (x + d * (0.2 + tx), y + d * ty),
                    ],
                    [d * 0.03, d * 0.1, d * 0.05],
                )
            )
    return [flat(wings, tone((226, 242, 244)), 190), flat(bodies, tone((62, 132, 160)))]


def _willow(aspect: float, tone: Tone) -> list[Node]:
    return willow(aspect * 0.2, 0.735, 0.67, 0.34, tone, 5)


DETAILS = {
    "a weeping willow": _willow,
    "water lilies": water_lilies,
    "a wooden jetty": jetty,
    "a duck house": duck_house,
}
