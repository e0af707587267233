"""CBZ: a book as pictures in a ZIP, for comic readers: cover, pages with their text below, cast, colophon."""

from collections.abc import Iterator

from vivant.book.book import Book
from vivant.book.comicinfo import Sheet, comic_info
from vivant.book.encoding import jpeg_of
from vivant.book.leaves.binding import bound
from vivant.book.zipping import Entry, archive


def write_cbz(book: Book) -> bytes:
    """The archive: `ComicInfo.xml`, and JPEGs `001.jpg` on, each marked as made by AI.

    A CBZ has no text of its own: it is drawn, and none is cut; what does not fit below a picture goes on on
    leaves of its own. Raises InputError for characters that the typeface does not have.
    """
    sheets: list[Sheet] = []
    pictures = list(_pictures(book, sheets))
    return archive([Entry("ComicInfo.xml", comic_info(book, sheets)), *pictures])


def _pictures(book: Book, sheets: list[Sheet]) -> Iterator[Entry]:
    for number, leaf in enumerate(bound(book), 1):
        data = jpeg_of(leaf.pixels()).data
        sheets.append(Sheet(leaf.kind, leaf.name, len(data), leaf.width, leaf.height))
        yield Entry(f"{number:03d}.jpg", data, stored=True)
