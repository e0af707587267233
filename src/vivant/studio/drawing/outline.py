"""Outlines as small masks: how much of one figure another one in front of it hides."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from vivant.studio.drawing.bodies.extent import Box
from vivant.studio.drawing.displaylist import placed
from vivant.studio.drawing.figure import Figure
from vivant.studio.drawing.thorvg import rasterise

PER_UNIT: Final = 48
"""Pixels of an outline to a figure unit."""
_HAND: Final = 0.07
"""How far around the grip a hand reaches, in figure units."""
_AIR: Final = 0.025
"""The daylight around a head, in figure units."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What a figure covers, and what of it nobody may hide: its head and its leading hand.

    Both masks are (rows, columns); `left` and `top` are where their corner is, in pixels from the
    figure's origin.
    """

    covers: npt.NDArray[np.bool_]
    precious: npt.NDArray[np.bool_]
    left: int
    top: int


def outline(figure: Figure, ratio: float) -> Outline:
    """The outline of a figure drawn `ratio` times as large as figure units."""
    scale = PER_UNIT * ratio
    left, top = int(np.floor(figure.box[0] * scale)) - 1, int(np.floor(figure.box[1] * scale)) - 1
    width = max(8, int(np.ceil(figure.box[2] * scale)) + 1 - left)
    height = max(8, int(np.ceil(figure.box[3] * scale)) + 1 - top)
    node = placed(figure.nodes, -left / scale, -top / scale, 1.0)
    covers = rasterise([node], width, height, scale=scale)[..., 3] > 127
    precious = np.zeros_like(covers)
    x0, y0, x1, y1 = figure.head
    for box in ((x0 - _AIR, y0 - _AIR, x1 + _AIR, y1 + _AIR), hand_box(figure)):
        precious[_inside(box, scale, left, top)] = True
    return Outline(covers, precious, left, top)


def hand_box(figure: Figure) -> Box:
    """Around the leading hand of a figure, in figure units."""
    x, y = figure.hand
    return x - _HAND, y - _HAND, x + _HAND, y + _HAND


def hidden(rear: Outline, front: Outline, across: float, down: float) -> tuple[float, bool]:
    """The share of `rear` that `front` hides, and whether anything precious is hidden, when the front
    one's origin lies `across` to the right of the rear one's and `down` below it, in figure units."""
    dx = round(across * PER_UNIT) + front.left - rear.left
    dy = round(down * PER_UNIT) + front.top - rear.top
    rows, columns = rear.covers.shape
    height, width = front.covers.shape
    x0, y0, x1, y1 = max(0, dx), max(0, dy), min(columns, dx + width), min(rows, dy + height)
    if x1 <= x0 or y1 <= y0:
        return 0.0, False
    over = front.covers[y0 - dy : y1 - dy, x0 - dx : x1 - dx]
    lost = int(np.count_nonzero(over & rear.covers[y0:y1, x0:x1]))
    share = lost / max(1, int(np.count_nonzero(rear.covers)))
    return share, bool((over & rear.precious[y0:y1, x0:x1]).any())


def _inside(box: Box, scale: float, left: int, top: int) -> tuple[slice, slice]:
    x0, y0, x1, y1 = (round(value * scale) for value in box)
    return slice(max(0, y0 - top), max(0, y1 - top)), slice(max(0, x0 - left), max(0, x1 - left))
