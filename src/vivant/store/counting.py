"""Counting what a catalogue holds, by SQL; each function within the caller's transaction."""

from collections.abc import Sequence
from typing import Any, get_args

from sqlalchemy import ColumnElement, Connection, Table, case, func, select

from vivant.schema.gate import DefectType
from vivant.schema.record import CallCount, Role
from vivant.store.records import CharacterState, FrameCounts, Spent, StoryState
from vivant.store.tables import attempts, characters, charges, counts, findings, frames, stories


def frame_counts(connection: Connection) -> FrameCounts:
    """Frames by state. What was requested is counted from the stories, not from the frames."""
    requested = connection.execute(select(func.coalesce(func.sum(stories.c.frames), 0))).scalar_one()
    states: dict[str, int] = _tally(connection, frames.c.state)
    return FrameCounts(requested=requested, **states)


def character_counts(connection: Connection) -> dict[CharacterState, int]:
    """Characters by state, zeros included."""
    found = _tally(connection, characters.c.state)
    return {state: found.get(state, 0) for state in get_args(CharacterState)}


def story_counts(connection: Connection) -> dict[StoryState, int]:
    """Stories by state, zeros included."""
    found = _tally(connection, stories.c.state)
    return {state: found.get(state, 0) for state in get_args(StoryState)}


def finding_counts(connection: Connection) -> dict[DefectType, int]:
    """Findings of all attempts by defect type, most frequent first."""
    found: dict[DefectType, int] = _tally(connection, findings.c.defect)
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def call_counts(connection: Connection) -> list[CallCount]:
    """Calls for each role in the order of `Role`, zeros included: those that units counted, and the tries
    of logged ones."""
    counted = select(
        counts.c.role,
        func.sum(counts.c.made).label("made"),
        func.sum(counts.c.replayed).label("replayed"),
        func.sum(counts.c.failed).label("failed"),
    ).group_by(counts.c.role)
    tried = select(
        charges.c.role,
        func.count().label("made"),
        func.sum(case((charges.c.status != "ok", 1), else_=0)).label("failed"),
    ).group_by(charges.c.role)
    found = {role: CallCount(role=role) for role in get_args(Role)}
    for row in [*connection.execute(counted), *connection.execute(tried)]:
        more, known = row._asdict(), found[row.role]
        found[row.role] = CallCount(
            role=row.role,
            made=known.made + more["made"],
            replayed=known.replayed + more.get("replayed", 0),
            failed=known.failed + more["failed"],
        )
    return list(found.values())


def attempt_count(connection: Connection) -> int:
    """How many attempts were made in all."""
    return _size(connection, attempts)


def spent(connection: Connection) -> list[Spent]:
    """What calls cost, for each role that was charged, in the order of `Role`."""
    found = connection.execute(
        select(
            charges.c.role,
            func.coalesce(func.sum(charges.c.usd), 0.0).label("usd"),
            func.sum(case((charges.c.usd.is_(None), 1), else_=0)).label("unknown"),
        ).group_by(charges.c.role)
    )
    by_role = {row.role: Spent(row.role, row.usd, row.unknown) for row in found}
    return [by_role[role] for role in get_args(Role) if role in by_role]


def budgeted(connection: Connection) -> float:
    """Known costs, and estimates where nobody knows, in US dollars."""
    counted = func.sum(func.coalesce(charges.c.usd, charges.c.estimate))
    return float(connection.execute(select(func.coalesce(counted, 0.0))).scalar_one())


def dearest(connection: Connection) -> dict[tuple[Role, str], float]:
    """The dearest try so far, in US dollars, by role and model; those of unknown cost have none."""
    found = connection.execute(
        select(charges.c.role, charges.c.model, func.max(charges.c.usd))
        .where(charges.c.usd.is_not(None))
        .group_by(charges.c.role, charges.c.model)
    )
    return {(row[0], row[1]): float(row[2]) for row in found}


def _tally(connection: Connection, column: ColumnElement[Any]) -> dict[Any, int]:
    rows: Sequence[Any] = connection.execute(select(column, func.count()).group_by(column)).all()
    return {row[0]: row[1] for row in rows}


def _size(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
