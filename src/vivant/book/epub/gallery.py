"""The pictures of an EPUB: each one file, however often it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from vivant.book.book import Book, Plate
from vivant.book.encoding import Encoded, for_print, for_screen, jpeg_of
from vivant.book.leaves.binding import strangers
from vivant.book.leaves.drawing import draw
from vivant.book.leaves.leaf import Leaf


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture's file: `id` names it in the package, `href` says where it lies."""

    id: str
    encoded: Encoded

    @property
    def href(self) -> str:
        return f"images/{self.id}{self.encoded.ending}"


@dataclass(frozen=True, slots=True)
class Gallery:
    """All pictures of a book, by their bytes, and the one that stands for it on shelves."""

    cover: Exhibit
    by_picture: dict[bytes, Exhibit] = field(repr=False)

    def of(self, plate: Plate) -> Exhibit:
        return self.by_picture[plate.data]

    def __iter__(self) -> Iterator[Exhibit]:
        yield self.cover
        yield from self.by_picture.values()


def gallery_of(book: Book, cover: Leaf) -> Gallery:
    """The pictures of pages and cast; on shelves the `cover` stands with its title, as far as it can be drawn."""
    named = [(f"page-{page.number:02d}", page.plate) for page in book.pages]
    named += [(f"cast-{number}", one.portrait) for number, one in enumerate(book.cast, 1)]
    named.append(("front", book.cover))
    hung: dict[bytes, Exhibit] = {}
    for name, plate in named:
        if plate and plate.data not in hung:
            hung[plate.data] = Exhibit(name, for_screen(plate))
    drawable = not {"the title", "the premise"} & {place for place, _ in strangers(book)}
    front = jpeg_of(draw(cover)) if drawable else for_print(book.cover)
    return Gallery(Exhibit("cover", front), hung)
