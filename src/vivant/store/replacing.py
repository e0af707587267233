"""Writing rows so that writing them again changes nothing, in SQL that every database knows."""

import functools
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Table, and_, bindparam, delete, insert

Values = dict[str, Any]


def replace(connection: Connection, table: Table, rows: Iterable[Values]) -> None:
    """Puts `rows` in the place of those with the same primary keys."""
    keys = [column.name for column in table.primary_key]
    unique = list({tuple(row[key] for key in keys): row for row in rows}.values())
    remove(connection, table, keys, [{key: row[key] for key in keys} for row in unique])
    add(connection, table, unique)


def add(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Inserts rows, if there are any; all have the same columns."""
    if rows:
        text, names = _insertion(table, tuple(rows[0]), connection.dialect)
        connection.exec_driver_sql(text, [tuple([row[name] for name in names]) for row in rows])


def remove(connection: Connection, table: Table, columns: Sequence[str], values: Sequence[Values]) -> None:
    """Deletes the rows whose `columns` have one of the given values."""
    if values:
        text, names = _deletion(table, tuple(columns), connection.dialect)
        connection.exec_driver_sql(text, [tuple([row[name] for name in names]) for row in values])


# The text of statements is kept, because every call of a model runs them: to have it looked up by what the
# statement is made of takes as long as to run it.


@functools.lru_cache(maxsize=64)
def _insertion(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, list[str]]:
    return _text(insert(table), columns, dialect)


@functools.lru_cache(maxsize=64)
def _deletion(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, list[str]]:
    chosen = and_(*(table.c[name] == bindparam(name) for name in columns))
    return _text(delete(table).where(chosen), columns, dialect)


def _text(statement: Insert | Delete, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, list[str]]:
    """A statement as the driver takes it, and its parameters in their order."""
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    assert compiled.positiontup is not None
    return str(compiled), compiled.positiontup
