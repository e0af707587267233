"""The file of an EPUB (EPUB 3.2): its package, its documents, its pictures and its typeface."""

import uuid
from collections.abc import Iterator
from typing import Final

from vivant.book.book import Book
from vivant.book.epub.documents import (
    Document,
    direction,
    environment,
    fixed_documents,
    flowing_documents,
    style_sheet,
)
from vivant.book.epub.gallery import Gallery, gallery_of
from vivant.book.leaves.binding import bound
from vivant.book.lettering.typeface import FACES, typeface_file
from vivant.book.zipping import Entry, archive
from vivant.store.xmp import TRAINED

_FOLDER: Final = "EPUB"
_MODIFIED: Final = "2000-01-01T00:00:00Z"
"""An EPUB has to say when it was last changed. Which book it is, to the last picture, its identifier says."""


def write_epub(book: Book, *, reflowable: bool = False) -> bytes:
    """The file: pages of a fixed size with everything in its place, or with `reflowable` text that readers set
    as they like, below its pictures.

    Text is text in both. Characters that the typeface does not have are shown in the reader's own.
    """
    leaves = bound(book)
    cover = next(leaves)
    gallery = gallery_of(book, cover)
    documents = tuple(
        flowing_documents(book, gallery) if reflowable else fixed_documents(book, [cover, *leaves], gallery)
    )
    sheet = "flow.css" if reflowable else "fixed.css"
    return archive(_entries(book, documents, gallery, sheet))


def _entries(book: Book, documents: tuple[Document, ...], gallery: Gallery, sheet: str) -> Iterator[Entry]:
    made, faces = environment(), [f"fonts/Literata-{face}.ttf" for face in FACES]
    flowing = sheet == "flow.css"

    def rendered(name: str, template: str) -> Entry:
        text = made.get_template(template).render(
            book=book,
            identifier=uuid.UUID(bytes=bytes.fromhex(book.identity)[:16], version=5).urn,
            modified=_MODIFIED,
            source_type=TRAINED,
            direction=direction(book.language),
            documents=documents,
            gallery=list(gallery),
            faces=faces,
            sheet=sheet,
            flowing=flowing,
        )
        return _text(name, text)

    yield Entry("mimetype", b"application/epub+zip", stored=True)
    yield rendered("META-INF/container.xml", "container.xml")
    yield rendered(f"{_FOLDER}/package.opf", "package.opf")
    yield rendered(f"{_FOLDER}/nav.xhtml", "nav.xhtml")
    yield _text(f"{_FOLDER}/{sheet}", style_sheet(sheet))
    for document in documents:
        yield _text(f"{_FOLDER}/{document.href}", document.text)
    for exhibit in gallery:
        yield Entry(f"{_FOLDER}/{exhibit.href}", exhibit.encoded.data, stored=True)
    for face, name in zip(FACES, faces, strict=True):
        yield Entry(f"{_FOLDER}/{name}", typeface_file(face))


def _text(name: str, text: str) -> Entry:
    return Entry(name, text.encode())
