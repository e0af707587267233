"""Pictures of books for the documentation: pages of PDFs as they lie before a reader, the HTML in Chromium, the
leaves of a CBZ, or an EPUB whose text flows on a phone.

    vivant build DIR
    python docs/make_books.py book_square DIR STORY square
    python docs/make_books.py book_html DIR STORY html
    python docs/make_books.py book_cbz DIR STORY cbz
    python docs/make_books.py book_epub DIR STORY epub

Writes `docs/images/NAME.webp`.
"""

import io
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from chromium import chromium
from make_images import write

from vivant.book.book import Book
from vivant.book.editions import PageSize
from vivant.book.epub import write_epub
from vivant.book.html import write_html
from vivant.book.leaves.binding import bound
from vivant.book.leaves.drawing import draw
from vivant.book.making import make_book
from vivant.book.pdf import draw_pages
from vivant.pipeline.project import open_project
from vivant.schema.judging import Pixels
from vivant.store.images import decode

WIDTH: Final = 1400
DESK: Final = (222, 218, 214)
GAP: Final = 16
SHOWN: Final = ("cover", "page-01", "page-04", "cast")
"""The documents of an EPUB that are shown."""


def main() -> None:
    name, directory, story, form = sys.argv[1:]
    with open_project(Path(directory)) as project:
        book = make_book(project, story)
    match form:
        case "html":
            sheet = screens(book)
        case "epub":
            sheet = phones(book)
        case "cbz":
            sheet = leaves(book)
        case _:
            sheet = spreads(book, form)  # type: ignore[arg-type]
    size = (WIDTH, round(sheet.shape[0] * WIDTH / sheet.shape[1]))
    write(name, np.asarray(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA), np.uint8))


def spreads(book: Book, size: PageSize) -> Pixels:
    """The back and the front of the cover side by side, then pages two by two."""
    pages = [decode(page) for page in draw_pages(book, size=size, ppi=60)]
    pairs = [(pages[-1], pages[0]), *zip(pages[1:-1:2], pages[2:-1:2], strict=True)]
    across = 3 if pages[0].shape[0] > pages[0].shape[1] else 2
    return rows([np.hstack(pair) for pair in pairs], across)


def screens(book: Book) -> Pixels:
    """A laptop in light and dark colours, and a phone."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        file = Path(folder) / "book.html"
        file.write_bytes(write_html(book))
        seen = []
        for width, scheme, place in (
            (1130, "light", "header"),
            (1130, "dark", "#page-2"),
            (400, "light", "#page-1"),
        ):
            page = browser.new_page(viewport={"width": width, "height": 720}, color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(file.as_uri())
            page.locator(place).scroll_into_view_if_needed()
            page.evaluate("place => document.querySelector(place).scrollIntoView()", place)
            seen.append(decode(page.screenshot()))
    return rows(seen, 3)


def leaves(book: Book) -> Pixels:
    """All but the last, at a quarter of their size."""
    drawn = [
        cv2.resize(draw(leaf), None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA) for leaf in bound(book)
    ]
    return rows([np.asarray(leaf, np.uint8) for leaf in drawn[:-1]], 5)


def phones(book: Book) -> Pixels:
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        zipfile.ZipFile(io.BytesIO(write_epub(book, reflowable=True))).extractall(folder)
        page = browser.new_page(viewport={"width": 390, "height": 720})
        seen = []
        for name in SHOWN:
            page.goto((Path(folder) / "EPUB" / f"{name}.xhtml").as_uri())
            page.evaluate("document.fonts.ready")
            seen.append(decode(page.screenshot()))
    return rows(seen, 4)


def rows(pictures: list[Pixels], across: int) -> Pixels:
    """The pictures in rows on a desk."""
    laid = []
    for first in range(0, len(pictures), across):
        row = [
            cv2.copyMakeBorder(p, GAP, GAP, GAP, GAP, cv2.BORDER_CONSTANT, value=DESK)
            for p in pictures[first : first + across]
        ]
        laid.append(np.hstack(row))
    width = max(row.shape[1] for row in laid)
    return np.vstack(
        [
            cv2.copyMakeBorder(row, 0, 0, 0, width - row.shape[1], cv2.BORDER_CONSTANT, value=DESK)
            for row in laid
        ]
    )


if __name__ == "__main__":
    main()
