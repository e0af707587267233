"""The sky: gradient, sun or moon, stars, clouds, and the mist of the morning."""

from random import Random
from typing import Final

from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.drawing.displaylist import RGB, Linear, Node, Shape
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
        stars = _stars(aspect, horizon, rng) if light.weather == "clear" else []
        return [*nodes, *stars, *drifting, *_moon(aspect * (0.5 + 0.1 * light.side), 0.15, light)]
    share, height, radius, colour = _SUNS[light.time]
    return [
        *nodes,
        *_sun(aspect * (0.5 + share * light.side), horizon + height, radius, light, colour),
        *drifting,
    ]


_SUNS: Final[dict[TimeOfDay, tuple[float, float, float, RGB]]] = {
    "dawn": (0.12, -0.1, 0.06, (255, 246, 214)),
    "day": (0.16, -0.34, 0.05, (255, 250, 226)),
    "dusk": (0.12, -0.07, 0.085, (255, 214, 128)),
}
"""How far from the middle towards the light's side, how far from the horizon, radius and colour."""


def mist(aspect: float, light: Light, top: float, bottom: float) -> list[Node]:
    """Air thickening downwards from `top` to `bottom`: what sets one plane off from the next."""
    clear = {"dawn": 190, "day": 110, "dusk": 110, "night": 90}[light.time]
    alpha = clear + round((235 - clear) * {"fog": 1.0, "rain": 0.4, "snow": 0.3}.get(light.weather, 0.0))
    return [fading(band(aspect, top, bottom), (0.0, bottom), (0.0, top), light.haze, alpha)]


def _sun(x: float, y: float, radius: float, light: Light, colour: RGB) -> list[Node]:
    """The sun; a pale disc in fog, a brighter place in clouds, nothing in rain."""
    if light.sun == 0:
        return []
    pale = mixed(light.sky[-1], colour, 0.25 + 0.75 * light.sun)
    nodes: list[Node] = [glow(x, y, radius * 6, pale, round(150 * max(light.sun, 0.5)))]
    if light.weather in ("clear", "fog"):
        nodes.append(
            flat(circle(x, y, radius), mixed(pale, (255, 255, 250), 0.3), round(140 + 115 * light.sun))
        )
    return nodes


def _moon(x: float, y: float, light: Light) -> list[Node]:
    if light.sun == 0:
        return []
    if light.sun < 0.5:
        return [glow(x, y, 0.3, (150, 166, 210), 110)]
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
    """Fair-weather clouds, or the heavy ones of cloud and rain, which lie low and close together."""
    nodes: list[Node] = []
    top, low = light.sky[1], light.sky[-1]
    colour = _CLOUDS[light.time]
    alpha = 225 if light.time == "day" else 170
    dull = light.weather != "clear"
    if dull:
        count = (
            {"cloudy": count + 4, "rain": count + 5, "snow": count + 1, "fog": 0}[light.weather]
            if count
            else 0
        )
        colour = mixed(colour, low, 0.75 if light.weather == "rain" else 0.45)
        top = mixed(light.sky[0], (60, 66, 84), 0.25)
    for i in range(count):
        share = (i + 0.5) / count + rng.uniform(-0.08, 0.08)
        reach = 0.46 if dull else 0.62
        x, y = share * aspect, horizon * (0.12 + reach * ((i * 0.618) % 1.0))
        size = rng.uniform(0.09, 0.15) * (1.2 - y) * (1.75 if dull else 1.0)
        lit, shade = mixed(colour, low, 0.25), mixed(colour, top, 0.7 if dull else 0.55)
        nodes.append(_cloud(x, y, size, rng, lit, shade, 235 if dull else alpha))
    return nodes


_CLOUDS: Final[dict[TimeOfDay, RGB]] = {
    "dawn": (255, 236, 224), "day": (255, 255, 248), "dusk": (246, 158, 124), "night": (74, 92, 146),
}  # fmt: skip


def _cloud(
    x: float,
    y: float,
    size: float,
    rng: Random,
    lit: RGB,
    shade: RGB,
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
