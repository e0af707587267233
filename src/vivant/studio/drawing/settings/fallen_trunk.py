"""A tree that fell across the water."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, limb, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.flora import toadstool
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
    MOSS,
)
from vivant.studio.drawing.settings.water import shadow_on


def fallen_trunk(aspect: float, tone: Tone) -> list[Node]:
    """A tree that fell across the pool long ago, roots in the air, toadstools along its back."""
    a, b, c = (aspect * 0.16, 0.43), (aspect * 0.5, 0.535), (aspect * 0.92, 0.655)
    stem = limb([a, b, c], [0.085, 0.07, 0.052])
    shade = limb(
        [(a[0] + 0.01, a[1] + 0.036), (b[0], b[1] + 0.036), (c[0], c[1] + 0.028)], [0.038, 0.032, 0.022]
    )
    roots = joined(
        limb([a, (a[0] + dx * 0.5, a[1] + dy * 0.45), (a[0] + dx, a[1] + dy)], [0.045, 0.026, 0.006])
        for dx, dy in (
            (-0.13, -0.2),
            (-0.2, -0.06),
            (-0.17, 0.1),
            (-0.04, -0.22),
            (-0.06, 0.18),
            (0.05, -0.17),
        )
    )
    stub = joined(
        [
            limb(
                [(aspect * 0.62, 0.53), (aspect * 0.68, 0.42), (aspect * 0.72, 0.36)], [0.026, 0.017, 0.009]
            ),
            limb([(aspect * 0.68, 0.42), (aspect * 0.75, 0.43)], [0.01, 0.005]),
        ]
    )
    grooves = Path()
    for dy in (-0.03, 0.0, 0.026):
        grooves.move(a[0] + 0.05, a[1] + dy + 0.016).cubic(
            a[0] + 0.16,
            a[1] + dy * 0.9 + 0.045,
            b[0] - 0.04,
            b[1] + dy * 0.8 - 0.01,
            b[0] + 0.05,
            b[1] + dy * 0.8 + 0.012,
        )
        grooves.move(b[0] + 0.1, b[1] + dy * 0.8 + 0.028).line(c[0] - 0.06, c[1] + dy * 0.6 - 0.018)
    moss = smooth(
        [
            (a[0] + 0.02, a[1] - 0.075),
            (b[0] - 0.08, b[1] - 0.088),
            (b[0] + 0.06, b[1] - 0.055),
            (c[0] - 0.05, c[1] - 0.062),
            (c[0] - 0.11, c[1] - 0.045),
            (b[0] + 0.08, b[1] - 0.018),
            (b[0] - 0.02, b[1] - 0.04),
            (a[0] + 0.12, a[1] - 0.005),
            (a[0] + 0.06, a[1] - 0.036),
        ],
        tension=0.7,
    )
    nodes: list[Node] = [
        shadow_on(aspect * 0.62, 0.668, aspect * 0.3, tone),
        graded(roots, (0.0, 0.24), (0.0, 0.6), tone(BARK, 0.95), tone(BARK, 0.7)),
        flat(stub, tone(BARK, 0.9)),
        graded(
            stem,
            (b[0], b[1] - 0.09),
            (b[0] - 0.03, b[1] + 0.09),
            tone(BARK, 1.3),
            tone(BARK),
            tone(BARK, 0.66),
        ),
        flat(shade, tone(BARK, 0.55), 90),
        line(grooves, tone(BARK, 0.66), 0.006),
        graded(moss, (0.0, 0.34), (0.0, 0.6), tone(MOSS, 1.16), tone(MOSS, 0.9)),
    ]
    for k, y, h in ((0.35, 0.445, 0.09), (0.41, 0.46, 0.06), (0.55, 0.505, 0.075)):
        nodes += toadstool(aspect * k, y, h, tone, (232, 140, 84), 0.1)
    return nodes
