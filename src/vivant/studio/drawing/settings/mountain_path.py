"""A path high in the mountains, with a cliff, a valley and peaks behind."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
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
    BARK,
    CREAM,
    DARK_TIMBER,
    EARTH,
    GOLD,
    PINE,
    STRAW,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import bush, pine

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


def _cliff(
    points: list[tuple[float, float]], ledges: list[list[tuple[float, float]]], tone: Tone
) -> list[Node]:
    """A rock wall with facets catching the light."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    s = tone.side
    left, right = min(xs), max(xs)
    start, end = ((left, min(ys)), (right, max(ys))) if s < 0 else ((right, min(ys)), (left, max(ys)))
    nodes: list[Node] = [
        graded(smooth(points, tension=0.35), start, end, tone(_ROCK, 1.2), tone(_ROCK), tone(_ROCK, 0.7))
    ]
    for i, ledge in enumerate(ledges):
        nodes.append(flat(polygon(ledge), tone(_ROCK, 1.4 if i % 2 == 0 else 0.72), 120))
    return nodes


def _cave(aspect: float, tone: Tone) -> list[Node]:
    x = aspect * 0.24
    wall = [
        (-0.3, 0.12),
        (x - 0.24, 0.1),
        (x - 0.1, 0.03),
        (x + 0.07, 0.07),
        (x + 0.15, 0.16),
        (x + 0.24, 0.27),
        (x + 0.25, 0.44),
        (x + 0.33, 0.6),
        (x + 0.36, 0.73),
        (x, 0.76),
        (-0.3, 0.76),
    ]
    ledges = [
        [(x - 0.24, 0.14), (x - 0.1, 0.06), (x - 0.06, 0.15), (x - 0.16, 0.22)], [(x + 0.17, 0.3), (x + 0.23, 0.3), (x + 0.23, 0.46), (x + 0.19, 0.42)],
        [(x + 0.01, 0.09), (x + 0.07, 0.1), (x + 0.13, 0.19), (x + 0.04, 0.17)], [(x + 0.26, 0.56), (x + 0.31, 0.6), (x + 0.33, 0.7), (x + 0.25, 0.7)],
    ]  # fmt: skip
    mouth = smooth(
        [
            (x - 0.15, 0.735),
            (x - 0.16, 0.56),
            (x - 0.1, 0.37),
            (x + 0.01, 0.29),
            (x + 0.11, 0.35),
            (x + 0.165, 0.5),
            (x + 0.185, 0.735),
        ],
        tension=0.8,
    )
    rim = smooth(
        [
            (x - 0.19, 0.75),
            (x - 0.2, 0.55),
            (x - 0.125, 0.34),
            (x + 0.01, 0.245),
            (x + 0.14, 0.31),
            (x + 0.205, 0.49),
            (x + 0.23, 0.75),
        ],
        tension=0.8,
    )
    depth = smooth(
        [
            (x - 0.08, 0.735),
            (x - 0.09, 0.58),
            (x - 0.04, 0.45),
            (x + 0.02, 0.41),
            (x + 0.08, 0.46),
            (x + 0.11, 0.58),
            (x + 0.12, 0.735),
        ],
        tension=0.8,
    )
    teeth = joined(
        polygon([(x + a, b), (x + a + 0.028, b - 0.008), (x + a + 0.013, b + c)])
        for a, b, c in ((-0.08, 0.37, 0.06), (-0.02, 0.32, 0.085), (0.045, 0.32, 0.055), (0.09, 0.36, 0.07))
    )
    return [
        *_cliff(wall, ledges, tone),
        flat(rim, tone(_ROCK, 0.76)),
        graded(mouth, (0.0, 0.3), (0.0, 0.74), tone((70, 60, 70)), tone((104, 90, 90))),
        graded(depth, (0.0, 0.4), (0.0, 0.74), tone((36, 30, 40)), tone((62, 52, 58))),
        flat(teeth, tone(_ROCK, 0.62)),
        *bush(x + 0.25, 0.76, 0.14, tone, 5, PINE),
        *bush(x - 0.21, 0.77, 0.16, tone, 6, PINE),
        tufts([(x - 0.1, 0.75), (x + 0.06, 0.755), (x + 0.17, 0.75)], 0.07, tone, (140, 160, 100)),
    ]


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
        nodes.append(flat(ellipse(aspect * share, base + 0.006, height * 0.2, 0.014), tone(_ALP, 0.6), 130))
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
        flat(ellipse(x, base + 0.035, 0.15, 0.018), tone(_ALP, 0.6), 130),
        graded(post, (x + s * 0.02, 0.0), (x - s * 0.02, 0.0), tone(TIMBER, 1.05), tone(TIMBER, 0.74)),
        *boards,
        graded(heap, (0.0, base - 0.03), (0.0, base + 0.04), tone(_ROCK, 1.2), tone(_ROCK, 0.8)),
        *flowers([(x - 0.13, base + 0.05), (x + 0.14, base + 0.05)], 0.035, tone, (240, 200, 216), GOLD),
    ]


def _nest(aspect: float, tone: Tone) -> list[Node]:
    x, y, s = aspect * 0.77, 0.34, tone.side
    crag = [
        (x - 0.11, 0.74),
        (x - 0.125, 0.58),
        (x - 0.085, 0.48),
        (x - 0.1, 0.4),
        (x - 0.06, y + 0.02),
        (x + 0.08, y + 0.02),
        (x + 0.11, 0.42),
        (x + 0.09, 0.5),
        (x + 0.15, 0.6),
        (x + 0.17, 0.74),
    ]
    ledges = [
        [(x - 0.07, 0.4), (x - 0.01, 0.39), (x - 0.02, 0.5), (x - 0.06, 0.48)], [(x + 0.04, 0.41), (x + 0.1, 0.43), (x + 0.07, 0.52), (x + 0.03, 0.5)],
        [(x - 0.1, 0.57), (x - 0.02, 0.55), (x - 0.03, 0.7), (x - 0.09, 0.72)], [(x + 0.05, 0.57), (x + 0.12, 0.6), (x + 0.14, 0.71), (x + 0.06, 0.7)],
    ]  # fmt: skip
    bowl = smooth(
        [
            (x - 0.2, y - 0.05),
            (x - 0.16, y + 0.04),
            (x, y + 0.08),
            (x + 0.16, y + 0.04),
            (x + 0.2, y - 0.05),
            (x, y - 0.02),
        ]
    )
    twigs = strokes(
        [
            (
                x + k * 0.04 - 0.05,
                y + 0.045 - abs(k) * 0.012 + (k % 2) * 0.02,
                x + k * 0.04 + 0.06,
                y + 0.01 - abs(k) * 0.01 - (k % 2) * 0.01,
            )
            for k in range(-4, 5)
        ]
        + [
            (x - 0.17, y - 0.03, x - 0.25, y - 0.07),
            (x + 0.17, y - 0.02, x + 0.25, y - 0.05),
            (x - 0.12, y + 0.05, x - 0.19, y + 0.07),
            (x + 0.12, y + 0.05, x + 0.2, y + 0.08),
        ]
    )
    body = smooth(
        [
            (x - 0.09, y - 0.01),
            (x - 0.085, y - 0.12),
            (x - 0.05, y - 0.18),
            (x + 0.02, y - 0.16),
            (x + 0.075, y - 0.08),
            (x + 0.1, y + 0.01),
        ]
    )
    head = smooth(
        [
            (x - 0.085, y - 0.15),
            (x - 0.09, y - 0.205),
            (x - 0.055, y - 0.245),
            (x - 0.01, y - 0.235),
            (x + 0.012, y - 0.19),
            (x + 0.0, y - 0.14),
            (x - 0.045, y - 0.125),
        ]
    )
    beak = (
        Path()
        .move(x - 0.083, y - 0.215)
        .cubic(x - 0.12, y - 0.22, x - 0.135, y - 0.2, x - 0.13, y - 0.175)
        .cubic(x - 0.115, y - 0.19, x - 0.1, y - 0.185, x - 0.085, y - 0.185)
        .close()
    )
    wing = smooth(
        [
            (x - 0.02, y - 0.15),
            (x + 0.05, y - 0.13),
            (x + 0.1, y - 0.06),
            (x + 0.15, y + 0.015),
            (x + 0.05, y + 0.0),
            (x - 0.01, y - 0.06),
        ]
    )
    eggs = joined([ellipse(x - 0.12, y - 0.045, 0.028, 0.034), ellipse(x + 0.135, y - 0.04, 0.026, 0.032)])
    return [
        *_cliff(crag, ledges, tone),
        flat(eggs, tone((226, 226, 212))),
        graded(
            body,
            (x + s * 0.1, y - 0.15),
            (x - s * 0.1, y),
            tone((128, 92, 70), 1.15),
            tone((128, 92, 70), 0.8),
        ),
        flat(wing, tone((98, 70, 58))),
        flat(head, tone(CREAM)),
        flat(beak, tone((240, 182, 76))),
        flat(circle(x - 0.055, y - 0.2, 0.009), (46, 36, 36)),
        graded(bowl, (0.0, y - 0.05), (0.0, y + 0.08), tone(STRAW, 0.84), tone(BARK, 0.9)),
        line(twigs, tone(BARK, 1.25), 0.009),
        *bush(x + 0.16, 0.76, 0.13, tone, 5, PINE),
    ]


DETAILS = {"a cave mouth": _cave, "pine trees": _pines, "a signpost": _signpost, "an eagle nest": _nest}
