"""Shorthand for the few kinds of marks that backdrops are made of."""

from collections.abc import Iterable

from vivant.studio.drawing.displaylist import RGB, Flat, Linear, Radial, Shape
from vivant.studio.drawing.path import Path, Point, circle


def mixed(one: RGB, two: RGB, share: float) -> RGB:
    """`one` with `share` (0 to 1) of `two` in it."""
    return (
        round(one[0] + (two[0] - one[0]) * share),
        round(one[1] + (two[1] - one[1]) * share),
        round(one[2] + (two[2] - one[2]) * share),
    )


def flat(path: Path, colour: RGB, alpha: int = 255) -> Shape:
    return Shape(path, Flat(colour, alpha))


def line(path: Path, colour: RGB, width: float, alpha: int = 255) -> Shape:
    return Shape(path, stroke=Flat(colour, alpha), width=width)


def graded(path: Path, start: Point, end: Point, *colours: RGB) -> Shape:
    """Filled with a gradient through evenly spaced `colours` from `start` to `end`."""
    last = len(colours) - 1
    return Shape(path, Linear(start, end, tuple((i / last, c, 255) for i, c in enumerate(colours))))


def fading(path: Path, start: Point, end: Point, colour: RGB, alpha: int, alpha_end: int = 0) -> Shape:
    """Filled with one colour whose alpha runs from `alpha` at `start` to `alpha_end` at `end`."""
    return Shape(path, Linear(start, end, ((0.0, colour, alpha), (1.0, colour, alpha_end))))


def glow(x: float, y: float, radius: float, colour: RGB, alpha: int) -> Shape:
    """A soft round light, strongest in its centre."""
    stops = ((0.0, colour, alpha), (0.35, colour, alpha * 5 // 10), (1.0, colour, 0))
    return Shape(circle(x, y, radius), Radial((x, y), radius, stops))


def joined(paths: Iterable[Path]) -> Path:
    """All `paths` as one, so that they cost one shape."""
    whole = Path()
    for path in paths:
        whole.extend(path)
    return whole


def strokes(segments: Iterable[tuple[float, float, float, float]]) -> Path:
    """Straight strokes from (x1, y1) to (x2, y2), as one path."""
    path = Path()
    for x1, y1, x2, y2 in segments:
        path.move(x1, y1).line(x2, y2)
    return path
