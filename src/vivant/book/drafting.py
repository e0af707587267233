"""Pictures that nobody accepted, marked so that nobody takes them for more than drafts."""

from typing import Final

import numpy as np

from vivant.book.book import Plate
from vivant.book.lettering.paragraphs import set_text
from vivant.book.lettering.typeface import literata
from vivant.schema.judging import Pixels
from vivant.store.images import decode, encode_png
from vivant.studio.drawing.displaylist import Flat, Group, Shape
from vivant.studio.drawing.path import rectangle
from vivant.studio.drawing.thorvg import rasterise

_STAMP: Final = "draft"
_HIGH: Final = 0.055
"""Letters of the stamp, in heights of the picture."""


def draft(plate: Plate) -> Plate:
    """The plate with a stamp in its upper left corner; its description says what it is, too."""
    pixels = _stamped(decode(plate.data))
    return Plate(encode_png(pixels), plate.width, plate.height, f"Draft, not accepted: {plate.alt}")


def _stamped(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    words = set_text(_STAMP, literata("Italic"), _HIGH * min(height, width), width)
    pad = 0.5 * words.size
    box = rectangle(pad, pad, words.width + 2 * pad, 1.7 * words.size, 0.3 * words.size)
    letters = Shape(literata("Italic").path(_STAMP), Flat((255, 252, 245)))
    place = (words.size, 0.0, 0.0, words.size, 2 * pad, pad + 1.15 * words.size)
    base = np.dstack([pixels[:, :, ::-1], np.full((height, width), 255, np.uint8)])
    drawn = rasterise(
        [Shape(box, Flat((140, 28, 32), 225)), Group((letters,), place)], width, height, over=base
    )
    return np.ascontiguousarray(drawn[:, :, 2::-1])
