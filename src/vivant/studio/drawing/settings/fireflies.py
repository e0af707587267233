"""Fireflies: small warm lights in the dark half of the day."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle
from vivant.studio.drawing.settings.brush import flat, glow
from vivant.studio.drawing.settings.light import Light


def fireflies(
    aspect: float, light: Light, top: float, bottom: float, seed: int, count: int = 16
) -> list[Node]:
    """`count` lights between two heights once it is dark enough, four of them near with a halo."""
    if light.lamps < 0.5 or light.weather not in ("clear", "cloudy"):
        return []
    rng = Random(seed)
    spots = [
        (rng.uniform(0.0, aspect), rng.uniform(top, bottom), rng.uniform(0.003, 0.0055)) for _ in range(count)
    ]
    dots = Path()
    for x, y, r in spots:
        dots.extend(circle(x, y, r))
    halos: list[Node] = [glow(x, y, 0.045, (246, 240, 140), 150) for x, y, _ in spots[:4]]
    return [*halos, flat(dots, (255, 248, 176), 235)]
