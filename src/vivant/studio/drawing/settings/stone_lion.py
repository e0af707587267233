"""A weathered lion of stone, sitting on its plinth."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import MOSS
from vivant.studio.drawing.settings.trees import ivy

_STONE: RGB = (196, 190, 176)


def stone_lion(x: float, base: float, height: float, tone: Tone) -> list[Node]:
    """A lion with its plinth at (x, base), looking at us, a wren in its mane."""
    h, s = height, tone.side
    seat = base - h * 0.26
    hx, hy = x, seat - h * 0.5
    haunches = joined(
        smooth(
            [
                (x + d * h * 0.1, seat),
                (x + d * h * 0.1, seat - h * 0.22),
                (x + d * h * 0.24, seat - h * 0.24),
                (x + d * h * 0.31, seat - h * 0.08),
                (x + d * h * 0.28, seat),
            ],
            tension=0.8,
        )
        for d in (-1, 1)
    )
    chest = smooth(
        [
            (x - h * 0.15, seat),
            (x - h * 0.19, seat - h * 0.3),
            (x - h * 0.12, seat - h * 0.48),
            (x + h * 0.12, seat - h * 0.48),
            (x + h * 0.19, seat - h * 0.3),
            (x + h * 0.15, seat),
        ],
        tension=0.8,
    )
    forelegs = joined(
        limb(
            [(x + d * h * 0.085, seat - h * 0.28), (x + d * h * 0.09, seat - h * 0.03)], [h * 0.06, h * 0.055]
        )
        for d in (-1, 1)
    )
    paws = joined(ellipse(x + d * h * 0.1, seat - h * 0.02, h * 0.08, h * 0.04) for d in (-1, 1))
    mane = star(hx, hy, h * 0.27, 11, 0.82)
    locks = strokes(
        [
            (hx + a * h * 0.15, hy + b * h * 0.15, hx + a * h * 0.23, hy + b * h * 0.23)
            for a, b in (
                (-1.0, 0.0),
                (-0.8, -0.6),
                (-0.3, -0.95),
                (0.3, -0.95),
                (0.8, -0.6),
                (1.0, 0.0),
                (0.85, 0.6),
                (-0.85, 0.6),
                (-0.4, 0.95),
                (0.4, 0.95),
            )
        ]
    )
    ears = joined(circle(hx + d * h * 0.125, hy - h * 0.135, h * 0.04) for d in (-1, 1))
    face = smooth(
        [
            (hx - h * 0.14, hy - h * 0.09),
            (hx, hy - h * 0.15),
            (hx + h * 0.14, hy - h * 0.09),
            (hx + h * 0.12, hy + h * 0.06),
            (hx + h * 0.06, hy + h * 0.15),
            (hx - h * 0.06, hy + h * 0.15),
            (hx - h * 0.12, hy + h * 0.06),
        ]
    )
    muzzle = joined(ellipse(hx + d * h * 0.04, hy + h * 0.075, h * 0.05, h * 0.045) for d in (-1, 1))
    nose = smooth(
        [(hx - h * 0.04, hy + h * 0.02), (hx + h * 0.04, hy + h * 0.02), (hx, hy + h * 0.06)], tension=0.5
    )
    carved = (
        Path()
        .move(hx - h * 0.1, hy - h * 0.055)
        .cubic(hx - h * 0.08, hy - h * 0.08, hx - h * 0.05, hy - h * 0.08, hx - h * 0.03, hy - h * 0.045)
    )
    carved.move(hx + h * 0.1, hy - h * 0.055).cubic(
        hx + h * 0.08, hy - h * 0.08, hx + h * 0.05, hy - h * 0.08, hx + h * 0.03, hy - h * 0.045
    )
    carved.move(hx, hy + h * 0.06).line(hx, hy + h * 0.09).move(hx - h * 0.05, hy + h * 0.115).cubic(
        hx - h * 0.02, hy + h * 0.13, hx + h * 0.02, hy + h * 0.13, hx + h * 0.05, hy + h * 0.115
    )
    for d in (-1, 1):
        carved.move(hx + d * h * 0.085, hy - h * 0.03).line(hx + d * h * 0.04, hy - h * 0.025)
        for k in (-0.03, 0.0, 0.03):
            carved.move(x + d * h * 0.1 + h * k, seat - h * 0.045).line(
                x + d * h * 0.1 + h * k, seat - h * 0.005
            )
    moss = joined([
        *(ellipse(hx - h * dx, hy - h * dy, h * r, h * r * 0.62) for dx, dy, r in ((0.17, 0.17, 0.04), (0.11, 0.22, 0.055), (0.03, 0.25, 0.06), (-0.05, 0.25, 0.04), (0.08, 0.185, 0.04))),
        *(ellipse(x - h * dx, seat + h * dy, h * r, h * r * 0.5) for dx, dy, r in ((0.33, 0.01, 0.05), (0.26, 0.02, 0.07), (0.17, 0.01, 0.05), (0.29, 0.05, 0.05))),
        smooth([(x + h * 0.22, seat - h * 0.22), (x + h * 0.3, seat - h * 0.12), (x + h * 0.31, seat - h * 0.04), (x + h * 0.25, seat - h * 0.12)]),
    ])  # fmt: skip
    plinth = joined(
        [
            rectangle(x - h * 0.36, seat, h * 0.72, h * 0.06, h * 0.012),
            rectangle(x - h * 0.31, seat + h * 0.05, h * 0.62, h * 0.15),
            rectangle(x - h * 0.37, base - h * 0.065, h * 0.74, h * 0.07, h * 0.012),
        ]
    )
    lit, shade = (x + s * h * 0.3, hy - h * 0.2), (x - s * h * 0.3, seat)
    wx, wy = hx + h * 0.16, hy - h * 0.235
    wren = smooth(
        [
            (wx - h * 0.07, wy - h * 0.07),
            (wx - h * 0.03, wy - h * 0.01),
            (wx + h * 0.02, wy),
            (wx + h * 0.045, wy - h * 0.05),
            (wx + h * 0.015, wy - h * 0.075),
            (wx - h * 0.025, wy - h * 0.05),
        ]
    )
    return [
        flat(ellipse(x, base + h * 0.015, h * 0.46, h * 0.045), tone((100, 112, 66), 0.8), 140),
        graded(plinth, (x + s * h * 0.36, 0.0), (x - s * h * 0.36, 0.0), tone(_STONE, 1.3), tone(_STONE), tone(_STONE, 0.72)),
        *blocks(x - h * 0.3, x + h * 0.3, seat + h * 0.06, base - h * 0.07, tone, 181, _STONE, h * 0.07),
        graded(haunches, lit, shade, tone(_STONE, 1.15), tone(_STONE, 0.72)),
        graded(chest, lit, shade, tone(_STONE, 1.25), tone(_STONE, 0.8)),
        graded(forelegs, lit, shade, tone(_STONE, 1.35), tone(_STONE, 0.86)),
        flat(paws, tone(_STONE, 1.1)),
        graded(mane, lit, shade, tone(_STONE, 1.15), tone(_STONE, 0.78), tone(_STONE, 0.62)),
        line(locks, tone(_STONE, 0.6), h * 0.016, 190),
        flat(ears, tone(_STONE, 0.95)),
        graded(face, (hx + s * h * 0.14, hy - h * 0.1), (hx - s * h * 0.14, hy + h * 0.1), tone(_STONE, 1.5), tone(_STONE, 1.0)),
        flat(muzzle, tone(_STONE, 1.4)),
        flat(nose, tone(_STONE, 0.55)),
        line(carved, tone(_STONE, 0.5), h * 0.013),
        flat(moss, tone(MOSS)),
        ivy([(x + h * (0.28 + 0.03 * (i % 2)), seat + h * 0.02 + h * 0.05 * i) for i in range(5)], tone, (104, 142, 84), h * 0.045),
        flat(wren, tone((150, 110, 80))),
        line(strokes([(wx + h * 0.045, wy - h * 0.055, wx + h * 0.075, wy - h * 0.065)]), tone((110, 84, 66)), h * 0.009),
    ]  # fmt: skip
