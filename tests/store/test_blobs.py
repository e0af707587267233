import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.store.pictures import picture
from vivant.errors import StoreError
from vivant.store import images
from vivant.store.blobs import Blobs
from vivant.store.call_log import StoredCallLog
from vivant.store.opening import Store, own_store
from vivant.store.packs import pack_path
from vivant.store.records import Call, Charge

DATA = images.encode_png(picture(1))
ID = images.pixel_id(picture(1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with own_store(tmp_path) as opened:
        yield opened


def test_what_was_put_is_got(store: Store) -> None:
    blobs: Blobs = store.blobs
    assert ID not in blobs
    blobs.put(DATA, ID)
    assert ID in blobs
    assert blobs.get(ID) == DATA


def test_a_picture_is_kept_once_however_it_is_encoded(store: Store) -> None:
    store.blobs.put(DATA, ID)
    size = pack_path(store.directory, 0).stat().st_size
    store.blobs.put(images.encode_png(picture(1), text={"a": "b"}), ID)
    assert store.blobs.get(ID) == DATA
    assert pack_path(store.directory, 0).stat().st_size == size


def test_an_image_that_is_not_there_is_a_store_error(store: Store) -> None:
    with pytest.raises(StoreError, match=f"{ID} is not in the project"):
        store.blobs.get(ID)


def test_verifying_notices_every_kind_of_damage(store: Store) -> None:
    store.blobs.put(DATA, ID)
    (place,) = store.catalogue.located()
    store.blobs.verify(place)
    with pytest.raises(StoreError, match="another picture"):
        store.blobs.verify(replace(place, id="0" * 64))
    with pytest.raises(StoreError, match="another picture"):
        store.blobs.verify(replace(place, width=9))
    with pack_path(store.directory, 0).open("r+b") as pack:
        pack.seek(place.offset + 60)
        pack.write(b"!")
    with pytest.raises(StoreError, match="changed on disk"):
        store.blobs.verify(place)


def logging(store: Store) -> StoredCallLog:
    return StoredCallLog(store.catalogue, store.blobs, store.directory)


def test_the_call_log_answers_what_was_answered_before(store: Store) -> None:
    async def run() -> None:
        log = logging(store)
        assert await log.get("k1") is None
        await log.keep(Call("k1", "planner", "m", "{}", '{"title":"Füchse"}'))
        await log.keep(
            Call("k2", "generator", "m", "{}", image=ID), DATA, Charge("k2", "generator", "here", "m")
        )
        assert await log.get("k1") == '{"title":"Füchse"}'.encode()
        assert await log.get("k2") == DATA
        assert ID in store.blobs
        assert [charge.key for charge in store.catalogue.charges()] == ["k2"]

    asyncio.run(run())


def test_what_is_kept_at_once_becomes_durable_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        log = logging(store)
        commits = 0
        whole = store.catalogue.log_calls

        def counted(*kept: Any) -> None:
            nonlocal commits
            commits += 1
            whole(*kept)

        monkeypatch.setattr(store.catalogue, "log_calls", counted)
        await asyncio.gather(*(log.keep(Call(f"k{n}", "judge", "m", "{}", "[]")) for n in range(40)))
        assert commits <= 2
        assert [await log.get(f"k{n}") for n in range(40)] == [b"[]"] * 40

    asyncio.run(run())


def test_a_failure_is_recorded_but_answers_nothing_until_there_is_an_answer(store: Store) -> None:
    async def run() -> None:
        log = logging(store)
        await log.keep(Call("k", "judge", "m", "{}", "too late", status="failed"))
        await log.keep(Call("r", "judge", "m", "{}", "I will not", status="refused"))
        assert await log.get("k") is await log.get("r") is None
        call = store.catalogue.logged_call("r")
        assert call is not None
        assert (call.status, call.reply) == ("refused", "I will not")
        await log.keep(Call("k", "judge", "m", "{}", "[]"))
        assert await log.get("k") == b"[]"

    asyncio.run(run())
