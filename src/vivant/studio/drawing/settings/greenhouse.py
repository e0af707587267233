"""A glasshouse on a brick foot, flower pots at its corner."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BRICK,
    LAMPLIGHT,
    LEAF,
    RED,
    TEAL,
    TILE,
)
from vivant.studio.drawing.settings.trees import crown


def greenhouse(aspect: float, tone: Tone) -> list[Node]:
    """A glasshouse on a brick foot, on the right; it glows in the evening."""
    x, w, base, eaves, ridge = aspect * 0.81, 0.24, 0.705, 0.43, 0.25
    frame: RGB = (240, 242, 232)
    glass = mixed(tone((186, 216, 210)), LAMPLIGHT, tone.lamps * 0.45)
    front = polygon([(x - w, base), (x - w, eaves), (x, ridge), (x + w, eaves), (x + w, base)])
    bars = [
        (x - w + w * k / 3, eaves - (eaves - ridge) * k / 3, x - w + w * k / 3, base - 0.06) for k in range(4)
    ]
    bars += [
        (x + w * k / 3, ridge + (eaves - ridge) * k / 3, x + w * k / 3, base - 0.06) for k in range(1, 4)
    ]
    bars += [(x - w, 0.54, x + w, 0.54), (x - w, eaves, x + w, eaves)]
    plants = Path()
    rng = Random(77)
    for i in range(9):
        px = x - w + 0.04 + i * (2 * w - 0.08) / 8
        plants.extend(crown(px, 0.63 - 0.05 * (i % 3), 0.036, 0.05 + 0.02 * (i % 2), rng, 6))
    tomatoes = joined(circle(x - w + 0.05 + 0.047 * i, 0.56 + 0.03 * ((i * 2) % 3), 0.012) for i in range(9))
    door = [
        (x - 0.065, base, x - 0.065, 0.46),
        (x + 0.065, base, x + 0.065, 0.46),
        (x - 0.065, 0.46, x + 0.065, 0.46),
        (x - 0.065, 0.59, x + 0.065, 0.59),
    ]
    shine = joined(
        polygon(
            [(x + a, eaves + 0.04), (x + a + 0.03, eaves + 0.04), (x + a - 0.04, 0.62), (x + a - 0.07, 0.62)]
        )
        for a in (-0.14, 0.2)
    )
    warm: list[Node] = [glow(x, 0.5, 0.4, LAMPLIGHT, round(110 * tone.lamps))] if tone.lamps > 0.3 else []
    return [
        flat(ellipse(x, base + 0.004, w * 1.15, 0.018), tone((110, 120, 76), 0.8), 120),
        *warm,
        flat(front, glass, 235),
        flat(plants, tone(LEAF, 0.84)),
        flat(tomatoes, tone(RED)),
        flat(shine, (255, 255, 255), 70),
        graded(joined([rectangle(x - w, base - 0.06, w - 0.065, 0.06), rectangle(x + 0.065, base - 0.06, w - 0.065, 0.06)]), (0.0, base - 0.06), (0.0, base), tone(BRICK, 1.15), tone(BRICK, 0.9)),
        line(strokes(bars), tone(frame), 0.009),
        line(strokes(door), tone(TEAL, 0.95), 0.012),
        line(polygon([(x - w, base), (x - w, eaves), (x, ridge), (x + w, eaves), (x + w, base)]), tone(frame, 0.96), 0.015),
        flat(circle(x, ridge - 0.012, 0.016), tone(frame)),
        line(strokes([(x, ridge - 0.01, x, ridge - 0.05)]), tone(frame), 0.007),
        *_flower_pots(x - w - 0.06, base + 0.02, tone),
    ]  # fmt: skip


def _flower_pots(x: float, base: float, tone: Tone) -> list[Node]:
    """Two clay pots, one in the other's lee, with something red in them."""
    pots, green, blooms = Path(), Path(), Path()
    for dx, h in ((-0.05, 0.06), (0.02, 0.085)):
        px, w = x + dx, h * 0.44
        pots.extend(
            polygon([(px - w, base - h), (px + w, base - h), (px + w * 0.72, base), (px - w * 0.72, base)])
        ).extend(rectangle(px - w * 1.15, base - h * 1.06, w * 2.3, h * 0.24, h * 0.06))
        for k in (-0.7, 0.0, 0.7):
            green.extend(circle(px + w * k, base - h * 1.25, w * 0.6))
            blooms.extend(circle(px + w * k * 1.1, base - h * (1.5 + 0.2 * (k == 0)), w * 0.42))
    return [
        flat(green, tone(LEAF)),
        graded(pots, (0.0, base - 0.09), (0.0, base), tone(TILE, 1.15), tone(TILE, 0.8)),
        flat(blooms, tone(RED, 1.05)),
    ]
