"""What people did about a subject: answers, decisions and orders, as far as somebody may see them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from vivant.report.wording import place_of, plain
from vivant.review.access.rules import Member
from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS, HumanAnswer
from vivant.store.tables import answers, decisions, leases, orders, tasks

VERDICTS: Final = {"pass": "Pass", "fail": "Fail", "cant_judge": "Can’t judge", "skip": "Skipped"}
ORDERS: Final = {
    "another_template": "Another template",
    "sheet": "A character sheet",
    "respec": "A frame written anew",
    "edit": "A region repainted",
    "redo": "The picture made again",
}


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One person's answer in words; `kind` says what it was for where it was no ordinary item."""

    by: str
    when: str
    verdict: str
    defects: tuple[str, ...]
    where: str
    note: str
    attempt: str
    kind: str
    undone: bool


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision; one that no longer stands was followed by another one or taken back."""

    by: str
    approved: bool
    policy: str
    why: str
    attempt: str
    stands: bool


@dataclass(frozen=True, slots=True)
class OrderLine:
    """What somebody asked models for, and what came of it."""

    number: int
    by: str
    what: str
    words: str
    state: str
    result: str


@dataclass(frozen=True, slots=True)
class History:
    """All that people did; `hidden` says that there are answers which may not be seen yet."""

    answers: tuple[AnswerLine, ...]
    decisions: tuple[DecisionLine, ...]
    orders: tuple[OrderLine, ...]
    hidden: bool

    @property
    def empty(self) -> bool:
        return not (self.answers or self.decisions or self.orders or self.hidden)


def history(connection: Connection, checkpoint: Checkpoint, subject: str, reader: Member) -> History:
    """What people did about a subject.

    Adjudicators see every answer; others see their own, and everybody's once the item is settled. What was
    answered about an item that changed since stays between those who gave and those who settle. Which items
    were hidden ones, only adjudicators see.
    """
    told, hidden = [], False
    for row in _answers(connection, checkpoint, subject):
        if (
            reader.may("adjudicator")
            or row.member == reader.name
            or (row.state == "closed" and row.gold is None)
        ):
            told.append(_answer(row, checkpoint, all_seen=reader.may("adjudicator")))
        elif row.gold is None and row.state in ("open", "adjudication"):
            hidden = True
    return History(
        tuple(told),
        tuple(_decisions(connection, checkpoint, subject)),
        tuple(_orders(connection, subject)),
        hidden,
    )


def is_being_asked(connection: Connection, subject: str, reader: Member, now: float) -> bool:
    """Whether somebody is being asked about a subject now: then what the gate says would sway them."""
    query = (
        select(leases.c.token)
        .join(tasks, tasks.c.number == leases.c.task)
        .where(tasks.c.subject == subject, leases.c.member == reader.name, leases.c.expires > now)
    )
    return connection.execute(query.limit(1)).first() is not None


def at_time(seconds: float) -> str:
    """A moment as people read it, the same everywhere: "2026-11-26 14:05 UTC"."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _answers(connection: Connection, checkpoint: Checkpoint, subject: str) -> list[Row[Any]]:
    query = (
        select(answers, tasks.c.state, tasks.c.gold)
        .join(tasks, tasks.c.number == answers.c.task)
        .where(tasks.c.subject == subject, tasks.c.checkpoint == checkpoint)
        .order_by(answers.c.number)
    )
    return list(connection.execute(query).all())


def _answer(row: Row[Any], checkpoint: Checkpoint, *, all_seen: bool) -> AnswerLine:
    given = HumanAnswer.model_validate_json(row.data)
    words = {defect.name: defect.words for defect in HUMAN_DEFECTS[checkpoint]}
    where = [place_of(given.region) if given.region else "", given.character or ""]
    return AnswerLine(
        by=row.member,
        when=at_time(row.at),
        verdict=VERDICTS.get(row.verdict, plain(row.verdict)),
        defects=tuple(words.get(name, plain(name)) for name in given.defects),
        where=", ".join(filter(None, where)),
        note=given.note,
        attempt="" if given.choice is None else f"attempt {given.choice + 1}",
        kind="hidden item" if all_seen and row.gold is not None else "",
        undone=row.undone,
    )


def _decisions(connection: Connection, checkpoint: Checkpoint, subject: str) -> Iterator[DecisionLine]:
    query = select(decisions).where(decisions.c.checkpoint == checkpoint, decisions.c.subject == subject)
    for row in connection.execute(query.order_by(decisions.c.number)):
        chosen = "" if row.attempt is None else f"attempt {row.attempt + 1}"
        yield DecisionLine(row.by, row.approved, row.policy, row.why, chosen, not row.superseded)


def _orders(connection: Connection, subject: str) -> Iterator[OrderLine]:
    query = select(orders).where(orders.c.subject == subject).order_by(orders.c.number)
    for row in connection.execute(query):
        asked = json.loads(row.data)
        words = next((str(asked[key]) for key in ("instruction", "wish", "why") if asked.get(key)), "")
        yield OrderLine(
            row.number, row.by, ORDERS.get(row.kind, plain(row.kind)), words, row.state, row.result
        )
