"""Single records by their ids, within the caller's transaction. The statements are built once."""

from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, select

from vivant.schema.record import Attempt, Outcome
from vivant.store import rows, tables
from vivant.store.records import CharacterRecord, StoryRecord

_Query = Select[*tuple[Any, ...]]
_CHARACTER: Final[_Query] = select(tables.characters).where(tables.characters.c.id == bindparam("wanted"))
_STORY: Final[_Query] = select(tables.stories).where(tables.stories.c.id == bindparam("wanted"))
_ATTEMPTS: Final[_Query] = (
    select(tables.attempts)
    .where(tables.attempts.c.subject == bindparam("wanted"))
    .order_by(tables.attempts.c.number)
)
_OUTCOME: Final[_Query] = select(tables.outcomes).where(tables.outcomes.c.subject == bindparam("wanted"))


def find_character(connection: Connection, id: str) -> CharacterRecord | None:
    """A character by its id."""
    row = connection.execute(_CHARACTER, {"wanted": id}).one_or_none()
    return None if row is None else rows.character(row)


def find_story(connection: Connection, id: str) -> StoryRecord | None:
    """A story by its id."""
    row = connection.execute(_STORY, {"wanted": id}).one_or_none()
    return None if row is None else rows.story(row)


def find_attempts(connection: Connection, subject: str) -> list[Attempt]:
    """All attempts at a template, a posed character or a frame, in order."""
    return [rows.attempt(row) for row in connection.execute(_ATTEMPTS, {"wanted": subject}).all()]


def find_outcome(connection: Connection, subject: str) -> Outcome | None:
    """How a subject ended."""
    row = connection.execute(_OUTCOME, {"wanted": subject}).one_or_none()
    return None if row is None else rows.outcome(row)
