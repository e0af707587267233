"""Phase I: characters whom nobody can confuse, drafted one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vivant.design.uniqueness import Identities, too_close
from vivant.engine.tasks import each
from vivant.errors import RoleError, VivantError
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest
from vivant.schema.brief import CastRole, CharacterBrief, CharacterDraft
from vivant.schema.character import Character, Identity
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

    First designs are asked for in waves, whose members do not know of each other; who comes too close
    to another one of its wave is designed again, knowing them all. Raises VivantError when no design
    is far enough from everybody else.
    """
    known = _Known([], Identities())
    for character in cast:
        known.add(character.name, character.id, character.identity)
    filled = []
    at_once = roles.plans_at_once
    for start in range(0, len(openings), at_once):
        wave = openings[start : start + at_once]
        names = tuple(known.names)
        firsts = await each(_design(opening, 0, names, roles, seed) for opening in wave)
        for opening, first in zip(wave, firsts, strict=True):
            character = await _fill_one(opening, first, known, roles, seed)
            known.add(character.name, character.id, character.identity)
            filled.append(character)
    return filled


@dataclass(slots=True)
class _Known:
    """Who is in the cast so far."""

    names: list[str]
    identities: Identities

    def add(self, name: str, id: str, identity: Identity) -> None:
        self.names.append(name)
        self.identities.add(id, identity)

    def problem(self, draft: CharacterDraft, role: CastRole | None) -> str:
        """Why a design cannot join them; empty if it can. Roles of given texts have names of their own."""
        if role is None and draft.name in self.names:
            return f"somebody else is called {draft.name}"
        near = too_close(draft.identity, self.identities)
        return f"too close to {near}" if near is not None else ""


async def _fill_one(
    opening: Opening, first: CharacterDraft | str, known: _Known, roles: Roles, seed: int
) -> Character:
    drafted = first
    for attempt in range(1, MOST_ATTEMPTS + 1):
        failure = drafted if isinstance(drafted, str) else known.problem(drafted, opening.role)
        if not isinstance(drafted, str) and not failure:
            return _character(opening, drafted)
        if attempt < MOST_ATTEMPTS:
            drafted = await _design(opening, attempt, tuple(known.names), roles, seed)
    raise VivantError(
        f"no design for {opening.id} ({opening.subject_type}, {opening.category}) in {MOST_ATTEMPTS} attempts: "
        f"{failure}",
        "Ask for fewer characters, or for a planner with more variety.",
    )


async def _design(
    opening: Opening, attempt: int, names: tuple[str, ...], roles: Roles, seed: int
) -> CharacterDraft | str:
    """A design, or why there is none."""
    brief = CharacterBrief(
        subject_type=opening.subject_type,
        category=opening.category,
        role=opening.role,
        attempt=attempt,
        taken_names=names,
    )
    request = PlanRequest(brief, derive(seed, "character", opening.id, opening.revision))
    try:
        draft = await roles.plan(request)
    except RoleError as error:
        return error.what
    assert isinstance(draft, CharacterDraft)
    return draft


def _character(opening: Opening, draft: CharacterDraft) -> Character:
    return Character(
        id=opening.id,
        name=draft.name,
        category=opening.role.category if opening.role else opening.category,
        profession=draft.profession,
        identity=draft.identity,
        description=draft.description,
        revision=opening.revision,
    )
