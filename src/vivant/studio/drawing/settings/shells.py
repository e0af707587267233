"""Great shells and starfish on low rocks."""

from itertools import pairwise

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Tone

_ROCK: RGB = (168, 158, 158)


def _scallop(x: float, y: float, r: float, tone: Tone, colour: RGB) -> list[Node]:
    """A fan shell standing on its hinge at (x, y)."""
    fan = Path().move(x - r * 0.18, y)
    rim = [
        (x + r * dx, y - r * dy)
        for dx, dy in (
            (-1.0, 0.62),
            (-0.86, 1.0),
            (-0.5, 1.3),
            (0.0, 1.42),
            (0.5, 1.3),
            (0.86, 1.0),
            (1.0, 0.62),
        )
    ]
    fan.cubic(x - r * 0.5, y - r * 0.1, x - r * 0.9, y - r * 0.3, *rim[0])
    for (ax, ay), (bx, by) in pairwise(rim):
        mx, my = (ax + bx) / 2 - x, (ay + by) / 2 - (y - r * 0.6)
        fan.cubic(ax + mx * 0.16, ay + my * 0.16, bx + mx * 0.16, by + my * 0.16, bx, by)
    fan.cubic(x + r * 0.9, y - r * 0.3, x + r * 0.5, y - r * 0.1, x + r * 0.18, y).close()
    ribs = strokes(
        [(x + (bx - x) * 0.14, y - r * 0.06, bx - (bx - x) * 0.08, by + r * 0.06) for bx, by in rim]
    )
    return [
        graded(fan, (x, y - r * 1.4), (x, y), tone(colour, 1.25), tone(colour, 0.95)),
        line(ribs, tone(colour, 0.78), r * 0.05),
        flat(rectangle(x - r * 0.26, y - r * 0.13, r * 0.52, r * 0.17, r * 0.08), tone(colour, 0.86)),
    ]


def shells(aspect: float, tone: Tone) -> list[Node]:
    """Great shells on low rocks at both sides."""
    a, b, s = aspect * 0.17, aspect * 0.84, tone.side
    rocks = [
        smooth(
            [
                (-0.3, 0.55),
                (a - 0.1, 0.52),
                (a + 0.08, 0.5),
                (a + 0.19, 0.55),
                (a + 0.25, 0.66),
                (a + 0.26, 0.75),
                (-0.3, 0.77),
            ],
            tension=0.7,
        ),
        smooth(
            [
                (b - 0.21, 0.75),
                (b - 0.18, 0.63),
                (b - 0.07, 0.56),
                (b + 0.08, 0.57),
                (aspect + 0.3, 0.6),
                (aspect + 0.3, 0.77),
            ],
            tension=0.7,
        ),
    ]
    nodes: list[Node] = [
        graded(rock, (0.0, 0.5), (0.0, 0.76), tone(_ROCK, 1.25), tone(_ROCK, 0.78)) for rock in rocks
    ]
    nodes += _scallop(a + 0.02, 0.525, 0.16, tone, (232, 150, 140))
    nodes += _scallop(b + 0.07, 0.6, 0.11, tone, (240, 196, 140))
    cx, cy = b - 0.05, 0.5
    whorl = [
        ((cx, cy), 0.1, (236, 206, 178)), ((cx + 0.035, cy - 0.075), 0.072, (226, 180, 150)), ((cx + 0.062, cy - 0.13), 0.05, (238, 206, 176)),
        ((cx + 0.083, cy - 0.17), 0.032, (226, 180, 150)), ((cx + 0.096, cy - 0.2), 0.018, (238, 206, 176)),
    ]  # fmt: skip
    for (wx, wy), r, colour in reversed(whorl):
        nodes.append(
            graded(
                ellipse(wx, wy, r * 1.12, r * 0.82),
                (wx + s * r, wy - r),
                (wx - s * r, wy + r),
                tone(colour, 1.2),
                tone(colour, 0.82),
            )
        )
    nodes.append(
        flat(
            smooth(
                [
                    (cx - 0.085, cy + 0.0),
                    (cx - 0.03, cy - 0.035),
                    (cx + 0.03, cy - 0.005),
                    (cx + 0.01, cy + 0.055),
                    (cx - 0.06, cy + 0.06),
                ]
            ),
            tone((216, 130, 122)),
        )
    )
    nodes.append(flat(star(a + 0.17, 0.66, 0.075, inner=0.45), tone((226, 116, 84))))
    nodes.append(flat(star(a - 0.13, 0.62, 0.05, inner=0.45), tone((240, 170, 90))))
    nodes += _scallop(aspect * 0.33, 0.79, 0.045, tone, (244, 206, 190))
    return nodes + _scallop(aspect * 0.68, 0.8, 0.05, tone, (232, 150, 140))
