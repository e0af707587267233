"""An EPUB is one that epubcheck has nothing to say against, in both layouts; its text is text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as xml

import pytest

from tests.book.epub.checking import complaints, needs_epubcheck
from tests.book.made_up import HOSTILE, book, words
from tests.book.zips import unzipped
from vivant.book.book import Book
from vivant.book.epub import write_epub
from vivant.store.xmp import TRAINED

OPF: Final = "{http://www.idpf.org/2007/opf}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"
LAYOUTS: Final = {"fixed": False, "reflowable": True}


@pytest.fixture(scope="module")
def written(plain: Book) -> Mapping[str, bytes]:
    return {name: write_epub(plain, reflowable=flows) for name, flows in LAYOUTS.items()}


def package_of(data: bytes) -> xml.Element:
    return xml.fromstring(unzipped(data)["EPUB/package.opf"])


def properties_of(package: xml.Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in package.iter(f"{OPF}meta"):
        found.setdefault(meta.get("property", ""), []).append(meta.text or "")
    return found


def read_in_order(data: bytes) -> list[xml.Element]:
    """The documents of the spine, parsed."""
    files, package = unzipped(data), package_of(data)
    items = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    return [xml.fromstring(files[f"EPUB/{items[one.get('idref')]}"]) for one in package.iter(f"{OPF}itemref")]


@needs_epubcheck
@pytest.mark.parametrize("layout", LAYOUTS)
def test_epubcheck_has_nothing_to_say(layout: str, hostile: Book, tmp_path: Path) -> None:
    odd = replace(book((words(300), words(3)), size=(120, 60), cast=5), language="de-AT", subtitle="")
    pages = (odd.pages[0], replace(odd.pages[1], plate=None), *hostile.pages)
    told = replace(
        odd,
        title=HOSTILE[1],
        pages=tuple(replace(page, number=number) for number, page in enumerate(pages, 1)),
        cast=(*hostile.cast, *odd.cast[2:]),
    )
    (tmp_path / "book.epub").write_bytes(write_epub(told, reflowable=LAYOUTS[layout]))
    assert complaints(tmp_path / "book.epub") == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_mimetype_comes_first_and_as_it_is(layout: str, written: Mapping[str, bytes]) -> None:
    assert written[layout][30:58] == b"mimetypeapplication/epub+zip"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_book_gives_the_same_bytes(layout: str, plain: Book, written: Mapping[str, bytes]) -> None:
    assert write_epub(replace(plain), reflowable=LAYOUTS[layout]) == written[layout]


def test_another_book_has_another_identifier(plain: Book, written: Mapping[str, bytes]) -> None:
    other = write_epub(replace(plain, subtitle="Another"), reflowable=True)
    one, two = (package_of(data).findtext(f".//{DC}identifier") for data in (written["reflowable"], other))
    assert one != two
    assert one == package_of(written["fixed"]).findtext(f".//{DC}identifier")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one or "")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_package_says_what_it_is_for_whom_and_that_ai_made_it(
    layout: str, plain: Book, written: Mapping[str, bytes]
) -> None:
    package = package_of(written[layout])
    told = properties_of(package)
    assert package.findtext(f".//{DC}title") == plain.title
    assert package.findtext(f".//{DC}language") == "en"
    assert [one.text for one in package.iter(f"{DC}subject")] == ["AI-generated"]
    assert told["Iptc4xmpExt:DigitalSourceType"] == [TRAINED]
    assert told["schema:accessMode"] == ["textual", "visual"]
    assert "alternativeText" in told["schema:accessibilityFeature"]
    assert told["schema:accessibilityHazard"] == ["none"]
    assert told["rendition:layout"] == ["pre-paginated" if layout == "fixed" else "reflowable"]
    covers = [one for one in package.iter(f"{OPF}item") if one.get("properties") == "cover-image"]
    assert [one.get("media-type") for one in covers] == ["image/jpeg"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_whole_text_is_text_and_every_picture_is_described(
    layout: str, plain: Book, written: Mapping[str, bytes]
) -> None:
    documents = read_in_order(written[layout])
    told = "".join("".join(" ".join(one.itertext()) for one in documents).split())
    assert all("".join(page.text.split()) in told for page in plain.pages)
    assert all("".join(one.description.split()) in told for one in plain.cast)
    shown = [image.get("alt") for one in documents for image in one.iter(f"{XHTML}img")]
    everything = [plain.cover, *(page.plate for page in plain.pages), *(one.portrait for one in plain.cast)]
    assert shown == [plate.alt for plate in everything if plate]


def test_pages_of_a_fixed_size_lie_side_by_side_and_are_as_large_as_they_say(
    written: Mapping[str, bytes],
) -> None:
    package = package_of(written["fixed"])
    sides = [one.get("properties") for one in package.iter(f"{OPF}itemref")]
    assert sides[:3] == ["rendition:page-spread-center", "page-spread-left", "page-spread-right"]
    for document in read_in_order(written["fixed"]):
        (viewport,) = (one for one in document.iter(f"{XHTML}meta") if one.get("name") == "viewport")
        width, height = re.findall(r"\d+", viewport.get("content", ""))
        body = document.find(f"{XHTML}body")
        assert body is not None
        assert f"width: {width}px; height: {height}px" in body.get("style", "")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_contents_lead_to_every_page_by_its_first_words(
    layout: str, plain: Book, written: Mapping[str, bytes]
) -> None:
    files = unzipped(written[layout])
    links = list(xml.fromstring(files["EPUB/nav.xhtml"]).iter(f"{XHTML}a"))
    assert all(f"EPUB/{one.get('href')}" in files for one in links)
    headings = ["".join(one.itertext()) for one in links]
    assert headings[0] == plain.title
    assert headings[2].startswith("2. One rosy evening in the workshop…")
    assert headings[len(plain.pages) + 1 : len(plain.pages) + 3] == ["The cast", "How this book was made"]


def test_every_picture_is_there_once_and_marked(plain: Book, written: Mapping[str, bytes]) -> None:
    pictures = {name: data for name, data in unzipped(written["fixed"]).items() if "/images/" in name}
    assert len(pictures) == 1 + len(plain.pages) + len(plain.cast)
    assert all(TRAINED.encode() in data for data in pictures.values())


def test_a_title_that_cannot_be_drawn_is_shown_in_the_letters_of_the_reader() -> None:
    told = book(("小林は笑った。",), title="小林の冒険")
    files = unzipped(write_epub(replace(told, language="ja")))
    assert "小林の冒険".encode() in files["EPUB/cover.xhtml"]
    assert "小林は笑った。".encode() in files["EPUB/leaf-01.xhtml"]


def test_what_is_written_from_the_right_is_turned_from_the_right() -> None:
    files = unzipped(write_epub(replace(book(("مرحبا",)), language="ar"), reflowable=True))
    assert b'page-progression-direction="rtl"' in files["EPUB/package.opf"]
    assert b'dir="rtl"' in files["EPUB/page-01.xhtml"]
