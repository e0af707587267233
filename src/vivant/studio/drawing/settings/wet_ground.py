"""Rain on the ground: puddles that hold the sky, rings and splashes."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, mixed
from vivant.studio.drawing.settings.land import scattered
from vivant.studio.drawing.settings.light import Light


def wet_ground(aspect: float, light: Light) -> list[Node]:
    """Puddles in the foreground, below where details stand, and rings and splashes all over the ground."""
    if light.weather != "rain":
        return []
    water, rim = mixed(light.sky[-1], light.haze, 0.5), mixed(light.sky[-1], (255, 255, 255), 0.4)
    pools, edges = Path(), Path()
    for share, y, rx, seed in (
        (0.3, 0.835, 0.12, 1),
        (0.72, 0.875, 0.16, 2),
        (0.4, 0.945, 0.2, 3),
        (0.62, 0.79, 0.075, 4),
    ):
        pools.extend(_puddle(aspect * share, y, rx, seed))
        edges.extend(_puddle(aspect * share, y + 0.004, rx * 1.05, seed))
    rings, drops = Path(), Path()
    for x, y in scattered(aspect, 0.74, 1.12, 38, 51):
        r = 0.008 + 0.06 * (y - 0.68)
        rings.extend(ellipse(x, y, r, r * 0.26))
        for dx in (-0.5, 0.1, 0.6):
            drops.move(x + dx * r * 0.7, y - r * 0.12).line(x + dx * r * 1.15, y - r * (0.62 - 0.2 * abs(dx)))
    return [
        flat(edges, mixed(light.shadow, water, 0.35), 90),
        graded(pools, (0.0, 0.78), (0.0, 1.0), mixed(water, light.sky[1], 0.35), water),
        line(rings, rim, 0.0022, 150),
        line(drops, rim, 0.0024, 170),
    ]


def _puddle(x: float, y: float, rx: float, seed: int) -> Path:
    rng = Random(seed)
    across = (-1.0, -0.62, -0.15, 0.35, 0.8, 1.0, 0.7, 0.2, -0.35, -0.8)
    down = (0.0, -0.13, -0.1, -0.15, -0.08, 0.02, 0.13, 0.1, 0.15, 0.1)
    return smooth(
        [(x + rx * a, y + rx * d * rng.uniform(0.8, 1.2)) for a, d in zip(across, down, strict=True)]
    )
