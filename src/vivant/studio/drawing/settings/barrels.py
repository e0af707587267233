"""Barrels, standing and lying."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import GOLD, IRON, TIMBER
from vivant.studio.drawing.settings.shading import across, contact


def barrel(
    x: float, base: float, width: float, height: float, tone: Tone, colour: RGB = TIMBER
) -> list[Node]:
    """A standing barrel with two hoops; `x` is its middle."""
    w, top = width / 2, base - height
    body = smooth(
        [
            (x - w * 0.8, top),
            (x - w, base - height / 2),
            (x - w * 0.8, base),
            (x, base + w * 0.14),
            (x + w * 0.8, base),
            (x + w, base - height / 2),
            (x + w * 0.8, top),
            (x, top - w * 0.12),
        ]
    )
    hoops = Path()
    for k in (0.2, 0.78):
        y, r = top + height * k, w * 0.95
        hoops.move(x - r, y).cubic(x - r * 0.5, y + w * 0.2, x + r * 0.5, y + w * 0.2, x + r, y)
    staves = strokes(
        (x + w * k, top + height * 0.06, x + w * k * 1.2, base - 0.01) for k in (-0.45, 0.0, 0.45)
    )
    return [
        contact(x, base + w * 0.1, w * 1.15, tone),
        across(body, tone, colour),
        line(staves, tone(colour, 0.7), 0.004, 170),
        line(hoops, tone(IRON), width * 0.07),
    ]


def lying_barrel(x: float, y: float, r: float, tone: Tone, colour: RGB = TIMBER) -> list[Node]:
    """The head of a barrel that lies towards the viewer, with a tap."""
    boards = strokes(
        (x + r * k, y - r * (0.86 - abs(k)), x + r * k, y + r * (0.86 - abs(k)))
        for k in (-0.5, -0.17, 0.17, 0.5)
    )
    tap = joined(
        [
            rectangle(x - r * 0.07, y + r * 0.3, r * 0.14, r * 0.4, r * 0.05),
            rectangle(x - r * 0.2, y + r * 0.24, r * 0.4, r * 0.1, r * 0.05),
        ]
    )
    return [
        across(circle(x, y, r), tone, IRON, 1.2),
        across(circle(x, y, r * 0.9), tone, colour, 1.1, 0.86),
        line(boards, tone(colour, 0.72), 0.005),
        line(circle(x, y, r * 0.78), tone(colour, 0.74), 0.006),
        flat(tap, tone(GOLD)),
    ]
