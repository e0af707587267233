"""Poplars along a road."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, limb, smooth
from vivant.studio.drawing.settings.brush import flat, graded
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
)


def poplars(aspect: float, tone: Tone) -> list[Node]:
    """Poplars that stand along the left of the road, each smaller than the one before."""
    nodes: list[Node] = []
    for i, (k, base, h) in enumerate(
        ((0.415, 0.6, 0.2), (0.37, 0.62, 0.28), (0.31, 0.645, 0.38), (0.225, 0.68, 0.52), (0.1, 0.735, 0.72))
    ):
        nodes += _poplar(aspect * k, base, h, tone, 140 + i)
    return nodes


def _poplar(x: float, base: float, height: float, tone: Tone, seed: int) -> list[Node]:
    """A near _poplar: a flame of leaves with lit and shaded licks in it."""
    rng, s = Random(seed), tone.side
    w, top, foot = height * 0.125, base - height, base - height * 0.13
    flame = smooth(
        [
            (x, top),
            (x + w * 0.55, top + height * 0.2),
            (x + w * 0.95, top + height * 0.45),
            (x + w, foot - height * 0.14),
            (x + w * 0.5, foot),
            (x, foot + height * 0.01),
            (x - w * 0.5, foot),
            (x - w, foot - height * 0.14),
            (x - w * 0.95, top + height * 0.45),
            (x - w * 0.55, top + height * 0.2),
        ]
    )
    lit, dark = Path(), Path()
    for i in range(12):
        t = (i + 0.6) / 12
        half = w * min(1.0, 0.3 + t * 1.1) * 0.8
        cx, cy = x + rng.uniform(-0.8, 0.8) * half, top + (foot - top) * t
        lick = smooth(
            [(cx, cy - height * 0.06), (cx + w * 0.2, cy), (cx, cy + height * 0.035), (cx - w * 0.2, cy)]
        )
        (lit if (cx - x) * s > 0 else dark).extend(lick)
    green: RGB = (122, 156, 82)
    return [
        flat(ellipse(x, base + 0.004, w * 1.6, height * 0.014), tone((100, 116, 66), 0.8), 130),
        graded(limb([(x, base), (x, foot - height * 0.1)], [height * 0.024, height * 0.016]), (x - 0.02, 0.0), (x + 0.02, 0.0), tone(BARK, 1.1), tone(BARK, 0.75)),
        graded(flame, (x + s * w, 0.0), (x - s * w, 0.0), tone(green, 1.22), tone(green), tone(green, 0.72)),
        flat(lit, tone(green, 1.34), 130),
        flat(dark, tone(green, 0.66), 120),
    ]  # fmt: skip
