"""Columns, standing, broken and fallen."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import HONEY, IVY
from vivant.studio.drawing.settings.trees import ivy


def fallen_columns(aspect: float, tone: Tone) -> list[Node]:
    """On the right one column that still stands, one that broke, and the drums of a third in the grass."""
    x, base = aspect * 0.77, 0.735
    nodes: list[Node] = [flat(ellipse(x, base + 0.008, 0.3, 0.022), tone((100, 112, 66), 0.8), 130)]
    nodes += _column(x + 0.11, base - 0.015, 0.56, 0.056, tone, whole=True)
    nodes += _column(x - 0.06, base, 0.34, 0.056, tone, whole=False)
    for dx, y, r in ((-0.2, base - 0.03, 0.062), (-0.31, base + 0.01, 0.058)):
        nodes += _drum(x + dx, y, r, tone)
    nodes.append(
        ivy([(x - 0.05 + 0.03 * ((i % 3) - 1), 0.42 + 0.028 * i) for i in range(11)], tone, IVY, 0.026)
    )
    return nodes


def _column(x: float, base: float, height: float, r: float, tone: Tone, *, whole: bool) -> list[Node]:
    s, top = tone.side, base - height
    shaft = [
        (x - r * 1.06, base - 0.04),
        (x - r * 0.9, top + 0.05),
        (x + r * 0.9, top + (0.05 if whole else 0.0)),
        (x + r * 1.06, base - 0.04),
    ]
    if not whole:
        shaft[1:3] = [
            (x - r * 0.92, top + 0.06),
            (x - r * 0.5, top + 0.03),
            (x - r * 0.2, top + 0.05),
            (x + r * 0.3, top),
            (x + r * 0.92, top + 0.035),
        ]
    flutes = strokes(
        [
            (x + r * k * 1.04, base - 0.045, x + r * k * 0.9, top + 0.075)
            for k in (-0.66, -0.33, 0.0, 0.33, 0.66)
        ]
    )
    nodes: list[Node] = [
        graded(polygon(shaft), (x + s * r, 0.0), (x - s * r, 0.0), tone(HONEY, 1.5), tone(HONEY, 1.1), tone(HONEY, 0.66)),
        line(flutes, tone(HONEY, 0.68), r * 0.1, 190),
        flat(joined([rectangle(x - r * 1.3, base - 0.06, r * 2.6, 0.028, 0.012), rectangle(x - r * 1.55, base - 0.035, r * 3.1, 0.04, 0.006)]), tone(HONEY, 1.2)),
    ]  # fmt: skip
    if whole:
        bell = (
            Path()
            .move(x - r * 0.92, top + 0.055)
            .cubic(x - r * 1.0, top + 0.025, x - r * 1.4, top + 0.02, x - r * 1.5, top)
            .line(x + r * 1.5, top)
            .cubic(x + r * 1.4, top + 0.02, x + r * 1.0, top + 0.025, x + r * 0.92, top + 0.055)
            .close()
        )
        volutes = joined(circle(x + d * r * 1.3, top + 0.018, 0.02) for d in (-1, 1))
        nodes += [
            graded(bell, (x + s * r, 0.0), (x - s * r, 0.0), tone(HONEY, 1.4), tone(HONEY, 0.85)),
            flat(volutes, tone(HONEY, 1.25)),
            line(volutes, tone(HONEY, 0.72), 0.004),
            flat(rectangle(x - r * 1.7, top - 0.026, r * 3.4, 0.028, 0.004), tone(HONEY, 1.35)),
        ]
    return nodes


def _drum(x: float, y: float, r: float, tone: Tone) -> list[Node]:
    """A drum of a column lying on its side, seen from its end."""
    s, d = tone.side, r * 1.5
    side = (
        Path()
        .move(x, y - r)
        .line(x + d, y - r * 0.94)
        .cubic(x + d + r * 0.5, y - r * 0.6, x + d + r * 0.5, y + r * 0.6, x + d, y + r * 0.94)
        .line(x, y + r)
        .close()
    )
    flutes = strokes(
        [(x + r * 0.3, y + r * k, x + d + r * 0.3, y + r * k * 0.94) for k in (-0.55, -0.15, 0.25, 0.62)]
    )
    return [
        flat(ellipse(x + d * 0.5, y + r, d, r * 0.16), tone((100, 112, 66), 0.8), 120),
        graded(side, (0.0, y - r), (0.0, y + r), tone(HONEY, 1.3), tone(HONEY), tone(HONEY, 0.66)),
        line(flutes, tone(HONEY, 0.7), r * 0.06, 180),
        graded(ellipse(x, y, r * 0.72, r), (x + s * r, y - r), (x - s * r, y + r), tone(HONEY, 1.5), tone(HONEY, 1.05)),
        flat(ellipse(x, y, r * 0.16, r * 0.22), tone(HONEY, 0.62)),
    ]  # fmt: skip
