"""Woodcut: black lines from the block, few earthy colours printed a little beside them, carved shadows."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.styles import marks, textures
from vivant.studio.drawing.styles.style import Sheet, Size, Style

_INK: Final[RGB] = (34, 28, 28)
_OCHRE: Final[RGB] = (214, 190, 148)
_BESIDE: Final = (0.005, 0.004)
"""How far, in figure units, colours are printed beside their lines."""
_DEPTH: Final = np.clip(38 - np.abs(np.arange(256) - 104) * 38 // 76, 0, 255).astype(np.uint8)
"""Middle tones are hatched; what is light or dark is left."""


def _earthy(colour: RGB) -> RGB:
    return marks.mixed(colour, _OCHRE, 0.14)


def _figure(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    printed = marks.dyed(marks.flattened(shape), _earthy)
    if not marks.is_pen_line(shape):
        yield printed
        return
    width = shape.width * sheet.scale
    block = Shape(shape.path, None, shape.stroke, shape.width, shape.part)
    if marks.is_solid(shape) and marks.breadth(shape, sheet) > 0.05:
        yield marks.moved(marks.lined(printed, _INK, 0.0, sheet), sheet, *_BESIDE)
        yield marks.lined(block, _INK, width * 1.45, sheet)
    else:
        yield marks.lined(printed, _INK, width * 1.45, sheet)


def _ground(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    printed = marks.dyed(marks.banded(shape, 6), _earthy)
    if marks.is_solid(shape) and shape.stroke is None and 0.018 < marks.breadth(shape, sheet) < 1.1:
        yield marks.lined(printed, _INK, 0.0036, sheet, 215)
    else:
        yield printed


def _finish(pixels: Pixels, corner: tuple[int, int], size: Size) -> Pixels:
    return textures.carved(pixels, _grooves, _DEPTH, corner, size)


def _grooves() -> textures.Texture:
    return textures.hatching(15, 4, 41, 60.0)


STYLE = Style("woodcut", figure=_figure, ground=_ground, finish=_finish, reach=0.012)
