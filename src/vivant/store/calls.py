"""Reading the call log: what was asked, how it ended, and what every try took."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import Engine, Select, case, exists, func, select

from vivant.schema.record import Role
from vivant.store.database import reading
from vivant.store.reading import in_portions
from vivant.store.records import CallStatus
from vivant.store.rows import AnyRow
from vivant.store.tables import attempts, calls, charges

CallState = CallStatus | Literal["unanswered"]
"""How a call ended. `unanswered` is one that was tried and never ended: the process was killed, or the
model turned out to be unusable."""

_LATER: Final = charges.alias("later")
_TRIED: Final = charges.alias("tried")


@dataclass(frozen=True, slots=True)
class LoggedCall:
    """A call and what it took over all of its tries.

    `usd` is what is known of its cost; `unknown` counts the tries of which nobody knows the price.
    `request` is canonical JSON, empty for a call that never ended. `number` orders calls by their last
    try, `endpoint` is who was asked then.
    """

    number: int
    key: str
    role: Role
    model: str
    endpoint: str
    status: CallState
    tries: int
    usd: float
    unknown: int
    request: str


def logged_calls(
    engine: Engine,
    *,
    role: Role | None = None,
    status: CallState | None = None,
    model: str = "",
    last: int | None = None,
) -> Iterator[LoggedCall]:
    """The calls that were tried, in the order of their last tries; `last` leaves only so many of the newest."""
    query = _every_call()
    if role is not None:
        query = query.where(charges.c.role == role)
    if model:
        query = query.where(charges.c.model == model)
    if status == "unanswered":
        query = query.where(calls.c.key.is_(None))
    elif status is not None:
        query = query.where(calls.c.status == status)
    if last is None:
        return map(_logged, in_portions(engine, query, charges.c.number))
    with reading(engine) as connection:
        newest = connection.execute(query.order_by(charges.c.number.desc()).limit(last)).all()
    return map(_logged, reversed(newest))


def logged_call(engine: Engine, key: str) -> LoggedCall | None:
    """One call by its whole key."""
    with reading(engine) as connection:
        row = connection.execute(_every_call().where(charges.c.key == key)).one_or_none()
    return None if row is None else _logged(row)


def keys_beginning(engine: Engine, beginning: str, most: int) -> list[str]:
    """Keys of calls that begin so, in their order, `most` at most."""
    query = (
        select(charges.c.key)
        .distinct()
        .where(charges.c.key >= beginning, charges.c.key < beginning + "\U0010ffff")
        .order_by(charges.c.key)
        .limit(most)
    )
    with reading(engine) as connection:
        return list(connection.execute(query).scalars())


def attempts_at(engine: Engine, *, request: str = "", image: str = "") -> list[tuple[str, int]]:
    """Subjects and numbers of the attempts that a request was made for, or that led to an image."""
    column, value = (attempts.c.request, request) if request else (attempts.c.image, image)
    query = select(attempts.c.subject, attempts.c.number).where(column == value)
    with reading(engine) as connection:
        found = connection.execute(query.order_by(attempts.c.subject, attempts.c.number)).all()
    return [(row.subject, row.number) for row in found]


def _every_call() -> Select[*tuple[Any, ...]]:
    """Every key with its last try, found by the index on keys, and the call where it ended."""
    of_the_same = _TRIED.c.key == charges.c.key
    is_last = ~exists().where(_LATER.c.key == charges.c.key, _LATER.c.number > charges.c.number)

    def over_tries(counted: Any) -> Any:
        return select(counted).where(of_the_same).scalar_subquery()

    return (
        select(
            charges.c.number,
            charges.c.key,
            charges.c.role,
            charges.c.model,
            charges.c.endpoint,
            func.coalesce(calls.c.status, "unanswered").label("status"),
            func.coalesce(calls.c.request, "").label("request"),
            over_tries(func.count()).label("tries"),
            over_tries(func.coalesce(func.sum(_TRIED.c.usd), 0.0)).label("usd"),
            over_tries(func.sum(case((_TRIED.c.usd.is_(None), 1), else_=0))).label("unknown"),
        )
        .select_from(charges.outerjoin(calls, calls.c.key == charges.c.key))
        .where(is_last)
    )


def _logged(row: AnyRow) -> LoggedCall:
    return LoggedCall(
        row.number,
        row.key,
        row.role,
        row.model,
        row.endpoint,
        row.status,
        row.tries,
        row.usd,
        row.unknown,
        row.request,
    )
