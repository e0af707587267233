"""A stone trough under a pump."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.land import tufts
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    IRON,
    LEAF,
    STONE,
    WATER,
)
from vivant.studio.drawing.settings.sheep import sheep


def trough(aspect: float, tone: Tone) -> list[Node]:
    """An iron pump over a stone trough on the left; a lamb has come to drink."""
    x, base, s = aspect * 0.29, 0.755, tone.side
    trough = polygon([(x - 0.23, 0.585), (x + 0.18, 0.585), (x + 0.15, base), (x - 0.2, base)])
    lip = polygon([(x - 0.25, 0.595), (x - 0.22, 0.553), (x + 0.17, 0.553), (x + 0.2, 0.595)])
    water = polygon([(x - 0.215, 0.586), (x - 0.192, 0.562), (x + 0.144, 0.562), (x + 0.168, 0.586)])
    px = x - 0.14
    green: RGB = (82, 124, 112)
    body = (
        Path()
        .move(px - 0.042, 0.58)
        .line(px - 0.034, 0.3)
        .cubic(px - 0.034, 0.25, px + 0.034, 0.25, px + 0.034, 0.3)
        .line(px + 0.042, 0.58)
        .close()
    )
    spout = limb([(px + 0.02, 0.36), (px + 0.1, 0.365), (px + 0.125, 0.42)], [0.026, 0.023, 0.019])
    handle = Path().move(px, 0.29).cubic(px - 0.1, 0.25, px - 0.13, 0.4, px - 0.13, 0.49)
    stream = (
        Path()
        .move(px + 0.115, 0.43)
        .line(px + 0.135, 0.43)
        .line(px + 0.15, 0.572)
        .line(px + 0.1, 0.572)
        .close()
    )
    rings = joined(rectangle(px - 0.046, y, 0.092, 0.018, 0.006) for y in (0.31, 0.43, 0.53))
    moss = joined(
        ellipse(x + dx, y, rx, 0.012)
        for dx, y, rx in ((-0.2, 0.74, 0.06), (-0.02, 0.75, 0.08), (0.13, 0.74, 0.05))
    )
    return [
        flat(ellipse(x - 0.03, base + 0.006, 0.28, 0.02), tone((92, 116, 66), 0.8), 130),
        flat(ellipse(x + 0.24, base + 0.012, 0.08, 0.012), tone(WATER, 1.1), 180),
        line(handle, tone(IRON, 1.1), 0.022),
        flat(circle(px - 0.13, 0.5, 0.02), tone(IRON)),
        graded(lip, (0.0, 0.55), (0.0, 0.6), tone(STONE, 1.45), tone(STONE, 1.2)),
        graded(water, (0.0, 0.56), (0.0, 0.59), tone(WATER, 0.9), tone(WATER, 1.2)),
        flat(stream, tone((232, 246, 248)), 225),
        flat(ellipse(px + 0.125, 0.574, 0.045, 0.008), tone((240, 250, 250))),
        graded(body, (px + s * 0.04, 0.0), (px - s * 0.04, 0.0), tone(green, 1.3), tone(green), tone(green, 0.7)),
        flat(rings, tone(green, 0.72)),
        flat(joined([ellipse(px, 0.258, 0.026, 0.014), circle(px, 0.24, 0.014)]), tone(green, 0.85)),
        graded(spout, (0.0, 0.34), (0.0, 0.43), tone(green, 1.15), tone(green, 0.75)),
        graded(trough, (x + s * 0.2, 0.0), (x - s * 0.2, 0.0), tone(STONE, 1.3), tone(STONE), tone(STONE, 0.78)),
        flat(moss, tone((128, 160, 84)), 220),
        tufts([(x - 0.24 + 0.08 * i, base + 0.012) for i in range(6)], 0.08, tone, LEAF),
        *sheep(x + 0.33, 0.77, 0.21, tone, 7, facing=-1, face=(206, 178, 158)),
    ]  # fmt: skip
