"""A smith's hearth under its hood, with an anvil."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    BRICK,
    IRON,
    STONE,
    TIMBER,
)


def forge(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    x, base = aspect * 0.25, 0.74
    brick = Path()
    for row in range(6):
        for i in range(8):
            bx = x - 0.22 + i * 0.058 - (0.029 if row % 2 else 0.0)
            brick.extend(
                rectangle(
                    max(x - 0.22, bx), 0.515 + row * 0.036, min(0.052, bx + 0.052 - (x - 0.22)), 0.03, 0.005
                )
            )
    hood = polygon(
        [
            (x - 0.07, -0.2),
            (x + 0.07, -0.2),
            (x + 0.075, 0.12),
            (x + 0.225, 0.34),
            (x - 0.225, 0.34),
            (x - 0.075, 0.12),
        ]
    )
    coals = joined(
        circle(x + dx, 0.495 - dy, 0.022)
        for dx, dy in (
            (-0.11, 0.0),
            (-0.07, 0.005),
            (-0.03, 0.0),
            (0.01, 0.004),
            (0.05, 0.0),
            (0.09, 0.004),
            (-0.09, 0.022),
            (-0.045, 0.026),
            (0.0, 0.026),
            (0.045, 0.024),
            (0.075, 0.018),
        )
    )
    embers = joined(
        circle(x + dx, 0.49 - dy, 0.013)
        for dx, dy in ((-0.095, 0.012), (-0.05, 0.02), (-0.01, 0.02), (0.035, 0.018), (0.07, 0.01))
    )
    flames = joined(
        smooth(
            [
                (x + dx - w, 0.48),
                (x + dx - w * 0.6, 0.46 - h * 0.4),
                (x + dx, 0.46 - h),
                (x + dx + w * 0.6, 0.46 - h * 0.45),
                (x + dx + w, 0.48),
            ]
        )
        for dx, w, h in ((-0.05, 0.04, 0.07), (0.02, 0.05, 0.1), (0.075, 0.026, 0.05))
    )
    sparks = joined(
        circle(x + dx, y, 0.005)
        for dx, y in ((-0.08, 0.38), (-0.03, 0.34), (0.05, 0.36), (0.1, 0.4), (0.0, 0.3), (0.08, 0.31))
    )
    ax = x + 0.36
    anvil = smooth(
        [
            (ax - 0.14, 0.56),
            (ax - 0.09, 0.55),
            (ax + 0.09, 0.55),
            (ax + 0.09, 0.585),
            (ax + 0.035, 0.6),
            (ax + 0.03, 0.625),
            (ax + 0.06, 0.65),
            (ax - 0.06, 0.65),
            (ax - 0.03, 0.625),
            (ax - 0.04, 0.6),
            (ax - 0.1, 0.585),
        ],
        tension=0.5,
    )
    return [
        flat(rectangle(x - 0.215, 0.335, 0.43, 0.17), tone((86, 66, 62))),
        glow(x, 0.46, 0.24, (255, 140, 50), 220),
        graded(
            hood, (x - 0.2, 0.0), (x + 0.2, 0.0), tone((140, 138, 142), 1.12), tone((140, 138, 142), 0.72)
        ),
        line(
            strokes([(x - 0.205, 0.31, x + 0.205, 0.31), (x - 0.085, 0.13, x + 0.085, 0.13)]),
            tone(IRON),
            0.01,
        ),
        flat(rectangle(x - 0.235, 0.505, 0.47, base - 0.505, 0.008), tone(BRICK, 0.74)),
        flat(brick, tone(BRICK, 1.05)),
        flat(coals, (96, 44, 38)),
        flat(flames, (255, 150, 54), 230),
        flat(embers, (255, 206, 96)),
        flat(sparks, (255, 214, 120)),
        flat(rectangle(x - 0.25, 0.495, 0.5, 0.026, 0.008), tone(STONE, 0.9)),
        glow(x, 0.44, 0.5, (255, 150, 60), round(70 + 100 * light.lamps)),
        flat(ellipse(ax, 0.752, 0.11, 0.014), tone((90, 70, 60), 0.6), 130),
        graded(
            rectangle(ax - 0.07, 0.645, 0.14, 0.105, 0.01),
            (ax - 0.07, 0.0),
            (ax + 0.07, 0.0),
            tone(TIMBER, 1.05),
            tone(TIMBER, 0.75),
        ),
        graded(anvil, (0.0, 0.55), (0.0, 0.65), tone((110, 114, 126), 1.2), tone((110, 114, 126), 0.75)),
    ]
