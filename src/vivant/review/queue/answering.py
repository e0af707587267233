"""Answers: taken once, held against what was shown, and turned into decisions as soon as people agree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from vivant.errors import InputError, VivantError
from vivant.pipeline.checkpoints import policy_of
from vivant.pipeline.deciding import record
from vivant.pipeline.project import Project
from vivant.review.access.rules import Member
from vivant.review.queue import statements as sql
from vivant.review.queue.leasing import end_expired, give_back
from vivant.review.queue.possible import refuse_impossible
from vivant.review.queue.tasks import end_task, renew_after
from vivant.review.queue.waiting import waiting
from vivant.schema.record import Checkpoint, Decision
from vivant.schema.review import HUMAN_DEFECTS, HumanAnswer
from vivant.schema.value import canonical
from vivant.store.audit import write_entry
from vivant.store.deciding import standing
from vivant.store.rows import AnyRow

Conflict = Literal["changed", "settled", "answered", "leased"]


class NotTaken(VivantError):
    """An answer that cannot count; `reason` says why in one word."""

    def __init__(self, reason: Conflict, what: str, do: str = "") -> None:
        super().__init__(what, do)
        self.reason: Conflict = reason


@dataclass(frozen=True, slots=True)
class Submission:
    """An answer as it came: `key` is the sender's own, the same when the same answer is sent again."""

    key: str
    task: int
    lease: str
    version: str
    answer: HumanAnswer


@dataclass(frozen=True, slots=True)
class Taken:
    """An answer that was written, or, `again`, had been before."""

    number: int
    task: AnyRow
    again: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that counts, and whose it is."""

    number: int
    member: str
    answer: HumanAnswer


def take_answer(
    connection: Connection, project: Project, member: Member, sent: Submission, now: float
) -> Taken:
    """Writes an answer and what follows from it, all or nothing.

    Raises NotTaken where it cannot count any more, InputError where it is not a possible answer.
    """
    if (before := _sent_before(connection, member, sent)) is not None:
        return before
    end_expired(connection, now)
    task = task_row(connection, sent.task)
    refuse_impossible(task.checkpoint, sent.answer.verdict, sent.answer.defects)
    _refuse_stale(connection, project, task, sent)
    _refuse_second(connection, task, member)
    _end_lease(connection, task, member)
    number = _write(connection, task, member, sent, now)
    if task.gold is None and sent.answer.verdict != "skip":
        _settle(connection, project, task, now)
    return Taken(number, task)


def task_row(connection: Connection, number: int) -> AnyRow:
    """Raises InputError for a task that does not exist."""
    row = connection.execute(sql.TASK, {"task": number}).one_or_none()
    if row is None:
        raise InputError(f"there is no task {number}", "Reload the page.")
    return row


def given_answers(connection: Connection, task: int) -> list[Given]:
    """What counts of what was said to a task, in order; skips and what was undone do not."""
    rows = connection.execute(sql.GIVEN, {"task": task})
    return [Given(row.number, row.member, HumanAnswer.model_validate_json(row.data)) for row in rows]


def _sent_before(connection: Connection, member: Member, sent: Submission) -> Taken | None:
    row = connection.execute(sql.ANSWER_OF_KEY, {"key": sent.key}).one_or_none()
    if row is None:
        return None
    if row.member != member.name or row.task != sent.task or row.data != canonical(sent.answer):
        raise InputError("the key of this answer belongs to another one", "Use a new key for each answer.")
    return Taken(row.number, task_row(connection, row.task), again=True)


def _refuse_stale(connection: Connection, project: Project, task: AnyRow, sent: Submission) -> None:
    if task.state == "closed":
        raise NotTaken("settled", f"{task.subject} is settled already")
    if task.state == "withdrawn" or sent.version != task.version:
        raise NotTaken("changed", f"{task.subject} has changed since it was shown")
    if task.gold is not None:
        return
    due = next(waiting(connection, project.config, task.checkpoint, [task.subject]), None)
    if due is None:
        raise NotTaken("settled", f"{task.subject} was decided on elsewhere")
    if due.version != task.version:
        raise NotTaken("changed", f"{task.subject} has changed since it was shown")


def _refuse_second(connection: Connection, task: AnyRow, member: Member) -> None:
    if task.state == "adjudication":
        if not member.may("adjudicator"):
            raise NotTaken("settled", f"{task.subject} waits for an adjudicator now")
        return
    if any(given.member == member.name for given in given_answers(connection, task.number)):
        raise NotTaken(
            "answered", f"you have answered {task.subject} already", "Undo that answer to change it."
        )


def _end_lease(connection: Connection, task: AnyRow, member: Member) -> None:
    """Gives back what was held. Without a lease an answer counts only where nobody else has the place."""
    ended = connection.execute(sql.END_ONE_OF, {"task": task.number, "who": member.name}).rowcount
    if ended:
        give_back(connection, [task.number])
        return
    room = task.taken < (1 if task.state == "adjudication" else task.wanted)
    if task.gold is None and not room:
        raise NotTaken("leased", f"{task.subject} was given to somebody else meanwhile")


def _write(connection: Connection, task: AnyRow, member: Member, sent: Submission, now: float) -> int:
    data = canonical(sent.answer)
    values = {
        "key": sent.key,
        "task": task.number,
        "member": member.name,
        "verdict": sent.answer.verdict,
        "data": data,
        "at": now,
        "undone": False,
    }
    number = connection.execute(sql.ADD_ANSWER, values).scalar_one()
    told = {
        "number": number,
        "task": task.number,
        "subject": task.subject,
        "version": task.version,
        "member": member.name,
        "answer": data,
    }
    write_entry(connection, at=now, by=member.name, kind="answered", data=told)
    return int(number)


def _settle(connection: Connection, project: Project, task: AnyRow, now: float) -> None:
    """Closes the task if that is what its answers come to, or hands it to an adjudicator."""
    given = given_answers(connection, task.number)
    if task.state == "adjudication":
        agreed = [given[-1]] if given[-1].answer.verdict != "cant_judge" else []
    else:
        agreed = _agreed(given, project.config.review.agree)
    if agreed:
        record(connection, project, _decision(project, task, agreed), lambda: now)
        end_task(connection, task.number, "closed")
        if task.checkpoint == "characters":
            renew_after(connection, project.config, "characters", [task.subject])
        return
    connection.execute(sql.WANTED, {"task": task.number, "missing": room_for(project, given)})
    if task.state == "open" and needs_adjudicator(given, project.config.review.overlap):
        end_task(connection, task.number, "adjudication")


def settled_by(connection: Connection, project: Project, task: AnyRow) -> list[Given]:
    """The answers that the standing decision on a task follows from; none where others decided."""
    given = given_answers(connection, task.number)
    stands = standing(connection, task.checkpoint, task.subject)
    for agreed in (_agreed(given, project.config.review.agree), given[-1:]):
        if agreed and agreed[0].answer.verdict != "cant_judge" and _decision(project, task, agreed) == stands:
            return agreed
    return []


def needs_adjudicator(given: Sequence[Given], overlap: int) -> bool:
    """Whether people alone will not settle it: somebody could not judge, or all have spoken and differ."""
    return len(given) >= overlap or any(g.answer.verdict == "cant_judge" for g in given)


def room_for(project: Project, given: Sequence[Given]) -> int:
    """How many may hold a task at a time: as many as answers are still missing."""
    return max(1, project.config.review.overlap - len(given))


def _agreed(given: Sequence[Given], agree: int) -> list[Given]:
    """The answers that say the same, once there are enough of them."""
    said = Counter((g.answer.verdict, g.answer.choice) for g in given if g.answer.verdict != "cant_judge")
    for what, count in said.most_common(1):
        if count >= agree:
            return [g for g in given if (g.answer.verdict, g.answer.choice) == what]
    return []


def _decision(project: Project, task: AnyRow, agreed: Sequence[Given]) -> Decision:
    verdict, choice = agreed[0].answer.verdict, agreed[0].answer.choice
    return Decision(
        checkpoint=task.checkpoint,
        subject=task.subject,
        approved=verdict == "pass",
        by=", ".join(dict.fromkeys(g.member for g in agreed)),
        policy=policy_of(project.config.checkpoints, task.checkpoint),
        why="; ".join(dict.fromkeys(filter(None, (_why(task.checkpoint, g.answer) for g in agreed)))),
        attempt=choice if verdict == "pass" else None,
    )


def _why(checkpoint: Checkpoint, answer: HumanAnswer) -> str:
    words = {defect.name: defect.words for defect in HUMAN_DEFECTS[checkpoint]}
    named = ", ".join(words[name].lower() for name in answer.defects)
    if named and answer.character:
        named += f" ({answer.character})"
    return ": ".join(filter(None, (named, answer.note)))
