"""CBZ: a book as pictures in a ZIP, for comic readers: cover, pages with their text below, cast, colophon."""

from collections.abc import Iterator, Sequence
from typing import Final

from vivant.book.book import Book
from vivant.book.comicinfo import Sheet, comic_info
from vivant.book.encoding import jpeg_of
from vivant.book.leaves.binding import bound, strangers
from vivant.book.leaves.drawing import draw
from vivant.book.zipping import Entry, archive
from vivant.errors import InputError

_MOST_NAMED: Final = 4


def write_cbz(book: Book) -> bytes:
    """The archive: `ComicInfo.xml`, and JPEGs `001.jpg` on, each marked as made by AI.

    A CBZ has no text of its own: it is drawn, and none is cut; what does not fit below a picture goes on on
    leaves of its own. Raises InputError for characters that the typeface does not have.
    """
    if strange := strangers(book):
        raise _unwritable(strange)
    sheets: list[Sheet] = []
    pictures = list(_pictures(book, sheets))
    return archive([Entry("ComicInfo.xml", comic_info(book, sheets)), *pictures])


def _pictures(book: Book, sheets: list[Sheet]) -> Iterator[Entry]:
    for number, leaf in enumerate(bound(book), 1):
        data = jpeg_of(draw(leaf)).data
        sheets.append(Sheet(leaf.kind, leaf.name, len(data), leaf.width, leaf.height))
        yield Entry(f"{number:03d}.jpg", data, stored=True)


def _unwritable(strange: Sequence[tuple[str, tuple[str, ...]]]) -> InputError:
    told = "; ".join(f"{_listed(found)} on {place}" for place, found in strange[:_MOST_NAMED])
    return InputError(
        f"the words of a CBZ are drawn, and its typeface has no {told}",
        "Make it an EPUB or HTML, which readers show with typefaces of their own, or write it in Latin, "
        "Greek or Cyrillic letters.",
    )


def _listed(characters: Sequence[str]) -> str:
    told = [f"{one} (U+{ord(one):04X})" for one in characters[:_MOST_NAMED]]
    return ", ".join(told) + (" …" if len(characters) > _MOST_NAMED else "")
