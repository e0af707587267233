"""Crayon: waxy colours laid on in strokes, the tooth of the paper showing through, soft thick lines."""

from collections.abc import Iterator
from typing import Final

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.styles import marks, textures
from vivant.studio.drawing.styles.style import Sheet, Size, Style

_PAPER: Final[RGB] = (250, 246, 236)


def _figure(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    if shape.stroke is None or shape.fill is None:
        yield shape
        return
    soft = marks.mixed(shape.stroke.colour, marks.middle(shape.fill), 0.3)
    yield marks.lined(marks.flattened(shape), soft, shape.width * sheet.scale * 1.5, sheet, 235)


def _ground(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    warm = marks.flattened(marks.dyed(shape, lambda colour: marks.mixed(colour, _PAPER, 0.1)))
    if marks.is_solid(warm) and warm.fill is not None and 0.025 < marks.breadth(warm, sheet) < 1.1:
        r, g, b = (round(c * 0.72) for c in marks.middle(warm.fill))
        yield marks.lined(warm, (r, g, b), 0.0042, sheet, 150)
    else:
        yield warm


def _finish(pixels: Pixels, corner: tuple[int, int], size: Size) -> Pixels:
    return textures.worn(pixels, _wax, corner, size)


def _wax() -> textures.Texture:
    return textures.streaks(31, 6, 2, -1, 11.0)


STYLE = Style("crayon", figure=_figure, ground=_ground, finish=_finish, reach=0.01)
