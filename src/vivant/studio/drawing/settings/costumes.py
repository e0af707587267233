"""Costumes for a play."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    RED,
)
from vivant.studio.drawing.settings.shading import across, contact


def rail_of_costumes(aspect: float, light: Light) -> list[Node]:
    """A rail of costumes on the right, with a crown, a mask and a pair of wings."""
    tone = light.at(0.06)
    x, y, base = aspect * 0.69, 0.3, 0.755
    rail = strokes(
        [
            (x - 0.2, y, x + 0.2, y),
            (x - 0.19, y, x - 0.19, base),
            (x + 0.19, y, x + 0.19, base),
            (x - 0.23, base, x - 0.15, base),
            (x + 0.15, base, x + 0.23, base),
        ]
    )
    nodes: list[Node] = [contact(x, base + 0.006, 0.23, tone), line(rail, tone((120, 92, 84)), 0.018)]
    robes = (
        (-0.13, (116, 96, 160), 0.35),
        (-0.055, (236, 190, 98), 0.3),
        (0.02, (90, 150, 146), 0.34),
        (0.1, (226, 132, 150), 0.28),
    )
    for dx, colour, length in robes:
        cx, low = x + dx, y + 0.04 + length
        gown = smooth(
            [
                (cx - 0.05, y + 0.06),
                (cx, y + 0.035),
                (cx + 0.05, y + 0.06),
                (cx + 0.045, y + 0.16),
                (cx + 0.075, low),
                (cx - 0.075, low),
                (cx - 0.045, y + 0.16),
            ],
            tension=0.6,
        )
        hook = Path().move(cx, y + 0.035).line(cx, y)
        nodes += [
            line(hook, tone(DARK_TIMBER), 0.006),
            across(gown, tone, colour, 1.15, 0.82),
            line(
                strokes(
                    [
                        (cx - 0.02, y + 0.18, cx - 0.035, low - 0.02),
                        (cx + 0.015, y + 0.18, cx + 0.025, low - 0.02),
                    ]
                ),
                tone(colour, 0.76),
                0.006,
            ),
            line(strokes([(cx - 0.045, y + 0.15, cx + 0.045, y + 0.15)]), tone(GOLD, 1.1), 0.011),
            flat(rectangle(cx - 0.072, low - 0.02, 0.144, 0.018, 0.004), tone(colour, 1.4)),
        ]
    crown = polygon(
        [
            (x - 0.17, y - 0.012),
            (x - 0.185, y - 0.085),
            (x - 0.155, y - 0.052),
            (x - 0.13, y - 0.1),
            (x - 0.105, y - 0.052),
            (x - 0.075, y - 0.085),
            (x - 0.09, y - 0.012),
        ]
    )
    mask = smooth(
        [
            (x + 0.03, y - 0.085),
            (x + 0.09, y - 0.07),
            (x + 0.15, y - 0.085),
            (x + 0.145, y - 0.03),
            (x + 0.105, y - 0.012),
            (x + 0.09, y - 0.028),
            (x + 0.075, y - 0.012),
            (x + 0.035, y - 0.03),
        ]
    )
    holes = joined(ellipse(x + 0.09 + d * 0.03, y - 0.05, 0.015, 0.011) for d in (-1, 1))
    plume = (
        Path()
        .move(x + 0.145, y - 0.07)
        .cubic(x + 0.17, y - 0.13, x + 0.2, y - 0.15, x + 0.24, y - 0.14)
        .cubic(x + 0.22, y - 0.11, x + 0.19, y - 0.08, x + 0.145, y - 0.06)
        .close()
    )
    return [
        *nodes,
        flat(crown, tone(GOLD, 1.1)),
        flat(joined(circle(x - 0.13 + d, y - 0.03, 0.008) for d in (-0.025, 0.0, 0.025)), tone(RED)),
        flat(plume, tone(CREAM)),
        flat(mask, tone((70, 84, 130))),
        flat(holes, tone((228, 220, 214))),
    ]
