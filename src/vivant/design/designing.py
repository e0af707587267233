"""Phase I: characters whom nobody can confuse, drafted one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vivant.design.uniqueness import Identities, too_close
from vivant.errors import RoleError, VivantError
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest
from vivant.schema.brief import CastRole, CharacterBrief, CharacterDraft
from vivant.schema.character import Character
from vivant.schema.vocabulary import ProfessionCategory, SubjectType
from vivant.seeds import derive

MOST_ATTEMPTS: Final = 40
"""Designs that are tried for one character before the cast is called too crowded."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A place in the cast to be filled: a cell of the taxonomy, or a role of a given text.

    `revision` counts from 1; `first_attempt` is how many designs were spent on it before.
    """

    id: str
    subject_type: SubjectType
    category: ProfessionCategory
    role: CastRole | None = None
    revision: int = 1


async def fill(
    openings: Sequence[Opening], cast: Sequence[Character], roles: Roles, seed: int
) -> list[Character]:
    """A character for each opening, none confusable in words with each other or with `cast`.

    Raises VivantError when no design is far enough from everybody else.
    """
    identities = Identities()
    for character in cast:
        identities.add(character.id, character.identity)
    names = [character.name for character in cast]
    filled = []
    for opening in openings:
        character = await _fill_one(opening, identities, tuple(names), roles, seed)
        identities.add(character.id, character.identity)
        names.append(character.name)
        filled.append(character)
    return filled


async def _fill_one(
    opening: Opening, identities: Identities, names: tuple[str, ...], roles: Roles, seed: int
) -> Character:
    failure = ""
    for attempt in range(MOST_ATTEMPTS):
        brief = CharacterBrief(
            subject_type=opening.subject_type,
            category=opening.category,
            role=opening.role,
            attempt=attempt,
            taken_names=names,
        )
        try:
            draft = await roles.plan(
                PlanRequest(brief, derive(seed, "character", opening.id, opening.revision))
            )
        except RoleError as error:
            failure = error.what
            continue
        assert isinstance(draft, CharacterDraft)
        near = too_close(draft.identity, identities)
        if near is None:
            return Character(
                id=opening.id,
                name=draft.name,
                category=opening.role.category if opening.role else opening.category,
                profession=draft.profession,
                identity=draft.identity,
                description=draft.description,
                revision=opening.revision,
            )
        failure = f"too close to {near}"
    raise VivantError(
        f"no design for {opening.id} ({opening.subject_type}, {opening.category}) in {MOST_ATTEMPTS} attempts: "
        f"{failure}",
        "Ask for fewer characters, or for a planner with more variety.",
    )
