"""A book as one HTML file: opens from anywhere, needs no script and loads nothing."""

import base64
import hashlib
from importlib.resources import files
from typing import Final

from markupsafe import Markup

from vivant.book.book import Book, Plate
from vivant.book.colophon import CAST, MAKING, colophon
from vivant.book.colouring import accents
from vivant.book.encoding import for_screen
from vivant.book.marking import KEYWORDS
from vivant.report.pages import escaping_environment

_ENGLISH: Final = Markup(' lang="en"')


def write_html(book: Book) -> bytes:
    """The file, UTF-8. Every value of the book is escaped; pictures are inside, as data URIs."""
    style = _style(book)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = escaping_environment("vivant.book").get_template("book.html")
    return page.render(
        book=book,
        style=Markup(style),
        style_hash=digest,
        source=_source,
        english="" if book.language.partition("-")[0] == "en" else _ENGLISH,
        keywords=KEYWORDS,
        cast_heading=CAST,
        making_heading=MAKING,
        colophon=colophon(book),
    ).encode()


def _style(book: Book) -> str:
    dark, bright = accents(book.cover)
    sheet = files("vivant.book").joinpath("templates", "book.css").read_text("utf-8")
    return sheet.replace("ACCENT_DARK", dark).replace("ACCENT_BRIGHT", bright)


def _source(plate: Plate) -> str:
    encoded = for_screen(plate)
    return f"data:{encoded.media_type};base64,{base64.b64encode(encoded.data).decode()}"
