"""Items: tasks as they are sent to whoever holds them."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from vivant.errors import InputError
from vivant.review.desk import Desk
from vivant.review.queue import statements as sql
from vivant.review.queue.answering import given_answers
from vivant.review.queue.contents import content_of
from vivant.review.queue.leasing import Lease
from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanVerdict
from vivant.schema.value import Value
from vivant.store.rows import AnyRow
from vivant.store.tables import gold


class Other(Value):
    """What somebody else said; only adjudicators are told."""

    member: str
    verdict: HumanVerdict
    defects: tuple[str, ...]
    note: str


class Item(Value):
    """A task that somebody holds for `seconds`, with everything to decide on it."""

    task: int
    lease: str
    seconds: float
    checkpoint: Checkpoint
    subject: str
    version: str
    adjudication: bool
    others: tuple[Other, ...] = ()
    training: bool = False
    content: dict[str, Any]


def items(connection: Connection, desk: Desk, held: Sequence[Lease]) -> list[Item]:
    """What the leases are of; those whose subject is gone meanwhile are left out."""
    made = []
    for lease in held:
        row = connection.execute(sql.TASK, {"task": lease.task}).one_or_none()
        if row is None:
            continue
        try:
            made.append(_item(connection, desk, row, lease))
        except InputError:
            # The build changed it between the claim and now: the next claim tells of what is there then.
            continue
    return made


def _item(connection: Connection, desk: Desk, row: AnyRow, lease: Lease) -> Item:
    adjudication = row.state == "adjudication"
    others = given_answers(connection, row.number) if adjudication else []
    content, training = _content(connection, desk, row)
    return Item(
        task=row.number,
        lease=lease.token,
        seconds=60 * desk.project.config.review.lease,
        checkpoint=row.checkpoint,
        subject=row.subject,
        version=row.version,
        adjudication=adjudication,
        others=tuple(
            Other(member=g.member, verdict=g.answer.verdict, defects=g.answer.defects, note=g.answer.note)
            for g in others
        ),
        training=training,
        content=content,
    )


def _content(connection: Connection, desk: Desk, row: AnyRow) -> tuple[dict[str, Any], bool]:
    """What is shown, and whether it is training. Hidden items show what they showed when they were chosen."""
    if row.gold is None:
        shown = content_of(connection, desk, row.checkpoint, row.subject)
        return shown.model_dump(mode="json"), False
    item = connection.execute(select(gold).where(gold.c.number == row.gold)).one()
    kept: dict[str, Any] = json.loads(item.data)
    return kept, bool(item.training)
