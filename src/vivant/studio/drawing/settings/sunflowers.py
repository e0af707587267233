"""Sunflowers, taller than anybody."""

import math
from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, smooth
from vivant.studio.drawing.settings.brush import flat, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import LEAF

_YELLOW: RGB = (244, 192, 66)


def sunflowers(spots: Sequence[tuple[float, float, float, float]], tone: Tone) -> list[Node]:
    """Sunflowers at (x, base, height, radius of the bloom)."""
    stems, leaves, shady, back = Path(), Path(), Path(), Path()
    front, seeds, heart = Path(), Path(), Path()
    for i, (x, base, h, r) in enumerate(spots):
        hx, hy = x + (0.03 if i % 2 else -0.02), base - h
        stems.move(x, base).cubic(x, base - h * 0.5, hx, hy + h * 0.3, hx, hy)
        for k, side in ((0.3, 1), (0.5, -1), (0.68, 1)):
            ly, reach = base - h * k, side * r * (1.3 - k * 0.7)
            lx = x + (hx - x) * k
            (leaves if side * tone.side > 0 else shady).extend(
                smooth(
                    [
                        (lx, ly),
                        (lx + reach * 0.4, ly - r * 0.75),
                        (lx + reach, ly - r * 0.3),
                        (lx + reach * 1.1, ly + r * 0.12),
                        (lx + reach * 0.5, ly + r * 0.28),
                    ],
                    tension=0.8,
                )
            )
        for ring, (length, count) in enumerate(((1.0, 11), (0.86, 11))):
            for j in range(count):
                a = (j + 0.5 * ring + i * 0.3) / count * math.tau
                px, py = hx + math.cos(a) * r * 0.4, hy + math.sin(a) * r * 0.4
                ex, ey = hx + math.cos(a) * r * length, hy + math.sin(a) * r * length
                wx, wy = -math.sin(a) * r * 0.2, math.cos(a) * r * 0.2
                mx, my = (px + ex) / 2, (py + ey) / 2
                (front if ring else back).move(px, py).cubic(
                    mx + wx, my + wy, mx + wx, my + wy, ex, ey
                ).cubic(mx - wx, my - wy, mx - wx, my - wy, px, py).close()
        seeds.extend(circle(hx, hy, r * 0.48))
        heart.extend(ellipse(hx, hy, r * 0.3, r * 0.3))
    width = max(r for _, _, _, r in spots) * 0.16
    return [
        line(stems, tone(LEAF, 0.82), width),
        flat(shady, tone(LEAF, 0.76)),
        flat(leaves, tone(LEAF, 1.05)),
        flat(back, tone(_YELLOW, 0.84)),
        flat(front, tone(_YELLOW)),
        flat(seeds, tone((118, 78, 52))),
        flat(heart, tone((150, 104, 62))),
    ]
