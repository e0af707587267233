"""What grows in a kitchen garden: beans on poles, cabbages."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    LEAF,
    TIMBER,
)


def bean_poles(aspect: float, tone: Tone) -> list[Node]:
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
        nodes += _cabbage(aspect * share + 0.01, base, 0.062 + 0.006 * (i % 2), tone)
    return nodes


def _cabbage(x: float, base: float, r: float, tone: Tone) -> list[Node]:
    """A _cabbage with its outer leaves spread."""
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
