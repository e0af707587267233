"""Columns in several files and row groups: every value is right, and little is read and kept."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vivant.errors import InputError
from vivant.release.indexing import SCHEMA
from vivant.release.reading import open_release
from vivant.release.reading.columns import Columns
from vivant.release.reading.folders import LocalFolder
from vivant.release.schemas import IMAGE

FILES = {
    "data/things/train-00000-of-00002.parquet": range(7),
    "data/things/train-00001-of-00002.parquet": range(7, 50),
}


def write(path: Path, numbers: range) -> None:
    """Row groups of two; `word` can be told from the number, `image` is not one but is kept like one."""
    schema = pa.schema([("number", pa.int32()), ("word", pa.string()), ("image", IMAGE)])
    rows = [
        {"number": n, "word": f"word {n}", "image": {"bytes": b"picture %d" % n, "path": f"{n}.png"}}
        for n in numbers
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        pa.Table.from_pylist(rows, schema), path, row_group_size=2, compression="none", use_dictionary=False
    )


@pytest.fixture
def things(tmp_path: Path) -> Columns:
    for name, numbers in FILES.items():
        write(tmp_path / name, numbers)
    return Columns(LocalFolder(tmp_path), "things", tuple(FILES))


class Watching:
    """Notes which columns of which row groups are read from now on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.groups: list[tuple[str, int]] = []
        self.whole: list[str] = []
        read_group, read = pq.ParquetFile.read_row_group, pq.ParquetFile.read

        def noted_group(file: Any, group: int, columns: list[str], **options: Any) -> Any:
            self.groups += [(column, group) for column in columns]
            return read_group(file, group, columns=columns, **options)

        def noted(file: Any, columns: list[str], **options: Any) -> Any:
            self.whole += columns
            return read(file, columns=columns, **options)

        monkeypatch.setattr(pq.ParquetFile, "read_row_group", noted_group)
        monkeypatch.setattr(pq.ParquetFile, "read", noted)


def test_every_value_is_found_in_its_file_and_group(things: Columns) -> None:
    assert len(things) == 50
    for n in (0, 6, 7, 8, 48, 49, 1, *range(50)):
        assert things.value("word", n) == f"word {n}"
        assert things.value("image", n)["bytes"] == b"picture %d" % n
    assert things.whole("number").to_pylist() == list(range(50))
    assert [row for batch in things.batches(["number"]) for row in batch["number"].to_pylist()] == list(
        range(50)
    )
    with pytest.raises(InputError, match="things have no column 'wrod'\n  Did you mean 'word'"):
        things.value("wrod", 0)


def test_neighbours_are_read_once_and_what_is_often_asked_for_whole(
    things: Columns, monkeypatch: pytest.MonkeyPatch
) -> None:
    watching = Watching(monkeypatch)
    assert [things.value("word", n) for n in (10, 9, 10, 9)] == ["word 10", "word 9", "word 10", "word 9"]
    assert watching.groups == [("word", 1)]
    assert [things.value("word", n) for n in range(49, 19, -2)] == [f"word {n}" for n in range(49, 19, -2)]
    assert len(watching.groups) == 8
    assert set(watching.whole) == {"word"}
    assert things.value("word", 3) == "word 3"
    assert len(watching.groups) == 8


def test_of_pictures_one_group_is_kept(things: Columns, monkeypatch: pytest.MonkeyPatch) -> None:
    watching = Watching(monkeypatch)
    for n in range(50):
        things.value("image", n)
    assert len(watching.groups) == 4 + 22
    assert watching.whole == []
    things.value("image", 49)
    assert len(watching.groups) == 26
    things.value("image", 0)
    assert len(watching.groups) == 27


def test_an_index_may_have_its_own_order(tmp_path: Path) -> None:
    """Rows are found by the index, in whatever order that has them, and pictures where it says."""
    entries: list[dict[str, Any]] = []
    for name, numbers in FILES.items():
        name = name.replace("things", "frames")
        write(tmp_path / name, numbers)
        data = (tmp_path / name).read_bytes()
        for row, n in enumerate(numbers):
            picture = b"picture %d" % n
            entries.append(
                {
                    "frame_id": f"S00001-F{n:02d}", "story_id": "S00001", "frame_index": n, "split": "train",
                    "file": name, "row": row, "offset": data.index(picture), "length": len(picture),
                }
            )  # fmt: skip
    entries.sort(key=lambda entry: (entry["frame_index"] * 7) % 50)
    with pa.ipc.new_file(tmp_path / "index.arrow", SCHEMA) as index:
        for half in (entries[:20], entries[20:]):
            index.write_batch(pa.RecordBatch.from_pylist(half, schema=SCHEMA))
    manifest = {
        "format": 1, "name": "n", "version": "1.0.0", "digest": "d", "counts": {"frames": {"train": 50}},
        "files": dict.fromkeys(entry["file"] for entry in entries),
    }  # fmt: skip
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    tales = open_release(tmp_path)
    assert [frame["number"] for frame in tales] == [entry["frame_index"] for entry in entries]
    assert [frame.png for frame in tales] == [b"picture %d" % entry["frame_index"] for entry in entries]
    assert [frame["number"] for frame in tales.where(number=range(5))] == [
        entry["frame_index"] for entry in entries if entry["frame_index"] < 5
    ]
    assert [frame["word"] for frame in tales.where(word="word 9")] == ["word 9"]
