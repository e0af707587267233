import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, insert, select

from vivant.errors import InputError, StoreError
from vivant.review.writer import Writer
from vivant.store.catalogue import Catalogue
from vivant.store.tables import meta


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path) as opened:
        yield opened


def noting(key: str) -> Callable[[Connection], str]:
    def note(connection: Connection) -> str:
        connection.execute(insert(meta).values(key=key, value="x"))
        return key

    return note


def failing(connection: Connection) -> None:
    connection.execute(insert(meta).values(key="never", value="x"))
    raise InputError("not like this")


def keys(catalogue: Catalogue) -> set[str]:
    with catalogue.view() as connection:
        return set(connection.execute(select(meta.c.key)).scalars())


def test_what_waits_together_is_committed_together(catalogue: Catalogue) -> None:
    commits = 0

    def count(_: Connection) -> None:
        nonlocal commits
        commits += 1

    event.listen(catalogue._engine, "commit", count)
    begun, go = threading.Event(), threading.Event()

    def hold(connection: Connection) -> None:
        begun.set()
        assert go.wait(10)

    async def all_at_once(writer: Writer) -> list[str]:
        first = asyncio.create_task(writer.do(hold))
        await asyncio.to_thread(begun.wait, 10)
        rest = [asyncio.create_task(writer.do(noting(f"k{n}"))) for n in range(20)]
        await asyncio.sleep(0)
        go.set()
        await first
        return await asyncio.gather(*rest)

    with Writer(catalogue) as writer:
        assert asyncio.run(all_at_once(writer)) == [f"k{n}" for n in range(20)]
    assert commits == 2
    assert keys(catalogue) == {f"k{n}" for n in range(20)}


def test_work_that_fails_writes_nothing_and_takes_nothing_along(catalogue: Catalogue) -> None:
    async def together(writer: Writer) -> tuple[object, ...]:
        return await asyncio.gather(
            writer.do(noting("before")),
            writer.do(failing),
            writer.do(noting("after")),
            return_exceptions=True,
        )

    with Writer(catalogue) as writer:
        before, failed, after = asyncio.run(together(writer))
    assert (before, after) == ("before", "after")
    assert isinstance(failed, InputError)
    assert keys(catalogue) == {"before", "after"}


def test_nobody_believes_what_could_not_be_committed(catalogue: Catalogue) -> None:
    def full(_: Connection) -> None:
        raise StoreError("the disk is full")

    with Writer(catalogue) as writer:
        event.listen(catalogue._engine, "commit", full)
        with pytest.raises(StoreError, match="the disk is full"):
            writer.do_now(noting("lost"))
        event.remove(catalogue._engine, "commit", full)
        assert writer.do_now(noting("kept")) == "kept"
    assert keys(catalogue) == {"kept"}


def test_closing_waits_for_what_was_asked_and_refuses_what_comes_later(catalogue: Catalogue) -> None:
    writer = Writer(catalogue)
    waiting = [writer._begin(noting(f"k{n}")) for n in range(50)]
    writer.close()
    assert all(w.done() for w in waiting)
    assert len(keys(catalogue)) == 50
    with pytest.raises(StoreError, match="has stopped"):
        writer.do_now(noting("late"))


def test_what_others_wrote_shows_and_what_it_wrote_itself_does_not(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    with Writer(catalogue) as writer, Catalogue.open(tmp_path) as elsewhere:
        begun = asyncio.run(writer.version())
        writer.do_now(noting("mine"))
        assert asyncio.run(writer.version()) == begun
        elsewhere.note("theirs", "x")
        assert asyncio.run(writer.version()) != begun
