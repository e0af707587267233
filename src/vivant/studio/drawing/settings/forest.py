"""A light-filled wood: three planes of trunks, a leaf roof, a clearing."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, smooth
from vivant.studio.drawing.settings.brush import fading, flat, graded, line, strokes
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import bluebells, fern, toadstool
from vivant.studio.drawing.settings.hollow_tree import hollow_tree
from vivant.studio.drawing.settings.land import corner_leaves, ground, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
    EARTH,
    GRASS,
    LEAF,
    OLIVE_LEAF,
    RED,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import band, mist, sky
from vivant.studio.drawing.settings.trees import bush, crown, hedge_line, trunk

_MOSS = (142, 168, 88)
_BELL = (104, 118, 206)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.1)
    nodes = sky(aspect, light, 0.62, 11, clouds=0)
    nodes += _woods(aspect, light)
    nodes += ground(aspect, 0.66, near, GRASS, 3)
    nodes += trail(
        [
            (aspect * 0.52, 0.655, 0.03),
            (aspect * 0.47, 0.74, 0.08),
            (aspect * 0.56, 0.9, 0.24),
            (aspect * 0.5, 1.2, 0.5),
        ],
        near,
        EARTH,
    )
    nodes.append(tufts(scattered(aspect, 0.68, 0.98, 22, 5), 0.06, near, (138, 166, 96)))
    nodes += _roof(aspect, light)
    nodes += DETAILS[detail](aspect, light.at(0.08))
    nodes += fireflies(aspect, light, 0.2, 0.68, 5, 22)
    return nodes + corner_leaves(aspect, light, LEAF, 7)


def _woods(aspect: float, light: Light) -> list[Node]:
    """Far, middle and nearer trunks, each plane standing in thicker air than the next."""
    nodes: list[Node] = []
    far, middle = light.at(0.95), light.at(0.62)
    rng = Random(17)
    nodes.append(
        hedge_line(
            [(x * 0.16 - 0.2, 0.3 + rng.uniform(-0.06, 0.06)) for x in range(round(aspect / 0.16) + 4)],
            0.2,
            far,
            OLIVE_LEAF,
            1,
        )
    )
    nodes.append(flat(_trunks(aspect, 0.105, 0.014, 0.66, rng), far(BARK, 0.9)))
    nodes += mist(aspect, light, 0.3, 0.68)
    nodes.append(flat(_trunks(aspect, 0.24, 0.03, 0.68, rng), middle(BARK)))
    for i in range(round(aspect / 0.26) + 1):
        nodes += bush(i * 0.27 + rng.uniform(-0.05, 0.05), 0.69, rng.uniform(0.2, 0.28), middle, 40 + i, LEAF)
    nodes += _shafts(aspect, light)
    return nodes


def _trunks(aspect: float, pitch: float, girth: float, base: float, rng: Random) -> Path:
    path = Path()
    for i in range(round((aspect + 0.4) / pitch)):
        x, g = i * pitch - 0.2 + rng.uniform(-0.3, 0.3) * pitch, girth * rng.uniform(0.6, 1.2)
        lean = rng.uniform(-0.02, 0.02)
        path.move(x - g * 1.7, base).cubic(
            x - g * 0.8, base - 0.1, x - g * 0.7, base - 0.3, x - g * 0.6 + lean, -0.2
        )
        path.line(x + g * 0.6 + lean, -0.2).cubic(
            x + g * 0.7, base - 0.3, x + g * 0.8, base - 0.1, x + g * 1.7, base
        ).close()
    return path


def _shafts(aspect: float, light: Light) -> list[Node]:
    """Slanting light between the trunks."""
    alpha = {"dawn": 150, "day": 80, "dusk": 60, "night": 26}[light.time] * light.sun
    nodes: list[Node] = []
    for share, width in ((0.2, 0.09), (0.42, 0.15), (0.7, 0.1)):
        x, run = aspect * share, -light.side * 0.22
        shaft = (
            Path()
            .move(x, -0.1)
            .line(x + width * 0.6, -0.1)
            .line(x + run + width * 1.5, 0.78)
            .line(x + run, 0.78)
            .close()
        )
        nodes.append(fading(shaft, (0.0, 0.05), (0.0, 0.78), light.sky[-1], round(alpha)))
    return nodes


def _roof(aspect: float, light: Light) -> list[Node]:
    """Two big trees at the edges and leaves hanging into the frame from above."""
    tone, dim = light.at(0.22), light.at(0.4)
    rng = Random(23)
    nodes: list[Node] = [flat(_fringe(aspect, 0.085, 0.17, rng), dim(dim.snowed(LEAF, 0.6), 0.9), 235)]
    nodes += trunk(aspect * 0.03, 0.75, 1.0, 0.05, tone, BARK, 0.02) + trunk(
        aspect * 0.98, 0.77, 1.0, 0.058, tone, BARK, -0.03
    )
    nodes.append(
        graded(
            _fringe(aspect, 0.02, 0.15, rng),
            (0.0, -0.1),
            (0.0, 0.18),
            tone(tone.snowed(LEAF, 0.75), 0.72 + 0.2 * tone.snow),
            tone(tone.snowed(LEAF, 0.25), 1.05),
        )
    )
    return nodes


def _fringe(aspect: float, y: float, size: float, rng: Random) -> Path:
    path = band(aspect, -0.2, y - 0.02)
    for i in range(round((aspect + 0.4) / size) + 1):
        edge = abs((i * size - 0.2) / aspect - 0.5)
        path.extend(
            crown(
                i * size - 0.2, y - 0.05 + 0.16 * edge**2, size * 0.8, size * rng.uniform(0.4, 0.62), rng, 8
            )
        )
    return path


def _mushrooms(aspect: float, tone: Tone) -> list[Node]:
    x = aspect * 0.78
    return [
        *toadstool(x + 0.13, 0.7, 0.24, tone, TIMBER, 0.06),
        *toadstool(x - 0.02, 0.72, 0.43, tone, RED, -0.04),
        *toadstool(x - 0.15, 0.725, 0.2, tone, RED, -0.08),
        *toadstool(x + 0.08, 0.735, 0.13, tone, (226, 150, 90), 0.1),
        *toadstool(aspect * 0.17, 0.71, 0.27, tone, (214, 112, 92), 0.04),
        *toadstool(aspect * 0.17 - 0.11, 0.72, 0.14, tone, (226, 150, 90), -0.08),
        tufts(
            [(x - 0.2, 0.735), (x - 0.06, 0.74), (x + 0.15, 0.735), (aspect * 0.15, 0.73)], 0.1, tone, LEAF
        ),
    ]


def _mossy_log(aspect: float, tone: Tone) -> list[Node]:
    right, y = aspect * 0.46, 0.66
    left = -0.25
    bark = limb([(left, 0.36), (aspect * 0.2, 0.5), (right, y)], [0.11, 0.105, 0.095])
    moss = smooth([(left, 0.24), (aspect * 0.08, 0.32), (aspect * 0.24, 0.42), (right - 0.03, 0.575), (right - 0.06, 0.62), (aspect * 0.3, 0.53),
                   (aspect * 0.26, 0.55), (aspect * 0.18, 0.46), (aspect * 0.1, 0.47), (aspect * 0.02, 0.38), (left, 0.36)])  # fmt: skip
    rings = [
        flat(ellipse(right + 0.015, y + 0.003, r * 0.72, r), tone(TIMBER, k))
        for r, k in ((0.095, 0.92), (0.08, 1.35), (0.056, 1.15), (0.05, 1.38), (0.026, 1.12), (0.02, 1.35))
    ]
    grain = strokes(
        [
            (left, 0.41, aspect * 0.16, 0.53),
            (aspect * 0.1, 0.53, aspect * 0.34, 0.67),
            (aspect * 0.22, 0.58, right - 0.06, 0.7),
        ]
    )
    stub = limb([(aspect * 0.2, 0.45), (aspect * 0.235, 0.33)], [0.035, 0.024])
    return [
        flat(ellipse(aspect * 0.27, 0.735, aspect * 0.28, 0.03), tone(tone.snowed(GRASS, 0.8), 0.6), 120),
        flat(stub, tone(BARK, 0.95)),
        flat(ellipse(aspect * 0.235, 0.325, 0.024, 0.012), tone(TIMBER, 1.3)),
        graded(bark, (0.0, 0.4), (-0.1, 0.72), tone(BARK, 1.1), tone(BARK, 0.7)),
        line(grain, tone(BARK, 0.66), 0.005),
        graded(
            moss, (0.0, 0.3), (0.0, 0.62), tone(tone.snowed(_MOSS), 1.2), tone(tone.snowed(_MOSS, 0.8), 0.9)
        ),
        *rings,
        *toadstool(aspect * 0.31, 0.52, 0.08, tone, (226, 150, 90)),
        *toadstool(aspect * 0.35, 0.55, 0.055, tone, (226, 150, 90)),
        fern(aspect * 0.08, 0.74, 0.2, tone, (112, 152, 84)),
        fern(aspect * 0.3, 0.755, 0.13, tone, (132, 166, 92), 8),
    ]


def _blue_flowers(aspect: float, tone: Tone) -> list[Node]:
    carpet = [
        circle(x, y - 0.01, 0.012 + 0.016 * (y - 0.5)) for x, y in scattered(aspect, 0.6, 0.72, 110, 61)
    ]
    haze = smooth(
        [
            (-0.25, 0.6),
            (aspect * 0.2, 0.585),
            (aspect * 0.4, 0.62),
            (aspect * 0.62, 0.615),
            (aspect * 0.8, 0.58),
            (aspect + 0.25, 0.6),
            (aspect + 0.25, 0.73),
            (aspect * 0.5, 0.69),
            (-0.25, 0.74),
        ]
    )
    spots = Path()
    for spot in carpet:
        spots.extend(spot)
    tall = [
        (aspect * s, b, h)
        for s, b, h in (
            (0.04, 0.73, 0.3),
            (0.1, 0.75, 0.4),
            (0.17, 0.74, 0.33),
            (0.24, 0.75, 0.24),
            (0.29, 0.76, 0.17),
            (0.73, 0.76, 0.2),
            (0.78, 0.75, 0.3),
            (0.84, 0.74, 0.39),
            (0.91, 0.75, 0.3),
            (0.97, 0.74, 0.36),
        )
    ]
    return [
        flat(haze, tone(_BELL, 1.12), 170),
        flat(spots, tone(_BELL, 1.3), 220),
        fern(aspect * 0.12, 0.77, 0.17, tone, LEAF),
        fern(aspect * 0.86, 0.77, 0.17, tone, LEAF),
        *bluebells(tall, tone, _BELL),
        tufts([(x, b + 0.01) for x, b, _ in tall], 0.12, tone, LEAF),
    ]


DETAILS = {
    "mushrooms": _mushrooms,
    "a mossy log": _mossy_log,
    "blue flowers": _blue_flowers,
    "a hollow tree": hollow_tree,
}
