"""Raw answers as lines of JSON, for whoever wants to count for themselves."""

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import select

from vivant.schema.value import canonical
from vivant.store.catalogue import Catalogue
from vivant.store.rows import AnyRow
from vivant.store.tables import answers, gold, tasks

_PORTION: Final = 500


def answer_lines(catalogue: Catalogue) -> Iterator[str]:
    """A line for every answer that was ever given, undone ones too, oldest first.

    Read in portions, each in a short transaction of its own: however many there are, few are in memory.
    """
    last = 0
    while True:
        query = (
            select(
                answers, tasks.c.checkpoint, tasks.c.subject, tasks.c.version, tasks.c.gold, gold.c.training
            )
            .join(tasks, tasks.c.number == answers.c.task)
            .outerjoin(gold, gold.c.number == tasks.c.gold)
            .where(answers.c.number > last)
            .order_by(answers.c.number)
            .limit(_PORTION)
        )
        with catalogue.view() as connection:
            rows = connection.execute(query).all()
        if not rows:
            return
        yield "".join(f"{canonical(_document(row))}\n" for row in rows)
        last = rows[-1].number


def _document(row: AnyRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "at": row.at,
        "member": row.member,
        "task": row.task,
        "checkpoint": row.checkpoint,
        "subject": row.subject,
        "version": row.version,
        "gold": row.gold,
        "training": bool(row.training),
        "undone": bool(row.undone),
        "answer": json.loads(row.data),
    }
