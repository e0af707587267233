"""Paper cut-out: pieces of coloured paper, no lines, each casting a small shadow on what lies under it."""

from collections.abc import Iterator
from typing import Final

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.styles import marks, textures
from vivant.studio.drawing.styles.style import Sheet, Size, Style
from vivant.studio.palette import ink

_SHADOW: Final[RGB] = (40, 32, 44)


def _figure(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    if not marks.is_solid(shape):
        if shape.fill is None and shape.stroke is not None:
            yield shape
        elif shape.fill is not None:
            yield marks.lined(shape, ink(marks.middle(shape.fill)), 0.0, sheet)
        return
    assert shape.fill is not None
    piece = marks.flattened(shape)
    if marks.breadth(shape, sheet) > 0.035:
        yield from marks.cast(shape, sheet, 0.01, 0.013, 0.0, _SHADOW, 92)
        yield marks.lined(piece, marks.mixed(marks.middle(shape.fill), (255, 252, 244), 0.5), 0.0045, sheet)
    else:
        yield marks.lined(piece, marks.middle(shape.fill), 0.0, sheet)


def _ground(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    size = marks.breadth(shape, sheet)
    if marks.is_solid(shape) and 0.02 < size < 1.1:
        yield from marks.cast(shape, sheet, 0.006, -0.002, 0.014, _SHADOW, 76)
        yield marks.flattened(shape)
    else:
        yield marks.banded(shape, 5) if size >= 1.1 else marks.flattened(shape)


def _finish(pixels: Pixels, corner: tuple[int, int], size: Size) -> Pixels:
    return textures.darkened(pixels, _fibre, corner, size)


def _fibre() -> textures.Texture:
    return textures.stepped(textures.noise(21, 2.6, 2.2), 4)


STYLE = Style("paper_cutout", figure=_figure, ground=_ground, finish=_finish, reach=0.02)
