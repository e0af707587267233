"""What people ask models for: checked against what is there, then kept until somebody carries it out."""

import time
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from vivant.errors import InputError
from vivant.pipeline.deciding import Clock, refuse_if_illustrated
from vivant.pipeline.editing import refuse_if_changed
from vivant.pipeline.rewriting import story_record
from vivant.schema.gate import Region
from vivant.schema.record import Attempt
from vivant.schema.review import OrderKind
from vivant.schema.value import canonical
from vivant.store.audit import write_entry
from vivant.store.deciding import standing_number
from vivant.store.rows import AnyRow
from vivant.store.tables import attempts, characters, frames, orders, posed, stories

ORDERED: Final = "ordered"
"""The kind of its entries in the audit log."""
_MOST_WORDS: Final = 500


def place_order(
    connection: Connection,
    kind: OrderKind,
    subject: str,
    data: dict[str, Any],
    by: str,
    clock: Clock = time.time,
) -> int:
    """Keeps an order, and returns its number. The same one twice, while the first waits, is one."""
    text = canonical(data)
    known = connection.execute(
        select(orders.c.number).where(
            orders.c.state == "waiting",
            orders.c.kind == kind,
            orders.c.subject == subject,
            orders.c.data == text,
            orders.c.by == by,
        )
    ).scalar()
    if known is not None:
        return int(known)
    number = connection.execute(
        insert(orders)
        .values(kind=kind, subject=subject, data=text, by=by, state="waiting", result="")
        .returning(orders.c.number)
    ).scalar_one()
    told = {"number": number, "order": kind, "subject": subject, "data": data}
    write_entry(connection, at=clock(), by=by, kind=ORDERED, data=told)
    return int(number)


def order_template(
    connection: Connection, id: str, version: str, why: str, by: str, clock: Clock = time.time
) -> int:
    """Another picture of the same character. Raises InputError where it is shown already, or was given."""
    data = {"version": version, "why": worded(why)}
    refuse_order(connection, "another_template", id, data)
    return place_order(connection, "another_template", id, data, by, clock)


def refuse_order(connection: Connection, kind: OrderKind, subject: str, data: Mapping[str, Any]) -> None:
    """Raises InputError where an order cannot be placed, or cannot be carried out any more."""
    version = data["version"]
    match kind:
        case "another_template":
            refuse_if_changed(connection, "characters", subject, version)
            _refuse_another_template(connection, subject)
        case "sheet":
            refuse_if_changed(connection, "characters", subject, version)
            _character(connection, subject)
        case "respec":
            refuse_if_changed(connection, "stories", subject, version)
            refuse_if_illustrated(connection, subject)
        case "edit":
            refuse_if_changed(connection, "frames", subject, version)
            refuse_if_fallen(connection, subject)
        case "redo":
            refuse_if_changed(connection, "frames", subject, version)
            refuse_if_fallen(connection, subject)
            _refuse_unmade(connection, subject)


def refuse_if_fallen(connection: Connection, frame: str) -> None:
    """Raises InputError for a frame of a story that does not stand."""
    told = select(stories.c.state).join(frames, frames.c.story == stories.c.id).where(frames.c.id == frame)
    if connection.execute(told).scalar() != "encoded":
        raise InputError(f"the story of {frame} was rejected", "Choose a frame of a story that stands.")


def _refuse_unmade(connection: Connection, frame: str) -> None:
    made = select(attempts.c.number).where(attempts.c.subject == frame).limit(1)
    if connection.execute(made).first() is None:
        raise InputError(
            f"nothing was made for {frame} yet",
            "Build the project first: `vivant build` says what it waits for.",
        )


def _refuse_another_template(connection: Connection, id: str) -> None:
    """Raises InputError for a character whose template frames or posed characters were made from, or was given."""
    refuse_if_illustrated(connection, id)
    row = _character(connection, id)
    used = select(posed.c.id).where(posed.c.character == id, posed.c.revision == row.revision)
    if connection.execute(used).first() is not None:
        raise InputError(
            f"{id} was posed from its template already", "Reject it, and say why: it is designed anew."
        )
    subject = f"{id}.{row.revision}"
    given = select(attempts.c.number).where(attempts.c.subject == subject, attempts.c.action == "given")
    if connection.execute(given).first() is not None:
        raise InputError(f"{id}'s template is a given picture", "Put another one into the project's folder.")


def order_sheet(connection: Connection, id: str, version: str, by: str, clock: Clock = time.time) -> int:
    """The sheet of a character. Raises InputError where it has no template."""
    refuse_order(connection, "sheet", id, {"version": version})
    return place_order(connection, "sheet", id, {"version": version}, by, clock)


def order_respec(
    connection: Connection,
    id: str,
    position: int,
    version: str,
    wish: str,
    by: str,
    clock: Clock = time.time,
) -> int:
    """One frame of a story anew; `position` counts from 0. Raises InputError where its frames are made."""
    data = {"version": version, "position": position, "wish": worded(wish)}
    refuse_order(connection, "respec", id, data)
    story = story_record(connection, id).story
    assert story is not None
    if not 0 <= position < len(story.frames):
        raise InputError(f"{id} has no frame {position}", f"Its frames are 0 to {len(story.frames) - 1}.")
    return place_order(connection, "respec", id, data, by, clock)


def order_edit(
    connection: Connection,
    id: str,
    version: str,
    attempt: int,
    region: Region,
    instruction: str,
    by: str,
    clock: Clock = time.time,
) -> int:
    """A local edit of one attempt at a frame. Raises InputError for one that has no picture, for an empty
    instruction, and where the frame's story does not stand."""
    words = worded(instruction)
    data = {
        "version": version,
        "attempt": attempt,
        "region": region.model_dump(mode="json"),
        "instruction": words,
    }
    refuse_order(connection, "edit", id, data)
    if not words:
        raise InputError("the instruction is empty", "Say what is to be changed inside the region.")
    shown = select(attempts.c.image).where(attempts.c.subject == id, attempts.c.number == attempt)
    if connection.execute(shown).scalar() is None:
        raise InputError(f"attempt {attempt} at {id} has no image", "Choose one that has.")
    return place_order(connection, "edit", id, data, by, clock)


def order_redo(
    connection: Connection, id: str, version: str, why: str, by: str, clock: Clock = time.time
) -> int:
    """A frame's picture made again, as `why` says. Raises InputError where that is empty, where nothing was made
    for the frame yet, and where its story does not stand."""
    words, decided = worded(why), standing_number(connection, "frames", id)
    data = {"version": version, "why": words, "decided": decided}
    refuse_order(connection, "redo", id, data)
    if not words:
        raise InputError("nothing is said", "Say what is to be otherwise.")
    return place_order(connection, "redo", id, data, by, clock)


def asked_by(name: str) -> str:
    """Why there is an attempt that a person asked for."""
    return f"edited as {name} asked"


def is_edit_by_people(attempt: Attempt) -> bool:
    """Whether a person asked for this attempt: the gate's own edits are each about a question."""
    return attempt.action == "lie" and not attempt.about


def is_redo_by_people(attempt: Attempt) -> bool:
    """Whether a person asked for a frame to be made again: the gate tunes prompts without an instruction."""
    return attempt.action == "apt" and bool(attempt.instruction)


def worded(words: str) -> str:
    """What a person wrote, on one line, so that it passes for no other line of a prompt. Raises InputError."""
    told = " ".join(words.split())
    if len(told) > _MOST_WORDS:
        raise InputError("that is too long", f"Say it in {_MOST_WORDS} characters.")
    return told


def _character(connection: Connection, id: str) -> AnyRow:
    row = connection.execute(select(characters).where(characters.c.id == id)).one()
    if row.template is None:
        raise InputError(f"{id} has no template yet", "Wait until it is made.")
    return row
