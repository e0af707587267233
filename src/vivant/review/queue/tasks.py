"""Tasks: one for each version of a subject that waits for people, kept in step with the catalogue."""

import asyncio
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from sqlalchemy import Connection, insert, select

from vivant.config import Config
from vivant.review.desk import Desk
from vivant.review.queue import statements as sql
from vivant.review.queue.waiting import CHECKPOINTS, waiting
from vivant.schema.record import Checkpoint
from vivant.store.rows import AnyRow
from vivant.store.tables import casting, tasks

_LIVING: Final = select(tasks.c.number, tasks.c.subject, tasks.c.version).where(
    tasks.c.state.in_(("open", "adjudication")), tasks.c.gold.is_(None)
)
_AT_ONCE: Final = 500
"""Subjects that are brought up to date in one piece of work, so that answers in between do not wait long."""


async def bring_up_to_date(desk: Desk) -> int:
    """Makes tasks for what waits, withdraws those for what does not; returns how many subjects changed."""
    changed = 0
    for checkpoint in CHECKPOINTS:
        subjects = await asyncio.to_thread(_out_of_step, desk, checkpoint)
        changed += len(subjects)
        for start in range(0, len(subjects), _AT_ONCE):
            some = subjects[start : start + _AT_ONCE]
            work = partial(renew, config=desk.project.config, checkpoint=checkpoint, subjects=some)
            await desk.writer.do(work)
    return changed


def _out_of_step(desk: Desk, checkpoint: Checkpoint) -> list[str]:
    """Subjects whose tasks are not those that they should have; read beside the writer."""
    with desk.project.catalogue.view() as connection:
        due = {w.subject: w.version for w in waiting(connection, desk.project.config, checkpoint)}
        living = {row.subject: row.version for row in _living(connection, checkpoint)}
    return [s for s in dict.fromkeys([*due, *living]) if due.get(s) != living.get(s)]


def renew(connection: Connection, config: Config, checkpoint: Checkpoint, subjects: Sequence[str]) -> None:
    """Brings the tasks of subjects up to date."""
    due = {w.subject: w for w in waiting(connection, config, checkpoint, subjects)}
    for row in list(_living(connection, checkpoint, subjects)):
        if row.subject in due and due[row.subject].version == row.version:
            del due[row.subject]
        else:
            end_task(connection, row.number, "withdrawn")
    if due:
        begun = [
            {
                "checkpoint": checkpoint,
                "subject": one.subject,
                "version": one.version,
                "gold": None,
                "rank": one.rank,
                "wanted": config.review.overlap,
                "taken": 0,
                "state": "open",
            }
            for one in due.values()
        ]
        connection.execute(insert(tasks), begun)


def renew_after(
    connection: Connection, config: Config, checkpoint: Checkpoint, subjects: Sequence[str]
) -> None:
    """Brings up to date what decisions on subjects concern: them, and the stories that characters play in."""
    renew(connection, config, checkpoint, subjects)
    if checkpoint == "characters":
        playing = select(casting.c.story).where(casting.c.character.in_(subjects)).distinct()
        if stories := connection.execute(playing).scalars().all():
            renew(connection, config, "stories", stories)


def living_task(connection: Connection, checkpoint: Checkpoint, subject: str) -> int | None:
    """The task of a subject that waits for people."""
    return next((int(row.number) for row in _living(connection, checkpoint, [subject])), None)


def _living(
    connection: Connection, checkpoint: Checkpoint, subjects: Sequence[str] | None = None
) -> Iterator[AnyRow]:
    query = _LIVING.where(tasks.c.checkpoint == checkpoint)
    if subjects is not None:
        query = query.where(tasks.c.subject.in_(subjects))
    yield from connection.execute(query).all()


def end_task(connection: Connection, number: int, state: str) -> None:
    """Puts a task into a state in which nobody holds it."""
    connection.execute(sql.END_LEASES, {"task": number})
    connection.execute(sql.PUT_STATE, {"task": number, "into": state})
