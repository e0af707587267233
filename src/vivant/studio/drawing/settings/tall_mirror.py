"""A tall mirror on a stand."""

from vivant.studio.drawing.displaylist import Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, mixed
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    GOLD,
)
from vivant.studio.drawing.settings.shading import across, contact


def tall_mirror(aspect: float, light: Light) -> list[Node]:
    """A tall mirror on a stand to the right, half under a dust sheet."""
    tone = light.at(0.06)
    x, cy, base = aspect * 0.82, 0.44, 0.765
    outer, glass = ellipse(x, cy, 0.13, 0.285), ellipse(x, cy, 0.103, 0.255)
    posts = joined(
        [
            rectangle(x - 0.165, 0.3, 0.024, base - 0.3, 0.008),
            rectangle(x + 0.141, 0.3, 0.024, base - 0.3, 0.008),
            circle(x - 0.153, 0.295, 0.022),
            circle(x + 0.153, 0.295, 0.022),
        ]
    )
    feet = joined(
        polygon(
            [
                (x + d * 0.153 - 0.06, base + 0.012),
                (x + d * 0.153 + 0.06, base + 0.012),
                (x + d * 0.153, base - 0.045),
            ]
        )
        for d in (-1, 1)
    )
    sheet = smooth(
        [
            (x + 0.02, 0.135),
            (x + 0.1, 0.14),
            (x + 0.2, 0.26),
            (x + 0.205, 0.5),
            (x + 0.19, 0.7),
            (x + 0.13, 0.71),
            (x + 0.12, 0.54),
            (x + 0.06, 0.4),
            (x + 0.055, 0.26),
        ],
        tension=0.8,
    )
    folds = Path()
    for dx in (0.1, 0.14, 0.175):
        folds.move(x + dx - 0.02, 0.2).cubic(x + dx, 0.35, x + dx - 0.01, 0.5, x + dx, 0.67)
    shine = joined(
        [
            polygon([(x - 0.09, 0.46), (x + 0.01, 0.24), (x + 0.04, 0.24), (x - 0.085, 0.52)]),
            polygon([(x - 0.07, 0.56), (x + 0.05, 0.29), (x + 0.06, 0.3), (x - 0.06, 0.59)]),
        ]
    )
    return [
        contact(x, base + 0.01, 0.21, tone),
        flat(feet, tone((150, 104, 66))),
        across(posts, tone, (170, 120, 76), 1.2, 0.85),
        across(outer, tone, GOLD, 1.15, 0.8),
        graded(
            glass, (x, 0.2), (x, 0.7), mixed(tone((196, 220, 226)), light.sky[1], 0.25), tone((222, 206, 196))
        ),
        Group((flat(shine, (255, 255, 255), 110),), clip=glass),
        across(sheet, tone, (244, 236, 228), 1.05, 0.86),
        line(folds, tone((206, 194, 188)), 0.006),
    ]
