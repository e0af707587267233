"""How far people are: the project as a whole, and whoever asks."""

import statistics
from typing import Any

from sqlalchemy import Connection, func, select

from vivant.review.queue.left import Left
from vivant.review.queue.waiting import CHECKPOINTS
from vivant.schema.value import Value
from vivant.store.tables import answers, orders, tasks

_DAY = 86_400.0
_LATEST = 200
"""Answers of which the typical time is taken."""


class Count(Value):
    """Tasks of a checkpoint by where they stand, and how many the member answered."""

    waiting: int = 0
    adjudication: int = 0
    settled: int = 0
    mine: int = 0


class Own(Value):
    """What a member did: answers in all, within a day, and the typical seconds of one."""

    answers: int
    today: int
    median_seconds: float | None


def counts(connection: Connection, left: Left, member: str, now: float) -> dict[str, Count]:
    """Tasks of each checkpoint; hidden ones are not counted."""
    named = {"open": "waiting", "adjudication": "adjudication", "closed": "settled"}
    told: dict[str, dict[str, int]] = {checkpoint: {} for checkpoint in CHECKPOINTS}
    for (checkpoint, state), count in left.counts(connection, now).items():
        if state in named:
            told[checkpoint][named[state]] = count
    mine = connection.execute(
        select(tasks.c.checkpoint, func.count())
        .join(answers, answers.c.task == tasks.c.number)
        .where(answers.c.member == member, ~answers.c.undone, answers.c.verdict != "skip")
        .group_by(tasks.c.checkpoint)
    )
    for checkpoint, count in mine:
        told[checkpoint]["mine"] = count
    return {checkpoint: Count(**numbers) for checkpoint, numbers in told.items()}


def own(connection: Connection, member: str, now: float) -> Own:
    """What the member did so far."""
    given = (answers.c.member == member, ~answers.c.undone, answers.c.verdict != "skip")
    count = select(func.count()).where(*given)
    latest = connection.execute(
        select(func.json_extract(answers.c.data, "$.seconds"))
        .where(*given)
        .order_by(answers.c.number.desc())
        .limit(_LATEST)
    ).scalars()
    seconds: list[Any] = [value for value in latest if value]
    return Own(
        answers=int(connection.execute(count).scalar_one()),
        today=int(connection.execute(count.where(answers.c.at > now - _DAY)).scalar_one()),
        median_seconds=round(statistics.median(seconds), 2) if seconds else None,
    )


def orders_waiting(connection: Connection) -> int:
    """What people asked models for and have not got yet."""
    waiting = select(func.count()).select_from(orders).where(orders.c.state == "waiting")
    return int(connection.execute(waiting).scalar_one())
