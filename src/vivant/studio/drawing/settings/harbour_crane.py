"""A timber crane."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.barrels import barrel
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    GOLD,
    IRON,
    LAMPLIGHT,
    QUAY,
    SLATE,
    TEAL,
    TIMBER,
)


def harbour_crane(aspect: float, tone: Tone) -> list[Node]:
    """A timber crane on the right that swings a bale over the quay."""
    x, base, s = aspect * 0.86, 0.735, tone.side
    tip = (x - 0.34, 0.14)
    house = polygon([(x - 0.11, base), (x - 0.1, 0.42), (x + 0.2, 0.42), (x + 0.21, base)])
    boards = strokes([(x - 0.105, 0.42 + 0.045 * i, x + 0.205, 0.42 + 0.045 * i) for i in range(1, 7)])
    roof = polygon([(x - 0.15, 0.43), (x - 0.05, 0.3), (x + 0.16, 0.3), (x + 0.26, 0.43)])
    jib = joined(
        [
            limb([(x - 0.06, 0.42), tip], [0.022, 0.014]),
            limb([(x - 0.02, 0.3), (x - 0.02, 0.1)], [0.018, 0.014]),
        ]
    )
    ropes = strokes(
        [(x - 0.02, 0.1, *tip), (x - 0.02, 0.1, x + 0.12, 0.3), (*tip, tip[0], 0.4), (x - 0.045, 0.4, *tip)]
    )
    load = smooth(
        [
            (tip[0] - 0.075, 0.455),
            (tip[0] - 0.05, 0.42),
            (tip[0] + 0.05, 0.42),
            (tip[0] + 0.075, 0.455),
            (tip[0] + 0.07, 0.53),
            (tip[0] - 0.07, 0.53),
        ],
        tension=0.6,
    )
    cords = strokes(
        [
            (tip[0], 0.39, tip[0] - 0.06, 0.445),
            (tip[0], 0.39, tip[0] + 0.06, 0.445),
            (tip[0] - 0.025, 0.42, tip[0] - 0.025, 0.535),
            (tip[0] + 0.025, 0.42, tip[0] + 0.025, 0.535),
            (tip[0] - 0.075, 0.48, tip[0] + 0.075, 0.48),
        ]
    )
    return [
        flat(ellipse(x + 0.05, base + 0.006, 0.22, 0.018), tone(QUAY, 0.6), 140),
        flat(ellipse(tip[0], 0.765, 0.09, 0.01), tone(QUAY, 0.62), 110),
        line(ropes, tone((212, 190, 150)), 0.007),
        graded(jib, (0.0, 0.1), (0.0, 0.42), tone(TIMBER, 1.2), tone(TIMBER, 0.85)),
        graded(house, (x + s * 0.15, 0.0), (x - s * 0.15, 0.0), tone((150, 128, 112), 1.25), tone((150, 128, 112), 0.8)),
        line(boards, tone((112, 92, 80)), 0.005),
        graded(roof, (0.0, 0.3), (0.0, 0.43), tone(SLATE, 1.1), tone(SLATE, 0.8)),
        flat(rectangle(x - 0.03, 0.55, 0.1, base - 0.55, 0.006), tone(TEAL, 0.86)),
        flat(joined([rectangle(x + 0.12, 0.52, 0.05, 0.06, 0.006)]), LAMPLIGHT if tone.lamps > 0.3 else tone((128, 150, 158))),
        flat(circle(*tip, 0.022), tone(IRON)),
        graded(load, (0.0, 0.42), (0.0, 0.53), tone((230, 206, 158), 1.1), tone((230, 206, 158), 0.8)),
        line(cords, tone(DARK_TIMBER), 0.006),
        flat(circle(tip[0], 0.39, 0.012), tone(GOLD)),
        *barrel(x - 0.17, base + 0.02, 0.11, 0.14, tone),
    ]  # fmt: skip
