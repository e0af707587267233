"""Reading a catalogue in portions: no list of ten thousand stories, no transaction held open."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Column, Engine, Select

from vivant.store.database import reading
from vivant.store.rows import AnyRow

PORTION: Final = 200


def in_portions(engine: Engine, query: Select[*tuple[Any, ...]], column: Column[Any]) -> Iterator[AnyRow]:
    """The rows of `query` in order of `column`, which it selects and whose values are unique.

    Each portion is read in its own short transaction: rows written meanwhile may be seen or not.
    """
    last: Any = None
    while True:
        after = query if last is None else query.where(column > last)
        with reading(engine) as connection:
            rows = connection.execute(after.order_by(column).limit(PORTION)).all()
        yield from rows
        if len(rows) < PORTION:
            return
        last = getattr(rows[-1], column.name)
