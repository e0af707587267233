"""Things that stand in rooms: shelves, books, jars, tables, candles."""

import math
from collections.abc import Sequence
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, mixed
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BLUE,
    CREAM,
    LAMPLIGHT,
    TIMBER,
)

BINDINGS: tuple[RGB, ...] = (
    (176, 86, 74),
    (86, 122, 128),
    (206, 164, 92),
    (112, 96, 136),
    (122, 140, 96),
    (222, 204, 170),
)


def books(left: float, right: float, base: float, height: float, tone: Tone, seed: int) -> list[Node]:
    """A row of books standing on a shelf, a few of them leaning or lying."""
    rng = Random(seed)
    spines = [Path() for _ in BINDINGS]
    bands = Path()
    x, i = left + 0.004, rng.randrange(6)
    while x < right - height * 0.16:
        w, h = height * rng.uniform(0.13, 0.24), height * rng.uniform(0.72, 0.97)
        if x + w > right:
            break
        if rng.random() < 0.1 and x + w * 2.2 < right:
            lean = h * 0.22
            spines[i % 6].extend(
                polygon(
                    [
                        (x + lean, base - h),
                        (x + lean + w * 0.85, base - h * 0.95),
                        (x + w * 1.05, base),
                        (x, base),
                    ]
                )
            )
            x += w + lean
        else:
            spines[i % 6].extend(rectangle(x, base - h, w * 0.94, h, w * 0.12))
            if w > height * 0.17:
                bands.extend(rectangle(x, base - h * 0.82, w * 0.94, h * 0.06)).extend(
                    rectangle(x, base - h * 0.25, w * 0.94, h * 0.06)
                )
            x += w
        i += rng.choice((1, 1, 2, 3))
    nodes: list[Node] = [
        flat(path, tone(colour)) for path, colour in zip(spines, BINDINGS, strict=True) if path.commands
    ]
    return [*nodes, flat(bands, tone((236, 214, 160)), 190)] if bands.commands else nodes


def case(
    x: float,
    base: float,
    width: float,
    top: float,
    tone: Tone,
    rows: int,
    *,
    colour: RGB = TIMBER,
    back: float = 0.58,
) -> list[Node]:
    """An empty open case with shelves; `x` is its left side. Shelf i stands at `shelf_y`."""
    edge = 0.018
    boards = joined(rectangle(x, shelf_y(base, top, rows, i) - 0.001, width, 0.014) for i in range(rows))
    return [
        graded(
            rectangle(x, top, width, base - top),
            (0.0, top),
            (0.0, base),
            tone(colour, back),
            tone(colour, back * 0.86),
        ),
        flat(boards, tone(colour, 1.06)),
        graded(
            joined(
                [
                    rectangle(x - edge / 2, top, edge, base - top),
                    rectangle(x + width - edge / 2, top, edge, base - top),
                ]
            ),
            (0.0, top),
            (0.0, base),
            tone(colour, 1.12),
            tone(colour, 0.9),
        ),
        flat(rectangle(x - edge, top - 0.024, width + 2 * edge, 0.03, 0.008), tone(colour, 1.2)),
        flat(rectangle(x - edge * 0.7, base - 0.022, width + edge * 1.4, 0.028, 0.004), tone(colour, 0.9)),
    ]


def shelf_y(base: float, top: float, rows: int, row: int) -> float:
    """The height of the board of `row` (0 is the top one) in a case from `top` to `base`."""
    return top + (base - 0.02 - top) * (row + 1) / rows


def jars(
    left: float, right: float, base: float, height: float, tone: Tone, colours: Sequence[RGB], seed: int
) -> list[Node]:
    """Glass jars in a row, each filled with something else."""
    rng = Random(seed)
    nodes: list[Node] = []
    glass, lids, labels, gleam = Path(), Path(), Path(), Path()
    x, i = left, seed
    while True:
        h, w = height * rng.uniform(0.72, 1.0), height * rng.uniform(0.5, 0.68)
        if x + w > right:
            break
        glass.extend(rectangle(x, base - h, w, h, w * 0.2))
        fill = rectangle(x + w * 0.08, base - h * rng.uniform(0.55, 0.8), w * 0.84, h * 0.5, w * 0.14)
        nodes.append(flat(fill, tone(colours[i % len(colours)])))
        lids.extend(rectangle(x + w * 0.1, base - h * 1.08, w * 0.8, h * 0.15, w * 0.08))
        labels.extend(rectangle(x + w * 0.22, base - h * 0.46, w * 0.56, h * 0.24, w * 0.05))
        gleam.extend(rectangle(x + w * 0.14, base - h * 0.82, w * 0.09, h * 0.6, w * 0.04))
        x, i = x + w * 1.16, i + 1
    return [
        flat(glass, tone((206, 224, 224)), 150),
        *nodes,
        flat(lids, tone((150, 112, 84))),
        flat(labels, tone(CREAM)),
        flat(gleam, (255, 255, 255), 110),
    ]


def table(
    x: float,
    base: float,
    width: float,
    height: float,
    tone: Tone,
    colour: RGB = TIMBER,
    *,
    thick: float = 0.03,
) -> list[Node]:
    """A table seen from the front, its top tilted a little to the viewer; `x` is its middle."""
    half, top = width / 2, base - height
    legs = joined(
        polygon(
            [
                (x + d * half * 0.92, top),
                (x + d * half * 0.92 - d * 0.035, top),
                (x + d * half * 0.94 - d * 0.028, base),
                (x + d * half * 0.94, base),
            ]
        )
        for d in (-1, 1)
    )
    board = polygon(
        [(x - half * 0.92, top - 0.035), (x + half * 0.92, top - 0.035), (x + half, top), (x - half, top)]
    )
    return [
        flat(ellipse(x, base + 0.002, half * 1.02, 0.016), tone((90, 66, 52), 0.7), 120),
        flat(legs, tone(colour, 0.84)),
        flat(rectangle(x - half * 0.9, top, width * 0.9, height * 0.2), tone(colour, 0.76)),
        graded(board, (0.0, top - 0.035), (0.0, top), tone(colour, 1.12), tone(colour, 1.28)),
        graded(
            rectangle(x - half, top, width, thick, 0.005),
            (0.0, top),
            (0.0, top + thick),
            tone(colour, 1.05),
            tone(colour, 0.86),
        ),
    ]


def candle(x: float, base: float, height: float, tone: Tone) -> list[Node]:
    """A candle, always lit."""
    w = height * 0.16
    flame = (
        Path()
        .move(x, base - height * 1.5)
        .cubic(x + w * 1.2, base - height * 1.2, x + w * 0.8, base - height * 1.02, x, base - height * 1.02)
    )
    flame.cubic(
        x - w * 0.8, base - height * 1.02, x - w * 1.2, base - height * 1.2, x, base - height * 1.5
    ).close()
    return [
        flat(
            rectangle(x - w, base - height, w * 2, height, w * 0.4),
            mixed(tone(CREAM, 1.1), LAMPLIGHT, 0.4 * tone.lamps),
        ),
        flat(flame, (255, 196, 84)),
        flat(ellipse(x, base - height * 1.13, w * 0.34, w * 0.6), (255, 244, 190)),
    ]


def plates(
    left: float, right: float, base: float, size: float, tone: Tone, count: int, colour: RGB = BLUE
) -> list[Node]:
    """Painted plates standing on edge."""
    step = (right - left) / count
    spots = [(left + step * (i + 0.5), base - size) for i in range(count)]
    return [
        flat(joined(circle(x, y, size) for x, y in spots), tone((250, 246, 236))),
        line(joined(circle(x, y, size * 0.8) for x, y in spots), tone(colour), size * 0.16),
        flat(joined(_petals(x, y, size * 0.42) for x, y in spots), tone(colour, 1.1)),
    ]


def _petals(x: float, y: float, r: float) -> Path:
    return joined(
        circle(x + math.cos(a) * r * 0.6, y + math.sin(a) * r * 0.6, r * 0.34)
        for a in (0.0, 1.26, 2.51, 3.77, 5.03)
    )
