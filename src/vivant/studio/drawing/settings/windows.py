"""Windows seen from inside: frame, curtains, the sky of the hour, the light that falls in."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Group, Linear, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import DARK_TIMBER


def view(x: float, y: float, width: float, height: float, light: Light, shape: Path) -> Node:
    """What is seen through an opening: sky, hills, and the sun or moon of the hour."""
    last = len(light.sky) - 1
    stops = tuple((i / last, colour, 255) for i, colour in enumerate(light.sky))
    far = mixed(
        light.sky[-1],
        {"night": (16, 24, 52), "dusk": (110, 50, 80)}.get(light.time, (110, 150, 112)),
        {"fog": 0.14, "snow": 0.3}.get(light.weather, 0.72),
    )
    near = mixed(far, (40, 60, 50) if light.time in ("dawn", "day") else (16, 16, 36), 0.3)
    hills = (
        Path()
        .move(x, y + height * 0.76)
        .cubic(
            x + width * 0.3,
            y + height * 0.66,
            x + width * 0.5,
            y + height * 0.82,
            x + width,
            y + height * 0.7,
        )
        .line(x + width, y + height)
        .line(x, y + height)
        .close()
    )
    front = (
        Path()
        .move(x, y + height * 0.9)
        .cubic(
            x + width * 0.4,
            y + height * 0.96,
            x + width * 0.7,
            y + height * 0.8,
            x + width,
            y + height * 0.84,
        )
        .line(x + width, y + height)
        .line(x, y + height)
        .close()
    )
    r = min(width, height) * 0.1
    nodes: list[Node] = [Shape(shape, Linear((0.0, y), (0.0, y + height * 0.95), stops))]
    if light.weather != "clear":
        nodes += [flat(hills, far), flat(front, near), *_weather(x, y, width, height, light)]
        return Group(tuple(nodes), clip=shape)
    if light.time == "night":
        stars = joined(
            circle(x + width * a, y + height * b, r * 0.09)
            for a, b in (
                (0.12, 0.2),
                (0.3, 0.42),
                (0.2, 0.62),
                (0.86, 0.5),
                (0.42, 0.16),
                (0.8, 0.16),
                (0.56, 0.55),
                (0.1, 0.44),
            )
        )
        nodes += [
            flat(stars, (240, 240, 255)),
            glow(x + width * 0.64, y + height * 0.32, r * 3.4, (190, 206, 250), 150),
            flat(circle(x + width * 0.64, y + height * 0.32, r), (250, 244, 218)),
        ]
    elif light.time != "day":
        nodes += [
            glow(x + width * 0.4, y + height * 0.66, r * 4, (255, 240, 190), 170),
            flat(circle(x + width * 0.4, y + height * 0.66, r), (255, 236, 176)),
        ]
    else:
        nodes.append(
            flat(
                joined(
                    ellipse(x + width * a, y + height * b, r * c, r * c * 0.4)
                    for a, b, c in ((0.3, 0.3, 1.8), (0.38, 0.26, 1.1), (0.74, 0.45, 1.4))
                ),
                (255, 255, 250),
                210,
            )
        )
    nodes += [flat(hills, far), flat(front, near)]
    return Group(tuple(nodes), clip=shape)


def _weather(x: float, y: float, width: float, height: float, light: Light) -> list[Node]:
    """Rain that runs down the panes, snow that falls and lies on the sill, fog and clouds."""
    rng = Random(round(1000 * x))
    size = min(width, height)
    bright = {"night": 0.3, "dusk": 0.4}.get(light.time, 0.55)
    pale = mixed(light.sky[-1], (255, 255, 255), bright * (0.4 if light.weather == "fog" else 1.0))
    if light.weather == "rain":
        drops = strokes(
            (a, b, a - size * 0.02, b + size * rng.uniform(0.08, 0.26))
            for a, b in ((x + width * rng.random(), y + height * rng.random()) for _ in range(26))
        )
        return [line(drops, pale, size * 0.014, 170)]
    if light.weather == "snow":
        flakes = joined(
            circle(x + width * rng.random(), y + height * rng.random(), size * rng.uniform(0.01, 0.026))
            for _ in range(34)
        )
        drift = smooth(
            [
                (x - 0.01, y + height * 0.95),
                (x + width * 0.3, y + height * 0.9),
                (x + width * 0.7, y + height * 0.95),
                (x + width + 0.01, y + height * 0.9),
                (x + width + 0.01, y + height * 1.05),
                (x - 0.01, y + height * 1.05),
            ]
        )
        return [flat(flakes, pale, 235), flat(drift, pale)]
    banks = joined(
        ellipse(x + width * a, y + height * b, size * c, size * c * 0.32)
        for a, b, c in ((0.2, 0.26, 0.5), (0.75, 0.4, 0.55), (0.45, 0.6, 0.6))
    )
    return [flat(banks, pale if light.weather == "fog" else mixed(light.sky[0], (70, 76, 92), 0.2), 120)]


def casement(
    x: float,
    y: float,
    width: float,
    height: float,
    light: Light,
    *,
    arched: bool = False,
    curtains: RGB | None = None,
    frame: RGB = (176, 134, 98),
    bars: int = 2,
) -> list[Node]:
    """A window in the back wall with the outside in it, a sill, and by day a beam of light."""
    tone = light.at(0.25)
    edge = min(width, height) * 0.075
    hole = arch(x, y, width, height) if arched else rectangle(x, y, width, height)
    outer = (
        arch(x - edge, y - edge, width + 2 * edge, height + edge)
        if arched
        else rectangle(x - edge, y - edge, width + 2 * edge, height + 2 * edge, edge * 0.5)
    )
    splits = [(x + width * i / bars, y, x + width * i / bars, y + height) for i in range(1, bars)]
    rows = (0.36, 0.68) if height > width else (0.5,)
    splits += [(x, y + height * k, x + width, y + height * k) for k in rows]
    nodes: list[Node] = [
        flat(outer, tone(frame)),
        view(x, y, width, height, light, hole),
        Group((line(strokes(splits), tone(frame, 1.1), edge * 0.5),), clip=hole),
        line(hole, tone(frame, 0.72), edge * 0.22),
        graded(
            rectangle(x - edge * 1.8, y + height, width + edge * 3.6, edge * 1.3, edge * 0.4),
            (0.0, y + height),
            (0.0, y + height + edge * 1.3),
            tone(frame, 1.25),
            tone(frame, 0.85),
        ),
    ]
    if curtains:
        nodes += _curtains(x, y, width, height, tone, curtains)
    return nodes


def _curtains(x: float, y: float, width: float, height: float, tone: Tone, colour: RGB) -> list[Node]:
    cloth, folds = Path(), Path()
    for edge, d in ((x - width * 0.12, 1), (x + width * 1.12, -1)):
        top, tie, low = y - height * 0.1, y + height * 0.66, y + height * 1.14
        w = width * 0.34
        cloth.move(edge - d * w * 0.2, top).line(edge + d * w, top).cubic(
            edge + d * w * 0.95,
            top + height * 0.4,
            edge + d * w * 0.4,
            tie - height * 0.1,
            edge + d * w * 0.22,
            tie,
        )
        cloth.cubic(
            edge + d * w * 0.4,
            tie + height * 0.15,
            edge + d * w * 0.45,
            low - height * 0.1,
            edge + d * w * 0.4,
            low,
        )
        cloth.line(edge - d * w * 0.25, low).cubic(
            edge - d * w * 0.1, tie, edge - d * w * 0.2, top + height * 0.3, edge - d * w * 0.2, top
        ).close()
        for k in (0.2, 0.6):
            folds.move(edge + d * w * k, top + height * 0.05).cubic(
                edge + d * w * k,
                top + height * 0.4,
                edge + d * w * 0.12,
                tie - height * 0.1,
                edge + d * w * 0.06,
                tie,
            )
            folds.line(edge + d * w * (k * 0.4), low - height * 0.03)
    rod = strokes([(x - width * 0.3, y - height * 0.1, x + width * 1.3, y - height * 0.1)])
    return [
        graded(
            cloth, (0.0, y - height * 0.1), (0.0, y + height * 1.14), tone(colour, 1.15), tone(colour, 0.84)
        ),
        line(folds, tone(colour, 0.74), width * 0.018, 170),
        line(rod, tone(DARK_TIMBER), width * 0.04),
    ]


def sunbeam(x: float, y: float, width: float, height: float, light: Light) -> list[Node]:
    """Light that falls from the window at (x, y) slanting onto the floor."""
    if light.time == "night":
        colour, alpha = (150, 176, 240), 46
    else:
        colour, alpha = (
            mixed(light.sky[-1], (255, 250, 220), 0.4),
            {"dawn": 100, "day": 90}.get(light.time, 60),
        )
    run = -0.3 if light.side > 0 else 0.3
    sill = y + height
    path = polygon(
        [(x, sill), (x + width, sill), (x + width + run * 1.2, 0.95), (x + run - width * 0.3, 0.95)]
    )
    alpha = round(alpha * light.sun)
    return [fading(path, (x, sill), (x + run * 0.6, 0.95), colour, alpha, alpha // 8)]
