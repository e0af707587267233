"""Vines: bunches of grapes, broad leaves, rows on posts, rows over a hillside."""

import math
from collections.abc import Sequence
from itertools import pairwise
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, circle, ellipse, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import BARK, TIMBER
from vivant.studio.drawing.settings.sky import OVERSCAN

GRAPE: RGB = (122, 84, 140)
VINE_LEAF: RGB = (138, 166, 82)

_BUNCH: tuple[Point, ...] = (
    (-0.36, 0.16), (0.36, 0.16), (-0.13, 0.12), (0.13, 0.13), (-0.25, 0.34), (0.25, 0.33), (0.0, 0.32),
    (-0.14, 0.53), (0.14, 0.52), (0.02, 0.72), (-0.04, 0.9),
)  # fmt: skip
"""Where the berries of a bunch sit, in its heights, from the stalk down."""


def bunches(
    spots: Sequence[tuple[float, float, float]], tone: Tone, colour: RGB = GRAPE, *, far: bool = False
) -> list[Node]:
    """Bunches of grapes hanging from (x, y), each as high as its third number: three shapes for
    all. `far` ones have no gleam."""
    dark, berries, gleam = Path(), Path(), Path()
    for x, y, size in spots:
        r = size * 0.15
        dark.extend(
            smooth([(x - size * 0.4, y + r), (x + size * 0.4, y + r), (x + size * 0.2, y + size * 0.66), (x, y + size), (x - size * 0.2, y + size * 0.66)])
        )  # fmt: skip
        for i, (dx, dy) in enumerate(_BUNCH):
            bx, by = x + dx * size, y + dy * size
            # Smaller than their distance, so that the dark between them sets one off from the other.
            berries.extend(circle(bx, by, r * (0.92 if i % 2 else 0.84)))
            if not far:
                gleam.extend(circle(bx + tone.side * r * 0.34, by - r * 0.34, r * 0.28))
    top = min(y for _, y, _ in spots)
    foot = max(y + size for _, y, size in spots)
    nodes: list[Node] = [
        flat(dark, tone(colour, 0.55)),
        graded(berries, (0.0, top), (0.0, foot), tone(colour, 1.1), tone(colour, 0.86)),
    ]
    return nodes if far else [*nodes, flat(gleam, tone(colour, 1.5), 200)]


def vine_leaf(x: float, y: float, r: float, turn: float) -> Path:
    """A leaf of five blunt lobes around (x, y); `turn` in radians."""
    ring = [
        (x + math.cos(turn + i * math.pi / 5) * r * k, y + math.sin(turn + i * math.pi / 5) * r * k)
        for i, k in enumerate((1.0, 0.62, 0.94, 0.6, 0.78, 0.34, 0.78, 0.6, 0.94, 0.62))
    ]
    return smooth(ring, tension=0.7)


def foliage(
    spots: Sequence[Point], size: float, tone: Tone, seed: int, colour: RGB = VINE_LEAF
) -> list[Node]:
    """Vine leaves of three greens over each other at `spots`: three shapes for all."""
    rng = Random(seed)
    layers = (Path(), Path(), Path())
    for i, (x, y) in enumerate(spots):
        layers[i % 3].extend(vine_leaf(x, y, size * rng.uniform(0.8, 1.25), rng.uniform(0.9, 2.2)))
    shades = (0.78, 1.0, 1.2)
    return [flat(path, tone(colour, shade)) for path, shade in zip(layers, shades, strict=True)]


def vine_row(
    left: float, right: float, base: float, height: float, tone: Tone, seed: int, colour: RGB = VINE_LEAF
) -> list[Node]:
    """A near row of vines tied to posts, with grapes under its leaves."""
    rng = Random(seed)
    count = max(2, round((right - left) / (height * 0.74)))
    step = (right - left) / count
    stems, posts = Path(), Path()
    spots: list[Point] = []
    grapes: list[tuple[float, float, float]] = []
    for i in range(count + 1):
        x = left + i * step
        posts.extend(
            rectangle(x - height * 0.022, base - height, height * 0.044, height * 1.02, height * 0.02)
        )
        foot = x + step * 0.45
        stems.move(foot, base).cubic(
            foot - step * 0.12,
            base - height * 0.2,
            foot + step * 0.16,
            base - height * 0.3,
            foot,
            base - height * 0.55,
        )
        for k in range(10):
            spots.append(
                (x + step * (k / 10 + rng.uniform(0.0, 0.06)), base - height * rng.uniform(0.42, 0.98))
            )
        for share in (0.16, 0.72):
            grapes.append((x + step * share, base - height * rng.uniform(0.44, 0.56), height * 0.2))
    back = joined(ellipse(x, y, height * 0.17, height * 0.13) for x, y in spots[::2])
    return [
        flat(posts, tone(TIMBER, 0.9)),
        line(stems, tone(BARK, 0.8), height * 0.035),
        flat(back, tone(colour, 0.7)),
        *foliage(spots, height * 0.15, tone, seed, colour),
        *bunches(grapes, tone, far=True),
    ]


def hillside(
    aspect: float, top: float, bottom: float, apex: Point, tone: Tone, colour: RGB = VINE_LEAF, rows: int = 11
) -> list[Node]:
    """Rows of vines over a slope between two heights, running together towards `apex`."""
    green = Path()
    left, width = -OVERSCAN, aspect + 2 * OVERSCAN
    for i in range(rows):
        foot = left + width * (i + 0.5) / rows * 1.3 - width * 0.15
        spine: list[tuple[float, float, float]] = []
        for k in range(10):
            y = top + (bottom - top) * (k / 9) ** 1.5
            share = (y - apex[1]) / (bottom - apex[1])
            spine.append((apex[0] + (foot - apex[0]) * share, y, width * 0.04 * share))
        _bumps(green, spine)
    return [
        graded(green, (0.0, top), (0.0, bottom), tone(colour, 1.2), tone(colour), tone(colour, 0.88)),
    ]


def _bumps(path: Path, spine: Sequence[tuple[float, float, float]]) -> None:
    """Adds the outline of a row of bushes along (x, y, half width), far end first."""
    (x, y, r), last = spine[0], spine[-1]
    path.move(x - r, y).cubic(x - r, y - r * 1.2, x + r, y - r * 1.2, x + r, y)
    for (ax, ay, ar), (bx, by, br) in pairwise(spine):
        path.cubic(ax + ar * 1.4, ay + (by - ay) * 0.3, bx + br * 1.4, by - (by - ay) * 0.3, bx + br, by)
    x, y, r = last
    path.cubic(x + r, y + r, x - r, y + r, x - r, y)
    for (ax, ay, ar), (bx, by, br) in pairwise(spine[::-1]):
        path.cubic(ax - ar * 1.4, ay + (by - ay) * 0.3, bx - br * 1.4, by - (by - ay) * 0.3, bx - br, by)
    path.close()
