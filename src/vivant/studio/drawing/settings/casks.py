"""Barrels, standing and lying."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import IRON, TIMBER


def barrel(x: float, base: float, height: float, tone: Tone, colour: RGB = TIMBER) -> list[Node]:
    """A barrel standing on its end at (x, base)."""
    w, belly, top, s = height * 0.33, height * 0.41, base - height, tone.side
    body = (
        Path()
        .move(x - w, top)
        .cubic(x - belly * 1.12, base - height * 0.7, x - belly * 1.12, base - height * 0.3, x - w, base)
    )
    body.cubic(x - w * 0.5, base + height * 0.07, x + w * 0.5, base + height * 0.07, x + w, base)
    body.cubic(
        x + belly * 1.12, base - height * 0.3, x + belly * 1.12, base - height * 0.7, x + w, top
    ).close()
    hoops, staves = Path(), Path()
    for k, half in ((0.1, 0.355), (0.3, 0.4), (0.72, 0.4), (0.9, 0.355)):
        y, r = base - height * k, height * half
        hoops.move(x - r, y).cubic(x - r * 0.5, y + height * 0.08, x + r * 0.5, y + height * 0.08, x + r, y)
    for k in (-0.55, -0.15, 0.25, 0.62):
        staves.move(x + w * k, top + height * 0.06).cubic(
            x + belly * k * 1.1,
            base - height * 0.7,
            x + belly * k * 1.1,
            base - height * 0.3,
            x + w * k,
            base + height * 0.03,
        )
    return [
        flat(ellipse(x, base + height * 0.02, belly * 1.25, height * 0.075), tone((90, 74, 62), 0.7), 110),
        graded(body, (x + s * belly, 0.0), (x - s * belly, 0.0), tone(colour, 1.22), tone(colour), tone(colour, 0.68)),
        line(staves, tone(colour, 0.66), height * 0.014, 170),
        line(hoops, tone(IRON, 1.05), height * 0.05),
        flat(ellipse(x, top, w, height * 0.09), tone(colour, 1.3)),
        flat(ellipse(x, top + height * 0.012, w * 0.84, height * 0.066), tone(colour, 0.72)),
    ]  # fmt: skip


def barrel_end(x: float, y: float, r: float, tone: Tone, colour: RGB = TIMBER) -> list[Node]:
    """A lying barrel seen from its end, (x, y) its middle."""
    s = tone.side
    boards = strokes(
        [
            (x + r * k, y - r * h, x + r * k, y + r * h)
            for k, h in ((-0.5, 0.62), (-0.17, 0.78), (0.17, 0.78), (0.5, 0.62))
        ]
    )
    return [
        graded(circle(x, y, r), (x + s * r, y - r), (x - s * r, y + r), tone(colour, 0.9), tone(colour, 0.56)),
        line(circle(x, y, r * 0.93), tone(IRON, 1.1), r * 0.11),
        graded(circle(x, y, r * 0.82), (x + s * r, y - r), (x - s * r, y + r), tone(colour, 1.32), tone(colour, 0.86)),
        line(boards, tone(colour, 0.66), r * 0.035, 190),
        flat(circle(x, y + r * 0.36, r * 0.12), tone(colour, 0.5)),
    ]  # fmt: skip
