"""How large a book's leaves are, and its text upon them: the same throughout a book."""

import math
from dataclasses import dataclass
from typing import Final

from vivant.book.book import Book
from vivant.book.lettering.paragraphs import set_text
from vivant.book.lettering.typeface import literata

_WIDTH: Final = 1536
"""About how many pixels wide a leaf is: text is crisp on a tablet held upright."""
_SIZES: Final = (54, 50, 47, 44, 41, 38, 35)
"""Of the letters, in 1536ths of the width."""
_APART: Final = 44
"""Where some text is too long for its band at every size, it has leaves of its own at this one."""
MARGIN: Final = 148
ABOVE: Final = 96
BELOW: Final = 148
_BAND: Final = 464
_TALLEST: Final = 1.62
"""Height by width that leaves do not exceed for the sake of text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A leaf is `width` by `height` pixels, `unit` of them to a 1536th of the width. Pictures take the
    upper `picture` rows; text below has letters of `size`."""

    width: int
    height: int
    picture: int
    size: float

    @property
    def unit(self) -> float:
        return self.width / _WIDTH

    @property
    def measure(self) -> float:
        """How wide text may be."""
        return self.width - 2 * MARGIN * self.unit

    @property
    def band(self) -> float:
        """How high the text below a picture may be."""
        return self.height - self.picture - (ABOVE + BELOW) * self.unit

    @property
    def column(self) -> float:
        """How high text on a leaf of its own may be."""
        return self.height - 2 * BELOW * self.unit


def lay_out(book: Book) -> Layout:
    """The largest letters at which the longest text fits below its picture, and a band that holds it. Where it
    fits at none, it has leaves of its own, and the band holds the longest of the others."""
    cover = book.cover
    width = cover.width * max(1, round(_WIDTH / cover.width))
    unit, picture = width / _WIDTH, round(width / cover.ratio)
    most = max(_BAND * unit, _TALLEST * width - picture)
    for told in _SIZES:
        bands = _bands(book, told * unit, width, unit)
        if max(bands, default=0.0) <= most:
            break
    else:
        told = _APART
        bands = [band for band in _bands(book, told * unit, width, unit) if band <= most]
    band = max([_BAND * unit, *bands])
    return Layout(width, picture + math.ceil(band), picture, told * unit)


def _bands(book: Book, size: float, width: int, unit: float) -> list[float]:
    """How high the bands of pages with pictures have to be for letters of this size."""
    measure, edges = width - 2 * MARGIN * unit, (ABOVE + BELOW) * unit
    texts = [page.text for page in book.pages if page.plate]
    return [set_text(text, literata(), size, measure).height + edges for text in texts]
