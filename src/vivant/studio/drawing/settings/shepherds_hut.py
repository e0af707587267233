"""A shepherd's hut on wheels."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import smoke, window
from vivant.studio.drawing.settings.farm_gear import wheel
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    IRON,
    SLATE,
    TIMBER,
)
from vivant.studio.drawing.settings.sheep import sheep


def shepherds_hut(aspect: float, tone: Tone) -> list[Node]:
    """A shepherd's hut on iron wheels, on the right, its stove lit."""
    x, base, s = aspect * 0.78, 0.74, tone.side
    w, top, eaves = 0.21, 0.27, 0.35
    paint: RGB = (104, 146, 148)
    wall = rectangle(x - w, eaves, 2 * w, 0.3)
    boards = strokes([(x - w + 0.042 * i, eaves, x - w + 0.042 * i, eaves + 0.3) for i in range(1, 10)])
    roof = (
        Path()
        .move(x - w - 0.035, eaves + 0.012)
        .cubic(x - w - 0.01, top, x - w * 0.4, top - 0.012, x, top - 0.012)
        .cubic(x + w * 0.4, top - 0.012, x + w + 0.01, top, x + w + 0.035, eaves + 0.012)
        .close()
    )
    ribs = strokes(
        [
            (x + w * k, top - 0.008 + 0.03 * abs(k) ** 3, x + w * k * 1.12, eaves + 0.01)
            for k in (-0.8, -0.5, -0.17, 0.17, 0.5, 0.8)
        ]
    )
    steps = joined(
        rectangle(x - w * 0.62 - 0.05 - 0.014 * i, 0.655 + 0.028 * i, 0.1 + 0.028 * i, 0.014, 0.004)
        for i in range(3)
    )
    leaf = rectangle(x - w * 0.62 - 0.052, 0.41, 0.104, 0.24, 0.006)
    return [
        flat(ellipse(x, base + 0.008, 0.27, 0.02), tone((92, 116, 66), 0.8), 130),
        smoke(x + w * 0.6, top - 0.1, 0.09, tone),
        graded(rectangle(x + w * 0.52, top - 0.11, 0.032, 0.13, 0.004), (x + w * 0.52, 0.0), (x + w * 0.6 + 0.03, 0.0), tone(IRON, 1.3), tone(IRON, 0.9)),
        flat(rectangle(x + w * 0.52 - 0.008, top - 0.118, 0.048, 0.018, 0.006), tone(IRON, 0.9)),
        flat(rectangle(x - w * 0.95, 0.645, w * 1.9, 0.03, 0.006), tone(DARK_TIMBER, 0.9)),
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone(paint, 1.25), tone(paint), tone(paint, 0.78)),
        line(boards, tone(paint, 0.74), 0.004, 170),
        graded(roof, (0.0, top), (0.0, eaves), tone(SLATE, 1.25), tone(SLATE, 0.85)),
        line(ribs, tone(SLATE, 0.7), 0.005, 170),
        flat(leaf, tone(CREAM)),
        graded(rectangle(x - w * 0.62 - 0.044, 0.418, 0.088, 0.232, 0.004), (0.0, 0.42), (0.0, 0.65), tone((206, 102, 82), 1.1), tone((206, 102, 82), 0.85)),
        line(strokes([(x - w * 0.62 - 0.044, 0.535, x - w * 0.62 + 0.044, 0.535)]), tone(CREAM), 0.006),
        flat(circle(x - w * 0.62 + 0.03, 0.56, 0.006), tone(GOLD)),
        *window(x + w * 0.18, 0.42, 0.1, 0.095, tone, box=(226, 110, 128), seed=4),
        flat(steps, tone(TIMBER, 1.1)),
        *wheel(x - w * 0.25, 0.7, 0.05, tone),
        *wheel(x + w * 0.72, 0.69, 0.062, tone),
        *sheep(x - 0.33, 0.765, 0.16, tone, 6, facing=1, grazing=True),
    ]  # fmt: skip
