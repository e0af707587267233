"""Leases: whoever looks at an item holds it for a while, and nobody else gets it meanwhile.

Nothing is ever assigned to anybody: a lease ends by itself some minutes after its holder was last heard of.
"""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from vivant.config import ReviewSection
from vivant.review.queue.hidden import next_hidden
from vivant.schema.record import Checkpoint
from vivant.store.tables import answers, leases, tasks


@dataclass(frozen=True, slots=True)
class Lease:
    """A task that somebody holds."""

    task: int
    token: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a member asks for: at most so many items, beside those being held and shown."""

    checkpoint: Checkpoint
    member: str
    most: int
    holding: Collection[int] = ()
    adjudication: bool = False


def claim(connection: Connection, claim: Claim, terms: ReviewSection, seed: int, now: float) -> list[Lease]:
    """Leases for the member: first those held already, then new ones; never more than asked for."""
    end_expired(connection, now)
    held = _held(connection, claim, now + 60 * terms.lease)[: claim.most]
    missing = claim.most - len(held)
    if claim.adjudication:
        return [*held, *_taken(connection, _to_adjudicate(connection, claim, missing), claim, terms, now)]
    numbers: list[int] = []
    shown = len(held) + len(claim.holding)
    while len(numbers) < missing:
        hidden = next_hidden(
            connection, claim.checkpoint, claim.member, terms, seed, [*numbers, *claim.holding], shown
        )
        shown += 1
        if hidden is not None:
            numbers.append(hidden)
            continue
        fresh = _next_open(connection, claim, numbers, missing - len(numbers))
        if not fresh:
            break
        numbers.append(fresh[0])
    return [*held, *_taken(connection, numbers, claim, terms, now)]


def end_expired(connection: Connection, now: float) -> None:
    """Gives back what nobody was heard of for too long."""
    ended = connection.execute(delete(leases).where(leases.c.expires < now).returning(leases.c.task))
    give_back(connection, [row.task for row in ended.all()])


def give_back(connection: Connection, numbers: Sequence[int]) -> None:
    """Counts one holder less for each of the tasks."""
    for number in numbers:
        connection.execute(
            update(tasks)
            .where(tasks.c.number == number, tasks.c.taken > 0, tasks.c.gold.is_(None))
            .values(taken=tasks.c.taken - 1)
        )


def keep(
    connection: Connection, member: str, tokens: Sequence[str], terms: ReviewSection, now: float
) -> list[str]:
    """Renews leases of a member; returns those that still are theirs."""
    end_expired(connection, now)
    kept = connection.execute(
        update(leases)
        .where(leases.c.member == member, leases.c.token.in_(tokens))
        .values(expires=now + 60 * terms.lease)
        .returning(leases.c.token)
    )
    return list(kept.scalars())


def release(connection: Connection, member: str, tokens: Sequence[str] | None = None) -> int:
    """Ends leases of a member, all of them where no tokens are named; returns how many."""
    query = delete(leases).where(leases.c.member == member)
    if tokens is not None:
        query = query.where(leases.c.token.in_(tokens))
    ended = [row.task for row in connection.execute(query.returning(leases.c.task)).all()]
    give_back(connection, ended)
    return len(ended)


def take(connection: Connection, number: int, member: str, terms: ReviewSection, now: float) -> Lease:
    """A lease of one task, whoever else holds it."""
    token = secrets.token_hex(16)
    connection.execute(
        insert(leases).values(token=token, task=number, member=member, expires=now + 60 * terms.lease)
    )
    connection.execute(
        update(tasks).where(tasks.c.number == number, tasks.c.gold.is_(None)).values(taken=tasks.c.taken + 1)
    )
    return Lease(number, token)


def take_free(
    connection: Connection, number: int, member: str, terms: ReviewSection, now: float
) -> Lease | None:
    """The member's lease of a task: the one that they have, or a new one if there is room."""
    kept = connection.execute(
        select(leases.c.token).where(leases.c.task == number, leases.c.member == member)
    ).scalar()
    if kept is not None:
        return Lease(number, str(kept))
    room = connection.execute(
        select(tasks.c.number).where(tasks.c.number == number, tasks.c.taken < tasks.c.wanted)
    ).first()
    return take(connection, number, member, terms, now) if room is not None else None


def _taken(
    connection: Connection, numbers: Sequence[int], claim: Claim, terms: ReviewSection, now: float
) -> list[Lease]:
    return [take(connection, number, claim.member, terms, now) for number in numbers]


def _held(connection: Connection, claim: Claim, expires: float) -> list[Lease]:
    state = "adjudication" if claim.adjudication else "open"
    rows = connection.execute(
        select(leases.c.token, leases.c.task)
        .join(tasks)
        .where(
            leases.c.member == claim.member,
            tasks.c.checkpoint == claim.checkpoint,
            tasks.c.state == state,
            tasks.c.number.not_in(list(claim.holding)),
        )
        .order_by(tasks.c.rank, tasks.c.number)
    ).all()
    connection.execute(
        update(leases).where(leases.c.token.in_([row.token for row in rows])).values(expires=expires)
    )
    return [Lease(row.task, row.token) for row in rows]


def _next_open(connection: Connection, claim: Claim, beside: Sequence[int], most: int) -> list[int]:
    """Tasks with room for one more, new ones before those that the member skipped."""
    free = (
        tasks.c.checkpoint == claim.checkpoint,
        tasks.c.state == "open",
        tasks.c.taken < tasks.c.wanted,
        tasks.c.gold.is_(None),
        tasks.c.number.not_in([*beside, *claim.holding]),
        ~_mine(claim.member),
    )
    order = (tasks.c.rank, tasks.c.number)
    new = connection.execute(
        select(tasks.c.number).where(*free, ~_answered(claim.member, skips=True)).order_by(*order).limit(most)
    )
    if found := list(new.scalars()):
        return found
    skipped = (
        select(func.max(answers.c.number))
        .where(answers.c.task == tasks.c.number, answers.c.member == claim.member)
        .scalar_subquery()
    )
    again = select(tasks.c.number).where(*free, ~_answered(claim.member, skips=False))
    return list(connection.execute(again.order_by(skipped).limit(most)).scalars())


def _to_adjudicate(connection: Connection, claim: Claim, most: int) -> list[int]:
    """Tasks that need somebody's last word; those that the member did not answer come first."""
    query = (
        select(tasks.c.number)
        .where(
            tasks.c.checkpoint == claim.checkpoint,
            tasks.c.state == "adjudication",
            tasks.c.taken == 0,
            tasks.c.number.not_in(list(claim.holding)),
        )
        .order_by(_answered(claim.member, skips=True), tasks.c.rank, tasks.c.number)
    )
    return list(connection.execute(query.limit(most)).scalars())


def _mine(member: str) -> ColumnElement[bool]:
    return select(leases.c.token).where(leases.c.task == tasks.c.number, leases.c.member == member).exists()


def _answered(member: str, *, skips: bool) -> ColumnElement[bool]:
    """Whether a member has answered a task; a skip is an answer only where `skips` says so."""
    given = and_(answers.c.task == tasks.c.number, answers.c.member == member, ~answers.c.undone)
    kinds = (
        or_(answers.c.verdict != "skip", answers.c.verdict == "skip")
        if skips
        else (answers.c.verdict != "skip")
    )
    return select(answers.c.number).where(given, kinds).exists()
