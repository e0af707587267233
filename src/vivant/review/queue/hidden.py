"""Hidden items whose answer is known: training for newcomers, and gold among everybody's work."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from vivant.config import ReviewSection
from vivant.schema.record import Checkpoint
from vivant.seeds import derive
from vivant.store.rows import AnyRow
from vivant.store.tables import answers, gold, leases, tasks

_PARTS = 1_000_000


def next_hidden(
    connection: Connection,
    checkpoint: Checkpoint,
    member: str,
    terms: ReviewSection,
    seed: int,
    beside: Sequence[int],
    shown: int,
) -> int | None:
    """The task of the hidden item that comes next for a member, if one does.

    Training comes before anything else, until enough was answered; gold by chance, drawn from how many
    answers the member has given, `shown` counting those on the way. Nobody sees an item that is their own
    making, or one twice.
    """
    unseen = _unseen(connection, checkpoint, member, beside)
    if not unseen:
        return None
    lesson = next((row for row in unseen if row.training), None)
    if lesson is not None and _trained(connection, checkpoint, member, beside) < terms.training:
        return _task_of(connection, lesson)
    tests = [row for row in unseen if not row.training]
    position = _given(connection, member) + shown
    if tests and derive(seed, "gold", member, position) % _PARTS < terms.gold * _PARTS:
        return _task_of(connection, tests[derive(seed, "which gold", member, position) % len(tests)])
    return None


def _unseen(
    connection: Connection, checkpoint: Checkpoint, member: str, beside: Sequence[int]
) -> Sequence[AnyRow]:
    # Whoever answered it before it was gold has seen it too.
    seen = (
        select(tasks.c.number)
        .join(answers, answers.c.task == tasks.c.number)
        .where(
            tasks.c.subject == gold.c.subject,
            tasks.c.checkpoint == gold.c.checkpoint,
            tasks.c.version == gold.c.version,
            answers.c.member == member,
            ~answers.c.undone,
        )
    )
    held = (
        select(tasks.c.number)
        .join(leases, leases.c.task == tasks.c.number)
        .where(tasks.c.gold == gold.c.number, leases.c.member == member)
    )
    near = select(tasks.c.number).where(tasks.c.gold == gold.c.number, tasks.c.number.in_(beside))
    query = (
        select(gold)
        .where(gold.c.checkpoint == checkpoint, gold.c.active, gold.c.by != member)
        .where(~seen.exists(), ~held.exists(), ~near.exists())
        .order_by(gold.c.number)
    )
    return connection.execute(query).all()


def _trained(connection: Connection, checkpoint: Checkpoint, member: str, beside: Sequence[int]) -> int:
    """Training items that a member has answered or is about to."""
    base = (
        select(func.count(tasks.c.number.distinct()))
        .join(gold, gold.c.number == tasks.c.gold)
        .where(gold.c.training, tasks.c.checkpoint == checkpoint)
    )
    mine = select(answers.c.number).where(
        answers.c.task == tasks.c.number, answers.c.member == member, ~answers.c.undone
    )
    return int(connection.execute(base.where(mine.exists() | tasks.c.number.in_(beside))).scalar_one())


def _given(connection: Connection, member: str) -> int:
    return int(connection.execute(select(func.count()).where(answers.c.member == member)).scalar_one())


def _task_of(connection: Connection, item: AnyRow) -> int:
    """The task of a hidden item, made when it is first shown. Any number of people may hold it."""
    known = connection.execute(select(tasks.c.number).where(tasks.c.gold == item.number)).scalar()
    if known is not None:
        return int(known)
    made = connection.execute(
        insert(tasks)
        .values(
            checkpoint=item.checkpoint,
            subject=item.subject,
            version=item.version,
            gold=item.number,
            rank=0.0,
            wanted=0,
            taken=0,
            state="open",
        )
        .returning(tasks.c.number)
    )
    return int(made.scalar_one())
