"""A painted wardrobe with clothes in it."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import GOLD, PINK, RED
from vivant.studio.drawing.settings.shading import across, contact, downward


def wardrobe(aspect: float, light: Light) -> list[Node]:
    """A painted wardrobe, one door open, with a hat box on top and a dress inside."""
    tone = light.at(0.08)
    x, top, base, w, paint = aspect * 0.85, 0.13, 0.75, 0.19, (112, 158, 158)
    gown = smooth(
        [
            (x - 0.115, 0.24),
            (x - 0.075, 0.21),
            (x - 0.03, 0.24),
            (x - 0.05, 0.36),
            (x - 0.005, 0.6),
            (x - 0.16, 0.61),
            (x - 0.105, 0.36),
        ],
        tension=0.6,
    )
    leaf = polygon(
        [
            (x - w + 0.015, top + 0.05),
            (x - w - 0.075, top + 0.01),
            (x - w - 0.075, base + 0.02),
            (x - w + 0.015, base - 0.04),
        ]
    )
    crown = (
        Path()
        .move(x - w - 0.02, top + 0.02)
        .cubic(x - w * 0.5, top - 0.07, x + w * 0.5, top - 0.07, x + w + 0.02, top + 0.02)
        .close()
    )
    petals = joined(
        circle(cx + dx, cy + dy, 0.014)
        for cx, cy in ((x + 0.1, 0.3), (x + 0.1, 0.56))
        for dx, dy in ((0.018, 0.0), (-0.018, 0.0), (0.0, 0.018), (0.0, -0.018))
    )
    eyes = joined(circle(cx, cy, 0.011) for cx, cy in ((x + 0.1, 0.3), (x + 0.1, 0.56)))
    return [
        contact(x - 0.02, base, 0.27, tone),
        across(rectangle(x - 0.08, 0.012, 0.17, 0.075, 0.006), tone, (230, 180, 180)),
        flat(rectangle(x - 0.09, 0.002, 0.19, 0.024, 0.006), tone((230, 180, 180), 1.2)),
        downward(crown, tone, paint, 1.25, 1.0),
        across(rectangle(x - w, top, 2 * w, base - top, 0.01), tone, paint),
        downward(
            rectangle(x - w + 0.02, top + 0.05, w - 0.025, base - top - 0.1), tone, (84, 70, 84), 0.9, 1.15
        ),
        line(strokes([(x - w + 0.02, 0.2, x - 0.005, 0.2)]), tone(GOLD), 0.01),
        flat(rectangle(x - 0.185, 0.21, 0.06, 0.33, 0.02), tone((196, 120, 96))),
        downward(gown, tone, (240, 206, 120), 1.15, 0.86),
        line(strokes([(x - 0.105, 0.36, x - 0.05, 0.36)]), tone(RED), 0.014),
        flat(rectangle(x + 0.012, top + 0.05, w - 0.03, base - top - 0.1, 0.008), tone(paint, 1.14)),
        line(rectangle(x + 0.03, top + 0.075, w - 0.068, base - top - 0.15, 0.008), tone(paint, 0.82), 0.006),
        flat(petals, tone(PINK, 1.1)),
        flat(eyes, tone((252, 222, 140))),
        downward(leaf, tone, paint, 1.0, 0.8),
        line(
            polygon(
                [
                    (x - w - 0.008, top + 0.085),
                    (x - w - 0.06, top + 0.06),
                    (x - w - 0.06, base - 0.04),
                    (x - w - 0.008, base - 0.085),
                ]
            ),
            tone(paint, 0.66),
            0.006,
        ),
        flat(circle(x + 0.03, 0.46, 0.011), tone(GOLD)),
    ]
