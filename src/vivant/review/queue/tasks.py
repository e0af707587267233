"""Tasks: one for each version of a subject that waits for people, kept in step with the catalogue."""

import asyncio
from collections.abc import Iterator, Sequence
from functools import partial

from sqlalchemy import Connection, insert, select

from vivant.config import Config
from vivant.review.desk import Desk
from vivant.review.queue import statements as sql
from vivant.review.queue.waiting import CHECKPOINTS, Waiting, waiting
from vivant.schema.record import Checkpoint
from vivant.store.tables import tasks

_LIVING = ("open", "adjudication")
_AT_ONCE = 500
"""Subjects that are brought up to date in one piece of work, so that answers in between do not wait long."""


async def bring_up_to_date(desk: Desk) -> int:
    """Makes tasks for what waits, withdraws those for what does not; returns how many subjects changed."""
    changed = await asyncio.to_thread(lambda: list(_out_of_step(desk)))
    for start in range(0, len(changed), _AT_ONCE):
        renew_some = partial(
            _renew_some, config=desk.project.config, subjects=changed[start : start + _AT_ONCE]
        )
        await desk.writer.do(renew_some)
    return len(changed)


def _renew_some(connection: Connection, config: Config, subjects: Sequence[tuple[Checkpoint, str]]) -> None:
    for checkpoint, subject in subjects:
        renew(connection, config, checkpoint, subject)


def _out_of_step(desk: Desk) -> Iterator[tuple[Checkpoint, str]]:
    """Subjects whose tasks are not those that they should have; read beside the writer."""
    with desk.project.catalogue.view() as connection:
        for checkpoint in CHECKPOINTS:
            due = {w.subject: w.version for w in waiting(connection, desk.project.config, checkpoint)}
            rows = connection.execute(
                select(tasks.c.subject, tasks.c.version).where(
                    tasks.c.checkpoint == checkpoint, tasks.c.state.in_(_LIVING), tasks.c.gold.is_(None)
                )
            )
            living = {row.subject: row.version for row in rows}
            yield from (
                (checkpoint, subject)
                for subject in due.keys() | living.keys()
                if due.get(subject) != living.get(subject)
            )


def renew(connection: Connection, config: Config, checkpoint: Checkpoint, subject: str) -> int | None:
    """Brings the task of one subject up to date; returns its number, None if it waits for nobody."""
    due = next(waiting(connection, config, checkpoint, subject), None)
    living = connection.execute(
        select(tasks.c.number, tasks.c.version).where(
            tasks.c.checkpoint == checkpoint,
            tasks.c.subject == subject,
            tasks.c.state.in_(_LIVING),
            tasks.c.gold.is_(None),
        )
    ).one_or_none()
    if living is not None:
        if due is not None and living.version == due.version:
            return int(living.number)
        end_task(connection, living.number, "withdrawn")
    return None if due is None else _begin(connection, config, due)


def _begin(connection: Connection, config: Config, due: Waiting) -> int:
    begun = connection.execute(
        insert(tasks)
        .values(
            checkpoint=due.checkpoint,
            subject=due.subject,
            version=due.version,
            gold=None,
            rank=due.rank,
            wanted=config.review.overlap,
            taken=0,
            state="open",
        )
        .returning(tasks.c.number)
    )
    return int(begun.scalar_one())


def end_task(connection: Connection, number: int, state: str) -> None:
    """Puts a task into a state in which nobody holds it."""
    connection.execute(sql.END_LEASES, {"task": number})
    connection.execute(sql.PUT_STATE, {"task": number, "into": state})
