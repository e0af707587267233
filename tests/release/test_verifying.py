"""`verify` finds whatever is wrong with a release, and says in which file and where."""

import errno
import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.release.looking import Row, rows
from vivant.errors import UsageError
from vivant.release.checking.problem import Problem
from vivant.release.indexing import FILE as INDEX
from vivant.release.manifest import FILE, FileEntry, Manifest, entry_of, read_manifest
from vivant.release.shards import open_writer
from vivant.release.verifying import verify_release

FRAMES = "data/frames/train-00000-of-00001.parquet"


@pytest.fixture
def copy(release: Path, tmp_path: Path) -> Path:
    """A release that a test may damage."""
    return Path(shutil.copytree(release, tmp_path / "copy"))


def problems(release: Path, digest: str = "") -> tuple[Problem, ...]:
    return verify_release(release, digest=digest).problems


def reseal(release: Path) -> None:
    """Makes manifest and files agree again, as somebody would who wants a change not to be seen."""
    manifest = read_manifest(release)
    files = {path: entry_of(release / path) for path in manifest.files}
    write(release, manifest.model_copy(update={"files": files}).sealed())


def write(release: Path, manifest: Manifest) -> None:
    (release / FILE).write_text(json.dumps(manifest.model_dump(mode="json")), "utf-8")


def rewrite(release: Path, path: str, change: Callable[[list[Row]], object]) -> None:
    """Changes rows of a Parquet file and makes everything agree with it again, but for the index."""
    read = pq.read_table(release / path)
    kept: list[Any] = read.to_pylist()
    change(kept)
    with open_writer(release / path, read.schema) as writer:
        writer.write_batch(pa.RecordBatch.from_pylist(kept, schema=read.schema))
    reseal(release)


def told(release: Path) -> list[str]:
    return [problem.line() for problem in problems(release)]


def test_a_release_is_as_it_was_released(release: Path) -> None:
    verified = verify_release(release)
    assert verified.problems == ()
    assert verified.rows == sum(sum(counts.values()) for counts in read_manifest(release).counts.values())
    assert verified.images > verified.rows / 2


def test_a_flipped_bit_is_found_wherever_it_is(copy: Path) -> None:
    choice = random.Random(7)
    for path in read_manifest(copy).files:
        data = (copy / path).read_bytes()
        at = choice.randrange(len(data))
        (copy / path).write_bytes(data[:at] + bytes((data[at] ^ 1 << choice.randrange(8),)) + data[at + 1 :])
    assert {problem.file for problem in problems(copy)} >= set(read_manifest(copy).files)


def test_a_flipped_bit_in_a_picture_is_found_in_its_row(copy: Path) -> None:
    row = rows(copy, "frames", "train")[7]
    data = (copy / FRAMES).read_bytes()
    at = data.find(row["image"]["bytes"]) + len(row["image"]["bytes"]) // 2
    (copy / FRAMES).write_bytes(data[:at] + bytes((data[at] ^ 4,)) + data[at + 1 :])
    assert any(
        problem.file == FRAMES and problem.where == f"row 7 ({row['frame_id']}), column image"
        for problem in problems(copy)
    )


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / FRAMES).unlink()
    assert problems(copy) == (Problem(FRAMES, "it is missing"),)


def test_a_truncated_shard_is_named(copy: Path) -> None:
    data = (copy / FRAMES).read_bytes()
    (copy / FRAMES).write_bytes(data[:-1000])
    first, *_ = problems(copy)
    assert first == Problem(FRAMES, f"it is cut short: it has {len(data) - 1000} bytes, not {len(data)}")


def test_a_file_too_many_is_named(copy: Path) -> None:
    (copy / "data" / "frames" / "more.parquet").write_bytes(b"")
    assert [problem.file for problem in problems(copy)] == ["data/frames/more.parquet"]


def test_a_link_is_no_file_of_a_release(copy: Path) -> None:
    elsewhere = copy.parent / "README.md"
    (copy / "README.md").rename(elsewhere)
    (copy / "README.md").symlink_to(elsewhere)
    assert problems(copy) == (Problem("README.md", "it is a link, and not a file"),)


@pytest.mark.parametrize(
    ("key", "value"),
    [("version", "9.9.9"), ("name", "another"), ("vivant", "0.0.0"), ("lost", {}), ("digest", "0" * 64)],
)
def test_a_changed_manifest_is_found(copy: Path, key: str, value: object) -> None:
    write(copy, read_manifest(copy).model_copy(update={key: value}))
    first, *_ = problems(copy)
    assert (first.file, first.where) == (FILE, "digest")


@pytest.mark.parametrize(
    ("key", "where"), [("version", "metadata"), ("name", "metadata"), ("counts", "counts")]
)
def test_a_manifest_that_fits_its_digest_has_to_fit_the_rows_too(copy: Path, key: str, where: str) -> None:
    counts = {"frames": {"train": 1}}
    changed = read_manifest(copy).model_copy(update={key: counts if key == "counts" else "2.0.0"})
    write(copy, changed.sealed())
    assert {problem.where for problem in problems(copy)} == {where}


def test_whoever_knows_the_digest_can_tell_another_release(copy: Path) -> None:
    digest = read_manifest(copy).digest
    assert problems(copy, digest) == ()
    (copy / "README.md").write_text("another card")
    reseal(copy)
    assert problems(copy) == ()
    assert [problem.file for problem in problems(copy, digest)] == [FILE]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', '{"format": "1"}'])
def test_a_manifest_that_cannot_be_read_is_named(copy: Path, text: str) -> None:
    (copy / FILE).write_text(text)
    verified = verify_release(copy)
    assert [problem.file for problem in verified.problems] == [FILE]
    assert verified.document()["release"] is None


def test_a_newer_release_is_not_called_damaged(copy: Path) -> None:
    (copy / FILE).write_text('{"format": 2, "something": "new"}')
    with pytest.raises(UsageError, match="format 2"):
        verify_release(copy)


def test_a_picture_that_is_not_what_its_id_says_is_found(copy: Path) -> None:
    def swap(frames: list[Row]) -> None:
        frames[0]["image"], frames[1]["image"] = frames[1]["image"], frames[0]["image"]

    rewrite(copy, FRAMES, swap)
    wrong = [problem.where for problem in problems(copy) if "another one than its id" in problem.what]
    ids = [row["frame_id"] for row in rows(copy, "frames", "train")]
    assert wrong == [f"row 0 ({ids[0]}), column image", f"row 1 ({ids[1]}), column image"]


def test_a_row_that_is_there_twice_is_found(copy: Path) -> None:
    rewrite(copy, FRAMES, lambda frames: frames.append(frames[3]))
    id = rows(copy, "frames", "train")[3]["frame_id"]
    assert any(f"{id} is there twice" in line for line in told(copy))
    assert any("frames has" in line for line in told(copy))


def test_a_missing_row_is_found_in_its_story_and_among_the_thumbnails(copy: Path) -> None:
    gone = rows(copy, "frames", "train")[3]
    rewrite(copy, FRAMES, lambda frames: frames.pop(3))
    lines = told(copy)
    assert f"data/stories: {gone['story_id']}: its frames {gone['frame_id']} are missing" in lines
    assert any(f"{gone['frame_id']} is not in frames" in line for line in lines)


@pytest.mark.parametrize(
    ("column", "value", "named"),
    [
        ("image", None, "image"),
        ("image", {"bytes": None, "path": "a.png"}, "image.bytes"),
        ("characters", None, "characters"),
    ],
)
def test_cells_that_are_empty_are_found(copy: Path, column: str, value: object, named: str) -> None:
    def hollow(frames: list[Row]) -> None:
        frames[3][column] = value

    rewrite(copy, FRAMES, hollow)
    assert f"{named} should not be empty" in {problem.what for problem in problems(copy)}


def test_a_file_that_cannot_be_read_is_named(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(file: Path) -> FileEntry:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("vivant.release.checking.files.entry_of", refused)
    told_of = {problem.file for problem in problems(copy) if problem.what.startswith("it cannot be read")}
    assert told_of == set(read_manifest(copy).files)


def test_a_character_of_test_in_train_is_found(copy: Path) -> None:
    stranger = rows(copy, "characters", "test")[0]["character_id"]

    def invite(frames: list[Row]) -> None:
        frames[0]["characters"].append(stranger)

    rewrite(copy, FRAMES, invite)
    assert any(f"{stranger} is in test, and this in train" in line for line in told(copy))


def test_a_character_that_is_not_there_is_found(copy: Path) -> None:
    path = "data/characters/train-00000-of-00001.parquet"
    gone = rows(copy, "characters", "train")[0]["character_id"]
    rewrite(copy, path, lambda cast: cast.pop(0))
    assert any(f"{gone} is not in characters" in line for line in told(copy))


def test_a_preference_for_another_picture_is_found(copy: Path) -> None:
    def turn(pairs: list[Row]) -> None:
        one = pairs[0]
        one["chosen"], one["rejected"] = one["rejected"], one["chosen"]
        one["chosen_id"], one["rejected_id"] = one["rejected_id"], one["chosen_id"]

    rewrite(copy, "data/preferences/train-00000-of-00001.parquet", turn)
    assert [problem.what for problem in problems(copy)] == [
        f"{rows(copy, 'preferences', 'train')[0]['frame_id']} is released with another picture than the chosen one"
    ]


def test_an_index_that_points_elsewhere_is_found(copy: Path) -> None:
    entries = read_index(copy)
    entries[5]["offset"] += 1
    entries[6]["row"] += 1
    write_index(copy, entries[:-1])
    last, found = entries[-1]["frame_id"], problems(copy)
    assert {problem.file for problem in found} == {INDEX}
    assert sorted(problem.where for problem in found) == ["", "row 5", "row 6"]
    assert Problem(INDEX, f"{last} is missing") in found


def test_an_index_that_points_beyond_any_file_is_found(copy: Path) -> None:
    entries = read_index(copy)
    entries[5]["offset"] |= 1 << 62
    write_index(copy, entries)
    assert [(problem.file, problem.where) for problem in problems(copy)] == [(INDEX, "row 5")]


def test_an_index_with_empty_cells_is_found(copy: Path) -> None:
    entries = read_index(copy)
    entries[5]["offset"] = None
    write_index(copy, entries)
    assert [(problem.file, problem.where) for problem in problems(copy)] == [(INDEX, "schema")]


def test_an_index_of_frames_that_are_not_there_is_found(copy: Path) -> None:
    entries = read_index(copy)
    more = entries[0] | {"frame_id": "S99999-F01"}
    write_index(copy, [*entries, more, entries[0]])
    assert [(problem.where, problem.what) for problem in problems(copy)] == [
        (f"row {len(entries) + 1}", f"{entries[0]['frame_id']} is there twice")
    ]
    write_index(copy, [*entries, more])
    assert [problem.what for problem in problems(copy)] == ["S99999-F01 is not in frames"]


def read_index(release: Path) -> list[Row]:
    with pa.ipc.open_file(release / INDEX) as file:
        entries: list[Row] = file.read_all().to_pylist()
    return entries


def write_index(release: Path, entries: list[Row]) -> None:
    with pa.ipc.open_file(release / INDEX) as file:
        schema = file.schema
    with pa.ipc.new_file(release / INDEX, schema) as writer:
        writer.write_batch(pa.RecordBatch.from_pylist(entries, schema=schema))
    reseal(release)
