"""What stands and hangs between houses: fences, lanterns, flags."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, line, mixed, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    LAMPLIGHT,
    PINK,
    RED,
    TIMBER,
)


def fence(
    left: float,
    right: float,
    y: float,
    height: float,
    tone: Tone,
    colour: RGB = TIMBER,
    *,
    pitch: float = 0.13,
    seed: int = 0,
) -> list[Node]:
    """Posts with two rails; `y` is where the posts stand."""
    rng = Random(seed)
    count = max(2, round((right - left) / pitch) + 1)
    step = (right - left) / (count - 1)
    rails, posts, tops = Path(), Path(), Path()
    for k in (0.36, 0.74):
        for i in range(count - 1):
            a, b = left + i * step, left + (i + 1) * step
            t = height * 0.075
            ya, yb = (
                y - height * k + rng.uniform(-0.02, 0.02) * height,
                y - height * k + rng.uniform(-0.02, 0.02) * height,
            )
            rails.extend(polygon([(a, ya - t), (b, yb - t), (b, yb + t), (a, ya + t)]))
    for i in range(count):
        x, w = left + i * step, height * 0.11
        posts.extend(rectangle(x - w, y - height * rng.uniform(0.96, 1.04), 2 * w, height * 1.02, w * 0.5))
        tops.extend(ellipse(x, y, w * 1.8, w * 0.5))
    return [
        flat(tops, tone((120, 140, 84), 0.8), 110),
        flat(rails, tone(tone.snowed(colour, 0.4), 0.9)),
        graded(posts, (0.0, y - height), (0.0, y), tone(tone.snowed(colour, 0.9), 1.18), tone(colour, 0.85)),
    ]


def lantern(x: float, y: float, size: float, tone: Tone, metal: RGB = (72, 76, 88)) -> list[Node]:
    """A lamp with glass on four sides; (x, y) is its bottom middle, `size` its height."""
    w = size * 0.34
    glass = polygon(
        [(x - w * 0.62, y), (x - w, y - size * 0.62), (x + w, y - size * 0.62), (x + w * 0.62, y)]
    )
    roof = polygon(
        [
            (x - w * 1.25, y - size * 0.6),
            (x - w * 0.3, y - size * 0.9),
            (x + w * 0.3, y - size * 0.9),
            (x + w * 1.25, y - size * 0.6),
        ]
    )
    shine = mixed(tone((246, 236, 204)), LAMPLIGHT, tone.lamps)
    nodes: list[Node] = []
    if tone.lamps > 0:
        nodes.append(glow(x, y - size * 0.35, size * 2.2, LAMPLIGHT, round(170 * tone.lamps)))
    nodes += [
        graded(
            glass, (0.0, y - size * 0.62), (0.0, y), shine, mixed(shine, (255, 255, 240), 0.4 * tone.lamps)
        ),
        line(
            strokes(
                [
                    (x, y, x, y - size * 0.6),
                    (x - w * 0.62, y, x - w, y - size * 0.62),
                    (x + w * 0.62, y, x + w, y - size * 0.62),
                ]
            ),
            tone(metal),
            size * 0.05,
        ),
        flat(roof, tone(metal)),
        flat(rectangle(x - w * 0.8, y - size * 0.04, w * 1.6, size * 0.09, size * 0.03), tone(metal)),
        flat(circle(x, y - size * 0.94, size * 0.06), tone(metal)),
    ]
    return nodes


def bunting(
    left: float, right: float, y: float, sag: float, tone: Tone, colours: tuple[RGB, ...] = (RED, CREAM, PINK)
) -> list[Node]:
    """A string of little flags."""
    count = max(6, round((right - left) / 0.055))
    string = (
        Path()
        .move(left, y)
        .cubic(
            left + (right - left) * 0.3, y + sag * 1.33, left + (right - left) * 0.7, y + sag * 1.33, right, y
        )
    )
    flags = [Path() for _ in colours]
    for i in range(count):
        t = (i + 0.5) / count
        x, top = left + (right - left) * t, y + sag * 4 * t * (1 - t)
        flags[i % len(colours)].extend(
            polygon([(x - 0.018, top - 0.002), (x + 0.018, top - 0.002), (x, top + 0.042)])
        )
    return [
        line(string, tone((120, 100, 90)), 0.003),
        *(flat(path, tone(colour)) for path, colour in zip(flags, colours, strict=True)),
    ]
