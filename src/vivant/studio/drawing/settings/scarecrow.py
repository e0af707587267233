"""A scarecrow that has made friends with a crow."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import BLUE, GOLD, RED, STRAW, TEAL, TIMBER

_SACKING = (226, 196, 148)


def scarecrow(x: float, base: float, height: float, tone: Tone) -> list[Node]:
    """A scarecrow on its pole at (x, base), arms out."""
    h, s = height, tone.side
    shoulder, hem, head = base - h * 0.64, base - h * 0.22, base - h * 0.79
    coat = smooth(
        [(x - h * 0.11, shoulder), (x - h * 0.37, shoulder + h * 0.02), (x - h * 0.38, shoulder + h * 0.125), (x - h * 0.16, shoulder + h * 0.13), (x - h * 0.2, hem), (x - h * 0.06, hem + h * 0.02),
         (x + h * 0.07, hem - h * 0.01), (x + h * 0.2, hem + h * 0.015), (x + h * 0.15, shoulder + h * 0.13), (x + h * 0.37, shoulder + h * 0.1), (x + h * 0.36, shoulder - h * 0.01), (x + h * 0.11, shoulder)],
        tension=0.45,
    )  # fmt: skip
    wisps: list[tuple[float, float, float, float]] = []
    for dx in (-0.4, 0.39):
        out = 1 if dx > 0 else -1
        wisps += [
            (
                x + h * (dx - out * 0.05),
                shoulder + h * 0.05,
                x + h * (dx + out * (0.05 - abs(k) * 0.4)),
                shoulder + h * (0.05 + k),
            )
            for k in (-0.09, -0.05, -0.01, 0.03, 0.07, 0.11)
        ]
    wisps += [
        (x + h * k * 0.8, hem - h * 0.01, x + h * k, hem + h * 0.07)
        for k in (-0.17, -0.12, -0.07, -0.02, 0.03, 0.08, 0.13, 0.17)
    ]
    wisps += [
        (x + h * k * 0.4, shoulder + h * 0.0, x + h * k, shoulder + h * 0.05)
        for k in (-0.13, -0.08, 0.09, 0.13)
    ]
    brim = ellipse(x, head - h * 0.07, h * 0.19, h * 0.036)
    crown = smooth(
        [
            (x - h * 0.1, head - h * 0.07),
            (x - h * 0.085, head - h * 0.2),
            (x - h * 0.02, head - h * 0.25),
            (x + h * 0.07, head - h * 0.2),
            (x + h * 0.1, head - h * 0.07),
        ],
        tension=0.6,
    )
    smile = (
        Path()
        .move(x - h * 0.05, head + h * 0.04)
        .cubic(
            x - h * 0.02, head + h * 0.075, x + h * 0.03, head + h * 0.075, x + h * 0.055, head + h * 0.035
        )
    )
    patch = polygon(
        [
            (x - h * 0.13, hem - h * 0.1),
            (x - h * 0.04, hem - h * 0.11),
            (x - h * 0.035, hem - h * 0.03),
            (x - h * 0.125, hem - h * 0.02),
        ]
    )
    other = polygon(
        [
            (x + h * 0.05, shoulder + h * 0.12),
            (x + h * 0.12, shoulder + h * 0.11),
            (x + h * 0.125, shoulder + h * 0.18),
            (x + h * 0.055, shoulder + h * 0.19),
        ]
    )
    return [
        flat(ellipse(x, base + h * 0.005, h * 0.18, h * 0.02), tone((120, 92, 52), 0.8), 130),
        graded(rectangle(x - h * 0.022, head, h * 0.044, base - head, h * 0.01), (x - h * 0.02, 0.0), (x + h * 0.02, 0.0), tone(TIMBER, 1.1), tone(TIMBER, 0.75)),
        flat(rectangle(x - h * 0.42, shoulder + h * 0.03, h * 0.84, h * 0.032, h * 0.01), tone(TIMBER, 0.9)),
        line(strokes(wisps), tone(STRAW), h * 0.011),
        graded(coat, (x + s * h * 0.3, shoulder), (x - s * h * 0.3, hem), tone(BLUE, 1.2), tone(BLUE), tone(BLUE, 0.7)),
        flat(patch, tone(RED, 1.05)),
        flat(other, tone(GOLD)),
        line(strokes([(x, shoulder + h * 0.03, x + h * 0.005, hem - h * 0.01)]), tone(BLUE, 0.62), h * 0.008),
        flat(joined(circle(x + h * 0.018, shoulder + h * k, h * 0.012) for k in (0.1, 0.2, 0.3)), tone(GOLD, 1.3)),
        graded(ellipse(x, head, h * 0.098, h * 0.108), (x + s * h * 0.1, head - h * 0.1), (x - s * h * 0.1, head + h * 0.1), tone(_SACKING, 1.25), tone(_SACKING, 0.84)),
        flat(smooth([(x - h * 0.1, shoulder - h * 0.02), (x, shoulder - h * 0.045), (x + h * 0.1, shoulder - h * 0.02), (x + h * 0.07, shoulder + h * 0.035), (x - h * 0.07, shoulder + h * 0.035)]), tone(RED)),
        flat(joined(circle(x + d * h * 0.036, head - h * 0.01, h * 0.013) for d in (-1, 1)), tone((64, 50, 46))),
        line(smile, tone((120, 76, 60)), h * 0.01),
        flat(joined(circle(x + d * h * 0.06, head + h * 0.03, h * 0.017) for d in (-1, 1)), tone((226, 140, 110)), 150),
        flat(polygon([(x - h * 0.013, head + h * 0.006), (x + h * 0.013, head + h * 0.006), (x + h * 0.002, head + h * 0.034)]), tone((220, 130, 70))),
        graded(crown, (x + s * h * 0.1, 0.0), (x - s * h * 0.1, 0.0), tone(TIMBER, 1.25), tone(TIMBER, 0.82)),
        flat(brim, tone(TIMBER, 1.08)),
        line(strokes([(x - h * 0.098, head - h * 0.095, x + h * 0.098, head - h * 0.095)]), tone(TEAL), h * 0.03),
        *_crow(x - h * 0.29, shoulder + h * 0.025, h * 0.13, tone),
    ]  # fmt: skip


def _crow(x: float, y: float, size: float, tone: Tone) -> list[Node]:
    """A crow perched at (x, y), looking right."""
    ink = (72, 72, 88)
    body = smooth(
        [
            (x + size * 0.3, y - size * 0.75),
            (x + size * 0.32, y - size * 0.35),
            (x, y - size * 0.02),
            (x - size * 0.35, y - size * 0.1),
            (x - size * 0.95, y + size * 0.16),
            (x - size * 0.4, y - size * 0.5),
        ]
    )
    return [
        line(strokes([(x - size * 0.05, y - size * 0.1, x - size * 0.05, y + size * 0.06), (x + size * 0.08, y - size * 0.1, x + size * 0.08, y + size * 0.06)]), tone(GOLD, 0.8), size * 0.06),
        flat(body, tone(ink)),
        flat(limb([(x + size * 0.05, y - size * 0.45), (x - size * 0.6, y - size * 0.02)], [size * 0.17, size * 0.05]), tone(ink, 0.72)),
        flat(circle(x + size * 0.26, y - size * 0.8, size * 0.24), tone(ink)),
        flat(polygon([(x + size * 0.44, y - size * 0.88), (x + size * 0.86, y - size * 0.72), (x + size * 0.44, y - size * 0.68)]), tone(GOLD)),
        flat(circle(x + size * 0.33, y - size * 0.86, size * 0.07), tone((250, 248, 240))),
        flat(circle(x + size * 0.345, y - size * 0.86, size * 0.035), tone((40, 36, 40))),
    ]  # fmt: skip
