"""`ComicInfo.xml`, what comic readers know of a CBZ (schema of the Anansi Project, draft 2.1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as xml

from vivant.book.book import Book
from vivant.book.colophon import colophon
from vivant.book.leaves.leaf import Kind
from vivant.book.xml_text import speakable
from vivant.store.xmp import TRAINED


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture of the archive: `size` is that of its file in bytes."""

    kind: Kind
    name: str
    size: int
    width: int
    height: int


_FORMAT: Final = "Picture book"


def comic_info(book: Book, sheets: Sequence[Sheet]) -> bytes:
    """The document, its elements in the order of the schema."""
    root = xml.Element("ComicInfo")
    for name, text in _told(book, len(sheets)):
        xml.SubElement(root, name).text = speakable(text)
    pages = xml.SubElement(root, "Pages")
    for number, sheet in enumerate(sheets):
        pages.append(_page(number, sheet))
    xml.indent(root)
    written: bytes = xml.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written + b"\n"


def _told(book: Book, pages: int) -> Iterator[tuple[str, str]]:
    models = dict(book.making.models)
    yield "Title", book.title
    if book.subtitle:
        yield "Summary", book.subtitle
    yield "Notes", f"{' '.join(colophon(book))} Digital source type: {TRAINED}"
    if drawn := ", ".join(models.get("generator", ())):
        yield "Penciller", f"{drawn} (AI)"
    yield "Tags", "AI-generated"
    yield "PageCount", str(pages)
    yield "LanguageISO", book.language
    yield "Format", _FORMAT
    yield "Manga", "No"
    yield "Characters", ", ".join(one.name.replace(",", "") for one in book.cast)


def _page(number: int, sheet: Sheet) -> xml.Element:
    told = {"Image": str(number), "Type": sheet.kind, "ImageSize": str(sheet.size)}
    if sheet.name:
        told["Bookmark"] = speakable(sheet.name)
    told |= {"ImageWidth": str(sheet.width), "ImageHeight": str(sheet.height)}
    return xml.Element("Page", told)
