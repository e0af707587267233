"""What pages show of the characters: entries on the cast pages, and portraits elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.report.attempts import AttemptCard, attempt_cards, pictures_of
from vivant.report.thumbnails import TEMPLATE_WIDTH, Pictures, Thumbnail
from vivant.report.view import CharacterView
from vivant.report.wording import approval, plain
from vivant.schema.character import Character, Colour, Feature
from vivant.schema.record import CheckpointPolicy, PixelId

PER_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class Portrait:
    """A character in short, and where its entry is; `link` from the report's root."""

    id: str
    name: str
    link: str
    picture: Thumbnail | None
    alt: str
    character: Character


@dataclass(frozen=True, slots=True)
class Part:
    """One feature by which a character is known; `kind` is empty where the part says it all."""

    part: str
    kind: str
    colours: tuple[Colour, ...]


@dataclass(frozen=True, slots=True)
class CastEntry:
    """A character as its page shows it; `approval` names who let it pass. `link` leads to a page of its own,
    where it has one."""

    portrait: Portrait
    character: Character
    species: str
    state: str
    approval: str
    why: str
    parts: tuple[Part, ...]
    attempts: tuple[AttemptCard, ...]
    link: str = ""


def cast_page(number: int) -> str:
    """The name of the cast page of that number, counted from 1."""
    return "cast.html" if number == 1 else f"cast-{number}.html"


def pictures_of_member(view: CharacterView) -> Iterator[tuple[PixelId, int]]:
    """What a character's entry needs of thumbnails, to be made together."""
    if view.template:
        yield view.template, TEMPLATE_WIDTH
    yield from pictures_of(view.attempts)


def cast_place(index: int, id: str) -> str:
    """Where the entry of the character at `index` of the whole cast is."""
    return f"{cast_page(index // PER_PAGE + 1)}#{id}"


def portraits(
    views: Iterable[CharacterView],
    thumbnails: Pictures,
    place: Callable[[int, str], str] = cast_place,
) -> Iterator[Portrait]:
    """The characters in short; `place` says where the entry of each is, by its index and id."""
    for index, view in enumerate(views):
        character = view.character
        yield Portrait(
            character.id,
            character.name,
            place(index, character.id),
            thumbnails.of(view.template, TEMPLATE_WIDTH) if view.template else None,
            f"{character.name}, {character.identity.species}, {character.profession}",
            character,
        )


def cast_entry(
    view: CharacterView,
    portrait: Portrait,
    policy: CheckpointPolicy | None,
    names: Mapping[str, str],
    thumbnails: Pictures,
    link: str = "",
) -> CastEntry:
    character = view.character
    shown = next((a.number for a in reversed(view.attempts) if a.image and a.image == view.template), None)
    return CastEntry(
        portrait=portrait,
        character=character,
        species=character.identity.species,
        state=view.state,
        approval=approval(view.decision, policy),
        why=view.decision.why if view.decision else "",
        parts=tuple(_part(feature) for feature in character.identity.features),
        attempts=attempt_cards(view.attempts, shown, view.state, names, thumbnails),
        link=link,
    )


def _part(feature: Feature) -> Part:
    kind = feature.kind if feature.pattern == "plain" else f"{feature.kind}, {feature.pattern}"
    colours = (feature.colour,) if feature.second is None else (feature.colour, feature.second)
    part = plain(feature.part)
    return Part(part, "" if kind == part else kind, colours)
