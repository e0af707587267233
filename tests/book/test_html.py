"""The HTML: one file that loads nothing and runs nothing, good to read for everybody, on any screen."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from tests.book.made_up import book, hostile_book, words
from tests.review.browsing import EXECUTABLE, chromium
from vivant.book.book import Book
from vivant.book.html import write_html

VIEWS: Final = [(1280, 800, "light"), (1280, 800, "dark"), (320, 640, "light"), (320, 640, "dark")]


class Parsed(HTMLParser):
    """The elements of a page, its text, and everything that could be loaded or run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(EXECUTABLE).exists():
        pytest.skip(f"needs Chromium at {EXECUTABLE}: apt install chromium")
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


def test_the_same_book_gives_the_same_bytes(plain: Book, plain_html: str) -> None:
    assert write_html(book()).decode() == plain_html
    assert write_html(replace(plain, title="Another")).decode() != plain_html


@pytest.mark.parametrize("name", ["plain_html", "hostile_html"])
def test_nothing_is_run_and_nothing_is_loaded(name: str, request: pytest.FixtureRequest) -> None:
    html: str = request.getfixturevalue(name)
    page = Parsed(html)
    assert not {"script", "iframe", "object", "embed", "link", "base", "form"} & {t for t, _ in page.elements}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert attributes.get("src", "data:image/").startswith("data:image/")
        assert attributes.get("href", "#").startswith("#")
    assert "url(" not in html
    assert "@import" not in html.partition("</style>")[0]


def test_a_page_says_what_it_is(plain: Book, plain_html: str) -> None:
    page = Parsed(plain_html)
    assert page.all("html") == [{"lang": "en"}]
    named = {meta.get("name"): meta.get("content") for meta in page.all("meta")}
    assert named["iptc:DigitalSourceType"] == "trainedAlgorithmicMedia"
    assert "made by artificial intelligence" in " ".join(page.text)
    for landmark in ("header", "main", "footer", "h1"):
        assert len(page.all(landmark)) == 1


@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_every_word_and_every_alternative_is_there_as_text(name: str, request: pytest.FixtureRequest) -> None:
    made: Book = request.getfixturevalue(name)
    page = Parsed(request.getfixturevalue(f"{name}_html"))
    told = [text.strip() for text in page.text]
    for text in (made.title, made.subtitle, *(p.text for p in made.pages), *(m.name for m in made.cast)):
        assert text in told
    shown = [made.cover, *(p.plate for p in made.pages), *(m.portrait for m in made.cast)]
    assert [image["alt"] for image in page.all("img")] == [plate.alt for plate in shown if plate]


def test_a_page_without_a_picture_has_its_text(plain: Book) -> None:
    left = replace(plain, pages=(plain.pages[0], replace(plain.pages[1], plate=None)))
    page = Parsed(write_html(left).decode())
    assert plain.pages[1].text in [text.strip() for text in page.text]
    assert len(page.all("img")) == 2 + len(plain.cast)


def test_english_parts_of_a_book_in_another_language_say_so(plain: Book) -> None:
    page = Parsed(write_html(replace(plain, language="de")).decode())
    assert page.all("html") == [{"lang": "de"}]
    assert all(e.get("lang") == "en" for e in page.all("footer") + page.all("section"))
    assert all(image.get("lang", "en") == "en" for image in page.all("img"))


ENDLESS: Final = (words(40), "x" * 300, words(300))
SHELF: Final[dict[str, Callable[[], Book]]] = {
    "plain": book,
    "hostile": hostile_book,
    "wide": lambda: book(ENDLESS, size=(300, 100), title="y" * 80),
    "tall": lambda: book(ENDLESS, size=(100, 300), cast=5),
}


@pytest.fixture(params=SHELF)
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A book opened from the file system, by a browser that runs scripts if there are any."""
    file = tmp_path / "book.html"
    file.write_bytes(write_html(SHELF[request.param]()))
    context = browser.new_context()
    opened = context.new_page()
    problems: list[str] = []
    requested: list[str] = []
    opened.on("console", lambda message: problems.append(message.text))
    opened.on("dialog", lambda dialog: problems.append(dialog.message))
    opened.on("request", lambda asked: requested.append(asked.url))
    opened.goto(file.as_uri())
    yield opened
    context.close()
    assert problems == []
    assert [url for url in requested if not url.startswith(("file:", "data:"))] == []


def test_a_browser_shows_it_from_the_file_system_and_everybody_can_read_it(page: Page) -> None:
    for width, height, scheme in VIEWS:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, scheme)
        assert page.evaluate(CUT) == [], (width, scheme)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


CUT: Final = """
[...document.querySelectorAll("h1, h2, h3, p, img")].filter(one => {
  const box = one.getBoundingClientRect();
  return one.scrollWidth > one.clientWidth + 1 || box.left < -1 || box.right > innerWidth + 1;
}).map(one => one.outerHTML.slice(0, 60))
"""
"""Texts and pictures that are wider than their place, or reach out of the window."""


@pytest.mark.parametrize("size", [(96, 96), (300, 100), (100, 300)])
def test_paper_has_one_page_of_the_book_on_a_page(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "book.html"
    file.write_bytes(write_html(book((words(40), words(90), words(20)), size=size)))
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(file.as_uri())
    printed = opened.pdf(format="A4")
    context.close()
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert len(pdf.pages) == 1 + 3 + 1


def test_what_the_browser_tests_look_for_they_would_find(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text(
        "<p style='width: 100px; overflow: hidden; white-space: nowrap'>A long line of text.</p>", "utf-8"
    )
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(file.as_uri())
    assert len(opened.evaluate(CUT)) == 1
    assert Axe().run(opened).response["violations"]
    context.close()


def test_the_style_is_the_one_that_the_policy_lets_pass(plain_html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', plain_html)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
