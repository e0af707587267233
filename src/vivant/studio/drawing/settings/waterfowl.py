"""Ducks on the water and gulls on posts."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.light import Tone

_BILL: RGB = (238, 168, 72)


def duck(x: float, y: float, size: float, tone: Tone, *, facing: int = 1, drake: bool = False) -> list[Node]:
    """A swimming duck; (x, y) is the middle of its waterline, `facing` -1 is left."""
    f, d = facing * size, size
    plumage: RGB = (196, 184, 172) if drake else (190, 150, 112)
    hood: RGB = (72, 128, 104) if drake else (170, 128, 92)
    body = smooth(
        [
            (x - f * 0.62, y - d * 0.42),
            (x - f * 0.44, y - d * 0.04),
            (x + f * 0.2, y + d * 0.03),
            (x + f * 0.46, y - d * 0.16),
            (x + f * 0.34, y - d * 0.42),
            (x - f * 0.1, y - d * 0.38),
        ]
    )
    wing = smooth(
        [
            (x - f * 0.5, y - d * 0.36),
            (x - f * 0.1, y - d * 0.12),
            (x + f * 0.2, y - d * 0.26),
            (x - f * 0.05, y - d * 0.38),
        ]
    )
    hx, hy = x + f * 0.4, y - d * 0.68
    neck = (
        Path()
        .move(x + f * 0.2, y - d * 0.26)
        .line(hx - f * 0.16, hy)
        .line(hx + f * 0.14, hy + d * 0.06)
        .line(x + f * 0.46, y - d * 0.2)
        .close()
    )
    wake = Path().move(x - f * 0.9, y + d * 0.05).line(x + f * 0.7, y + d * 0.05)
    return [
        line(wake, (255, 255, 255), d * 0.05, 150),
        flat(neck, tone(hood)),
        graded(body, (x, y - d * 0.45), (x, y), tone(plumage, 1.12), tone(plumage, 0.85)),
        flat(wing, tone(plumage, 0.78)),
        flat(circle(hx, hy, d * 0.18), tone(hood, 1.05)),
        flat(polygon([(hx + f * 0.14, hy - d * 0.06), (hx + f * 0.42, hy + d * 0.06), (hx + f * 0.13, hy + d * 0.1)]), tone(_BILL)),
        flat(circle(hx + f * 0.05, hy - d * 0.04, d * 0.035), tone((40, 36, 40))),
    ]  # fmt: skip


def gull(x: float, y: float, size: float, tone: Tone, *, facing: int = 1) -> list[Node]:
    """A gull standing at (x, y)."""
    f, d = facing * size, size
    body = smooth(
        [
            (x - f * 0.8, y - d * 0.26),
            (x - f * 0.2, y - d * 0.2),
            (x + f * 0.26, y - d * 0.34),
            (x + f * 0.34, y - d * 0.7),
            (x + f * 0.1, y - d * 0.78),
            (x - f * 0.2, y - d * 0.6),
        ]
    )
    wing = smooth(
        [
            (x - f * 0.98, y - d * 0.22),
            (x - f * 0.2, y - d * 0.34),
            (x + f * 0.12, y - d * 0.54),
            (x - f * 0.14, y - d * 0.6),
        ]
    )
    return [
        line(strokes([(x - d * 0.07, y - d * 0.25, x - d * 0.07, y), (x + d * 0.08, y - d * 0.25, x + d * 0.08, y)]), tone(_BILL, 0.9), d * 0.05),
        flat(body, tone((250, 248, 242))),
        flat(wing, tone((168, 176, 188))),
        flat(circle(x + f * 0.23, y - d * 0.84, d * 0.19), tone((252, 250, 246))),
        flat(polygon([(x + f * 0.38, y - d * 0.9), (x + f * 0.7, y - d * 0.78), (x + f * 0.38, y - d * 0.74)]), tone(_BILL)),
        flat(circle(x + f * 0.29, y - d * 0.88, d * 0.035), tone((40, 36, 40))),
        flat(ellipse(x - f * 0.86, y - d * 0.2, d * 0.16, d * 0.05), tone((74, 78, 88))),
    ]  # fmt: skip
