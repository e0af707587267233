"""Disputes: items about which people said different things."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanAnswer
from vivant.store.tables import answers, tasks


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said."""

    member: str
    answer: HumanAnswer


@dataclass(frozen=True, slots=True)
class Dispute:
    """An item that some passed and others failed; `state` is that of its task."""

    task: int
    checkpoint: Checkpoint
    subject: str
    state: str
    said: tuple[Said, ...]


def disputes(connection: Connection, most: int, before: int | None = None) -> list[Dispute]:
    """The newest, `most` at most; with `before`, those of earlier tasks than that one."""
    judged = answers.c.verdict.in_(("pass", "fail")) & ~answers.c.undone
    query = (
        select(tasks.c.number, tasks.c.checkpoint, tasks.c.subject, tasks.c.state)
        .join(answers, answers.c.task == tasks.c.number)
        .where(tasks.c.gold.is_(None), judged)
        .group_by(tasks.c.number, tasks.c.checkpoint, tasks.c.subject, tasks.c.state)
        .having(func.min(answers.c.verdict) != func.max(answers.c.verdict))
        .order_by(tasks.c.number.desc())
        .limit(most)
    )
    if before is not None:
        query = query.where(tasks.c.number < before)
    rows = connection.execute(query).all()
    said = _said(connection, [row.number for row in rows])
    return [
        Dispute(row.number, row.checkpoint, row.subject, row.state, tuple(said[row.number])) for row in rows
    ]


def _said(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Said]]:
    found: dict[int, list[Said]] = {number: [] for number in numbers}
    query = (
        select(answers.c.task, answers.c.member, answers.c.data)
        .where(answers.c.task.in_(numbers), ~answers.c.undone, answers.c.verdict != "skip")
        .order_by(answers.c.number)
    )
    for row in connection.execute(query):
        found[row.task].append(Said(row.member, HumanAnswer.model_validate_json(row.data)))
    return found
