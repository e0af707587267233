"""Holding what a project says that people did against its audit log."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError
from sqlalchemy import Connection, select

from vivant.pipeline.checkpoints import is_person
from vivant.pipeline.deciding import DECIDED, RESTORED, UNDECIDED
from vivant.schema.record import Decision
from vivant.store import rows
from vivant.store.audit import FIRST, Entry, broken_links, entries
from vivant.store.facts import noted_fact
from vivant.store.tables import answers, decisions

UNAUDITED: Final = "unaudited"
"""Under this is noted the last decision of a project that had none before there was an audit log."""


@dataclass(frozen=True, slots=True)
class Audited:
    """What was held against the log. `last` is the hash of its last entry: who knows it sees what is cut off."""

    entries: int
    last: str
    problems: tuple[str, ...]


def audited(connection: Connection) -> Audited:
    """Looks at the chain, at every decision of a person since the project has an audit log, and at every answer.

    A decision that stands must be what the last entry about its subject says, and no decision nor answer that
    the log tells of may be missing or otherwise.
    """
    count, last = 0, FIRST
    for entry in entries(connection):
        count, last = count + 1, entry.hash
    problems = (*broken_links(connection), *_decisions(connection), *_answers(connection))
    return Audited(count, last, problems)


def _decisions(connection: Connection) -> Iterator[str]:
    said: dict[tuple[str, str], Decision | None] = {}
    logged: list[Decision] = []
    for entry in entries(connection):
        if entry.kind not in (DECIDED, RESTORED, UNDECIDED):
            continue
        data = _told(entry)
        decision = None if entry.kind == UNDECIDED else _decision(entry, data)
        if decision is not None:
            logged.append(decision)
        said[data.get("checkpoint", ""), data.get("subject", "")] = decision
    since = noted_fact(connection, UNAUDITED)
    known = set()
    for row in connection.execute(select(decisions).order_by(decisions.c.number)):
        decision = rows.decision(row)
        known.add(decision)
        if row.superseded or not is_person(row.by) or row.number <= int(since or 0):
            continue
        if said.get((row.checkpoint, row.subject)) != decision:
            yield f"decision {row.number} on {row.subject} by {row.by} is not what the audit log says"
    for decision in dict.fromkeys(logged):
        if decision not in known:
            yield f"the decision on {decision.subject} by {decision.by} that the audit log tells of is missing"


def _told(entry: Entry) -> dict[str, Any]:
    """What an entry holds. One that cannot be read was changed, which the chain shows."""
    try:
        data = json.loads(entry.data)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _decision(entry: Entry, data: dict[str, Any]) -> Decision | None:
    try:
        return Decision.model_validate({"by": entry.by} | data)
    except ValidationError:
        return None


def _answers(connection: Connection) -> Iterator[str]:
    given: dict[int, dict[str, Any]] = {}
    undone = set()
    for entry in entries(connection):
        if entry.kind == "answered":
            data = _told(entry)
            given[data.get("number", 0)] = data
        elif entry.kind == "undone":
            undone.add(_told(entry).get("number", 0))
    for row in connection.execute(select(answers).order_by(answers.c.number)):
        data = given.pop(row.number, {})
        told = (data.get("task"), data.get("member"), data.get("answer"), row.number in undone)
        if told != (row.task, row.member, row.data, row.undone):
            yield f"answer {row.number} by {row.member} is not what the audit log says"
    for number, data in given.items():
        yield f"answer {number} by {data.get('member')} that the audit log tells of is missing"
