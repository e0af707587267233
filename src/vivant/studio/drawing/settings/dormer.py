"""A steep roof with a dormer window."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.buildings import tiled_roof, window
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    LAMPLIGHT,
    PINK,
    PLASTER,
    TEAL,
)


def dormer(aspect: float, tone: Tone) -> list[Node]:
    """A steep roof that rises behind the parapet in the middle, a dormer in it, and in the dormer roses and a candle."""
    x, base, ridge, s = aspect * 0.53, 0.66, 0.19, tone.side
    w = 0.36
    roof: RGB = (170, 96, 80)
    sag = ridge + (base - ridge) * 0.05
    hip = Path().move(x - w * 0.72, ridge).cubic(x - w * 0.29, sag, x + w * 0.29, sag, x + w * 0.72, ridge)
    wx, wt, wb, half = x, 0.355, 0.555, 0.105
    gable = polygon(
        [
            (wx - half, wb + 0.03),
            (wx - half, wt - 0.01),
            (wx, wt - 0.11),
            (wx + half, wt - 0.01),
            (wx + half, wb + 0.03),
        ]
    )
    cover = polygon(
        [
            (wx - half - 0.035, wt + 0.012),
            (wx, wt - 0.15),
            (wx + half + 0.035, wt + 0.012),
            (wx + half + 0.012, wt + 0.035),
            (wx, wt - 0.095),
            (wx - half - 0.012, wt + 0.035),
        ]
    )
    cheek = polygon(
        [
            (wx - tone.side * half, wt),
            (wx - tone.side * half, wb + 0.03),
            (wx - tone.side * (half + 0.06), wb + 0.03),
        ]
    )
    doves = joined(
        smooth(
            [
                (dx - 0.035, ridge - 0.004),
                (dx - 0.005, ridge + 0.002),
                (dx + 0.016, ridge - 0.012),
                (dx + 0.02, ridge - 0.038),
                (dx + 0.004, ridge - 0.044),
                (dx - 0.008, ridge - 0.02),
            ]
        )
        for dx in (x - 0.15, x - 0.09, x + 0.17)
    )
    return [
        *tiled_roof(x - w, x + w, base, x - w * 0.72, x + w * 0.72, ridge, tone, roof),
        line(hip, tone(roof, 0.76), 0.018),
        flat(doves, tone((150, 156, 178))),
        flat(cheek, tone(roof, 0.6), 150),
        graded(gable, (wx + s * half, 0.0), (wx - s * half, 0.0), tone(CREAM, 1.3), tone(PLASTER, 0.9)),
        *window(wx - 0.056, wt + 0.012, 0.112, 0.14, tone, box=PINK, shutters=None, seed=19),
        graded(cover, (0.0, wt - 0.15), (0.0, wt + 0.03), tone(TEAL, 1.15), tone(TEAL, 0.8)),
        flat(circle(wx, wt - 0.045, 0.02), LAMPLIGHT if tone.lamps > 0.3 else tone((142, 166, 176))),
        line(circle(wx, wt - 0.045, 0.02), tone(CREAM), 0.007),
    ]  # fmt: skip
