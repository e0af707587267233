"""Soft gouache: no outlines, opaque colours that turn from light to deep, and the drag of a broad brush."""

from collections.abc import Iterator
from typing import Final

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.styles import marks, textures
from vivant.studio.drawing.styles.style import Sheet, Size, Style

_CREAM: Final[RGB] = (255, 244, 224)


def _figure(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    if shape.fill is None or shape.stroke is None:
        yield shape
        return
    colour = marks.middle(shape.fill)
    painted = marks.washed(shape, _CREAM, 0.3, 0.8) if marks.breadth(shape, sheet) > 0.04 else shape
    edge = marks.mixed(colour, shape.stroke.colour, 0.45)
    yield marks.lined(painted, edge, shape.width * sheet.scale * 0.45, sheet)


def _ground(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    yield marks.dyed(shape, lambda colour: marks.mixed(colour, _CREAM, 0.05))


def _finish(pixels: Pixels, corner: tuple[int, int], size: Size) -> Pixels:
    return textures.darkened(pixels, _bristles, corner, size)


def _bristles() -> textures.Texture:
    return textures.brushed(51, 70, 4, 5.0)


STYLE = Style("gouache", figure=_figure, ground=_ground, finish=_finish)
