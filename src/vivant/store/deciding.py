"""Verdicts at checkpoints: every one is kept, the last one on a subject stands."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from vivant.errors import InputError
from vivant.schema.record import Checkpoint, Decision
from vivant.store.records import CharacterState, StoryState
from vivant.store.replacing import add
from vivant.store.rows import AnyRow
from vivant.store.rows import decision as decision_of
from vivant.store.settling import reason_of, settle_frames
from vivant.store.tables import attempts, characters, decisions, frames, stories

# Built once: people decide by the thousand, and building a statement takes longer than running it.
_STANDING: Final = select(decisions).where(
    decisions.c.checkpoint == bindparam("at"), decisions.c.subject == bindparam("on"), ~decisions.c.superseded
)
_SUPERSEDE: Final = (
    update(decisions)
    .where(
        decisions.c.checkpoint == bindparam("at"),
        decisions.c.subject.in_(bindparam("on", expanding=True)),
        ~decisions.c.superseded,
    )
    .values(superseded=True)
)
_FRAME: Final = select(frames.c.story, frames.c.best).where(frames.c.id == bindparam("wanted"))


def put_decision(connection: Connection, decision: Decision) -> None:
    """Records a verdict and what follows from it. The same verdict twice is one.

    Raises InputError for a subject that is not there, or that cannot be decided on like this.
    """
    before = standing(connection, decision.checkpoint, decision.subject)
    if before == decision:
        return
    _APPLY[decision.checkpoint](connection, decision)
    supersede(connection, decision.checkpoint, [decision.subject])
    add(connection, decisions, [decision.model_dump() | {"superseded": False}])
    if decision.checkpoint == "stories":
        settle_frames(connection, decision.subject)
    elif decision.checkpoint == "frames":
        settle_frames(connection, _frame(connection, decision.subject).story)


def standing(connection: Connection, checkpoint: Checkpoint, subject: str) -> Decision | None:
    """The verdict that holds for a subject."""
    row = connection.execute(_STANDING, {"at": checkpoint, "on": subject}).one_or_none()
    return None if row is None else decision_of(row)


def standing_number(connection: Connection, checkpoint: Checkpoint, subject: str) -> int | None:
    """The number of the verdict that holds for a subject."""
    row = connection.execute(_STANDING, {"at": checkpoint, "on": subject}).one_or_none()
    return None if row is None else int(row.number)


def supersede(connection: Connection, checkpoint: Checkpoint, subjects: Sequence[str]) -> None:
    """Ends the standing verdicts on subjects."""
    connection.execute(_SUPERSEDE, {"at": checkpoint, "on": list(subjects)})


def _decide_character(connection: Connection, decision: Decision) -> None:
    state: CharacterState = "approved" if decision.approved else "rejected"
    done = connection.execute(
        update(characters)
        .where(characters.c.id == decision.subject)
        .values(state=state, reason=_reason(decision))
    )
    if not done.rowcount:
        raise _unknown("character", decision.subject)


def _decide_story(connection: Connection, decision: Decision) -> None:
    row = connection.execute(select(stories.c.data).where(stories.c.id == decision.subject)).one_or_none()
    if row is None:
        raise _unknown("story", decision.subject)
    if row.data is None:
        raise InputError(f"no story came of {decision.subject}: there is nothing to decide on")
    state: StoryState = "encoded" if decision.approved else "rejected"
    connection.execute(
        update(stories).where(stories.c.id == decision.subject).values(state=state, reason=_reason(decision))
    )


def _decide_frame(connection: Connection, decision: Decision) -> None:
    best = _frame(connection, decision.subject).best if decision.attempt is None else decision.attempt
    if decision.attempt is not None and not _has_image(connection, decision.subject, decision.attempt):
        raise InputError(
            f"attempt {decision.attempt} at {decision.subject} has no image that could be chosen",
            "The frame's page shows its attempts.",
        )
    if decision.approved and best is None:
        raise InputError(
            f"frame {decision.subject} has no image that could be approved", "Build the project, then decide."
        )


def _has_image(connection: Connection, subject: str, number: int) -> bool:
    query = select(attempts.c.image).where(attempts.c.subject == subject, attempts.c.number == number)
    return connection.execute(query).scalar() is not None


def _frame(connection: Connection, subject: str) -> AnyRow:
    row = connection.execute(_FRAME, {"wanted": subject}).one_or_none()
    if row is None:
        raise _unknown("frame", subject)
    return row


def _unknown(kind: str, subject: str) -> InputError:
    return InputError(f"the project has no {kind} {subject}", "`vivant status` tells what there is.")


def _reason(decision: Decision) -> str:
    return reason_of(decision.approved, decision.by, decision.why)


_APPLY = {"characters": _decide_character, "stories": _decide_story, "frames": _decide_frame}
