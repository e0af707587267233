"""Facts about a project that have no table of their own, by their keys, within the caller's transaction."""

from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, delete, select

from vivant.store.replacing import replace
from vivant.store.tables import meta

_NOTED: Final[Select[*tuple[Any, ...]]] = select(meta.c.value).where(meta.c.key == bindparam("wanted"))


def note_fact(connection: Connection, key: str, value: str) -> None:
    """Keeps one fact; what was noted there before goes."""
    replace(connection, meta, [{"key": key, "value": value}])


def noted_fact(connection: Connection, key: str) -> str | None:
    """One fact, None where nothing is noted."""
    return connection.execute(_NOTED, {"wanted": key}).scalar()


def forget_fact(connection: Connection, key: str) -> None:
    """Nothing is noted there any more."""
    connection.execute(delete(meta).where(meta.c.key == key))


def sheet_key(subject: str) -> str:
    """Where the picture of a character's sheet is noted; `subject` is its id and revision, `C0001.1`."""
    return f"sheet:{subject}"
