"""A map to dream over."""

from vivant.studio.drawing.displaylist import Group, Node
from vivant.studio.drawing.path import circle, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import DARK_TIMBER, RED
from vivant.studio.drawing.settings.shading import downward


def island_map(aspect: float, light: Light) -> list[Node]:
    """A great map of islands on rollers, over the teacher's desk."""
    tone = light.at(0.1)
    x, y, w, h = aspect * 0.86 - 0.18, 0.07, 0.4, 0.32
    sheet = rectangle(x, y, w, h)
    lands = joined(
        smooth([(x + px * w, y + py * h) for px, py in points])
        for points in (
            (
                (0.08, 0.24),
                (0.2, 0.12),
                (0.36, 0.2),
                (0.42, 0.4),
                (0.3, 0.52),
                (0.26, 0.74),
                (0.16, 0.66),
                (0.1, 0.44),
            ),
            ((0.56, 0.2), (0.74, 0.12), (0.9, 0.26), (0.86, 0.46), (0.7, 0.5), (0.58, 0.4)),
            ((0.6, 0.66), (0.76, 0.62), (0.84, 0.78), (0.7, 0.88), (0.58, 0.8)),
        )
    )
    peaks = joined(
        polygon(
            [
                (x + px * w - 0.016, y + py * h),
                (x + px * w, y + py * h - 0.03),
                (x + px * w + 0.016, y + py * h),
            ]
        )
        for px, py in ((0.2, 0.38), (0.27, 0.34), (0.74, 0.34), (0.8, 0.3))
    )
    route = joined(
        circle(x + px * w, y + py * h, 0.0045)
        for px, py in ((0.3, 0.6), (0.36, 0.66), (0.43, 0.7), (0.5, 0.72), (0.57, 0.72))
    )
    cross = strokes(
        [
            (x + 0.67 * w - 0.012, y + 0.74 * h - 0.012, x + 0.67 * w + 0.012, y + 0.74 * h + 0.012),
            (x + 0.67 * w + 0.012, y + 0.74 * h - 0.012, x + 0.67 * w - 0.012, y + 0.74 * h + 0.012),
        ]
    )
    ship = joined(
        [
            polygon(
                [
                    (x + 0.4 * w, y + 0.84 * h),
                    (x + 0.52 * w, y + 0.84 * h),
                    (x + 0.49 * w, y + 0.9 * h),
                    (x + 0.43 * w, y + 0.9 * h),
                ]
            ),
            polygon(
                [(x + 0.46 * w, y + 0.74 * h), (x + 0.46 * w, y + 0.82 * h), (x + 0.52 * w, y + 0.82 * h)]
            ),
        ]
    )
    rolls = joined(rectangle(x - 0.03, ry, w + 0.06, 0.024, 0.01) for ry in (y - 0.014, y + h - 0.01))
    return [
        line(
            strokes(
                [
                    (x + w / 2 - 0.1, y - 0.01, x + w / 2, y - 0.06),
                    (x + w / 2 + 0.1, y - 0.01, x + w / 2, y - 0.06),
                ]
            ),
            tone(DARK_TIMBER),
            0.005,
        ),
        downward(sheet, tone, (150, 198, 208), 1.15, 0.94),
        Group((flat(lands, tone((230, 204, 146))), line(lands, tone((190, 150, 100)), 0.005)), clip=sheet),
        flat(peaks, tone((160, 142, 120))),
        flat(route, tone(RED)),
        line(cross, tone(RED), 0.008),
        flat(ship, tone((140, 84, 74))),
        flat(rolls, tone(DARK_TIMBER, 1.1)),
    ]
