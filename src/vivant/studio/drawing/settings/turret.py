"""A slated turret with a weathercock."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import window
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    CLAY,
    CREAM,
    GOLD,
    LAMPLIGHT,
    OCHRE_PLASTER,
    RED,
    SLATE,
    TEAL,
)


def turret(aspect: float, tone: Tone) -> list[Node]:
    """A slated turret on the right, a golden cock turning on its tip."""
    x, base, eaves, s = aspect * 0.8, 0.72, 0.46, tone.side
    w, tip = 0.13, 0.315
    cone = (
        Path()
        .move(x - w * 1.25, eaves + 0.02)
        .cubic(x - w * 0.7, eaves - 0.03, x - w * 0.2, tip + 0.08, x, tip)
        .cubic(x + w * 0.2, tip + 0.08, x + w * 0.7, eaves - 0.03, x + w * 1.25, eaves + 0.02)
    )
    cone.cubic(x + w * 0.6, eaves + 0.045, x - w * 0.6, eaves + 0.045, x - w * 1.25, eaves + 0.02).close()
    scales = Path()
    for i, y in enumerate((0.36, 0.39, 0.42, 0.445)):
        half = w * (0.3 + 0.26 * i)
        count = 3 + i
        for k in range(count):
            a, b = x - half + 2 * half * k / count, x - half + 2 * half * (k + 1) / count
            scales.move(a, y).cubic(a, y + 0.02, b, y + 0.02, b, y)
    cy = tip - 0.105
    cock = smooth(
        [
            (x - 0.02, cy + 0.035),
            (x - 0.075, cy + 0.01),
            (x - 0.11, cy - 0.055),
            (x - 0.085, cy - 0.075),
            (x - 0.045, cy - 0.03),
            (x + 0.01, cy - 0.02),
            (x + 0.045, cy - 0.06),
            (x + 0.075, cy - 0.075),
            (x + 0.09, cy - 0.05),
            (x + 0.075, cy - 0.005),
            (x + 0.03, cy + 0.04),
        ],
        tension=0.8,
    )
    comb = joined(
        circle(x + dx, cy - dy, 0.012) for dx, dy in ((0.056, 0.08), (0.072, 0.086), (0.086, 0.078))
    )
    feather = (
        Path()
        .move(x - 0.05, cy + 0.0)
        .cubic(x - 0.085, cy - 0.02, x - 0.09, cy - 0.045, x - 0.088, cy - 0.062)
        .move(x - 0.02, cy - 0.002)
        .cubic(x + 0.0, cy + 0.018, x + 0.03, cy + 0.016, x + 0.048, cy - 0.004)
    )
    warm: list[Node] = [glow(x, 0.57, 0.18, LAMPLIGHT, round(100 * tone.lamps))] if tone.lamps > 0.3 else []
    return [
        flat(ellipse(x, base + 0.004, w * 1.2, 0.014), tone(CLAY, 0.6), 140),
        graded(rectangle(x - w, eaves, 2 * w, base - eaves), (x + s * w, 0.0), (x - s * w, 0.0), tone(CREAM, 1.2), tone(OCHRE_PLASTER), tone(OCHRE_PLASTER, 0.72)),
        *blocks(x - w, x + w, eaves + 0.05, base, tone, 210, OCHRE_PLASTER, 0.034),
        *warm,
        *window(x - 0.042, 0.53, 0.084, 0.11, tone, shutters=TEAL),
        graded(cone, (x + s * w, 0.0), (x - s * w, 0.0), tone(SLATE, 1.3), tone(SLATE), tone(SLATE, 0.68)),
        line(scales, tone(SLATE, 0.66), 0.005, 190),
        line(strokes([(x, tip + 0.01, x, cy + 0.02), (x - 0.085, tip - 0.04, x + 0.085, tip - 0.04)]), tone((92, 84, 84)), 0.009),
        flat(joined([circle(x, tip, 0.016), polygon([(x + 0.08, tip - 0.056), (x + 0.115, tip - 0.04), (x + 0.08, tip - 0.024)]), circle(x - 0.09, tip - 0.04, 0.012)]), tone(GOLD, 0.95)),
        flat(comb, tone(RED)),
        graded(cock, (x + s * 0.1, cy - 0.07), (x - s * 0.1, cy + 0.04), tone(GOLD, 1.35), tone(GOLD), tone(GOLD, 0.72)),
        line(feather, tone(GOLD, 0.6), 0.006),
        flat(polygon([(x + 0.088, cy - 0.062), (x + 0.116, cy - 0.05), (x + 0.086, cy - 0.044)]), tone(GOLD, 0.8)),
        flat(circle(x + 0.072, cy - 0.055, 0.005), tone((60, 48, 40))),
    ]  # fmt: skip
