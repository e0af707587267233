import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, select

from vivant.errors import ProjectError, StoreError
from vivant.store import database, tables
from vivant.store.migrations.running import configuration, migrate


def schema(path: Path) -> dict[str, set[str]]:
    """What every table and index is made of: one line for each column and constraint."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    # A table that a migration made anew has its name in quotation marks.
    return {
        name: {line.strip(" \t,").replace(f'"{name}"', name) for line in sql.splitlines()}
        for name, sql in rows
    }


def test_a_new_database_is_made_at_the_newest_version(tmp_path: Path) -> None:
    engine = database.open_database(tmp_path / "new.sqlite")
    with database.reading(engine) as connection:
        assert (
            connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == tables.VERSION
        )
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
    engine.dispose()


def test_the_version_is_that_of_the_last_migration() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [tables.VERSION]


def test_migrating_from_every_earlier_version_gives_the_tables_of_a_fresh_database(tmp_path: Path) -> None:
    database.open_database(tmp_path / "fresh.sqlite").dispose()
    versions = [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]
    assert versions[-1] == "0001"
    for version in versions:
        path = tmp_path / f"{version}.sqlite"
        old = create_engine(f"sqlite:///{path}")
        with old.begin() as connection:
            migrate(connection, version)
        old.dispose()
        engine = database.open_database(path)
        with database.reading(engine) as connection:
            assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
        engine.dispose()
        assert schema(path) == schema(tmp_path / "fresh.sqlite")


def test_commits_are_durable_and_references_are_checked(tmp_path: Path) -> None:
    engine = database.open_database(tmp_path / "c.sqlite")
    with database.reading(engine) as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    engine.dispose()


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    engine = database.open_database(path)
    with database.writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="9999; this Vivant knows up to"):
        database.open_database(path)
    assert path.read_bytes() == before


def test_a_newer_version_that_is_still_in_the_write_ahead_log_is_seen(tmp_path: Path) -> None:
    engine = database.open_database(tmp_path / "c.sqlite")
    with database.writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ProjectError):
        database.open_database(tmp_path / "c.sqlite")
    engine.dispose()


def test_another_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="not a catalogue"):
        database.open_database(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "text.sqlite"
    path.write_bytes(b"once upon a time " * 100)
    with pytest.raises(StoreError, match="cannot be read"):
        database.open_database(path)
    assert path.read_bytes() == b"once upon a time " * 100


def test_a_broken_off_transaction_leaves_nothing(tmp_path: Path) -> None:
    engine = database.open_database(tmp_path / "c.sqlite")

    def break_off() -> None:
        with database.writing(engine) as connection:
            connection.execute(tables.meta.insert().values(key="a", value="1"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    with database.reading(engine) as connection:
        assert connection.execute(select(tables.meta)).all() == []
    engine.dispose()


def test_a_writer_waits_for_another_and_then_sees_what_it_wrote(tmp_path: Path) -> None:
    one = database.open_database(tmp_path / "c.sqlite")
    two = database.open_database(tmp_path / "c.sqlite")
    begun, finish = threading.Event(), threading.Event()
    seen: list[str] = []

    def wait_and_read() -> None:
        begun.set()
        with database.writing(two) as connection:
            seen.extend(connection.execute(select(tables.meta.c.key)).scalars())

    with database.writing(one) as connection:
        thread = threading.Thread(target=wait_and_read)
        thread.start()
        begun.wait()
        finish.wait(0.05)
        connection.execute(tables.meta.insert().values(key="a", value="1"))
    thread.join()
    assert seen == ["a"]
    one.dispose()
    two.dispose()


def test_a_reader_is_not_kept_waiting_by_a_writer(tmp_path: Path) -> None:
    engine = database.open_database(tmp_path / "c.sqlite")
    with database.writing(engine) as writer:
        writer.execute(tables.meta.insert().values(key="a", value="1"))
        with database.reading(engine) as reader:
            assert reader.execute(select(tables.meta)).all() == []
    engine.dispose()
