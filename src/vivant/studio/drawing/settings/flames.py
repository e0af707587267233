"""Fires: single flames, and a small fire in a ring of stones."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, joined
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import STONE

FLAME = (244, 134, 54)
CORE = (255, 206, 96)


def flame(x: float, base: float, width: float, height: float) -> Path:
    """One tongue of fire, `width` at its foot."""
    w = width / 2
    return (
        Path()
        .move(x - w, base)
        .cubic(x - w * 1.3, base - height * 0.5, x - w * 0.15, base - height * 0.6, x, base - height)
        .cubic(x + w * 0.23, base - height * 0.6, x + w * 1.3, base - height * 0.5, x + w, base)
        .close()
    )


def campfire(x: float, base: float, size: float, light: Light, depth: float) -> list[Node]:
    """Sticks burning in a ring of stones, `size` wide; always lit."""
    tone = light.at(depth)
    s = size
    ring = joined(
        ellipse(x + s * dx, base + s * dy, s * 0.13, s * 0.09)
        for dx, dy in ((-0.5, -0.06), (-0.3, 0.05), (0.0, 0.09), (0.3, 0.05), (0.5, -0.06))
    )
    sticks = joined(rectangle(x + s * dx, base - s * 0.1, s * 0.5, s * 0.1, s * 0.05) for dx in (-0.4, -0.1))
    outer = joined(
        flame(x + s * dx, base - s * 0.04, s * w, s * h)
        for dx, w, h in ((-0.18, 0.3, 0.5), (0.02, 0.42, 0.85), (0.22, 0.28, 0.45))
    )
    inner = joined(
        flame(x + s * dx, base - s * 0.04, s * w, s * h)
        for dx, w, h in ((-0.16, 0.15, 0.28), (0.02, 0.22, 0.5), (0.2, 0.14, 0.25))
    )
    return [
        flat(ellipse(x, base, s * 0.5, s * 0.13), tone((70, 54, 54))),
        flat(sticks, tone((104, 70, 56))),
        flat(outer, FLAME),
        flat(inner, CORE),
        flat(ring, tone(STONE, 0.8)),
        glow(x, base - s * 0.3, s * 3.4, (255, 170, 80), round(70 + 110 * light.lamps)),
    ]
