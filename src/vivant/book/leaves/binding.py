"""A book's leaves in order: cover, pages, cast, and how it was made."""

from collections.abc import Iterator
from typing import Final

from vivant.book.book import Book, Plate
from vivant.book.colophon import MAKING, colophon
from vivant.book.colouring import accents
from vivant.book.leaves.cast import cast_leaves
from vivant.book.leaves.cover import cover_leaf
from vivant.book.leaves.layout import BELOW, MARGIN, Layout, lay_out
from vivant.book.leaves.leaf import PALE, Leaf
from vivant.book.leaves.panels import Panel, panels
from vivant.book.lettering.paragraphs import fit_text, set_text
from vivant.book.lettering.typeface import literata

_FOLIO: Final = 32
_FOLIO_ABOVE: Final = 96
"""Letters of the page number, and how far above the lower edge they begin, in 1536ths of the width."""
_SMALL: Final = (36, 33, 30, 27, 24, 21)
_ALIKE: Final = 0.01
"""How much the shape of pictures may differ that are shown in the same place."""


def bound(book: Book) -> Iterator[Leaf]:
    """The leaves of a book, all of one size."""
    layout = lay_out(book)
    yield cover_leaf(book, layout)
    for page in book.pages:
        yield from (_leaf(panel, layout) for panel in panels(page, layout))
    yield from cast_leaves(book, layout)
    yield _colophon(book, layout)


def strangers(book: Book) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The characters that the typeface of leaves does not have: where they stand, and which."""
    places = [("the title", book.title), ("the premise", book.subtitle)]
    places += [(f"page {page.number}", page.text) for page in book.pages]
    places += [("the cast", f"{one.name} {one.role} {one.description}") for one in book.cast]
    places.append(("the last page", " ".join(colophon(book))))
    return tuple((place, found) for place, text in places if (found := literata().missing(text)))


def _leaf(panel: Panel, layout: Layout) -> Leaf:
    name = "" if panel.goes_on else f"Page {panel.number}"
    leaf = Leaf(layout.width, layout.height, name=name, page=panel.number)
    if panel.plate:
        leaf.hang(panel.plate, *_place(panel.plate, panel.hung, layout))
    if not panel.text.lines:
        return leaf
    leaf.write(panel.text, panel.left, panel.top, align="center" if panel.centred else "left")
    folio = layout.height - _FOLIO_ABOVE * layout.unit
    leaf.write_line(
        str(panel.number), literata("Italic"), _FOLIO * layout.unit, folio, colour=PALE, part="folio"
    )
    return leaf


def _place(plate: Plate, top: float, layout: Layout) -> tuple[float, float, float, float]:
    """Left, top, width and height of a picture: over the whole width, or as large as it is whole where it has not
    the shape of the cover's, as one made again in another size."""
    wide, high = layout.width, layout.picture
    if abs(plate.ratio * high / wide - 1) < _ALIKE:
        return 0, top, wide, high
    width = min(wide, high * plate.ratio)
    height = width / plate.ratio
    return (wide - width) / 2, top + (high - height) / 2, width, height


def _colophon(book: Book, layout: Layout) -> Leaf:
    unit, left, (dark, _) = layout.unit, MARGIN * layout.unit, accents(book.cover)
    leaf = Leaf(layout.width, layout.height, kind="Other", name=MAKING)
    heading = set_text(MAKING, literata(), 52 * unit, layout.measure)
    text, sizes = "\n".join(colophon(book)), [size * unit for size in _SMALL]
    room = layout.height - 2 * BELOW * unit - heading.height - 36 * unit
    told = fit_text(text, literata(), sizes, layout.measure, room)
    told = told or set_text(text, literata(), sizes[-1], layout.measure)
    top = BELOW * unit + max(0.0, room - told.height) * 0.6
    end = leaf.write(heading, left, top, measure=layout.measure, colour=dark, part="h1")
    leaf.write(told, left, end + 36 * unit, measure=layout.measure)
    return leaf
