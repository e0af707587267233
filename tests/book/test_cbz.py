"""A CBZ is pictures in order, each marked as made by AI, with a ComicInfo.xml that comic readers understand."""

import re
from dataclasses import replace
from typing import Final
from xml.etree import ElementTree as xml

import pytest

from tests.book.comicinfo_schema import problems
from tests.book.made_up import HOSTILE, book, words
from tests.book.zips import unzipped
from vivant.book.book import Book
from vivant.book.cbz import write_cbz
from vivant.errors import InputError
from vivant.store.images import decode
from vivant.store.xmp import TRAINED

SMALL: Final = book((words(5), words(24)), cast=1)


@pytest.fixture(scope="module")
def written() -> bytes:
    return write_cbz(SMALL)


def test_pictures_are_named_in_their_order_and_all_of_one_size(written: bytes) -> None:
    files = unzipped(written)
    pictures = [name for name in files if name != "ComicInfo.xml"]
    assert pictures == sorted(pictures) == [f"{number:03d}.jpg" for number in range(1, 6)]
    shapes = {decode(files[name]).shape for name in pictures}
    assert len(shapes) == 1
    assert shapes.pop()[1] == 1536
    assert all(TRAINED.encode() in files[name][:4000] for name in pictures)


def test_comicinfo_is_as_its_schema_wants_it_and_tells_of_every_picture(written: bytes) -> None:
    files = unzipped(written)
    assert problems(files["ComicInfo.xml"]) == []
    told = xml.fromstring(files["ComicInfo.xml"])
    assert told.findtext("Title") == SMALL.title
    assert told.findtext("PageCount") == "5"
    assert told.findtext("LanguageISO") == "en"
    assert TRAINED in (told.findtext("Notes") or "")
    pages = [page.attrib for page in told.iterfind("Pages/Page")]
    assert [int(page["Image"]) for page in pages] == list(range(5))
    assert [page["Type"] for page in pages] == ["FrontCover", "Story", "Story", "Other", "Other"]
    assert [int(page["ImageSize"]) for page in pages] == [len(files[f"{n:03d}.jpg"]) for n in range(1, 6)]
    assert [page.get("Bookmark") for page in pages][:3] == ["Cover", "Page 1", "Page 2"]


def test_the_check_of_the_schema_finds_what_is_wrong(written: bytes) -> None:
    text = unzipped(written)["ComicInfo.xml"].decode()
    for was, becomes in (
        ("<Title>", "<Titel>"), ("<PageCount>5", "<PageCount>five"), ('Type="Other"', 'Type="Cast"'),
        ('Image="0"', 'Picture="0"'),
    ):  # fmt: skip
        spoiled = text.replace(was, becomes).replace(
            "</Title>", "</Titel>" if was == "<Title>" else "</Title>"
        )
        assert problems(spoiled.encode())
    title = re.search("  <Title>.*</Title>\n", text)
    assert title
    moved = text.replace(title[0], "").replace("  <Manga>", title[0] + "  <Manga>")
    assert problems(moved.encode()) == ["the elements are not each once and in order"]


def test_the_same_book_gives_the_same_bytes_and_another_gives_others(written: bytes) -> None:
    assert write_cbz(SMALL) == written
    assert write_cbz(replace(SMALL, title="Another")) != written


def test_hostile_words_stay_words(hostile: Book) -> None:
    small = replace(hostile, pages=hostile.pages[:1], cast=hostile.cast[:1])
    told = unzipped(write_cbz(small))["ComicInfo.xml"]
    assert problems(told) == []
    assert xml.fromstring(told).findtext("Title") == HOSTILE[0]


def test_control_characters_are_left_out_of_xml() -> None:
    told = unzipped(write_cbz(replace(SMALL, title="Bell\x07 and \ufffe and \x00", pages=SMALL.pages[:1])))
    assert xml.fromstring(told["ComicInfo.xml"]).findtext("Title") == "Bell and  and "


def test_characters_that_cannot_be_drawn_are_refused_by_name_and_place() -> None:
    strange = replace(SMALL, title="小林", pages=(SMALL.pages[0], replace(SMALL.pages[1], text="I ♥ Łódź")))
    with pytest.raises(
        InputError, match=r"小 \(U\+5C0F\), 林 .* on the title; ♥ \(U\+2665\) on page 2"
    ) as caught:
        write_cbz(strange)
    assert "EPUB" in caught.value.do
    assert write_cbz(replace(SMALL, title="Łódź Ελλάς Житомир", pages=SMALL.pages[:1]))
