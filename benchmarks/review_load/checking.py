"""What must be so after the load: nothing lost, nothing doubled, everything adds up."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from vivant.pipeline.project import open_project
from vivant.store.audit import broken_links
from vivant.store.tables import answers, audit, decisions, frames, leases, tasks


def complaints(directory: Path, seen: dict[str, Any]) -> list[str]:
    """Everything that is not as it must be, in words."""
    with open_project(directory) as project, project.catalogue.view() as connection:
        return [
            *_of_answers(connection, seen),
            *_of_decisions(connection),
            *_of_leases(connection, seen),
            *_of_the_audit_log(connection),
            *seen["failures"],
            *(f"not told the same twice: {what}" for what in seen["differing"]),
        ]


def _of_answers(connection: Connection, seen: dict[str, Any]) -> Iterator[str]:
    """Every answer that was acknowledged is there once and says the same; no other is, but those unheard."""
    rows = {row.key: row for row in connection.execute(select(answers))}
    undone = set(seen["undone"])
    for key, (number, task, member, verdict) in seen["answers"].items():
        row = rows.pop(key, None)
        if row is None:
            yield f"answer {number} by {member} is lost"
        elif (row.number, row.task, row.member, row.verdict) != (number, task, member, verdict):
            yield f"answer {number} by {member} is not what was sent"
        elif bool(row.undone) != (number in undone):
            yield f"answer {number} by {member} is {'undone' if row.undone else 'not undone'}"
    for key in set(rows) - set(seen["unheard"]):
        yield f"answer {rows[key].number} by {rows[key].member} was never sent"


def _of_decisions(connection: Connection) -> Iterator[str]:
    """One answer settles an item, and every item that was settled has exactly one decision that stands."""
    judged = answers.c.verdict.in_(("pass", "fail")) & ~answers.c.undone
    counted: dict[int, int] = dict(
        connection.execute(
            select(tasks.c.number, func.count(answers.c.number))
            .join_from(tasks, answers, (answers.c.task == tasks.c.number) & judged)
            .where(tasks.c.gold.is_(None))
            .group_by(tasks.c.number)
        )
        .tuples()
        .all()
    )
    closed = connection.execute(
        select(tasks.c.number, tasks.c.subject).where(tasks.c.state == "closed", tasks.c.gold.is_(None))
    ).all()
    standing = Counter(
        connection.execute(select(decisions.c.subject).where(~decisions.c.superseded)).scalars()
    )
    for number, count in counted.items():
        if count > 1:
            yield f"task {number} was settled by {count} answers"
    for row in closed:
        if counted.get(row.number) != 1:
            yield f"task {row.number} is settled by {counted.get(row.number, 0)} answers"
        if standing.pop(row.subject, 0) != 1:
            yield f"{row.subject} has no decision of its own"
    yield from (f"{subject} was decided by nobody" for subject in standing)
    if (settled := len(counted)) != len(closed):
        yield f"{settled} items were answered, and {len(closed)} are settled"
    states = Counter(connection.execute(select(frames.c.state)).scalars())
    if states["accepted"] + states["rejected"] != len(closed):
        yield f"{len(closed)} items are settled, and frames are {dict(states)}"
    if states.total() != sum(1 for _ in connection.execute(select(frames.c.id))):
        yield "frames were lost"


def _of_leases(connection: Connection, seen: dict[str, Any]) -> Iterator[str]:
    """Nobody was given what somebody else held; hidden items aside, which everybody gets."""
    hidden = set(connection.execute(select(tasks.c.number).where(tasks.c.gold.is_not(None))).scalars())
    for task, one, other in seen["shared"]:
        if task not in hidden:
            yield f"task {task} was held by {one} and {other} at once"
    held = Counter(connection.execute(select(leases.c.task)).scalars())
    for row in connection.execute(select(tasks.c.number, tasks.c.taken).where(tasks.c.gold.is_(None))):
        if row.taken != held[row.number]:
            yield f"task {row.number} counts {row.taken} holders and has {held[row.number]}"
        if held[row.number] > 1:
            yield f"task {row.number} has {held[row.number]} leases"


def _of_the_audit_log(connection: Connection) -> Iterator[str]:
    yield from broken_links(connection)
    kinds = Counter(connection.execute(select(audit.c.kind)).scalars())
    given = connection.execute(select(func.count()).select_from(answers)).scalar_one()
    undone = connection.execute(select(func.count()).where(answers.c.undone)).scalar_one()
    if (kinds["answered"], kinds["undone"]) != (given, undone):
        yield f"{given} answers and {undone} undone, and the audit log has {dict(kinds)}"
