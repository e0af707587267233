"""What is to be made: characters and stories; each function within the caller's transaction."""

import re
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from vivant.errors import StoreError
from vivant.schema.story import frame_id
from vivant.schema.value import canonical
from vivant.store.deciding import standing, supersede
from vivant.store.records import NOT_MADE, CharacterRecord, StoryRecord
from vivant.store.replacing import add
from vivant.store.settling import reason_of, settle_frames
from vivant.store.tables import attempts, casting, characters, findings, frames, outcomes, stories, units

_NUMBERED: Final = re.compile(r"[CS](\d+)")


def put_character(connection: Connection, record: CharacterRecord) -> None:
    """Writes a character. A changed design waits for a new decision; an unchanged one keeps its own, and one
    that was approved its template.

    What is of an earlier revision than the one that stands comes too late, and is not written.
    """
    character = record.character
    data = canonical(character)
    state, reason, template = record.state, record.reason, record.template
    old = connection.execute(select(characters).where(characters.c.id == character.id)).one_or_none()
    if old is not None and old.revision > character.revision:
        return
    if old is not None and old.data != data:
        supersede(connection, "characters", [character.id])
    elif (decided := standing(connection, "characters", character.id)) is not None:
        state = "approved" if decided.approved else "rejected"
        reason = reason_of(decided.approved, decided.by, decided.why)
        if decided.approved and template is None and old is not None:
            template = old.template
    values = {
        "revision": character.revision,
        "data": data,
        "template": template,
        "state": state,
        "reason": reason,
    }
    if old is None:
        add(connection, characters, [values | {"id": character.id, "number": _number(character.id)}])
    else:
        connection.execute(update(characters).where(characters.c.id == character.id).values(values))


def put_story(connection: Connection, record: StoryRecord) -> None:
    """Writes a story with all its frames, which are pending until something is made.

    A story that is there already and has not changed keeps its frames, and the decision on it. One
    that changed starts anew: what was made and decided for its earlier wording does not count.
    """
    data = canonical(record.story) if record.story else None
    state, reason = record.state, record.reason
    old = connection.execute(select(stories.c.data).where(stories.c.id == record.id)).one_or_none()
    same = old is not None and old.data == data
    if same and (decided := standing(connection, "stories", record.id)) is not None:
        state = "encoded" if decided.approved else "rejected"
        reason = reason_of(decided.approved, decided.by, decided.why)
    values = {
        "revision": record.story.revision if record.story else 1,
        "source": record.source,
        "state": state,
        "reason": reason,
        "frames": len(record.story.frames) if record.story else 0,
        "data": data,
    }
    if old is None:
        connection.execute(insert(stories).values(id=record.id, number=_number(record.id), **values))
    else:
        connection.execute(update(stories).where(stories.c.id == record.id).values(values))
    if not same:
        if old is not None:
            _forget(connection, record.id)
        _put_frames(connection, record)
    if old is not None or state != "encoded":
        settle_frames(connection, record.id)


def _put_frames(connection: Connection, record: StoryRecord) -> None:
    if record.story is None:
        return
    rows = [
        {
            "id": frame_id(record.id, position),
            "story": record.id,
            "position": position,
            "spec": canonical(spec),
            "state": "pending",
            "reason": NOT_MADE,
            "best": None,
        }
        for position, spec in enumerate(record.story.frames)
    ]
    add(connection, frames, rows)
    add(connection, casting, [{"story": record.id, "character": one} for one in record.story.cast])


def _forget(connection: Connection, story: str) -> None:
    """Removes what was made for a story's earlier wording; its images and calls stay."""
    supersede(connection, "stories", [story])
    ids = list(connection.execute(select(frames.c.id).where(frames.c.story == story)).scalars())
    supersede(connection, "frames", ids)
    for table in (attempts, findings, outcomes):
        connection.execute(delete(table).where(table.c.subject.in_(ids)))
    connection.execute(delete(units).where(units.c.unit == story))
    connection.execute(delete(frames).where(frames.c.story == story))
    connection.execute(delete(casting).where(casting.c.story == story))


def _number(id: str) -> int:
    """The position that an id names, so that S100000 comes after S99999."""
    match = _NUMBERED.fullmatch(id)
    if match is None:
        raise StoreError(f"{id!r} is not the id of a character or a story")
    return int(match[1])
