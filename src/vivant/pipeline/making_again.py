"""A frame made again as a person asked: the new picture stands if the gate accepts it, and every version is kept."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from vivant.errors import InputError
from vivant.pipeline.checkpoints import audited
from vivant.pipeline.deciding import set_aside
from vivant.pipeline.frame_editing import redo_work
from vivant.pipeline.ordering import is_redo_by_people, refuse_order
from vivant.pipeline.orders import Order, end_order
from vivant.pipeline.project import Project
from vivant.pipeline.rewriting import story_record
from vivant.pipeline.running import commit_of
from vivant.pipeline.workshop import Made, Work
from vivant.schema.record import Attempt, Outcome, State
from vivant.store.committing import put_commit
from vivant.store.deciding import standing_number

_WHERE: Final[dict[State, str]] = {"accepted": "stands", "pending": "waits for a person"}


async def make_again(project: Project, order: Order, make: Callable[[Work], Awaitable[Made]]) -> str:
    """Carries an order to make a frame again out, and returns what came of it in words.

    The frame keeps the version that stood where the gate accepts no new one, where the new one is the same
    picture, and where somebody decided on the frame meanwhile. Raises InputError, before anything is made, where
    somebody did so while the order waited.
    """
    id = order.subject
    with project.catalogue.view() as connection:
        refuse_order(connection, order.kind, id, order.data)
        story = story_record(connection, id.partition("-F")[0]).story
        decided = standing_number(connection, "frames", id)
    # Orders from before this was noted do not say what had been decided.
    if order.data.get("decided", decided) != decided:
        raise InputError("somebody decided on the frame meanwhile", "Order it again to have it made again.")
    assert story is not None
    frame = next(f for f in project.catalogue.frames(story.id) if f.id == id)
    before = project.catalogue.attempts(id)
    made = await make(redo_work(project, story, frame, before, order.data["why"]))
    (outcome,), stood = made.outcomes, None if frame.best is None else before[frame.best]
    with project.catalogue.transaction() as connection:
        refuse_order(connection, order.kind, id, order.data)
        meanwhile = standing_number(connection, "frames", id) != decided
        why = _kept_back(outcome, made.attempts, stood, meanwhile=meanwhile)
        outcomes: tuple[Outcome, ...] = ()
        if not why:
            set_aside(connection, "frames", id, by=order.by)
            outcomes = (_asked_for(project, outcome, order.by),)
        elif stood is None:
            outcomes = (outcome,)
        attempts = (*before, *_told(made.attempts, "" if stood is None else why))
        put_commit(connection, commit_of(order.unit, made, attempts=attempts, outcomes=outcomes))
        result = why or f"attempt {_number(outcome)} {_WHERE[outcomes[0].state]}: {outcome.reason}"
        end_order(connection, order.number, "refused" if why else "done", result)
    return result


def _kept_back(outcome: Outcome, made: Sequence[Attempt], stood: Attempt | None, *, meanwhile: bool) -> str:
    """Why the frame keeps what it had; empty where the new picture takes its place."""
    if outcome.state != "accepted":
        return f"the gate accepted none of the new pictures: {outcome.reason}"
    best = next(attempt for attempt in made if attempt.number == outcome.best)
    if stood is not None and best.image == stood.image:
        return "the model made the same picture again"
    return "somebody decided on the frame meanwhile" if meanwhile else ""


def _asked_for(project: Project, outcome: Outcome, by: str) -> Outcome:
    """The outcome as it is recorded: where people see every frame, or this one, the new picture waits for them."""
    told = outcome.model_copy(update={"reason": f"made again as {by} asked: {outcome.reason}"})
    return audited(project.config.checkpoints, told, project.config.project.seed)


def _told(made: Sequence[Attempt], refused: str) -> list[Attempt]:
    """The attempts with what became of them: none of those that are `refused` is the frame's best picture."""
    told = []
    for attempt in made:
        if attempt.kept and refused:
            attempt = attempt.model_copy(update={"kept": False, "why": f"refused, {refused}"})
        elif attempt.kept and is_redo_by_people(attempt):
            attempt = attempt.model_copy(update={"why": "kept, made again as a person asked"})
        told.append(attempt)
    return told


def _number(outcome: Outcome) -> int:
    assert outcome.best is not None
    return outcome.best + 1
