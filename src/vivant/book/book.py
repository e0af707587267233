"""A book: what its pages say and show, however it is bound."""

import hashlib
from dataclasses import dataclass, field

from vivant.schema.record import OutputTerms, Role
from vivant.schema.value import canonical


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture of a book: `data` is a PNG, JPEG or WebP with nothing inside but the picture, `width` and
    `height` are in pixels, `alt` says in English what it shows."""

    data: bytes = field(repr=False)
    width: int
    height: int
    alt: str

    @property
    def ratio(self) -> float:
        """Width by height."""
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `number` counts from 1, `text` is to be read with the picture, which may be missing."""

    number: int
    frame: str
    text: str
    plate: Plate | None


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast: `role` is "grasshopper, mapmaker", `description` one or two sentences. `name` and
    `description` begin with a capital letter."""

    id: str
    name: str
    role: str
    description: str
    portrait: Plate | None


@dataclass(frozen=True, slots=True)
class Making:
    """How a book came to be. `models` are those that wrote, drew, edited and judged what is in it, none for
    a role that had nothing to do with it; `simulated` the roles that the embedded studio played.

    `source` names the text that the story was told after, empty where it was invented. `seen` counts
    the pages that people accepted. `terms` are what the models' terms let people do with the pictures.
    `drafts` are the numbers of pages whose picture nobody accepted.
    """

    models: tuple[tuple[Role, tuple[str, ...]], ...]
    simulated: tuple[Role, ...]
    source: str
    seen: int
    terms: tuple[OutputTerms, ...]
    drafts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A story as a book. `id` is the story's; `subtitle` is its premise; `language` is a BCP 47 tag of the
    title and the text; `style` is the art style in words; `cover` is one of the pictures of its pages."""

    id: str
    title: str
    subtitle: str
    language: str
    style: str
    cover: Plate
    pages: tuple[Page, ...]
    cast: tuple[Member, ...]
    making: Making

    @property
    def identity(self) -> str:
        """sha256 of everything in the book: equal books have equal ones, others do not."""
        told = [
            [self.id, self.title, self.subtitle, self.language, self.style, _shown(self.cover)],
            [[page.number, page.frame, page.text, _shown(page.plate)] for page in self.pages],
            [[one.id, one.name, one.role, one.description, _shown(one.portrait)] for one in self.cast],
            [self.making.models, self.making.simulated, self.making.source, self.making.seen],
            self.making.terms,
        ]
        return hashlib.sha256(b"vivant-book-1\n" + canonical(told).encode()).hexdigest()

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the pages that have no picture."""
        return tuple(page.number for page in self.pages if page.plate is None)


def _shown(plate: Plate | None) -> list[str]:
    return [hashlib.sha256(plate.data).hexdigest(), plate.alt] if plate else []
