"""Which stories changed since they were last read, found without reading them.

Frames change by what is made for them (attempts), by what is decided or taken back (decisions and the audit
log), and by their story. New rows of the first three have higher numbers than all before; what else there is
shows in how many frames of each story are in which state, which an index tells, and in the story's revision.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection, func, select, text

from vivant.pipeline.deciding import UNDECIDED
from vivant.store.tables import audit, characters, decisions, frames, stories

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a catalogue looked like: the last numbers of its growing tables, and stories and characters in short.

    `stories` are in their order.
    """

    attempts: int = 0
    decisions: int = 0
    audit: int = 0
    stories: dict[str, tuple[int, str]] = field(default_factory=dict)
    states: dict[tuple[str, str], int] = field(default_factory=dict)
    characters: tuple[tuple[str, int, str | None], ...] = ()


def look(connection: Connection) -> Seen:
    """What the catalogue looks like now."""
    told = select(stories.c.id, stories.c.revision, stories.c.state).order_by(stories.c.number)
    counted = select(frames.c.state, frames.c.story, func.count()).group_by(frames.c.state, frames.c.story)
    cast = select(characters.c.id, characters.c.revision, characters.c.template).order_by(characters.c.number)
    return Seen(
        connection.execute(text("SELECT coalesce(max(rowid), 0) FROM attempts")).scalar_one(),
        connection.execute(select(func.coalesce(func.max(decisions.c.number), 0))).scalar_one(),
        connection.execute(select(func.coalesce(func.max(audit.c.number), 0))).scalar_one(),
        {id: (revision, state) for id, revision, state in connection.execute(told)},
        {(state, story): count for state, story, count in connection.execute(counted)},
        tuple((id, revision, template) for id, revision, template in connection.execute(cast)),
    )


def changed(connection: Connection, before: Seen, now: Seen) -> set[str]:
    """The stories that must be read again, those that are gone among them."""
    return (
        _changed_keys(before.stories, now.stories)
        | {story for _, story in _changed_keys(before.states, now.states)}
        | {subject.rpartition("-F")[0] for subject in _new_subjects(connection, before)}
    )


def _changed_keys(before: Mapping[Key, object], now: Mapping[Key, object]) -> set[Key]:
    return {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}


def _new_subjects(connection: Connection, before: Seen) -> Iterator[str]:
    """The frames that something was made for, decided on or taken back since."""
    if before == Seen():
        return
    tried = text("SELECT DISTINCT subject FROM attempts WHERE rowid > :last AND stage = 'frame'")
    yield from connection.execute(tried, {"last": before.attempts}).scalars()
    decided = select(decisions.c.subject).where(decisions.c.number > before.decisions)
    yield from connection.execute(decided.where(decisions.c.checkpoint == "frames")).scalars()
    undone = select(audit.c.data).where(audit.c.number > before.audit, audit.c.kind == UNDECIDED)
    for data in connection.execute(undone).scalars():
        told = json.loads(data)
        if told["checkpoint"] == "frames":
            yield told["subject"]
