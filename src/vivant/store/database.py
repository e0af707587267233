"""Opening the catalogue's database: durable settings, honest transactions, the right version."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from vivant.errors import ProjectError, StoreError
from vivant.store.tables import VERSION, create_tables

_PATIENCE: Final = 60.0
"""Seconds a writer waits for another one; units of work commit within milliseconds."""


def open_database(path: Path) -> Engine:
    """The database at `path`, made or brought to this version's tables where needed.

    Raises ProjectError, before anything is written, for a database that is not a catalogue or that
    a newer Vivant wrote; StoreError for one that is damaged.
    """
    version = _version(path)
    if version is not None and version > VERSION:
        raise ProjectError(
            f"{path.name} has tables of version {version}; this Vivant knows up to {VERSION}",
            "Open the project with the newer Vivant that made it.",
        )
    engine = _engine(path)
    if version is None:
        with writing(engine) as connection:
            create_tables(connection)
    elif version < VERSION:
        # Only here, for importing alembic takes longer than opening a catalogue.
        from vivant.store.migrations.running import migrate

        with writing(engine) as connection:
            migrate(connection, VERSION)
    return engine


@contextlib.contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it or nothing. Raises StoreError if it cannot be done."""
    with storing(), engine.begin() as connection:
        yield connection


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads: a single moment of the catalogue, and no obstacle to writers."""
    # Options of the connection, because those of an engine make another engine, which takes longer.
    with (
        storing(),
        engine.connect() as connection,
        connection.execution_options(reads_only=True).begin(),
    ):
        yield connection


@contextlib.contextmanager
def storing() -> Iterator[None]:
    """Turns the database's errors into StoreError."""
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except DBAPIError as error:
        raise StoreError(
            f"the catalogue refused: {error.orig}",
            "Check that the disk is not full and that no other program changes the project.",
        ) from error


def _version(path: Path) -> str | None:
    """The version of the tables at `path`, read without writing; None where there are none yet."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with contextlib.closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as database:
            tables = {
                name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            if "alembic_version" in tables:
                row = database.execute("SELECT version_num FROM alembic_version").fetchone()
                return str(row[0]) if row else None
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path.name} cannot be read: {error}", "Restore it from a copy.") from None
    if tables:
        raise ProjectError(
            f"{path.name} is a database, but not a catalogue of Vivant", "Name another folder."
        )
    return None


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _make_durable)
    event.listen(engine, "begin", _begin)
    return engine


def _make_durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not begin transactions on its own: it would begin them deferred.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A deferred writer fails at once where an immediate one waits for its turn."""
    reads = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
