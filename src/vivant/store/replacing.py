"""Writing rows so that writing them again changes nothing, in SQL that every database knows."""

import functools
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, and_, bindparam, delete, insert

Values = dict[str, Any]


def replace(connection: Connection, table: Table, rows: Iterable[Values]) -> None:
    """Puts `rows` in the place of those with the same primary keys."""
    keys = [column.name for column in table.primary_key]
    unique = list({tuple(row[key] for key in keys): row for row in rows}.values())
    remove(connection, table, keys, [{key: row[key] for key in keys} for row in unique])
    add(connection, table, unique)


def add(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Inserts rows, if there are any."""
    if rows:
        connection.execute(_insertion(table), rows)


def remove(connection: Connection, table: Table, columns: Sequence[str], values: Sequence[Values]) -> None:
    """Deletes the rows whose `columns` have one of the given values."""
    if values:
        given = [{f"old_{name}": row[name] for name in columns} for row in values]
        connection.execute(_deletion(table, tuple(columns)), given)


@functools.cache
def _insertion(table: Table) -> Insert:
    return insert(table)


@functools.cache
def _deletion(table: Table, columns: tuple[str, ...]) -> Delete:
    return delete(table).where(and_(*(table.c[name] == bindparam(f"old_{name}") for name in columns)))
