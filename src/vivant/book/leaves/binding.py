"""A book's leaves in order: cover, pages, cast, and how it was made."""

from collections.abc import Iterator
from typing import Final

from vivant.book.book import Book, Page
from vivant.book.colophon import colophon
from vivant.book.leaves.cast import cast_leaves
from vivant.book.leaves.cover import cover_leaf
from vivant.book.leaves.layout import ABOVE, BELOW, MARGIN, Layout, lay_out
from vivant.book.leaves.leaf import INK, PALE, Leaf
from vivant.book.lettering.paragraphs import Setting, balance_text, divide_text, fit_text, set_text
from vivant.book.lettering.typeface import literata
from vivant.errors import InputError

_ALONE: Final = (62, 58, 54, 50, 46, 42)
"""Letters of a page without a picture, in 1536ths of the width."""


_CENTRED: Final = 3
"""Lines in the middle of a page; where there are more, the eye looks for their beginnings."""


def bound(book: Book) -> Iterator[Leaf]:
    """The leaves of a book, all of one size. Raises InputError for characters that cannot be drawn."""
    refuse_strangers(book)
    layout = lay_out(book)
    yield cover_leaf(book, layout)
    for page in book.pages:
        yield from _page(page, layout)
    yield from cast_leaves(book, layout)
    yield _colophon(book, layout)


def refuse_strangers(book: Book) -> None:
    """Raises InputError for text in characters that the typeface does not have, naming them and where."""
    places = [("the title", book.title), ("the premise", book.subtitle)]
    places += [(f"page {page.number}", page.text) for page in book.pages]
    places += [(f"the cast: {one.name}", f"{one.name} {one.role} {one.description}") for one in book.cast]
    places += [("the last page", " ".join(colophon(book)))]
    strange = [(place, found) for place, text in places if (found := literata().missing(text))]
    if not strange:
        return
    told = "; ".join(f"{_listed(found)} ({place})" for place, found in strange[:4])
    raise InputError(
        f"the letters of a CBZ are drawn, and its typeface has no {told}",
        "Make it an EPUB or HTML, which readers show with typefaces of their own, or write it in Latin, "
        "Greek or Cyrillic letters.",
    )


def _listed(characters: tuple[str, ...]) -> str:
    told = [f"{one} (U+{ord(one):04X})" for one in characters[:5]]
    return ", ".join(told) + (" …" if len(characters) > 5 else "")


def _page(page: Page, layout: Layout) -> Iterator[Leaf]:
    if page.plate is None:
        yield from _text_alone(page, layout)
        return
    leaf = Leaf(layout.width, layout.height, name=f"Page {page.number}")
    leaf.picture(page.plate, 0, 0, layout.width, layout.picture)
    columns = divide_text(page.text, literata(), layout.size, layout.measure, layout.band)
    whole = len(columns) == 1
    _below(
        leaf,
        balance_text(page.text, literata(), layout.size, layout.measure) if whole else columns[0],
        layout,
    )
    _folio(leaf, page, layout)
    yield leaf
    rest = " ".join(line.text for column in columns[1:] for line in column.lines)
    for column in divide_text(rest, literata(), layout.size, layout.measure, layout.column) if rest else ():
        further = Leaf(layout.width, layout.height)
        further.block(column, MARGIN * layout.unit, BELOW * layout.unit)
        _folio(further, page, layout)
        yield further


def _below(leaf: Leaf, text: Setting, layout: Layout) -> None:
    """Text in the middle of the band below the picture; a few lines are centred, more begin alike."""
    top = layout.picture + ABOVE * layout.unit + max(0.0, layout.band - text.height) / 2
    if len(text.lines) <= _CENTRED:
        leaf.block(text, 0, top, align="middle", measure=layout.width)
    else:
        leaf.block(text, (layout.width - text.width) / 2, top)


def _folio(leaf: Leaf, page: Page, layout: Layout) -> None:
    leaf.line(str(page.number), literata("Italic"), 32 * layout.unit, layout.height - 96 * layout.unit, PALE)


def _text_alone(page: Page, layout: Layout) -> Iterator[Leaf]:
    """A page whose picture is missing: its text in larger letters, in the middle."""
    sizes = [size * layout.unit for size in _ALONE]
    fitting = fit_text(page.text, literata(), sizes, layout.measure, layout.column)
    columns = (
        [fitting] if fitting else divide_text(page.text, literata(), sizes[-1], layout.measure, layout.column)
    )
    for number, column in enumerate(columns):
        leaf = Leaf(layout.width, layout.height, name="" if number else f"Page {page.number}")
        top = (layout.height - column.height) / 2 if fitting else BELOW * layout.unit
        leaf.block(column, (layout.width - column.width) / 2, top)
        _folio(leaf, page, layout)
        yield leaf


def _colophon(book: Book, layout: Layout) -> Leaf:
    leaf = Leaf(layout.width, layout.height, kind="Other", name="About this book")
    told = set_text("\n".join(colophon(book)), literata(), 36 * layout.unit, layout.measure)
    top = max(BELOW * layout.unit, (layout.height - told.height) * 0.62)
    end = leaf.block(
        set_text(book.title, literata("Italic"), 44 * layout.unit, layout.measure),
        MARGIN * layout.unit,
        top - 110 * layout.unit,
        INK,
    )
    leaf.rule(MARGIN * layout.unit, end + 12 * layout.unit, 120 * layout.unit, 2 * layout.unit, PALE)
    leaf.block(told, MARGIN * layout.unit, top + 12 * layout.unit)
    return leaf
