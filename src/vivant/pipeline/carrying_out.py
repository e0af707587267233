"""What people ordered, done: each order's result is committed together with the order's end, or not at all.

Broken off, an order is carried out again: its seeds follow from the subject and the number of its attempts, or of
the order, so that calls that were paid for are answered from the log.
"""

from collections.abc import Awaitable, Callable
from typing import Final

from vivant.encoding.styling import in_style
from vivant.engine.jobs import Failed, Job, Result
from vivant.errors import InputError
from vivant.models.roles import PlanRequest
from vivant.pipeline.deciding import set_aside
from vivant.pipeline.frame_editing import edit_work
from vivant.pipeline.making_again import make_again
from vivant.pipeline.ordering import asked_by, refuse_order
from vivant.pipeline.orders import Order, end_order
from vivant.pipeline.project import Project
from vivant.pipeline.rewriting import keep_story, retold, story_record
from vivant.pipeline.running import commit_of
from vivant.pipeline.sheets import keep_file, sheet_pictures
from vivant.pipeline.workplace import Workplace
from vivant.pipeline.workshop import (
    AnotherTemplateWork,
    Made,
    SheetWork,
    Work,
)
from vivant.schema.brief import FrameBrief, FrameDraft
from vivant.schema.gate import Region
from vivant.schema.record import Attempt, Outcome
from vivant.schema.review import OrderKind
from vivant.schema.story import frame_id
from vivant.seeds import derive
from vivant.store.committing import put_commit
from vivant.store.facts import forget_fact, note_fact, sheet_key
from vivant.store.planning import put_character
from vivant.store.records import CharacterRecord


async def carry_out(project: Project, order: Order, place: Workplace) -> str:
    """Does what was ordered, and returns what came of it in words, as the order says it now.

    Raises VivantError where it cannot be done; then nothing is written but calls.
    """
    return await _KINDS[order.kind](project, order, place)


async def _another_template(project: Project, order: Order, place: Workplace) -> str:
    with project.catalogue.view() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
    record = project.catalogue.character(order.subject)
    assert record is not None
    subject = f"{order.subject}.{record.character.revision}"
    before = project.catalogue.attempts(subject)
    work = AnotherTemplateWork(record.character, len(before), order.data["why"])
    made = await _made(place, order, work)
    outcome, attempts = made.outcomes[0], (*before, *made.attempts)
    found = next((a.image for a in made.attempts if a.number == outcome.best), None)
    accepted = outcome.state == "accepted" and found is not None
    outcomes = (outcome,) if accepted else ()
    result = _told(outcome, found, record.template)
    with project.catalogue.transaction() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
        put_commit(connection, commit_of(order.unit, made, attempts=attempts, outcomes=outcomes))
        if accepted and found != record.template:
            set_aside(connection, "characters", order.subject, by=order.by)
            shown = CharacterRecord(record.character, found, "pending", "waits for validation")
            put_character(connection, shown)
            forget_fact(connection, sheet_key(subject))
        end_order(connection, order.number, "done" if accepted else "refused", result)
    return result


def _told(outcome: Outcome, image: str | None, before: str | None) -> str:
    if outcome.state != "accepted":
        return f"the gate accepted none of the new pictures: {outcome.reason}"
    return "the model made the same picture again" if image == before else "another template waits"


async def _sheet(project: Project, order: Order, place: Workplace) -> str:
    with project.catalogue.view() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
    record = project.catalogue.character(order.subject)
    assert record is not None
    template, kept = sheet_pictures(project, record)
    made = await _made(place, order, SheetWork(record.character, template, kept))
    image = made.blobs[0].id
    left = f"; no picture was accepted for {', '.join(made.missing)}" if made.missing else ""
    result = f"the sheet is made{left}"
    with project.catalogue.transaction() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
        put_commit(connection, commit_of(order.unit, made))
        note_fact(connection, sheet_key(f"{order.subject}.{record.character.revision}"), image)
        end_order(connection, order.number, "done", result)
    keep_file(project, order.subject, project.blobs.get(image))
    return result


async def _respec(project: Project, order: Order, place: Workplace) -> str:
    with project.catalogue.view() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
        story = story_record(connection, order.subject).story
    assert story is not None
    position = int(order.data["position"])
    brief = FrameBrief(
        title=story.title,
        premise=story.premise,
        cast=tuple(record.character for c in story.cast if (record := project.catalogue.character(c))),
        frames=story.frames,
        position=position,
        wish=order.data["wish"],
    )
    seed = derive(project.config.project.seed, "respec", frame_id(story.id, position), order.number)
    draft = await place.roles.plan(PlanRequest(brief, seed))
    assert isinstance(draft, FrameDraft)
    frames = (*story.frames[:position], draft.frame, *story.frames[position + 1 :])
    with project.catalogue.transaction() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
        changed = retold(
            connection, project, in_style(story.model_copy(update={"frames": frames}), story.style)
        )
        result = f"frame {position + 1} was told anew"
        if changed == story:
            result = f"the planner told frame {position + 1} as it was"
        else:
            keep_story(connection, story_record(connection, story.id), changed, order.by)
        end_order(connection, order.number, "done", result)
    return result


async def _edit(project: Project, order: Order, place: Workplace) -> str:
    with project.catalogue.view() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
        story = story_record(connection, order.subject.partition("-F")[0]).story
    assert story is not None
    frame = next(f for f in project.catalogue.frames(story.id) if f.id == order.subject)
    attempts = project.catalogue.attempts(frame.id)
    chosen = attempts[order.data["attempt"]]
    work = edit_work(
        project,
        story,
        frame,
        attempts,
        chosen,
        Region.model_validate(order.data["region"]),
        order.data["instruction"],
    )
    made = await _made(place, order, work)
    (edited,) = made.attempts
    if edited.image is None:
        raise InputError(
            f"nothing came of the edit: {edited.error}", "Mark another region, or say it otherwise."
        )
    if edited.image == chosen.image:
        raise InputError("the editing model changed nothing", "Say it otherwise.")
    asked = asked_by(order.by)
    edited = edited.model_copy(update={"why": asked})
    outcome = _waits(project, frame.id, frame.best, chosen, asked)
    result = "the edit waits beside the picture that it was made from"
    with project.catalogue.transaction() as connection:
        refuse_order(connection, order.kind, order.subject, order.data)
        set_aside(connection, "frames", frame.id, by=order.by)
        commit = commit_of(order.unit, made, attempts=(*attempts, edited), outcomes=(outcome,))
        put_commit(connection, commit)
        end_order(connection, order.number, "done", result)
    return result


async def _redo(project: Project, order: Order, place: Workplace) -> str:
    return await make_again(project, order, lambda work: _made(place, order, work))


def _waits(project: Project, frame: str, best: int | None, chosen: Attempt, asked: str) -> Outcome:
    """The frame as it waits for a person: what stood for it still does."""
    before = project.catalogue.outcome(frame)
    stands = chosen.number if best is None else best
    reason = f"{asked}; a person decides"
    rounds = before.rounds if before is not None else 0
    return Outcome(subject=frame, stage="frame", state="pending", reason=reason, best=stands, rounds=rounds)


async def _made(place: Workplace, order: Order, work: Work) -> Made:
    """What the engine that stands beside the build makes of it. Raises what the work raised."""
    ended: list[Result[Made]] = []

    def keep(_: Job[Work], result: Result[Made]) -> None:
        ended.append(result)

    await place.beside.run([Job(order.unit, 1, work)], keep)
    if isinstance(ended[0], Failed):
        raise ended[0].error
    return ended[0].value


_KINDS: Final[dict[OrderKind, Callable[[Project, Order, Workplace], Awaitable[str]]]] = {
    "another_template": _another_template,
    "sheet": _sheet,
    "respec": _respec,
    "edit": _edit,
    "redo": _redo,
}
