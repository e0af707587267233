"""A path high in the mountains, with a cliff, a valley and peaks behind."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.cliffs import cave, nest
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import (
    corner_leaves,
    ground,
    hill,
    mountains,
    scattered,
    trail,
    tufts,
)
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    EARTH,
    GOLD,
    PINE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import pine

_ROCK: RGB = (174, 168, 172)
_ALP: RGB = (172, 186, 134)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.5, 97, clouds=3)
    nodes += _range(aspect, light)
    nodes += ground(aspect, 0.665, near, _ALP, 21)
    nodes += trail(
        [
            (aspect * 0.6, 0.655, 0.012),
            (aspect * 0.48, 0.7, 0.035),
            (aspect * 0.6, 0.77, 0.085),
            (aspect * 0.46, 0.9, 0.19),
            (aspect * 0.5, 1.2, 0.4),
        ],
        near,
        EARTH,
    )
    nodes += _stones(aspect, near)
    nodes.append(tufts(scattered(aspect, 0.69, 0.98, 18, 7), 0.06, near, (140, 160, 100)))
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, PINE, 37)


def _range(aspect: float, light: Light) -> list[Node]:
    far, middle = light.at(0.9), light.at(0.62)
    nodes = mountains(aspect, [(0.12, 0.26), (0.86, 0.22), (0.3, 0.31)], far, (146, 158, 184), base=0.72)
    nodes += mountains(
        aspect,
        [(0.58, 0.17), (0.98, 0.36), (0.0, 0.38)],
        light.at(0.75),
        (140, 150, 176),
        base=0.74,
        snow=0.34,
    )
    nodes += mist(aspect, light, 0.4, 0.66)
    nodes.append(hill(aspect, [0.5, 0.54, 0.58, 0.6, 0.57, 0.53, 0.49], middle, (122, 156, 132)))
    rng = Random(13)
    for k in (0.02, 0.09, 0.15, 0.21, 0.8, 0.87, 0.93, 0.99):
        nodes += pine(aspect * k, 0.62, rng.uniform(0.11, 0.17), light.at(0.55), PINE, 3)
    nodes.append(hill(aspect, [0.6, 0.63, 0.65, 0.66, 0.645, 0.62, 0.6], light.at(0.3), _ALP))
    return nodes


def _stones(aspect: float, tone: Tone) -> list[Node]:
    body, top = Path(), Path()
    for share, y, r in (
        (0.1, 0.8, 0.05),
        (0.16, 0.815, 0.03),
        (0.9, 0.77, 0.045),
        (0.84, 0.785, 0.026),
        (0.36, 0.72, 0.02),
        (0.74, 0.9, 0.03),
        (0.28, 0.93, 0.035),
    ):
        x = aspect * share
        body.extend(
            smooth(
                [
                    (x - r, y),
                    (x - r * 0.7, y - r * 0.6),
                    (x, y - r * 0.85),
                    (x + r * 0.8, y - r * 0.5),
                    (x + r, y),
                    (x, y + r * 0.15),
                ]
            )
        )
        top.extend(
            smooth(
                [
                    (x - r * 0.55, y - r * 0.5),
                    (x, y - r * 0.72),
                    (x + r * 0.6, y - r * 0.45),
                    (x, y - r * 0.35),
                ]
            )
        )
    return [flat(body, tone(_ROCK, 0.9)), flat(top, tone(_ROCK, 1.35))]


def _pines(aspect: float, tone: Tone) -> list[Node]:
    nodes: list[Node] = []
    trees = (
        (0.31, 0.7, 0.38),
        (0.2, 0.72, 0.62),
        (0.05, 0.735, 0.54),
        (0.72, 0.7, 0.42),
        (0.95, 0.74, 0.52),
        (0.83, 0.725, 0.66),
    )
    for i, (share, base, height) in enumerate(trees):
        nodes.append(
            flat(
                ellipse(aspect * share, base + 0.006, height * 0.2, 0.014),
                tone(tone.snowed(_ALP, 0.8), 0.6),
                130,
            )
        )
        nodes += pine(aspect * share, base, height, tone, PINE if i % 2 else (98, 140, 104), 4)
    return nodes


def _signpost(aspect: float, tone: Tone) -> list[Node]:
    x, base, s = aspect * 0.26, 0.75, tone.side
    post = polygon([(x - 0.022, base), (x - 0.018, 0.15), (x, 0.125), (x + 0.018, 0.15), (x + 0.022, base)])
    boards: list[Node] = []
    for y, d, length, tilt, shade in (
        (0.2, 1, 0.27, -0.012, 1.3),
        (0.305, -1, 0.25, 0.012, 1.15),
        (0.41, 1, 0.22, 0.014, 1.22),
    ):
        a, b = x - d * 0.065, x + d * length
        board = polygon(
            [
                (a, y - 0.036),
                (b, y - 0.036 + tilt),
                (b + d * 0.045, y + tilt * 1.2),
                (b, y + 0.036 + tilt),
                (a, y + 0.036),
            ]
        )
        text = strokes(
            [
                (x + d * length * k, y + tilt * k, x + d * length * (k + 0.13), y + tilt * (k + 0.1))
                for k in (0.16, 0.36, 0.56, 0.74)
            ]
        )
        boards += [
            flat(board, tone(TIMBER, shade)),
            line(board, tone(DARK_TIMBER), 0.007),
            line(text, tone(DARK_TIMBER, 0.8), 0.015),
            flat(circle(x, y, 0.007), tone((90, 84, 90))),
        ]
    heap = joined(
        ellipse(x + dx, base + dy, r, r * 0.7)
        for dx, dy, r in (
            (-0.06, 0.0, 0.04),
            (0.05, 0.005, 0.045),
            (0.0, 0.012, 0.05),
            (0.09, 0.015, 0.028),
            (-0.1, 0.012, 0.026),
        )
    )
    return [
        flat(ellipse(x, base + 0.035, 0.15, 0.018), tone(tone.snowed(_ALP, 0.8), 0.6), 130),
        graded(post, (x + s * 0.02, 0.0), (x - s * 0.02, 0.0), tone(TIMBER, 1.05), tone(TIMBER, 0.74)),
        *boards,
        graded(heap, (0.0, base - 0.03), (0.0, base + 0.04), tone(_ROCK, 1.2), tone(_ROCK, 0.8)),
        *flowers([(x - 0.13, base + 0.05), (x + 0.14, base + 0.05)], 0.035, tone, (240, 200, 216), GOLD),
    ]


DETAILS = {"a cave mouth": cave, "pine trees": _pines, "a signpost": _signpost, "an eagle nest": nest}
