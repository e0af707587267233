"""A red barn with white trim."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    EARTH,
    RED,
    STRAW,
)


def barn(aspect: float, tone: Tone) -> list[Node]:
    x, base, w, s = aspect * 0.25, 0.71, 0.225, tone.side
    front = polygon(
        [
            (x - w, base),
            (x - w, 0.38),
            (x - w * 0.66, 0.25),
            (x, 0.165),
            (x + w * 0.66, 0.25),
            (x + w, 0.38),
            (x + w, base),
        ]
    )
    roof = [
        (x - w - 0.035, 0.405),
        (x - w * 0.7, 0.243),
        (x, 0.148),
        (x + w * 0.7, 0.243),
        (x + w + 0.035, 0.405),
    ]
    boards = strokes(
        [(x - w + 0.03 * i, 0.4 if i in (0, 15) else 0.3, x - w + 0.03 * i, base) for i in range(1, 15)]
    )
    side = polygon([(x + w, base), (x + w, 0.4), (x + w + 0.16, 0.42), (x + w + 0.16, base - 0.02)])
    side_roof = polygon(
        [
            (x, 0.148),
            (x + w * 0.7, 0.243),
            (x + w + 0.035, 0.41),
            (x + w + 0.2, 0.425),
            (x + w * 0.7 + 0.17, 0.29),
            (x + 0.16, 0.2),
        ]
    )
    slates = tone.snowed((150, 142, 140))
    dw, dh = 0.2, 0.24
    gate = rectangle(x - dw / 2, base - dh, dw, dh)
    trim = strokes([(x - dw / 2, base - dh, x + dw / 2, base - dh), (x - dw / 2, base, x - dw / 2, base - dh), (x + dw / 2, base, x + dw / 2, base - dh), (x, base, x, base - dh),
                    (x - dw / 2, base, x, base - dh), (x - dw / 2, base - dh, x, base), (x, base, x + dw / 2, base - dh), (x, base - dh, x + dw / 2, base)])  # fmt: skip
    return [
        flat(ellipse(x, base + 0.008, 0.34, 0.02), tone(tone.snowed(EARTH, 0.8), 0.7), 140),
        flat(side, tone(RED, 0.74)),
        graded(side_roof, (0.0, 0.15), (0.0, 0.43), tone(slates), tone(slates, 0.8 + 0.15 * tone.snow)),
        graded(front, (x + s * w, 0.2), (x - s * w, base), tone(RED, 1.14), tone(RED, 0.86)),
        line(boards, tone(RED, 0.78), 0.004, 150),
        line(
            Path().move(*roof[0]).line(*roof[1]).line(*roof[2]).line(*roof[3]).line(*roof[4]),
            tone(CREAM),
            0.028,
        ),
        flat(arch(x - 0.045, 0.27, 0.09, 0.1), tone((84, 52, 48))),
        line(arch(x - 0.045, 0.27, 0.09, 0.1), tone(CREAM), 0.011),
        flat(
            joined([ellipse(x - 0.012, 0.362, 0.025, 0.014), ellipse(x + 0.015, 0.358, 0.022, 0.018)]),
            tone(STRAW),
        ),
        flat(gate, tone(RED, 0.82)),
        line(trim, tone(CREAM), 0.011),
        line(polygon([(x - w, base), (x - w, 0.38), (x + w, 0.38), (x + w, base)]), tone(CREAM), 0.009),
    ]
