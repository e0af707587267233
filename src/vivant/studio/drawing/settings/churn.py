"""A milk churn."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.light import Tone


def churn(x: float, base: float, height: float, tone: Tone) -> list[Node]:
    """A milk churn put out for the cart."""
    w, top, s = height * 0.27, base - height, tone.side
    tin: RGB = (178, 190, 198)
    body = (
        Path()
        .move(x - w, base)
        .line(x - w, base - height * 0.62)
        .cubic(
            x - w, base - height * 0.74, x - w * 0.5, base - height * 0.74, x - w * 0.52, base - height * 0.86
        )
        .line(x + w * 0.52, base - height * 0.86)
    )
    body.cubic(
        x + w * 0.5, base - height * 0.74, x + w, base - height * 0.74, x + w, base - height * 0.62
    ).line(x + w, base).cubic(
        x + w * 0.5, base + height * 0.05, x - w * 0.5, base + height * 0.05, x - w, base
    ).close()
    hoops = strokes([(x - w, base - height * k, x + w, base - height * k) for k in (0.1, 0.6)])
    ears = (
        Path()
        .move(x - w * 0.9, base - height * 0.66)
        .cubic(
            x - w * 1.5,
            base - height * 0.7,
            x - w * 1.3,
            base - height * 0.84,
            x - w * 0.55,
            base - height * 0.8,
        )
    )
    ears.move(x + w * 0.9, base - height * 0.66).cubic(
        x + w * 1.5, base - height * 0.7, x + w * 1.3, base - height * 0.84, x + w * 0.55, base - height * 0.8
    )
    return [
        flat(ellipse(x, base + height * 0.02, w * 1.3, height * 0.05), tone((100, 116, 66), 0.8), 130),
        line(ears, tone(tin, 0.66), height * 0.03),
        graded(body, (x + s * w, 0.0), (x - s * w, 0.0), tone(tin, 1.5), tone(tin), tone(tin, 0.6)),
        line(hoops, tone(tin, 0.7), height * 0.02),
        flat(ellipse(x, base - height * 0.87, w * 0.64, height * 0.05), tone(tin, 1.3)),
        flat(rectangle(x - w * 0.3, top, w * 0.6, height * 0.09, height * 0.03), tone(tin, 0.9)),
    ]  # fmt: skip
