"""A cast of any size, designed as a project designs it: each character held against all before it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from vivant.design.balance import cells
from vivant.design.uniqueness import (
    APPEARANCE_FLOOR,
    ATTRIBUTE_FLOOR,
    Appearances,
    Identities,
    Nearest,
    appearance,
)
from vivant.errors import VivantError
from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.schema.character import Character, Identity
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ProfessionCategory, SubjectType
from vivant.seeds import derive
from vivant.studio.drawing.scene import draw_tableau
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.writer.casting import design_character

SIZE: Final = 160
"""Pixels of the small templates that a crowd is compared by: far more than there are cells to compare."""
MOST_ATTEMPTS: Final = 50


@dataclass(slots=True)
class Crowd:
    """The characters so far, and how near the nearest earlier one was to each, in words and by sight."""

    characters: list[Character] = field(default_factory=list)
    identities: Identities = field(default_factory=Identities)
    appearances: Appearances = field(default_factory=Appearances)
    in_words: list[Nearest] = field(default_factory=list)
    by_sight: list[Nearest] = field(default_factory=list)
    dropped_in_words: int = 0
    dropped_by_sight: int = 0
    most_attempts: int = 1


def gather(
    count: int,
    seed: int,
    *,
    attribute_floor: float = ATTRIBUTE_FLOOR,
    appearance_floor: float = APPEARANCE_FLOOR,
    watch: Callable[[int], None] = lambda done: None,
) -> Crowd:
    """`count` characters, spread evenly over the taxonomy, every pair of them above both floors.

    `watch` is told how many there are after each. Raises VivantError where there is no room for more.
    """
    crowd = Crowd()
    for number, cell in enumerate(cells(count), 1):
        admitted = _admit_one(crowd, f"C{number:04d}", cell, seed, attribute_floor, appearance_floor)
        crowd.characters.append(admitted)
        watch(number)
    return crowd


def small_template(identity: Identity) -> Pixels:
    """A character's template, (160, 160, 3) RGB."""
    actor = Actor(name="", identity=identity, facing="viewer")
    return draw_tableau(Tableau(kind="sheet", actors=(actor,)), SIZE, SIZE)


def _admit_one(
    crowd: Crowd,
    id: str,
    cell: tuple[SubjectType, ProfessionCategory],
    seed: int,
    attribute_floor: float,
    appearance_floor: float,
) -> Character:
    """The first design for a cell that clears both floors."""
    taken = tuple(character.name for character in crowd.characters)
    revision, attempt = 1, 0
    for tried in range(1, MOST_ATTEMPTS + 1):
        brief = CharacterBrief.model_construct(
            subject_type=cell[0], category=cell[1], attempt=attempt, taken_names=taken
        )
        draft = design_character(brief, derive(seed, "character", id, revision))
        in_words = crowd.identities.nearest(draft.identity)
        if in_words and in_words.distance < attribute_floor:
            crowd.dropped_in_words += 1
            attempt += 1
            continue
        vector = appearance(small_template(draft.identity))
        by_sight = crowd.appearances.nearest(vector)
        if by_sight and by_sight.distance < appearance_floor:
            crowd.dropped_by_sight += 1
            revision, attempt = revision + 1, 0
            continue
        crowd.identities.add(id, draft.identity)
        crowd.appearances.add(id, vector)
        crowd.in_words += [in_words] if in_words else []
        crowd.by_sight += [by_sight] if by_sight else []
        crowd.most_attempts = max(crowd.most_attempts, tried)
        return _character(id, cell[1], draft, revision)
    raise VivantError(
        f"no design of {cell} cleared the floors in {MOST_ATTEMPTS} attempts", "Ask for fewer characters."
    )


def _character(id: str, category: ProfessionCategory, draft: CharacterDraft, revision: int) -> Character:
    return Character(
        id=id,
        name=draft.name,
        category=category,
        profession=draft.profession,
        identity=draft.identity,
        description=draft.description,
        revision=revision,
    )
