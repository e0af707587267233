"""Tall rocks in the sea, one with an arch."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import GRASS

_ROCK: RGB = (168, 158, 158)


def sea_stacks(aspect: float, tone: Tone) -> list[Node]:
    """Sea stacks at both sides, one of them with an arch."""
    s = tone.side
    nodes: list[Node] = []
    a, b = aspect * 0.15, aspect * 0.86
    left = [(-0.3, 0.24), (a - 0.08, 0.17), (a + 0.01, 0.13), (a + 0.09, 0.17), (a + 0.12, 0.26), (a + 0.22, 0.31), (a + 0.25, 0.42), (a + 0.23, 0.55), (a + 0.26, 0.685), (a + 0.14, 0.69), (a + 0.13, 0.56), (a + 0.08, 0.47),
            (a + 0.01, 0.46), (a - 0.05, 0.54), (a - 0.07, 0.7), (-0.3, 0.7)]  # fmt: skip
    right = [
        (b - 0.12, 0.7),
        (b - 0.11, 0.55),
        (b - 0.14, 0.42),
        (b - 0.09, 0.3),
        (b - 0.06, 0.19),
        (b + 0.02, 0.15),
        (b + 0.08, 0.24),
        (b + 0.1, 0.4),
        (b + 0.17, 0.5),
        (b + 0.2, 0.7),
    ]
    for points, x in ((left, a), (right, b)):
        nodes.append(
            graded(
                smooth(points, tension=0.6),
                (x + s * 0.2, 0.2),
                (x - s * 0.2, 0.65),
                tone(_ROCK, 1.2),
                tone(_ROCK),
                tone(_ROCK, 0.7),
            )
        )
    layers = Path()
    for x0, x1, y in (
        (a - 0.1, a + 0.11, 0.27),
        (a - 0.04, a + 0.21, 0.35),
        (a - 0.12, a + 0.04, 0.4),
        (b - 0.1, b + 0.03, 0.34),
        (b - 0.06, b + 0.1, 0.43),
        (b - 0.1, b + 0.1, 0.54),
        (a + 0.16, a + 0.24, 0.53),
    ):
        layers.move(x0, y).cubic(x0 + 0.05, y + 0.014, x1 - 0.05, y - 0.012, x1, y + 0.006)
    caps = joined([
        smooth([(-0.3, 0.225), (a - 0.07, 0.16), (a + 0.01, 0.12), (a + 0.09, 0.16), (a + 0.1, 0.2), (a + 0.04, 0.185), (a - 0.02, 0.21), (a - 0.1, 0.225)], tension=0.6),
        smooth([(b - 0.065, 0.2), (b - 0.05, 0.17), (b + 0.02, 0.14), (b + 0.07, 0.21), (b + 0.04, 0.225), (b + 0.0, 0.2), (b - 0.03, 0.225)], tension=0.6),
    ])  # fmt: skip
    foam = joined(
        ellipse(x, y, w, 0.012)
        for x, y, w in ((a + 0.2, 0.69, 0.1), (a - 0.1, 0.7, 0.1), (b + 0.03, 0.695, 0.2))
    )
    return [
        *nodes,
        line(layers, tone(_ROCK, 0.7), 0.009, 150),
        flat(caps, tone(GRASS, 0.95)),
        flat(foam, tone((252, 252, 248)), 230),
    ]
