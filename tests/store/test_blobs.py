from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.pictures import picture
from vivant.errors import StoreError
from vivant.store import images
from vivant.store.blobs import Blobs
from vivant.store.call_log import StoredCallLog
from vivant.store.opening import Store, own_store
from vivant.store.packs import pack_path

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


def test_the_call_log_answers_what_was_answered_before(store: Store) -> None:
    log = StoredCallLog(store.catalogue, store.blobs)
    assert log.get("k1") is None
    log.put("k1", role="planner", model="m", request="{}", reply='{"title":"Füchse"}'.encode(), image=False)
    log.put("k2", role="generator", model="m", request="{}", reply=DATA, image=True)
    assert log.get("k1") == '{"title":"Füchse"}'.encode()
    assert log.get("k2") == DATA
    assert ID in store.blobs


def test_a_failure_is_recorded_but_answers_nothing_until_there_is_an_answer(store: Store) -> None:
    log = StoredCallLog(store.catalogue, store.blobs)
    log.failed("k", role="judge", model="m", request="{}", why="too late", refused=False)
    log.failed("r", role="judge", model="m", request="{}", why="I will not", refused=True)
    assert log.get("k") is log.get("r") is None
    call = store.catalogue.logged_call("r")
    assert call is not None
    assert (call.status, call.reply) == ("refused", "I will not")
    log.put("k", role="judge", model="m", request="{}", reply=b"[]", image=False)
    assert log.get("k") == b"[]"
