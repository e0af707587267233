"""The cover: its picture, and the title on a ground that takes its colour from it."""

from typing import Final

from vivant.book.book import Book
from vivant.book.colouring import accents
from vivant.book.leaves.layout import Layout
from vivant.book.leaves.leaf import Leaf
from vivant.book.lettering.paragraphs import Setting, balance_text, divide_text, fit_text
from vivant.book.lettering.typeface import literata

_TITLES: Final = (132, 120, 108, 96, 84, 74, 64, 54, 44, 36)
_PREMISES: Final = (46, 42, 38, 34)
"""In 1536ths of the width, as all sizes here."""
_MARGIN: Final = 112
_EDGE: Final = 60
_GAP: Final = 30
_MOST_LINES: Final = 4
"""Of a premise; a longer one is no line for a cover."""
_WHITE: Final = "#fffcf5"


def cover_leaf(book: Book, layout: Layout) -> Leaf:
    dark, bright = accents(book.cover)
    leaf = Leaf(layout.width, layout.height, kind="FrontCover", name="Cover", paper=dark)
    leaf.hang(book.cover, 0, 0, layout.width, layout.picture)
    unit, measure = layout.unit, layout.width - 2 * _MARGIN * layout.unit
    room = layout.height - layout.picture - 2 * _EDGE * unit
    title = _title(book, unit, measure, room)
    premise = _premise(book, unit, measure, room - title.height - _GAP * unit, title.size)
    height = title.height + (_GAP * unit + premise.height if premise else 0.0)
    top = layout.picture + _EDGE * unit + (room - height) / 2
    left = (layout.width - measure) / 2
    end = leaf.write(title, left, top, measure=measure, align="center", colour=_WHITE, part="h1")
    if premise:
        leaf.write(premise, left, end + _GAP * unit, measure=measure, align="center", colour=bright)
    return leaf


def _title(book: Book, unit: float, measure: float, room: float) -> Setting:
    """As large as fits; what does not fit at all ends in dots."""
    sizes = [size * unit for size in _TITLES]
    for share in (0.6, 0.8, 1.0):
        if title := fit_text(book.title, literata(), sizes, measure, room * share):
            return balance_text(book.title, literata(), title.size, measure)
    text = book.title
    while len(told := divide_text(f"{text}…", literata(), sizes[-1], measure, room)) > 1:
        text = told[0].paragraphs[0][: len(text) - 1].rstrip("… ")
    return told[0]


def _premise(book: Book, unit: float, measure: float, room: float, title: float) -> Setting | None:
    """None where it does not fit below the title."""
    sizes = [size * unit for size in _PREMISES if size * unit < title]
    premise = fit_text(book.subtitle, literata("Italic"), sizes, measure, room) if book.subtitle else None
    if premise is None or len(premise.lines) > _MOST_LINES:
        return None
    return balance_text(book.subtitle, literata("Italic"), premise.size, measure)
