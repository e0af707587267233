"""The documents of an EPUB: one for each leaf, or one for each page whose text flows."""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from jinja2 import Environment
from markupsafe import Markup

from vivant.book.book import Book
from vivant.book.colophon import CAST, MAKING, colophon
from vivant.book.epub.gallery import Gallery
from vivant.book.leaves.leaf import Leaf
from vivant.book.lettering.paragraphs import BETWEEN, LEADING
from vivant.book.lettering.typeface import literata
from vivant.book.xml_text import speakable
from vivant.report.pages import escaping_environment

_FROM_RIGHT: Final = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_OPENING: Final = 6
"""Words of a page in the table of contents."""
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Document:
    """A page of an EPUB. `heading` is what the table of contents says, empty for one that only goes on; `side`
    is where it lies in a spread of two."""

    id: str
    heading: str
    text: str = field(repr=False)
    side: str = ""

    @property
    def href(self) -> str:
        return f"{self.id}.xhtml"


def direction(language: str) -> str:
    """ "rtl" for languages that are written from the right, else "ltr"."""
    return "rtl" if language.partition("-")[0].lower() in _FROM_RIGHT else "ltr"


@functools.cache
def environment() -> Environment:
    """The templates of EPUBs. Every value is escaped, and rid of what XML cannot hold."""
    made = escaping_environment("vivant.book", "templates/epub").overlay(
        finalize=lambda value: speakable(value) if type(value) is str else value
    )
    made.filters["px"] = lambda value: Markup(f"{value:.1f}px")
    return made


def fixed_documents(book: Book, leaves: Sequence[Leaf], gallery: Gallery) -> Iterator[Document]:
    """A document for each leaf, as large as it and with everything where it is there."""
    render = _renderer(book, gallery)
    openings = _openings(book)
    for number, leaf in enumerate(leaves):
        if number == 0:
            id, heading, side = "cover", book.title, "center"
        else:
            id, side = f"leaf-{number:02d}", "left" if number % 2 else "right"
            heading = openings[leaf.page] if leaf.page and leaf.name else leaf.name
        text = render("fixed.xhtml", leaf=leaf, name=heading or f"Page {leaf.page}")
        yield Document(id, heading, text, side)


def flowing_documents(book: Book, gallery: Gallery) -> Iterator[Document]:
    """A document for the cover, each page, the cast, and how the book was made."""
    render = _renderer(book, gallery)
    yield Document("cover", book.title, render("flow_cover.xhtml", name=book.title))
    openings = _openings(book)
    for page in book.pages:
        told = openings[page.number]
        paragraphs = list(filter(None, page.text.splitlines()))
        text = render("flow_page.xhtml", name=told, page=page, paragraphs=paragraphs)
        yield Document(f"page-{page.number:02d}", told, text)
    yield Document("cast", CAST, render("flow_cast.xhtml", name=CAST))
    yield Document("making", MAKING, render("flow_making.xhtml", name=MAKING, sentences=colophon(book)))


def style_sheet(name: str) -> str:
    """ "fixed.css" or "flow.css"; the colours of text that flows are left to its readers."""
    return environment().get_template(name).render(leading=LEADING, between=LEADING * BETWEEN)


def _renderer(book: Book, gallery: Gallery) -> Callable[..., str]:
    made = environment()
    shared: Mapping[str, Any] = {
        "book": book,
        "direction": direction(book.language),
        "source": lambda plate: gallery.of(plate).href,
        "is_italic": lambda setting: setting.typeface is literata("Italic"),
    }
    return lambda template, **values: made.get_template(template).render(**shared, **values)


def _openings(book: Book) -> dict[int, str]:
    """What the table of contents says of each page: its number and its first words."""
    told = {}
    for page in book.pages:
        opening = " ".join(page.text.split()[:_OPENING])[:_LONGEST].rstrip(",;: ")
        more = "" if opening == page.text.strip() else "…"
        told[page.number] = f"{page.number}. {opening}{more}"
    return told
