"""Leases: whoever looks at an item holds it for a while, and nobody else gets it meanwhile.

Nothing is ever assigned to anybody: a lease ends by itself some minutes after its holder was last heard of.
"""

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from vivant.config import ReviewSection
from vivant.review.queue import statements as sql
from vivant.review.queue.hidden import Hidden
from vivant.schema.record import Checkpoint


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
    held = _held(connection, claim, terms, now)[: claim.most]
    missing = claim.most - len(held)
    if not missing:
        return held
    if claim.adjudication:
        numbers = _found(connection, sql.TO_ADJUDICATE, claim, claim.holding, missing)
    else:
        numbers = _open(connection, claim, terms, seed, missing, shown=len(held) + len(claim.holding))
    return [*held, *take_all(connection, numbers, claim.member, terms, now)]


def end_expired(connection: Connection, now: float) -> None:
    """Gives back what nobody was heard of for too long."""
    ended = connection.execute(sql.END_EXPIRED, {"now": now}).scalars().all()
    give_back(connection, ended)


def give_back(connection: Connection, numbers: Sequence[int]) -> None:
    """Counts one holder less for each of the tasks."""
    if numbers:
        connection.execute(sql.ONE_HOLDER_LESS, [{"task": number} for number in numbers])


def keep(
    connection: Connection, member: str, tokens: Sequence[str], terms: ReviewSection, now: float
) -> list[str]:
    """Renews leases of a member; returns those that still are theirs."""
    end_expired(connection, now)
    kept = connection.execute(
        sql.RENEW, {"who": member, "tokens": list(tokens), "until": _expires(terms, now)}
    )
    return list(kept.scalars())


def release(connection: Connection, member: str, tokens: Sequence[str] | None = None) -> int:
    """Ends leases of a member, all of them where no tokens are named; returns how many."""
    if tokens is None:
        ended = connection.execute(sql.END_ALL_OF, {"who": member}).scalars().all()
    else:
        ended = connection.execute(sql.END_SOME_OF, {"who": member, "tokens": list(tokens)}).scalars().all()
    give_back(connection, ended)
    return len(ended)


def take(connection: Connection, number: int, member: str, terms: ReviewSection, now: float) -> Lease:
    """A lease of one task, whoever else holds it."""
    return take_all(connection, [number], member, terms, now)[0]


def take_free(
    connection: Connection, number: int, member: str, terms: ReviewSection, now: float
) -> Lease | None:
    """The member's lease of a task: the one that they have, or a new one if there is room."""
    kept = connection.execute(sql.LEASE_OF, {"task": number, "who": member}).scalar()
    if kept is not None:
        return Lease(number, str(kept))
    room = connection.execute(sql.HAS_ROOM, {"task": number}).first()
    return take(connection, number, member, terms, now) if room is not None else None


def take_all(
    connection: Connection, numbers: Iterable[int], member: str, terms: ReviewSection, now: float
) -> list[Lease]:
    """Leases of tasks that the member does not hold yet."""
    made = [Lease(number, secrets.token_hex(16)) for number in numbers]
    if made:
        expires = _expires(terms, now)
        rows = [{"token": x.token, "task": x.task, "member": member, "expires": expires} for x in made]
        connection.execute(sql.ADD_LEASE, rows)
        connection.execute(sql.ONE_HOLDER_MORE, [{"task": x.task} for x in made])
    return made


def _expires(terms: ReviewSection, now: float) -> float:
    return now + 60 * terms.lease


def _held(connection: Connection, claim: Claim, terms: ReviewSection, now: float) -> list[Lease]:
    asked = {
        "who": claim.member,
        "checkpoint": claim.checkpoint,
        "state": "adjudication" if claim.adjudication else "open",
        "beside": list(claim.holding),
    }
    rows = connection.execute(sql.HELD, asked).all()
    if rows:
        tokens = [row.token for row in rows]
        connection.execute(sql.RENEW, {"who": claim.member, "tokens": tokens, "until": _expires(terms, now)})
    return [Lease(row.task, row.token) for row in rows]


def _open(
    connection: Connection, claim: Claim, terms: ReviewSection, seed: int, missing: int, *, shown: int
) -> list[int]:
    """Tasks with room for one more, new ones before those that the member skipped, hidden ones between."""
    hidden = Hidden.of(connection, claim.checkpoint, claim.member, terms, seed, claim.holding)
    fresh = _found(connection, sql.NEW_ONES, claim, claim.holding, missing)
    if len(fresh) < missing:
        beside = [*claim.holding, *fresh]
        fresh += _found(connection, sql.SKIPPED_ONES, claim, beside, missing - len(fresh))
    numbers: list[int] = []
    for position in range(shown, shown + missing):
        number = hidden.next(connection, position)
        if number is None:
            if not fresh:
                break
            number = fresh.pop(0)
        numbers.append(number)
    return numbers


def _found(
    connection: Connection, query: sql.Query, claim: Claim, beside: Collection[int], most: int
) -> list[int]:
    asked = {"checkpoint": claim.checkpoint, "who": claim.member, "beside": list(beside), "most": most}
    return list(connection.execute(query, asked).scalars())
