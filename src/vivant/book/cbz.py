"""CBZ: a book as pictures in a ZIP, for comic readers: cover, pages with their text below, cast, colophon."""

from collections.abc import Sequence
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
    refuse_undrawable(strangers(book))
    drawn = [(leaf, jpeg_of(draw(leaf)).data) for leaf in bound(book)]
    sheets = [Sheet(leaf.kind, leaf.name, len(data), leaf.width, leaf.height) for leaf, data in drawn]
    pictures = [Entry(f"{number:03d}.jpg", data, stored=True) for number, (_, data) in enumerate(drawn, 1)]
    return archive([Entry("ComicInfo.xml", comic_info(book, sheets)), *pictures])


def refuse_undrawable(strange: Sequence[tuple[str, tuple[str, ...]]]) -> None:
    """Raises InputError for characters that the typeface does not have: where they stand, and which."""
    if not strange:
        return
    told = "; ".join(f"{_listed(found)} on {place}" for place, found in strange[:_MOST_NAMED])
    raise InputError(
        f"the words of a CBZ are drawn, and its typeface has no {told}",
        "Make it an EPUB or HTML, which readers show with typefaces of their own, or write it in Latin, "
        "Greek or Cyrillic letters.",
    )


def _listed(characters: Sequence[str]) -> str:
    told = [f"{one} (U+{ord(one):04X})" for one in characters[:_MOST_NAMED]]
    return ", ".join(told) + (" …" if len(characters) > _MOST_NAMED else "")
