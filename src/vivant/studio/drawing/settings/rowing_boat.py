"""A rowing boat, moored to a post."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, limb, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    RED,
    TIMBER,
)


def rowing_boat(aspect: float, tone: Tone) -> list[Node]:
    x, y = aspect * 0.3, 0.6
    hull = Path().move(x - 0.28, y - 0.13).cubic(x - 0.24, y + 0.06, x - 0.12, y + 0.085, x, y + 0.085)
    hull.cubic(x + 0.12, y + 0.085, x + 0.24, y + 0.06, x + 0.28, y - 0.14).cubic(
        x + 0.12, y - 0.05, x - 0.12, y - 0.05, x - 0.28, y - 0.13
    ).close()
    inside = Path().move(x - 0.28, y - 0.13).cubic(x - 0.12, y - 0.05, x + 0.12, y - 0.05, x + 0.28, y - 0.14)
    inside.cubic(x + 0.12, y - 0.12, x - 0.12, y - 0.12, x - 0.28, y - 0.13).close()
    stripe = (
        Path().move(x - 0.262, y - 0.07).cubic(x - 0.12, y + 0.0, x + 0.12, y + 0.0, x + 0.264, y - 0.075)
    )
    oars = limb([(x - 0.07, y - 0.06), (x - 0.2, y - 0.27)], [0.008, 0.007])
    blade = smooth(
        [
            (x - 0.195, y - 0.26),
            (x - 0.225, y - 0.29),
            (x - 0.255, y - 0.37),
            (x - 0.225, y - 0.385),
            (x - 0.2, y - 0.33),
        ]
    )
    post = rectangle(x + 0.31, y - 0.2, 0.028, 0.28, 0.01)
    rope = Path().move(x + 0.27, y - 0.12).cubic(x + 0.29, y - 0.06, x + 0.31, y - 0.08, x + 0.322, y - 0.15)
    wake = Path().move(x - 0.26, y + 0.1).cubic(x - 0.1, y + 0.115, x + 0.1, y + 0.115, x + 0.26, y + 0.1)
    return [
        flat(ellipse(x, y + 0.075, 0.29, 0.035), tone((60, 96, 112), 0.85), 130),
        graded(post, (0.0, y - 0.2), (0.0, y + 0.08), tone(TIMBER, 1.1), tone(TIMBER, 0.7)),
        flat(inside, tone(TIMBER, 0.7)),
        flat(rectangle(x - 0.12, y - 0.105, 0.2, 0.03, 0.008), tone(TIMBER, 1.2)),
        flat(oars, tone(TIMBER, 1.2)),
        flat(blade, tone(CREAM)),
        graded(hull, (0.0, y - 0.1), (0.0, y + 0.09), tone(RED, 1.12), tone(RED, 0.8)),
        line(stripe, tone(CREAM), 0.018),
        line(
            Path().move(x - 0.28, y - 0.13).cubic(x - 0.12, y - 0.05, x + 0.12, y - 0.05, x + 0.28, y - 0.14),
            tone(TIMBER, 1.3),
            0.015,
        ),
        line(rope, tone((236, 216, 174)), 0.007),
        line(wake, (255, 255, 255), 0.004, 130),
    ]
