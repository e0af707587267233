"""An old milestone."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.land import tufts
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    GOLD,
    PINK,
    STONE,
)
from vivant.studio.drawing.settings.trees import bush


def milestone(aspect: float, tone: Tone) -> list[Node]:
    """An old milestone under a wild rose on the left, with a hand cut in it that shows the way; a snail rests on top."""
    x, base, s = aspect * 0.22, 0.765, tone.side
    w, top = 0.12, 0.36
    stone = (
        Path()
        .move(x - w * 1.08, base)
        .line(x - w, top + 0.1)
        .cubic(x - w, top - 0.025, x + w, top - 0.025, x + w, top + 0.1)
        .line(x + w * 1.08, base)
        .cubic(x + w * 0.5, base + 0.02, x - w * 0.5, base + 0.02, x - w * 1.08, base)
        .close()
    )
    sunk = (
        Path()
        .move(x - w * 0.76, base - 0.1)
        .line(x - w * 0.74, top + 0.11)
        .cubic(x - w * 0.74, top + 0.02, x + w * 0.74, top + 0.02, x + w * 0.74, top + 0.11)
        .line(x + w * 0.76, base - 0.1)
        .close()
    )
    hy = top + 0.15
    hand = joined(
        [
            limb([(x - 0.055, hy + 0.01), (x - 0.005, hy)], [0.026, 0.028]),
            limb([(x, hy - 0.016), (x + 0.065, hy - 0.018)], [0.012, 0.009]),
            limb([(x - 0.01, hy + 0.02), (x + 0.018, hy + 0.02)], [0.013, 0.01]),
            limb([(x - 0.015, hy - 0.018), (x + 0.005, hy - 0.045)], [0.011, 0.008]),
        ]
    )
    strokes_cut = strokes(
        [(x + dx, hy + 0.07, x + dx, hy + 0.12) for dx in (-0.04, -0.015, 0.01)]
        + [(x + 0.03, hy + 0.07, x + 0.055, hy + 0.12), (x + 0.055, hy + 0.07, x + 0.03, hy + 0.12)]
    )
    moss = smooth(
        [
            (x - w * 0.98, top + 0.08),
            (x - w * 0.6, top + 0.005),
            (x, top - 0.008),
            (x - w * 0.1, top + 0.016),
            (x - w * 0.5, top + 0.05),
            (x - w * 0.7, top + 0.12),
            (x - w * 0.94, top + 0.15),
        ]
    )
    rose_spots = [(x - 0.2 + 0.12 * (i % 3) - 0.03 * (i % 2), 0.44 + 0.048 * i) for i in range(6)] + [
        (x + 0.17, 0.6),
        (x + 0.2, 0.68),
        (x + 0.14, 0.71),
    ]
    nodes: list[Node] = [
        *bush(x - 0.18, 0.77, 0.36, tone, 9, (104, 142, 84)),
        *bush(x - 0.13, 0.6, 0.3, tone, 10, (112, 150, 86)),
        *bush(x + 0.17, 0.775, 0.2, tone, 11, (112, 150, 86)),
    ]
    roses = joined(star(px, py, 0.024, 5, 0.62) for px, py in rose_spots if abs(px - x) > w)
    hearts = joined(circle(px, py, 0.008) for px, py in rose_spots if abs(px - x) > w)
    sx, sy = x + 0.05, top - 0.002
    snail = limb(
        [(sx - 0.05, sy + 0.008), (sx, sy + 0.004), (sx + 0.045, sy - 0.004), (sx + 0.055, sy - 0.025)],
        [0.006, 0.011, 0.01, 0.009],
    )
    return [
        *nodes,
        flat(ellipse(x, base + 0.01, w * 1.5, 0.018), tone((100, 116, 66), 0.8), 130),
        graded(stone, (x + s * w, top), (x - s * w, base), tone(STONE, 1.36), tone(STONE, 1.05), tone(STONE, 0.76)),
        flat(sunk, tone(STONE, 1.22), 200),
        flat(hand, tone(STONE, 0.62)),
        line(strokes_cut, tone(STONE, 0.62), 0.011),
        flat(moss, tone((134, 164, 84))),
        flat(roses, tone(PINK, 1.25)),
        flat(hearts, tone(GOLD)),
        flat(snail, tone((226, 190, 140))),
        line(strokes([(sx + 0.052, sy - 0.028, sx + 0.048, sy - 0.048), (sx + 0.058, sy - 0.028, sx + 0.066, sy - 0.046)]), tone((226, 190, 140)), 0.004),
        flat(circle(sx - 0.01, sy - 0.018, 0.027), tone((196, 128, 84))),
        line(Path().move(sx - 0.028, sy - 0.014).cubic(sx - 0.028, sy - 0.042, sx + 0.012, sy - 0.04, sx + 0.008, sy - 0.018).cubic(sx + 0.006, sy - 0.006, sx - 0.016, sy - 0.008, sx - 0.013, sy - 0.02), tone((130, 80, 56)), 0.005),
        tufts([(x - 0.16 + 0.08 * i, base + 0.018) for i in range(6)], 0.1, tone, (128, 162, 84)),
    ]  # fmt: skip
