"""Undoing an answer: what followed from it is taken back, and the item is as it was."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from vivant.errors import InputError
from vivant.pipeline.deciding import undecide
from vivant.pipeline.project import Project
from vivant.review.access.rules import Member
from vivant.review.queue import statements as sql
from vivant.review.queue.answering import (
    NotTaken,
    given_answers,
    needs_adjudicator,
    room_for,
    settled_by,
    task_row,
)
from vivant.review.queue.leasing import Lease, end_expired, give_back, take, take_free
from vivant.review.queue.tasks import end_task, renew_after
from vivant.schema.review import HumanAnswer
from vivant.store.audit import write_entry
from vivant.store.rows import AnyRow
from vivant.store.tables import answers, tasks
from vivant.store.versions import version_of


@dataclass(frozen=True, slots=True)
class Undone:
    """The answer that counts no more, and its task, held by whoever had given it."""

    answer: HumanAnswer
    lease: Lease


def undo(connection: Connection, project: Project, member: Member, number: int | None, now: float) -> Undone:
    """Takes back an answer of a member, the last one where no `number` is named; the same one twice is one.

    Raises InputError where there is none, NotTaken where others have gone on from it.
    """
    end_expired(connection, now)
    if number is not None and (before := _undone_before(connection, project, member, number, now)):
        return before
    row = _answer(connection, member, number)
    task = task_row(connection, row.task)
    if task.gold is None:
        _refuse_late(connection, task, row)
        if task.state == "closed":
            if row.number not in {given.number for given in settled_by(connection, project, task)}:
                raise NotTaken("settled", f"others have settled {task.subject} since you answered")
            try:
                undecide(
                    connection,
                    project,
                    task.checkpoint,
                    task.subject,
                    by=member.name,
                    clock=lambda: now,
                )
            except InputError as error:
                raise NotTaken("settled", error.what, error.do) from None
    connection.execute(update(answers).where(answers.c.number == row.number).values(undone=True))
    told = {"number": row.number, "task": task.number, "subject": task.subject}
    write_entry(connection, at=now, by=member.name, kind="undone", data=told)
    if task.gold is None:
        _reopen(connection, project, task)
        if task.checkpoint == "characters":
            renew_after(connection, project.config, "characters", [task.subject])
    if connection.execute(sql.END_ONE_OF, {"task": task.number, "who": member.name}).rowcount:
        give_back(connection, [task.number])
    if task.gold is None:
        _refuse_held(connection, task)
    lease = take(connection, task.number, member.name, project.config.review, now)
    return Undone(HumanAnswer.model_validate_json(row.data), lease)


def _undone_before(
    connection: Connection, project: Project, member: Member, number: int, now: float
) -> Undone | None:
    """The item again, where the same was asked before and nobody heard the reply."""
    mine = (answers.c.number == number, answers.c.member == member.name, answers.c.undone)
    row = connection.execute(select(answers).where(*mine)).one_or_none()
    if row is None:
        return None
    task = task_row(connection, row.task)
    if task.state in ("closed", "withdrawn"):
        raise NotTaken("settled", f"{task.subject} does not wait any more")
    terms = project.config.review
    kept = take_free(connection, task.number, member.name, terms, now)
    if kept is None and task.gold is not None:
        kept = take(connection, task.number, member.name, terms, now)
    if kept is None:
        raise NotTaken("leased", f"{task.subject} was given to somebody else meanwhile")
    return Undone(HumanAnswer.model_validate_json(row.data), kept)


def _answer(connection: Connection, member: Member, number: int | None) -> AnyRow:
    query = select(answers).where(answers.c.member == member.name, ~answers.c.undone)
    if number is not None:
        query = query.where(answers.c.number == number)
    row = connection.execute(query.order_by(answers.c.number.desc()).limit(1)).one_or_none()
    if row is None:
        raise InputError("there is no answer of yours to undo")
    return row


def _refuse_late(connection: Connection, task: AnyRow, answer: AnyRow) -> None:
    if task.state == "withdrawn" or version_of(connection, task.checkpoint, task.subject) != task.version:
        raise NotTaken("changed", f"{task.subject} has changed since you answered")
    later = connection.execute(
        select(tasks.c.number).where(
            tasks.c.checkpoint == task.checkpoint,
            tasks.c.subject == task.subject,
            tasks.c.gold.is_(None),
            tasks.c.number > task.number,
        )
    ).first()
    if later is not None:
        raise NotTaken("changed", f"{task.subject} was shown to people again since you answered")


def _refuse_held(connection: Connection, task: AnyRow) -> None:
    """What was skipped may be with somebody else by now: nobody is shown what another one looks at."""
    now = task_row(connection, task.number)
    if now.taken >= (1 if now.state == "adjudication" else now.wanted):
        raise NotTaken("leased", f"{task.subject} was given to somebody else meanwhile")


def _reopen(connection: Connection, project: Project, task: AnyRow) -> None:
    """Puts the task into the state that the answers that are left come to."""
    left = given_answers(connection, task.number)
    state = "open"
    if left and needs_adjudicator(left, project.config.review.overlap):
        state = "adjudication"
    if task.state != state:
        end_task(connection, task.number, state)
    connection.execute(sql.WANTED, {"task": task.number, "missing": room_for(project, left)})
