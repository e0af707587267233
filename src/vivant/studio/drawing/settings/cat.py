"""A cat that sits and watches."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone


def sitting_cat(x: float, base: float, height: float, tone: Tone, colour: RGB) -> list[Node]:
    """A cat seen from the front, sitting at (x, base); its tail hangs down on the right."""
    h, dark = height, tone((58, 48, 46))
    body = smooth(
        [
            (x - h * 0.2, base),
            (x - h * 0.27, base - h * 0.25),
            (x - h * 0.14, base - h * 0.56),
            (x + h * 0.14, base - h * 0.56),
            (x + h * 0.27, base - h * 0.25),
            (x + h * 0.2, base),
        ],
        tension=0.8,
    )
    head = ellipse(x, base - h * 0.7, h * 0.24, h * 0.2)
    pricked = joined(
        polygon(
            [
                (x + d * h * 0.22, base - h * 0.74),
                (x + d * h * 0.2, base - h),
                (x + d * h * 0.05, base - h * 0.86),
            ]
        )
        for d in (-1, 1)
    )
    tail = (
        Path()
        .move(x + h * 0.2, base - h * 0.06)
        .cubic(x + h * 0.48, base - h * 0.04, x + h * 0.36, base + h * 0.24, x + h * 0.5, base + h * 0.36)
    )
    bars = strokes(
        [
            (x - h * 0.07, base - h * 0.87, x - h * 0.06, base - h * 0.8),
            (x, base - h * 0.89, x, base - h * 0.81),
            (x + h * 0.07, base - h * 0.87, x + h * 0.06, base - h * 0.8),
        ]
    )
    return [
        line(tail, tone(colour, 0.85), h * 0.1),
        graded(body, (x + tone.side * h * 0.25, base - h * 0.6), (x - tone.side * h * 0.25, base), tone(colour, 1.15), tone(colour, 0.85)),
        flat(ellipse(x, base - h * 0.34, h * 0.1, h * 0.17), tone((250, 238, 220))),
        flat(pricked, tone(colour, 0.92)),
        flat(head, tone(colour, 1.06)),
        line(bars, tone(colour, 0.66), h * 0.03),
        flat(joined(circle(x + d * h * 0.09, base - h * 0.72, h * 0.034) for d in (-1, 1)), dark),
        flat(ellipse(x, base - h * 0.63, h * 0.03, h * 0.022), tone((222, 126, 120))),
        line(strokes([(x + d * h * 0.06, base - h * 0.62, x + d * h * 0.24, base - h * 0.62 + k * h) for d in (-1, 1) for k in (-0.03, 0.03)]), tone((250, 246, 240)), h * 0.012, 200),
    ]  # fmt: skip
