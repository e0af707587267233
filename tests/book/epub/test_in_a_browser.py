"""What readers show of an EPUB is what was laid out: no text runs over its place, and no words run as code."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.book.made_up import HOSTILE, book, words
from tests.book.zips import unzipped
from tests.review.browsing import EXECUTABLE, chromium
from vivant.book.book import Book
from vivant.book.epub import write_epub

pytestmark = pytest.mark.skipif(not Path(EXECUTABLE).exists(), reason="Chromium is not installed")
BOXES = """() => [...document.querySelectorAll('.words, img')].map(e => {
  const box = e.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom, e.scrollWidth - e.clientWidth];
})"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


def unpacked(told: Book, folder: Path, *, reflowable: bool) -> list[Path]:
    for name, data in unzipped(write_epub(told, reflowable=reflowable)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return sorted((folder / "EPUB").glob("*.xhtml"))


def is_upon(one: list[float], two: list[float]) -> bool:
    return one[0] < two[2] - 3 and two[0] < one[2] - 3 and one[1] < two[3] - 3 and two[1] < one[3] - 3


def test_nothing_of_a_fixed_page_runs_over_or_lies_upon_another(browser: Browser, tmp_path: Path) -> None:
    told = book((words(2), words(55), words(160), words(400), "A" * 120), cast=5)
    pages = [one for one in unpacked(told, tmp_path, reflowable=False) if one.stem != "nav"]
    width, height = 1536, 3000
    page = browser.new_page(viewport={"width": width, "height": height})
    for document in pages:
        page.goto(document.as_uri())
        page.evaluate("document.fonts.ready")
        low = page.evaluate("document.body.getBoundingClientRect().height")
        boxes: list[list[float]] = page.evaluate(BOXES)
        for left, top, right, bottom, over in boxes:
            assert left >= -1
            assert top >= -1
            assert right <= width + 3
            assert bottom <= low + 1, document.name
            assert over <= 0, document.name
        for place, one in enumerate(boxes):
            assert not any(is_upon(one, two) for two in boxes[:place]), document.name
    page.close()


@pytest.mark.parametrize("reflowable", [False, True])
def test_hostile_words_are_shown_and_never_run(
    reflowable: bool, browser: Browser, hostile: Book, tmp_path: Path
) -> None:
    told = replace(hostile, pages=hostile.pages[1:2], cast=hostile.cast[:1])
    page = browser.new_page(viewport={"width": 390, "height": 844})
    heard: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    seen = ""
    for document in unpacked(told, tmp_path, reflowable=reflowable):
        page.goto(document.as_uri())
        seen += page.inner_text("body")
        assert page.evaluate("document.querySelectorAll('script, iframe').length") == 0
    assert HOSTILE[1].replace(" ", "") in "".join(seen.split())
    assert heard == []
    assert all(url.startswith("file:") for url in asked)
    page.close()


def test_text_that_flows_is_never_wider_than_a_phone(browser: Browser, tmp_path: Path) -> None:
    told = book((words(30), "A" * 120), cast=2)
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for document in unpacked(told, tmp_path, reflowable=True):
        page.goto(document.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, document.name
    page.close()
