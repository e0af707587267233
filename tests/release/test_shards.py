"""Shards are as many as are needed, named by how many there are, and the index finds every picture in them."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vivant.errors import StoreError
from vivant.release.indexing import FILE, IndexWriter
from vivant.release.schemas import CONFIGS, SCHEMAS, features, image_columns, told
from vivant.release.shards import ShardWriter

RANDOM = np.random.default_rng(1)
ABOUT = {"name": "any", "version": "1.0.0"}


def frame(number: int, picture: bytes) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(SCHEMAS["frames"].names)
    row |= {"story_id": "S00001", "frame_index": number, "frame_id": f"S00001-F{number + 1:02d}"}
    return row | {"image": {"bytes": picture, "path": f"{number}.png"}, "prompt": f"page {number}"}


def write(root: Path, pictures: list[bytes], largest: int = 1_000_000) -> ShardWriter:
    with ShardWriter(root, "frames", "train", ABOUT, largest=largest) as writer:
        for number, picture in enumerate(pictures):
            writer.add(frame(number, picture))
    return writer


def test_a_new_shard_begins_before_one_becomes_too_large(tmp_path: Path) -> None:
    pictures = [RANDOM.bytes(1_000) for _ in range(350)]
    shards = write(tmp_path, pictures, largest=250_000).shards
    assert [shard.path for shard in shards] == [
        f"data/frames/train-{number:05d}-of-00002.parquet" for number in range(2)
    ]
    assert [shard.rows for shard in shards] == [200, 150]
    read = [pq.read_table(tmp_path / shard.path) for shard in shards]
    assert [row["bytes"] for table in read for row in table["image"].to_pylist()] == pictures


def test_a_row_group_of_large_pictures_ends_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vivant.release.shards._MOST_IN_GROUP", 10_000)
    (shard,) = write(tmp_path, [RANDOM.bytes(4_000) for _ in range(7)]).shards
    with pq.ParquetFile(tmp_path / shard.path) as file:
        assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [3, 3, 1]


def test_a_split_without_rows_has_no_file(tmp_path: Path) -> None:
    assert write(tmp_path, []).shards == ()
    assert not list(tmp_path.iterdir())


def test_the_index_points_at_exactly_the_bytes_of_every_picture(tmp_path: Path) -> None:
    # Pictures that are contained in one another, and one that looks like the end of a page.
    pictures = [RANDOM.bytes(n) for n in (1, 1, 300, 40_000)] + [b"PAR1" * 9, b"\0" * 64, b"\0" * 64]
    pictures += [pictures[2][:100], *(RANDOM.bytes(2_000) for _ in range(150))]
    shards = write(tmp_path, pictures, largest=100_000).shards
    assert len(shards) > 1
    with IndexWriter(tmp_path) as index:
        for shard in shards:
            index.add(shard.path, "train")
    with pa.ipc.open_file(tmp_path / FILE) as file:
        entries = file.read_all().to_pylist()
    assert [entry["frame_index"] for entry in entries] == list(range(len(pictures)))
    for entry, picture in zip(entries, pictures, strict=True):
        data = (tmp_path / entry["file"]).read_bytes()
        assert data[entry["offset"] : entry["offset"] + entry["length"]] == picture
        assert pq.read_table(tmp_path / entry["file"])["image"][entry["row"]].as_py()["bytes"] == picture


def test_a_picture_that_is_compressed_cannot_be_indexed(tmp_path: Path) -> None:
    path = "data/frames/train-00000-of-00001.parquet"
    (tmp_path / path).parent.mkdir(parents=True)
    table = pa.Table.from_pylist([frame(0, b"\1\2\3" * 2_000)], schema=SCHEMAS["frames"])
    pq.write_table(table, tmp_path / path, compression="zstd")
    with IndexWriter(tmp_path) as index, pytest.raises(StoreError, match="S00001-F01 is not in one piece"):
        index.add(path, "train")


@pytest.mark.parametrize("config", CONFIGS)
def test_hugging_face_is_told_of_every_column(config: str) -> None:
    import datasets

    schema = told(SCHEMAS[config], ABOUT)
    read = datasets.Features.from_arrow_schema(schema)
    assert list(read) == schema.names
    assert read.arrow_schema.remove_metadata() == SCHEMAS[config]
    assert {name for name, kind in read.items() if isinstance(kind, datasets.Image)} == {
        *image_columns(schema)
    }
    assert json.loads(schema.metadata[b"huggingface"])["info"]["features"] == features(schema)
