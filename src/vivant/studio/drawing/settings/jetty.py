"""A landing stage."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    RED,
    TIMBER,
)
from vivant.studio.drawing.settings.streetware import lantern
from vivant.studio.drawing.settings.water import shadow_on


def jetty(aspect: float, tone: Tone) -> list[Node]:
    """A landing stage from the right bank, a lantern on its last post, a rod left leaning on it."""
    x0, x1, far, near = aspect * 0.6, aspect + 0.3, 0.56, 0.7
    deck = polygon(
        [
            (x0, far),
            (x0 + 0.17, far - 0.006),
            (x1, near - 0.07),
            (x1, near + 0.06),
            (aspect * 0.86, near + 0.035),
        ]
    )
    side = polygon(
        [
            (x0, far),
            (aspect * 0.86, near + 0.035),
            (x1, near + 0.06),
            (x1, near + 0.09),
            (aspect * 0.86, near + 0.065),
            (x0, far + 0.024),
        ]
    )
    gaps: list[tuple[float, float, float, float]] = []
    for i in range(1, 11):
        t = (i / 11) ** 1.3
        gaps.append(
            (
                x0 + (aspect * 0.86 - x0) * t,
                far + (near + 0.035 - far) * t,
                x0 + 0.17 + (x1 - x0 - 0.17) * t,
                far - 0.006 + (near - 0.064 - far) * t,
            )
        )
    posts = joined(
        rectangle(x - w, top, 2 * w, foot - top, w * 0.6)
        for x, top, foot, w in (
            (x0 + 0.0, 0.47, 0.62, 0.014),
            (x0 + 0.175, 0.36, 0.6, 0.014),
            (aspect * 0.72, 0.5, 0.68, 0.018),
            (aspect * 0.86, 0.56, 0.79, 0.022),
            (aspect * 0.93, 0.42, 0.64, 0.02),
        )
    )
    rail = Path().move(x0 + 0.175, 0.4).line(aspect * 0.93, 0.45).line(x1, 0.49)
    rod = Path().move(aspect * 0.86, 0.6).cubic(aspect * 0.8, 0.42, aspect * 0.7, 0.26, aspect * 0.56, 0.22)
    string = Path().move(aspect * 0.56, 0.22).line(aspect * 0.545, 0.6)
    return [
        shadow_on(aspect * 0.76, 0.68, 0.22, tone),
        flat(polygon([(x0 + 0.02, far + 0.02), (aspect * 0.86, near + 0.06), (aspect * 0.86, near + 0.0)]), tone((50, 84, 88)), 110),
        graded(posts, (0.0, 0.4), (0.0, 0.76), tone(TIMBER, 1.15), tone(DARK_TIMBER, 0.8)),
        graded(deck, (0.0, far), (0.0, near), tone((204, 174, 136), 0.98), tone((204, 174, 136), 1.12)),
        line(strokes(gaps), tone(DARK_TIMBER), 0.005),
        flat(side, tone(DARK_TIMBER, 0.92)),
        line(rail, tone(TIMBER, 1.1), 0.015),
        line(rod, tone((176, 128, 76)), 0.008),
        line(string, tone((250, 250, 250)), 0.0025, 190),
        flat(circle(aspect * 0.545, 0.6, 0.011), tone(RED)),
        *lantern(x0 + 0.175, 0.36, 0.1, tone),
    ]  # fmt: skip
