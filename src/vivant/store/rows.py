"""From the catalogue's rows to records."""

from typing import Any

from sqlalchemy import Row

from vivant.schema.character import Character
from vivant.schema.record import Attempt, Decision, Outcome, PosedCharacter
from vivant.schema.story import FrameSpec, Story
from vivant.store.records import Call, CharacterRecord, Charge, FrameRecord, Located, PosedRecord, StoryRecord

AnyRow = Row[*tuple[Any, ...]]


def values(record: Call | Charge | Located) -> dict[str, Any]:
    """The row of a record whose fields are the columns (`asdict` would copy every value in depth)."""
    return {field: getattr(record, field) for field in record.__slots__}


def located(row: AnyRow) -> Located:
    return Located(row.id, row.pack, row.offset, row.length, row.sha256, row.width, row.height)


def character(row: AnyRow) -> CharacterRecord:
    return CharacterRecord(Character.model_validate_json(row.data), row.template, row.state, row.reason)


def story(row: AnyRow) -> StoryRecord:
    told = Story.model_validate_json(row.data) if row.data else None
    return StoryRecord(row.id, row.source, row.state, row.reason, told)


def frame(row: AnyRow) -> FrameRecord:
    spec = FrameSpec.model_validate_json(row.spec)
    return FrameRecord(row.id, row.story, row.position, spec, row.state, row.reason, row.best)


def posed(row: AnyRow) -> PosedRecord:
    """From a row of `posed` joined with `outcomes`."""
    wanted = PosedCharacter(
        character=row.character, revision=row.revision, pose=row.pose, expression=row.expression
    )
    return PosedRecord(wanted, outcome(row))


def attempt(row: AnyRow) -> Attempt:
    return Attempt.model_validate_json(row.data)


def outcome(row: AnyRow) -> Outcome:
    return Outcome(
        subject=row.subject,
        stage=row.stage,
        state=row.state,
        reason=row.reason,
        best=row.best,
        rounds=row.rounds,
    )


def decision(row: AnyRow) -> Decision:
    return Decision(
        checkpoint=row.checkpoint,
        subject=row.subject,
        approved=row.approved,
        by=row.by,
        policy=row.policy,
        why=row.why,
        attempt=row.attempt,
    )


def call(row: AnyRow) -> Call:
    return Call(row.key, row.role, row.model, row.request, row.reply, row.image, row.status, row.usd)


def charge(row: AnyRow) -> Charge:
    return Charge(row.key, row.role, row.endpoint, row.model, row.status, row.usd, row.estimate)
