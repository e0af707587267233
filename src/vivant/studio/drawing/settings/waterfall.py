"""A waterfall between mossy cliffs and the green pool it fills."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.fallen_trunk import fallen_trunk
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import flowers, toadstool
from vivant.studio.drawing.settings.fronds import great_fern
from vivant.studio.drawing.settings.gorge import cliff_walls, falling_water, head
from vivant.studio.drawing.settings.land import ground, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import boulder
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    MOSS,
    POOL,
    STONE,
)
from vivant.studio.drawing.settings.rope_bridge import rope_bridge
from vivant.studio.drawing.settings.sky import sky
from vivant.studio.drawing.settings.water import sheet


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.36, 157, clouds=2)
    nodes += head(aspect, light)
    nodes += cliff_walls(aspect, light)
    nodes += sheet(aspect, light, 0.565, 0.72, POOL, 101, 16)
    nodes += falling_water(aspect, light)
    nodes += _bank(aspect, light)
    nodes += DETAILS[detail](aspect, near)
    nodes += fireflies(aspect, light, 0.4, 0.72, 10)
    return nodes + _corners(aspect, light)


def _bank(aspect: float, light: Light) -> list[Node]:
    near = light.at(0.08)
    nodes: list[Node] = []
    for i, (k, base, w, h) in enumerate(
        (
            (0.06, 0.635, 0.2, 0.12),
            (0.2, 0.625, 0.11, 0.06),
            (0.83, 0.628, 0.12, 0.07),
            (0.95, 0.64, 0.22, 0.13),
        )
    ):
        nodes += boulder(aspect * k, base, w, h, light.at(0.18), 103 + i, STONE, MOSS)
    nodes += ground(aspect, 0.715, near, (142, 172, 98), 104)
    shingle = smooth(
        [
            (-0.3, 0.705),
            (aspect * 0.2, 0.712),
            (aspect * 0.5, 0.722),
            (aspect * 0.8, 0.712),
            (aspect + 0.3, 0.705),
            (aspect + 0.3, 0.735),
            (aspect * 0.7, 0.752),
            (aspect * 0.4, 0.748),
            (-0.3, 0.735),
        ]
    )
    pebbles = joined(ellipse(x, y, 0.013, 0.007) for x, y in scattered(aspect, 0.718, 0.745, 44, 105))
    nodes += [flat(shingle, near((206, 196, 172))), flat(pebbles, near(STONE, 0.92))]
    nodes.append(tufts(scattered(aspect, 0.765, 0.99, 22, 106), 0.06, near, (112, 148, 80)))
    return nodes + flowers(
        [s for s in scattered(aspect, 0.77, 0.98, 8, 107) if abs(s[0] / aspect - 0.5) > 0.16],
        0.022,
        near,
        (226, 214, 244),
        GOLD,
    )


def _corners(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.0)
    return [
        *great_fern(-0.02, 1.06, 0.24, tone, (72, 104, 66)),
        *great_fern(aspect + 0.02, 1.06, 0.24, tone, (72, 104, 66)),
    ]


def _boulders(aspect: float, tone: Tone) -> list[Node]:
    """Three great stones on the left bank, furred with moss; a bird bathes its feet on the smallest."""
    nodes: list[Node] = []
    for dx, base, w, h, seed in (
        (0.02, 0.72, 0.34, 0.46, 1),
        (0.25, 0.745, 0.26, 0.3, 2),
        (0.1, 0.775, 0.2, 0.16, 3),
    ):
        nodes += boulder(aspect * 0.06 + dx, base, w, h, tone, 110 + seed, (172, 166, 162), MOSS)
    bx, by = aspect * 0.06 + 0.27, 0.452
    body = smooth(
        [
            (bx - 0.05, by - 0.012),
            (bx - 0.01, by),
            (bx + 0.026, by - 0.02),
            (bx + 0.03, by - 0.05),
            (bx + 0.008, by - 0.06),
            (bx - 0.014, by - 0.034),
        ]
    )
    return [
        *nodes,
        line(
            strokes([(bx, by - 0.006, bx, by + 0.014), (bx + 0.01, by - 0.006, bx + 0.01, by + 0.014)]),
            tone(DARK_TIMBER),
            0.004,
        ),
        flat(body, tone((88, 92, 106))),
        flat(ellipse(bx + 0.016, by - 0.018, 0.014, 0.014), tone(CREAM)),
        flat(
            polygon([(bx + 0.028, by - 0.054), (bx + 0.048, by - 0.048), (bx + 0.028, by - 0.043)]),
            tone(GOLD),
        ),
    ]


def _ferns(aspect: float, tone: Tone) -> list[Node]:
    """Ferns taller than anybody on the right, with two foxglove-red stragglers under them."""
    nodes: list[Node] = []
    for dx, base, size, colour in (
        (0.12, 0.745, 0.6, (96, 140, 84)),
        (-0.12, 0.755, 0.44, (112, 156, 86)),
        (0.02, 0.775, 0.5, (134, 176, 98)),
    ):
        nodes += great_fern(aspect * 0.86 + dx, base, size, tone, colour)
    for dx, h in ((-0.16, 0.09), (-0.1, 0.065)):
        nodes += toadstool(aspect * 0.86 + dx, 0.782, h, tone)
    return nodes


DETAILS = {
    "a rope bridge": rope_bridge,
    "mossy boulders": _boulders,
    "giant ferns": _ferns,
    "a fallen trunk": fallen_trunk,
}
