"""In which state a frame is: derived from its story, its outcome and what people decided."""

from typing import Final

from sqlalchemy import Connection, and_, bindparam, select, update

from vivant.schema.record import State
from vivant.store.records import NOT_MADE
from vivant.store.rows import AnyRow
from vivant.store.tables import decisions, frames, outcomes, stories

_BY_NOBODY: Final = "nobody (%"
"""How a decision names who took it where no person did (`pipeline.checkpoints.NOBODY`)."""
Settled = tuple[State, str, int | None]


def settle_frames(connection: Connection, story: str) -> None:
    """Brings the states of a story's frames up to date with everything they follow from."""
    changed = []
    for row in connection.execute(_WHAT_STATES_FOLLOW_FROM, {"story": story}).all():
        state, reason, best = _settled(row)
        if (row.state, row.reason, row.best) != (state, reason, best):
            changed.append({"frame": row.id, "to_state": state, "to_reason": reason, "to_best": best})
    if changed:
        connection.execute(_CHANGE, changed)


def reason_of(approved: bool, by: str, why: str) -> str:
    """A decision as the reason of a state: "rejected by Ada: the hat is missing"."""
    verb = "approved" if approved else "rejected"
    return f"{verb} by {by}: {why}" if why else f"{verb} by {by}"


def _settled(row: AnyRow) -> Settled:
    """People come before the gate, and the story before its frames.

    A decision by policy alone settles nothing: what the gate concluded, and why, stands.
    """
    best = row.outcome_best if row.chosen is None else row.chosen
    if row.story_state != "encoded":
        return "rejected", f"its story was {row.story_reason or row.story_state}", best
    if row.approved is not None and (best is not None or not row.approved):
        return "accepted" if row.approved else "rejected", reason_of(row.approved, row.by, row.why), best
    if row.outcome_state is not None:
        return row.outcome_state, row.outcome_reason, best
    return "pending", NOT_MADE, None


_WHAT_STATES_FOLLOW_FROM: Final = (
    select(
        frames.c.id,
        frames.c.state,
        frames.c.reason,
        frames.c.best,
        stories.c.state.label("story_state"),
        stories.c.reason.label("story_reason"),
        outcomes.c.state.label("outcome_state"),
        outcomes.c.reason.label("outcome_reason"),
        outcomes.c.best.label("outcome_best"),
        decisions.c.approved,
        decisions.c.by,
        decisions.c.why,
        decisions.c.attempt.label("chosen"),
    )
    .select_from(
        frames.join(stories)
        .outerjoin(outcomes, and_(outcomes.c.subject == frames.c.id, outcomes.c.stage == "frame"))
        .outerjoin(
            decisions,
            and_(
                decisions.c.subject == frames.c.id,
                decisions.c.checkpoint == "frames",
                ~decisions.c.superseded,
                decisions.c.by.not_like(_BY_NOBODY),
            ),
        )
    )
    .where(frames.c.story == bindparam("story"))
)
_CHANGE: Final = (
    update(frames)
    .where(frames.c.id == bindparam("frame"))
    .values(state=bindparam("to_state"), reason=bindparam("to_reason"), best=bindparam("to_best"))
)
