"""In which state a frame is: derived from its story, its outcome and what people decided."""

from sqlalchemy import Connection, and_, select, update

from vivant.schema.record import State
from vivant.store.records import NOT_MADE
from vivant.store.rows import AnyRow
from vivant.store.tables import decisions, frames, outcomes, stories

Settled = tuple[State, str, int | None]


def settle_frames(connection: Connection, story: str) -> None:
    """Brings the states of a story's frames up to date with everything they follow from."""
    verdict = and_(
        decisions.c.subject == frames.c.id,
        decisions.c.checkpoint == "frames",
        ~decisions.c.superseded,
        decisions.c.policy != "auto",
    )
    rows = connection.execute(
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
        )
        .select_from(
            frames.join(stories)
            .outerjoin(outcomes, and_(outcomes.c.subject == frames.c.id, outcomes.c.stage == "frame"))
            .outerjoin(decisions, verdict)
        )
        .where(frames.c.story == story)
    ).all()
    for row in rows:
        state, reason, best = _settled(row)
        if (row.state, row.reason, row.best) != (state, reason, best):
            changed = update(frames).where(frames.c.id == row.id)
            connection.execute(changed.values(state=state, reason=reason, best=best))


def reason_of(approved: bool, by: str, why: str) -> str:
    """A decision as the reason of a state: "rejected by Ada: the hat is missing"."""
    verb = "approved" if approved else "rejected"
    return f"{verb} by {by}: {why}" if why else f"{verb} by {by}"


def _settled(row: AnyRow) -> Settled:
    """People come before the gate, and the story before its frames.

    A decision by policy alone settles nothing: what the gate concluded, and why, stands.
    """
    best = row.outcome_best
    if row.story_state != "encoded":
        return "rejected", f"its story was {row.story_reason or row.story_state}", best
    if row.approved is not None and (best is not None or not row.approved):
        return "accepted" if row.approved else "rejected", reason_of(row.approved, row.by, row.why), best
    if row.outcome_state is not None:
        return row.outcome_state, row.outcome_reason, best
    return "pending", NOT_MADE, None
