"""What people edited: held against what they saw, and remembered so that no build takes it back.

Of each character and story that somebody edited is noted what it was before the first edit. As long as the
given file says that, the edit stands; a file that was changed since has the last word.
"""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, literal, select

from vivant.errors import InputError
from vivant.schema.character import Character
from vivant.schema.record import Checkpoint
from vivant.schema.story import Story
from vivant.schema.value import canonical
from vivant.store.facts import forget_fact, note_fact, noted_fact
from vivant.store.tables import characters, meta
from vivant.store.versions import version_of

_NOTE = "edited:"


class ChangedMeanwhile(InputError):
    """What was to be changed is not what the person saw any more."""


@dataclass(frozen=True, slots=True)
class Edited:
    """That a character or a story was edited, last in `revision`; `before` is what it was before the first
    edit, as `original` spells it."""

    revision: int
    before: str


def refuse_if_changed(connection: Connection, checkpoint: Checkpoint, subject: str, version: str) -> None:
    """Raises ChangedMeanwhile unless the subject is as it was when a person saw that version."""
    now = version_of(connection, checkpoint, subject)
    if now is None:
        raise InputError(f"the project has no {subject}", "Reload the page.")
    if now != version:
        raise ChangedMeanwhile(f"{subject} has changed since it was shown", "Look at it as it is now.")


def original(value: Character | Story) -> str:
    """A character or a story as its file says it: without the revision, which counts what people asked for."""
    return canonical(value.model_copy(update={"revision": 1}))


def note_edit(connection: Connection, before: Character | Story, revision: int) -> None:
    """Remembers that `before` was edited and is now of that revision."""
    known = edited(connection, before.id)
    first = original(before) if known is None else known.before
    note_fact(connection, _NOTE + before.id, canonical({"revision": revision, "before": first}))


def edited(connection: Connection, subject: str) -> Edited | None:
    """What is remembered of a subject's edits; None where nobody edited it."""
    value = noted_fact(connection, _NOTE + subject)
    return None if value is None else Edited(**json.loads(value))


def all_edited(connection: Connection) -> dict[str, Edited]:
    """Everything that people edited, by its id."""
    rows = connection.execute(select(meta).where(meta.c.key.startswith(_NOTE, autoescape=True))).all()
    return {row.key.removeprefix(_NOTE): Edited(**json.loads(row.value)) for row in rows}


def undrawn(connection: Connection) -> frozenset[str]:
    """Characters that people described and that have no template yet."""
    described = select(meta.c.key).where(meta.c.key == literal(_NOTE) + characters.c.id)
    query = select(characters.c.id).where(
        characters.c.state == "pending", characters.c.template.is_(None), described.exists()
    )
    return frozenset(connection.execute(query).scalars())


def forget_edit(connection: Connection, subject: str) -> None:
    """An edit does not count any more: a file that was changed since has the last word."""
    forget_fact(connection, _NOTE + subject)
