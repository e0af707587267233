"""Market stalls and their goods."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    TEAL,
    TIMBER,
)
from vivant.studio.drawing.settings.streetware import lantern


def stall(
    x: float,
    base: float,
    width: float,
    top: float,
    tone: Tone,
    colours: tuple[RGB, RGB],
    *,
    cloth: RGB = TEAL,
) -> list[Node]:
    """A stall around `x`: posts, a counter with a cloth, and an awning hanging from `top`."""
    half, counter = width / 2, base - 0.16
    drop = 0.13
    posts = joined(
        rectangle(x + d * half * 0.92 - 0.012, top + 0.05, 0.024, base - top - 0.05) for d in (-1, 1)
    )
    back = rectangle(x - half * 0.9, top + drop, width * 0.9, counter - top - drop)
    front = rectangle(x - half, counter, width, base - counter, 0.006)
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.004, half * 1.12, 0.018), tone((120, 100, 84), 0.7), 120),
        flat(back, tone((120, 92, 80), 0.72), 120),
        flat(posts, tone(TIMBER, 0.85)),
        graded(front, (0.0, counter), (0.0, base), tone(cloth, 1.12), tone(cloth, 0.82)),
        line(
            strokes(
                [
                    (x - half + width * k, counter + 0.02, x - half + width * k, base)
                    for k in (0.12, 0.3, 0.5, 0.68, 0.88)
                ]
            ),
            tone(cloth, 0.74),
            0.005,
            150,
        ),
        flat(rectangle(x - half * 1.06, counter - 0.016, width * 1.06, 0.026, 0.008), tone(TIMBER, 1.15)),
    ]
    nodes += awning(x, top, width * 1.14, drop, tone, colours)
    return nodes + _stall_lamp(x + half * 0.62, top + drop + 0.075, tone)


def _stall_lamp(x: float, y: float, tone: Tone) -> list[Node]:
    """A lamp under the awning, hung out when it gets dark."""
    return lantern(x, y, 0.07, tone) if tone.lamps > 0.5 else []


def awning(
    x: float, top: float, width: float, drop: float, tone: Tone, colours: tuple[RGB, RGB]
) -> list[Node]:
    """A sloping awning of two colours with a scalloped edge."""
    count = 8
    step, inset = width / count, 0.86
    bands = (Path(), Path())
    edges = (Path(), Path())
    for i in range(count):
        a, b = x - width / 2 + i * step, x - width / 2 + (i + 1) * step
        ta, tb = x + (a - x) * inset, x + (b - x) * inset
        bands[i % 2].extend(polygon([(ta, top), (tb, top), (b, top + drop), (a, top + drop)]))
        edges[i % 2].move(a, top + drop).line(b, top + drop).cubic(
            b, top + drop + 0.045, a, top + drop + 0.045, a, top + drop
        ).close()
    nodes: list[Node] = []
    for band_path, edge, colour in zip(bands, edges, colours, strict=True):
        nodes.append(
            graded(
                band_path,
                (0.0, top),
                (0.0, top + drop),
                tone(tone.snowed(colour, 0.85), 1.12),
                tone(tone.snowed(colour, 0.3), 0.96),
            )
        )
        nodes.append(flat(edge, tone(colour, 0.86)))
    return nodes


def loaves(x: float, y: float, tone: Tone) -> list[Node]:
    loaves = joined(
        ellipse(x + dx, y - dy, 0.035, 0.02)
        for dx, dy in (
            (-0.11, 0.006),
            (-0.04, 0.006),
            (0.04, 0.006),
            (0.11, 0.006),
            (-0.075, 0.03),
            (0.0, 0.03),
            (0.075, 0.03),
        )
    )
    cuts = strokes(
        [
            (x + dx - 0.012, y - dy - 0.008, x + dx + 0.006, y - dy + 0.006)
            for dx, dy in (
                (-0.11, 0.006),
                (-0.04, 0.006),
                (0.04, 0.006),
                (0.11, 0.006),
                (-0.075, 0.03),
                (0.0, 0.03),
                (0.075, 0.03),
            )
        ]
    )
    return [flat(loaves, tone((210, 156, 96))), line(cuts, tone((240, 206, 150)), 0.005)]


def crate(x: float, base: float, width: float, fruit: RGB, tone: Tone, seed: int) -> list[Node]:
    """A slatted crate heaped with one kind of fruit; `x` is its middle."""
    rng = Random(seed)
    h, r = width * 0.4, width * 0.125
    heap, gleam = Path(), Path()
    for row, count in ((0, 5), (1, 4), (2, 2)):
        for i in range(count):
            fx, fy = (
                x + (i - (count - 1) / 2) * r * 1.62,
                base - h - r * 0.2 - row * r * 1.1 + rng.uniform(-0.1, 0.1) * r,
            )
            heap.extend(circle(fx, fy, r))
            gleam.extend(circle(fx + tone.side * r * 0.32, fy - r * 0.34, r * 0.26))
    slats = joined(
        rectangle(x - width / 2, base - h * k, width, h * 0.27, h * 0.05) for k in (1.0, 0.64, 0.28)
    )
    ends = joined(
        rectangle(x + d * width * 0.44 - width * 0.045, base - h * 1.05, width * 0.09, h * 1.05, h * 0.05)
        for d in (-1, 1)
    )
    return [
        flat(rectangle(x - width / 2, base - h, width, h), tone(DARK_TIMBER, 0.7)),
        graded(heap, (0.0, base - h - r * 3), (0.0, base - h + r), tone(fruit, 1.15), tone(fruit, 0.85)),
        flat(gleam, tone(fruit, 1.55), 190),
        flat(slats, tone(TIMBER, 1.2)),
        flat(ends, tone(TIMBER, 0.95)),
    ]


def wheel_of_cheese(x: float, base: float, r: float, tone: Tone, colour: RGB) -> list[Node]:
    h = r * 0.75
    side = (
        Path()
        .move(x - r, base - h)
        .line(x - r, base)
        .cubic(x - r * 0.5, base + r * 0.3, x + r * 0.5, base + r * 0.3, x + r, base)
        .line(x + r, base - h)
        .close()
    )
    return [
        graded(side, (x + tone.side * r, 0.0), (x - tone.side * r, 0.0), tone(colour), tone(colour, 0.8)),
        flat(ellipse(x, base - h, r, r * 0.3), tone(colour, 1.4)),
    ]
