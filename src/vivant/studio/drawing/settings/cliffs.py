"""Cliffs: a cave in one, an eagle's nest on another."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.land import (
    tufts,
)
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
    CREAM,
    PINE,
    STRAW,
)
from vivant.studio.drawing.settings.trees import bush

_ROCK: RGB = (174, 168, 172)


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


def cave(aspect: float, tone: Tone) -> list[Node]:
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


def nest(aspect: float, tone: Tone) -> list[Node]:
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
