"""On which terms accepted frames may be used: those of every model that their pixels come from."""

from typing import Any, Final, get_args

from sqlalchemy import JSON, Connection, Integer, case, func, literal_column, select, type_coerce

from vivant.schema.record import OutputTerms
from vivant.store.tables import attempts, frames

_BINDING: Final[tuple[OutputTerms, ...]] = tuple(t for t in get_args(OutputTerms) if t != "permissive")


def terms_counts(connection: Connection) -> dict[tuple[OutputTerms, ...], int]:
    """Accepted frames by the terms that bind them, `("permissive",)` where none does.

    An edited picture is mostly the one that was edited, so that the terms of both models hold. An
    attempt of which no terms are recorded was made when the studio was all there was.
    """
    chain = _pixels()
    bound = [
        func.max(case((chain.c.terms == terms, 1), else_=0)).label(f"bound_{number}")
        for number, terms in enumerate(_BINDING)
    ]
    each = select(chain.c.subject, *bound).group_by(chain.c.subject).subquery()
    flags = [each.c[f"bound_{number}"] for number in range(len(_BINDING))]
    found = connection.execute(select(func.count().label("frames"), *flags).group_by(*flags)).all()
    counted = {}
    for row in found:
        binding = tuple(t for t, flag in zip(_BINDING, row[1:], strict=True) if flag)
        counted[binding or ("permissive",)] = row[0]
    return dict(sorted(counted.items()))


def _pixels() -> Any:
    """The accepted attempt of every accepted frame, and the attempts whose pictures it edited."""
    data = type_coerce(attempts.c.data, JSON)
    terms = func.coalesce(data["terms"].as_string(), literal_column("'permissive'")).label("terms")
    parent = case((attempts.c.action == "lie", data["parent"].as_integer()), else_=None)
    first = (
        select(attempts.c.subject, type_coerce(parent, Integer).label("parent"), terms)
        .join(frames, (frames.c.id == attempts.c.subject) & (frames.c.best == attempts.c.number))
        .where(frames.c.state == "accepted")
        .cte("pixels", recursive=True)
    )
    before = select(attempts.c.subject, type_coerce(parent, Integer).label("parent"), terms).join(
        first, (attempts.c.subject == first.c.subject) & (attempts.c.number == first.c.parent)
    )
    return first.union_all(before)
