import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.store.pictures import picture
from vivant.errors import StoreError
from vivant.store import images
from vivant.store.packs import PackReader, PackWriter, pack_numbers, pack_path, recover_packs
from vivant.store.records import Located


def encoded(seed: int) -> tuple[bytes, str]:
    pixels = picture(seed)
    return images.encode_png(pixels), images.pixel_id(pixels)


def append(writer: PackWriter, *seeds: int) -> list[Located]:
    places = [writer.append(*encoded(seed)) for seed in seeds]
    writer.flush()
    return places


def test_images_come_back_from_their_places(tmp_path: Path) -> None:
    writer, reader = PackWriter(tmp_path), PackReader(tmp_path)
    places = append(writer, 1, 2, 3)
    assert [reader.read(place) for place in places] == [encoded(seed)[0] for seed in (1, 2, 3)]
    assert [(p.pack, p.width, p.height) for p in places] == [(0, 24, 16)] * 3
    assert places[1].offset == places[0].length
    writer.close()
    reader.close()


def test_a_pack_is_gone_on_with_after_closing(tmp_path: Path) -> None:
    first = PackWriter(tmp_path)
    before = append(first, 1)
    first.close()
    second = PackWriter(tmp_path)
    (after,) = append(second, 2)
    second.close()
    assert (after.pack, after.offset) == (0, before[0].length)


def test_two_writers_never_share_a_pack(tmp_path: Path) -> None:
    one, two = PackWriter(tmp_path), PackWriter(tmp_path)
    assert append(one, 1)[0].pack != append(two, 1)[0].pack
    one.close()
    two.close()


def write_until_told(directory: Path, pipe: "Connection") -> None:
    writer = PackWriter(directory)
    pipe.send(append(writer, 1)[0].pack)
    pipe.recv()


def test_writers_in_two_processes_never_share_a_pack(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    mine, theirs = spawn.Pipe()
    child = spawn.Process(target=write_until_told, args=(tmp_path, theirs))
    child.start()
    assert mine.recv() == 0
    writer = PackWriter(tmp_path)
    assert append(writer, 2)[0].pack == 1
    assert recover_packs(tmp_path, {}) == 0, "packs that are written to are left alone"
    mine.send("enough")
    child.join()
    writer.close()
    assert recover_packs(tmp_path, {}) == len(encoded(1)[0]) + len(encoded(2)[0])


def test_a_full_pack_is_followed_by_another(tmp_path: Path) -> None:
    writer = PackWriter(tmp_path, largest=3000)
    places = append(writer, *range(6))
    writer.close()
    assert {place.pack for place in places} == {0, 1, 2}
    assert all(pack_path(tmp_path, n).stat().st_size <= 3000 for n in pack_numbers(tmp_path))
    reader = PackReader(tmp_path)
    assert [reader.read(place) for place in places] == [encoded(seed)[0] for seed in range(6)]
    reader.close()


def test_recovery_cuts_off_only_what_was_never_indexed(tmp_path: Path) -> None:
    writer = PackWriter(tmp_path)
    kept, lost = append(writer, 1, 2)
    writer.close()
    assert recover_packs(tmp_path, {0: kept.length}) == lost.length
    assert recover_packs(tmp_path, {0: kept.length}) == 0
    reader = PackReader(tmp_path)
    assert reader.read(kept) == encoded(1)[0]
    with pytest.raises(StoreError, match="not whole"):
        reader.read(lost)
    reader.close()


@pytest.mark.parametrize("ends", [{0: 10_000_000}, {3: 1}])
def test_a_pack_that_lost_its_end_or_is_gone_is_reported(tmp_path: Path, ends: dict[int, int]) -> None:
    writer = PackWriter(tmp_path)
    append(writer, 1)
    writer.close()
    with pytest.raises(StoreError, match="the catalogue knows of"):
        recover_packs(tmp_path, ends)


def test_a_missing_pack_is_a_store_error(tmp_path: Path) -> None:
    reader = PackReader(tmp_path)
    with pytest.raises(StoreError, match="pack 7 cannot be used"):
        reader.read(Located("0" * 64, 7, 0, 1, "0" * 64, 1, 1))
