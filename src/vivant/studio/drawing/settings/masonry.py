"""Walls of stone: dry walls along fields, blocks of old buildings."""

import itertools
from collections.abc import Sequence
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import STONE


def dry_wall(
    left: float,
    right: float,
    base: float,
    height: float,
    tone: Tone,
    seed: int,
    colour: RGB = STONE,
    *,
    far_end: float = 1.0,
) -> list[Node]:
    """A wall of piled stones; at its right end `far_end` times as high, as if it ran away from us."""
    rng = Random(seed)
    w = height * 0.36
    count = max(2, round((right - left) / w))
    body, pale, dark = Path(), Path(), Path()
    body.extend(
        polygon(
            [(left, base), (left, base - height * 0.9), (right, base - height * 0.9 * far_end), (right, base)]
        )
    )
    for row in range(4):
        for i in range(count + 1):
            t = (i + 0.5 * (row % 2)) / count
            if t > 1:
                continue
            h = height * (1 + (far_end - 1) * t)
            x, y = left + (right - left) * t, base - h * (0.13 + 0.25 * row)
            rx, ry = w * rng.uniform(0.42, 0.54), h * rng.uniform(0.1, 0.135)
            stone = _stone(x, y + rng.uniform(-0.02, 0.02) * h, rx, ry)
            (pale if rng.random() < 0.55 else dark).extend(stone)
    return [
        graded(body, (0.0, base - height), (0.0, base), tone(colour, 0.8), tone(colour, 0.62)),
        graded(dark, (0.0, base - height), (0.0, base), tone(colour, 1.12), tone(colour, 0.84)),
        graded(pale, (0.0, base - height), (0.0, base), tone(colour, 1.4), tone(colour, 1.04)),
    ]  # fmt: skip


def _stone(x: float, y: float, rx: float, ry: float) -> Path:
    return smooth(
        [(x - rx, y + ry * 0.3), (x - rx * 0.7, y - ry), (x + rx * 0.5, y - ry), (x + rx, y), (x + rx * 0.7, y + ry), (x - rx * 0.6, y + ry)],
        tension=0.7,
    )  # fmt: skip


def blocks(
    left: float,
    right: float,
    top: float,
    base: float,
    tone: Tone,
    seed: int,
    colour: RGB = STONE,
    course: float = 0.045,
) -> list[Node]:
    """Some of the blocks of a wall, lighter and darker than the rest: lay them over its face."""
    rng = Random(seed)
    pale, dark = Path(), Path()
    rows = max(1, round((base - top) / course))
    for row in range(rows):
        y, x = top + (base - top) * row / rows, left + course * 0.8 * (row % 2)
        while x < right:
            w = min(course * rng.uniform(1.2, 2.1), right - x)
            if rng.random() < 0.5 and w > course * 0.5:
                block = rectangle(x + w * 0.04, y + course * 0.1, w * 0.9, course * 0.8, course * 0.16)
                (pale if rng.random() < 0.5 else dark).extend(block)
            x += w
    return [flat(pale, tone(colour, 1.3), 150), flat(dark, tone(colour, 0.76), 120)]


def jagged(points: Sequence[Point], steps: int, bite: float, seed: int) -> list[Point]:
    """The line through `points` broken into steps, as walls break off: outward, then down."""
    rng = Random(seed)
    line: list[Point] = []
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        for i in range(steps):
            t, u = i / steps, (i + 1) / steps
            y = ay + (by - ay) * t + rng.uniform(-bite, bite)
            line += [(ax + (bx - ax) * t, y), (ax + (bx - ax) * u, y)]
    return line


def boulder(
    x: float,
    base: float,
    width: float,
    height: float,
    tone: Tone,
    seed: int,
    colour: RGB = STONE,
    moss: RGB | None = None,
) -> list[Node]:
    """A rounded boulder, its top lit; with `moss` on it, if asked."""
    rng = Random(seed)
    w, s = width / 2, tone.side
    j = [rng.uniform(0.9, 1.1) for _ in range(5)]
    body = smooth(
        [(x - w, base), (x - w * 0.94 * j[0], base - height * 0.5), (x - w * 0.5, base - height * 0.93 * j[1]), (x + w * 0.1, base - height), (x + w * 0.68 * j[2], base - height * 0.78),
         (x + w * j[3], base - height * 0.34), (x + w, base), (x, base + height * 0.06)],
        tension=0.85,
    )  # fmt: skip
    face = smooth(
        [(x + s * w * 0.1, base - height * 0.9), (x + s * w * 0.72, base - height * 0.6), (x + s * w * 0.55, base - height * 0.3), (x + s * w * 0.12, base - height * 0.5)],
        tension=0.7,
    )  # fmt: skip
    nodes: list[Node] = [
        flat(ellipse(x, base + height * 0.03, w * 1.15, height * 0.09), tone((70, 78, 60), 0.7), 110),
        graded(body, (x + s * w * 0.8, base - height), (x - s * w * 0.8, base), tone(colour, 1.25), tone(colour), tone(colour, 0.66)),
        flat(face, tone(colour, 1.5), 90),
    ]  # fmt: skip
    if moss:
        cap = smooth(
            [(x - w * 0.8, base - height * 0.62), (x - w * 0.5, base - height * 0.95 * j[1]), (x + w * 0.1, base - height * 1.02), (x + w * 0.66 * j[2], base - height * 0.8), (x + w * 0.5, base - height * 0.62),
             (x + w * 0.24, base - height * 0.74), (x, base - height * 0.56), (x - w * 0.3, base - height * 0.72), (x - w * 0.56, base - height * 0.5)],
            tension=0.8,
        )  # fmt: skip
        nodes.append(
            graded(cap, (0.0, base - height), (0.0, base - height * 0.5), tone(moss, 1.15), tone(moss, 0.9))
        )
    return nodes
