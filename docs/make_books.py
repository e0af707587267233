"""Pictures of books for the documentation: pages of PDFs as they lie before a reader, and the HTML in Chromium.

    vivant build DIR
    python docs/make_books.py book_square DIR STORY square
    python docs/make_books.py book_html DIR STORY html

Writes `docs/images/NAME.webp`.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from playwright.sync_api import sync_playwright

from vivant.book.book import Book
from vivant.book.editions import PageSize
from vivant.book.html import write_html
from vivant.book.making import make_book
from vivant.book.pdf import draw_pages
from vivant.pipeline.project import open_project

FOLDER: Final = Path(__file__).parent / "images"
QUALITY: Final = 80
WIDTH: Final = 1400
DESK: Final = (214, 218, 222)
GAP: Final = 16
Picture = np.ndarray[Any, np.dtype[np.uint8]]


def main() -> None:
    name, directory, story, form = sys.argv[1:]
    with open_project(Path(directory)) as project:
        book = make_book(project, story)
    sheet = screens(book) if form == "html" else spreads(book, form)  # type: ignore[arg-type]
    scaled = cv2.resize(
        sheet, (WIDTH, round(sheet.shape[0] * WIDTH / sheet.shape[1])), interpolation=cv2.INTER_AREA
    )
    path = FOLDER / f"{name}.webp"
    cv2.imwrite(str(path), scaled, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    print(f"{path}: {path.stat().st_size // 1000} kB")


def spreads(book: Book, size: PageSize) -> Picture:
    """The back and the front of the cover side by side, then pages two by two."""
    pages = [decoded(page) for page in draw_pages(book, size=size, ppi=60)]
    pairs = [(pages[-1], pages[0]), *zip(pages[1:-1:2], pages[2:-1:2], strict=True)]
    across = 3 if pages[0].shape[0] > pages[0].shape[1] else 2
    return rows([np.hstack(pair) for pair in pairs], across)


def screens(book: Book) -> Picture:
    """A laptop in light and dark colours, and a phone."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "book.html"
        file.write_bytes(write_html(book))
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
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
            seen.append(decoded(page.screenshot()))
        browser.close()
    return rows(seen, 3)


def decoded(png: bytes) -> Picture:
    pixels = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    return np.asarray(pixels, np.uint8)


def rows(pictures: list[Picture], across: int) -> Picture:
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
