"""Pictures of books for the documentation: the leaves of a CBZ, or an EPUB whose text flows on a phone.

    vivant tell TEXT -o book.cbz
    python docs/make_leaves.py book_cbz book.vivant cbz
    python docs/make_leaves.py book_epub book.vivant epub

Writes `docs/images/NAME.webp`.
"""

import io
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from playwright.sync_api import sync_playwright

from vivant.book.book import Book
from vivant.book.epub import write_epub
from vivant.book.leaves.binding import bound
from vivant.book.leaves.drawing import draw
from vivant.book.making import make_book
from vivant.pipeline.project import open_project

FOLDER: Final = Path(__file__).parent / "images"
QUALITY: Final = 80
HIGH: Final = 440
DESK: Final = (214, 218, 222)
GAP: Final = 12
SHOWN: Final = ("cover", "page-01", "page-04", "cast")
Picture = np.ndarray[Any, np.dtype[np.uint8]]


def main() -> None:
    name, directory, form = sys.argv[1:]
    with open_project(Path(directory)) as project:
        book = make_book(project, "S00001")
    seen = leaves(book) if form == "cbz" else phones(book)
    path = FOLDER / f"{name}.webp"
    cv2.imwrite(str(path), rows(seen, 5 if form == "cbz" else 4), [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    print(f"{path}: {path.stat().st_size // 1000} kB")


def leaves(book: Book) -> list[Picture]:
    return [draw(leaf)[:, :, ::-1] for leaf in bound(book)][:-1]


def phones(book: Book) -> list[Picture]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        zipfile.ZipFile(io.BytesIO(write_epub(book, reflowable=True))).extractall(folder)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 390, "height": 720})
        seen = []
        for name in SHOWN:
            page.goto((Path(folder) / "EPUB" / f"{name}.xhtml").as_uri())
            page.evaluate("document.fonts.ready")
            pixels = cv2.imdecode(np.frombuffer(page.screenshot(), np.uint8), cv2.IMREAD_COLOR)
            assert pixels is not None
            seen.append(pixels)
        browser.close()
    return seen


def rows(pictures: list[Picture], across: int) -> Picture:
    """All of one height, side by side on a desk."""
    placed = []
    for picture in pictures:
        width = round(picture.shape[1] * HIGH / picture.shape[0])
        scaled = cv2.resize(picture, (width, HIGH), interpolation=cv2.INTER_AREA)
        placed.append(cv2.copyMakeBorder(scaled, GAP, GAP, GAP, GAP, cv2.BORDER_CONSTANT, value=DESK))
    while len(placed) % across:
        placed.append(np.full_like(placed[0], DESK))
    whole = [np.hstack(placed[at : at + across]) for at in range(0, len(placed), across)]
    return np.vstack(whole)


if __name__ == "__main__":
    main()
