"""How things are painted: bodies, strokes, creases, shades and rods, all of part "prop"."""

from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.path import Path, Point, polyline
from vivant.studio.palette import COLOURS, RGB, ink

WOOD: Final = COLOURS["brown"].rgb
STRAW: Final = COLOURS["honey"].rgb
LEATHER: Final = COLOURS["chestnut"].rgb
STEEL: Final = COLOURS["silver"].rgb
PAPER: Final = COLOURS["cream"].rgb
RED: Final = COLOURS["red"].rgb
GOLD: Final = COLOURS["gold"].rgb
LEAF: Final = COLOURS["green"].rgb
BLUE: Final = COLOURS["blue"].rgb
PALE: Final = COLOURS["white"].rgb


def body(path: Path, colour: RGB, width: float = OUTLINE * 0.9) -> Shape:
    """A filled path with its outline."""
    return Shape(path, Flat(colour), Flat(ink(colour)), width, "prop")


def stroke(path: Path, colour: RGB, width: float) -> Shape:
    """A line in exactly `colour`."""
    return Shape(path, None, Flat(colour), width, "prop")


def creases(colour: RGB, *segments: tuple[Point, Point], width: float = 0.006) -> Shape:
    """Thin lines in the ink of `colour`."""
    path = Path()
    for start, end in segments:
        path.move(*start).line(*end)
    return Shape(path, None, Flat(ink(colour)), width, "prop")


def shade(path: Path, colour: RGB) -> Shape:
    """A transparent shade in the ink of `colour`."""
    return Shape(path, Flat(ink(colour), 46), part="prop")


def rod(colour: RGB, a: Point, b: Point, width: float) -> list[Node]:
    """A straight outlined stick from `a` to `b`."""
    path = polyline((a, b))
    return [stroke(path, ink(colour), width + 0.015), stroke(path, colour, width)]
