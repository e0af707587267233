"""Deciding on all frames that a filter finds, in portions, so that others get their turn in between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from vivant.errors import InputError
from vivant.pipeline.deciding import decision_of, record
from vivant.review.desk import Desk
from vivant.review.queue.tasks import renew
from vivant.schema.record import PixelId
from vivant.store.audit import write_entry
from vivant.store.tables import attempts, frames

AT_ONCE: Final = 100
"""Frames of one portion: some milliseconds each, and an answer may wait for all of them."""
BULK: Final = "bulk"
"""The kind of its entry in the audit log."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A frame with the picture that was seen; empty where there was none."""

    frame: str
    picture: PixelId | str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided, by whom, and why."""

    approved: bool
    by: str
    why: str


def announce(connection: Connection, desk: Desk, verdict: Verdict, told: Mapping[str, Any]) -> None:
    """Says in the audit log, before anything is decided, what is about to be."""
    data = {"approved": verdict.approved, "why": verdict.why, **told}
    write_entry(connection, at=desk.clock(), by=verdict.by, kind=BULK, data=data)


def decide(
    connection: Connection, desk: Desk, chosen: Sequence[Chosen], verdict: Verdict
) -> list[tuple[str, str]]:
    """Decides on each; returns the frames that were left out, and why."""
    now = _pictures(connection, [one.frame for one in chosen])
    left = []
    for one in chosen:
        if now.get(one.frame) != one.picture:
            left.append((one.frame, "it has another picture now"))
            continue
        decision = decision_of(
            desk.project, "frames", one.frame, approved=verdict.approved, by=verdict.by, why=verdict.why
        )
        try:
            with connection.begin_nested():
                record(connection, desk.project, decision, desk.clock)
        except InputError as error:
            left.append((one.frame, error.what))
    renew(connection, desk.project.config, "frames", [one.frame for one in chosen])
    return left


def _pictures(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    query = (
        select(frames.c.id, attempts.c.image)
        .outerjoin(attempts, (attempts.c.subject == frames.c.id) & (attempts.c.number == frames.c.best))
        .where(frames.c.id.in_(ids))
    )
    return {row.id: row.image or "" for row in connection.execute(query)}
