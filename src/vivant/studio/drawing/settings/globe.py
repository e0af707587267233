"""A great globe in its cradle."""

import math

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import GOLD

_WOOD: RGB = (156, 108, 78)


def globe(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    x, y, r, s, base = aspect * 0.25, 0.35, 0.165, tone.side, 0.75
    ball = circle(x, y, r)
    lands = [
        smooth(
            [
                (x - r * 0.9, y - r * 0.5),
                (x - r * 0.4, y - r * 0.85),
                (x - r * 0.05, y - r * 0.6),
                (x - r * 0.25, y - r * 0.25),
                (x - r * 0.2, y + r * 0.05),
                (x - r * 0.5, y + r * 0.1),
                (x - r * 0.75, y - r * 0.1),
            ]
        ),
        smooth(
            [
                (x - r * 0.35, y + r * 0.2),
                (x - r * 0.05, y + r * 0.3),
                (x - r * 0.1, y + r * 0.7),
                (x - r * 0.3, y + r * 0.9),
                (x - r * 0.45, y + r * 0.5),
            ]
        ),
        smooth(
            [
                (x + r * 0.2, y - r * 0.75),
                (x + r * 0.7, y - r * 0.7),
                (x + r * 1.0, y - r * 0.2),
                (x + r * 0.7, y + r * 0.1),
                (x + r * 0.75, y + r * 0.5),
                (x + r * 0.45, y + r * 0.6),
                (x + r * 0.3, y + r * 0.05),
                (x + r * 0.15, y - r * 0.25),
            ]
        ),
    ]
    grid = Path()
    for k in (-0.5, 0.0, 0.5):
        half = r * math.sqrt(1 - k * k)
        grid.move(x - half, y + k * r).cubic(
            x - half * 0.5, y + k * r + r * 0.08, x + half * 0.5, y + k * r + r * 0.08, x + half, y + k * r
        )
    for k in (-0.55, 0.0, 0.55):
        grid.move(x, y - r).cubic(x + k * r * 1.33, y - r * 0.6, x + k * r * 1.33, y + r * 0.6, x, y + r)
    meridian = (
        Path()
        .move(x - r * 0.38, y - r * 1.13)
        .cubic(x + r * 1.0, y - r * 1.5, x + r * 1.6, y + r * 0.6, x + r * 0.38, y + r * 1.13)
    )
    legs = joined(
        [
            polygon(
                [
                    (x - 0.028, base - 0.24),
                    (x + 0.028, base - 0.24),
                    (x + 0.02, base - 0.06),
                    (x - 0.02, base - 0.06),
                ]
            ),
            smooth(
                [
                    (x - 0.02, base - 0.09),
                    (x - 0.09, base - 0.03),
                    (x - 0.14, base),
                    (x - 0.11, base + 0.004),
                    (x, base - 0.04),
                    (x + 0.11, base + 0.004),
                    (x + 0.14, base),
                    (x + 0.09, base - 0.03),
                    (x + 0.02, base - 0.09),
                ],
                tension=0.6,
            ),
        ]
    )
    cradle = (
        Path()
        .move(x - r * 1.12, y + r * 0.3)
        .cubic(x - r * 1.0, y + r * 1.5, x + r * 1.0, y + r * 1.5, x + r * 1.12, y + r * 0.3)
    )
    return [
        flat(ellipse(x, base + 0.004, 0.17, 0.016), tone((80, 60, 50), 0.6), 130),
        graded(legs, (x - 0.1, 0.0), (x + 0.1, 0.0), tone(_WOOD, 1.2), tone(_WOOD, 0.8)),
        graded(
            ball,
            (x + s * r * 0.8, y - r),
            (x - s * r * 0.7, y + r),
            tone((126, 184, 196), 1.25),
            tone((126, 184, 196)),
            tone((126, 184, 196), 0.68),
        ),
        Group(
            (
                graded(
                    joined(lands),
                    (x + s * r, y - r),
                    (x - s * r, y + r),
                    tone((226, 200, 130), 1.1),
                    tone((226, 200, 130), 0.74),
                ),
            ),
            clip=ball,
        ),
        line(grid, tone((80, 120, 130)), 0.003, 110),
        flat(
            ellipse(x + s * r * 0.4, y - r * 0.45, r * 0.26, r * 0.18),
            (255, 255, 255),
            round(90 * min(1.0, tone.tint[0] + 0.1)),
        ),
        line(meridian, tone(GOLD), 0.015),
        line(cradle, tone(_WOOD, 1.15), 0.024),
        flat(
            joined([circle(x - r * 0.38, y - r * 1.13, 0.014), circle(x + r * 0.38, y + r * 1.13, 0.014)]),
            tone(GOLD, 1.1),
        ),
    ]
