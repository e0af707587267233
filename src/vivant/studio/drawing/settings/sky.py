"""The sky: gradient, sun or moon, stars, clouds, and the mist of the morning."""

from random import Random

from vivant.studio.drawing.displaylist import Linear, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, joined, mixed
from vivant.studio.drawing.settings.light import Light

OVERSCAN = 0.2


def band(aspect: float, top: float, bottom: float) -> Path:
    """A strip over the whole width, overscan included."""
    return rectangle(-OVERSCAN, top, aspect + 2 * OVERSCAN, bottom - top)


def sky(aspect: float, light: Light, horizon: float, seed: int, *, clouds: int = 4) -> list[Node]:
    """Everything above the `horizon`; paints the whole frame, so that nothing stays transparent."""
    last = len(light.sky) - 1
    stops = tuple((i / last, colour, 255) for i, colour in enumerate(light.sky))
    nodes: list[Node] = [
        Shape(band(aspect, -OVERSCAN, 1 + OVERSCAN), Linear((0.0, -0.05), (0.0, horizon), stops))
    ]
    rng = Random(seed)
    drifting = _clouds(aspect, light, horizon, rng, clouds)
    if light.time == "night":
        # Before the moon, or a cloud's flat foot would cut it in half.
        return [*nodes, *_stars(aspect, horizon, rng), *drifting, *_moon(aspect * 0.53, 0.15)]
    if light.time == "dawn":
        nodes += _sun(aspect * 0.44, horizon - 0.1, 0.06, light, (255, 246, 214))
    elif light.time == "dusk":
        nodes += _sun(aspect * 0.57, horizon - 0.07, 0.085, light, (255, 214, 128))
    else:
        nodes += _sun(aspect * 0.5, 0.06, 0.05, light, (255, 250, 226))
    return nodes + drifting


def mist(aspect: float, light: Light, top: float, bottom: float) -> list[Node]:
    """Air thickening downwards from `top` to `bottom`: what sets one plane off from the next."""
    alpha = {"dawn": 190, "day": 110, "dusk": 110, "night": 90}[light.time]
    return [fading(band(aspect, top, bottom), (0.0, bottom), (0.0, top), light.haze, alpha)]


def _sun(x: float, y: float, radius: float, light: Light, colour: tuple[int, int, int]) -> list[Node]:
    return [glow(x, y, radius * 6, colour, 150), flat(circle(x, y, radius), colour)]


def _moon(x: float, y: float) -> list[Node]:
    pale, shade = (250, 244, 218), (226, 220, 200)
    craters = joined(
        [
            circle(x - 0.02, y - 0.012, 0.013),
            circle(x + 0.018, y + 0.016, 0.017),
            circle(x + 0.014, y - 0.026, 0.008),
        ]
    )
    return [
        glow(x, y, 0.34, (190, 206, 250), 120),
        flat(circle(x, y, 0.062), pale),
        flat(craters, shade, 150),
    ]


def _stars(aspect: float, horizon: float, rng: Random) -> list[Node]:
    small, large = Path(), Path()
    for _ in range(round(46 * max(1.0, aspect))):
        x, y = rng.uniform(-0.15, aspect + 0.15), rng.uniform(-0.15, horizon * 0.9)
        (small if rng.random() < 0.75 else large).extend(circle(x, y, 1.0 * rng.uniform(0.0014, 0.0024)))
    for _ in range(6):
        x, y = rng.uniform(0, aspect), rng.uniform(0, horizon * 0.6)
        large.extend(_twinkle(x, y, rng.uniform(0.008, 0.014)))
    return [flat(small, (222, 230, 255), 190), flat(large, (255, 248, 224))]


def _twinkle(x: float, y: float, r: float) -> Path:
    path = Path().move(x, y - r)
    for ax, ay in ((x + r, y), (x, y + r), (x - r, y), (x, y - r)):
        path.cubic(x, y, x, y, ax, ay)
    return path.close()


def _clouds(aspect: float, light: Light, horizon: float, rng: Random, count: int) -> list[Node]:
    nodes: list[Node] = []
    top, low = light.sky[1], light.sky[-1]
    colour = {
        "dawn": (255, 236, 224),
        "day": (255, 255, 248),
        "dusk": (246, 158, 124),
        "night": (74, 92, 146),
    }[light.time]
    for i in range(count):
        share = (i + 0.5) / count + rng.uniform(-0.08, 0.08)
        x, y = share * aspect, horizon * (0.12 + 0.62 * ((i * 0.618) % 1.0))
        size = rng.uniform(0.09, 0.15) * (1.2 - y)
        nodes.append(
            _cloud(
                x,
                y,
                size,
                rng,
                mixed(colour, low, 0.25),
                mixed(colour, top, 0.55),
                225 if light.time == "day" else 170,
            )
        )
    return nodes


def _cloud(
    x: float,
    y: float,
    size: float,
    rng: Random,
    lit: tuple[int, int, int],
    shade: tuple[int, int, int],
    alpha: int,
) -> Node:
    puffs = [ellipse(x, y, size * 1.25, size * 0.26)]
    for k in (-0.75, -0.3, 0.2, 0.65):
        r = size * rng.uniform(0.3, 0.42) * (1.15 - abs(k) * 0.5)
        puffs.append(circle(x + k * size, y - size * 0.12 - r * 0.35, r))
    fill = Linear(
        (0.0, y - size * 0.6), (0.0, y + size * 0.26), ((0.0, lit, alpha), (1.0, shade, alpha // 2))
    )
    return Shape(joined(puffs), fill)
