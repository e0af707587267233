"""The index of a release: where the bytes of each frame's picture lie inside its Parquet file.

With it a reader takes one picture with one read, and knows nothing of Parquet. The bytes are found in the
file as it was written; nothing is assumed of how Parquet arranges its pages, but that a picture which is
neither compressed nor in a dictionary lies in one piece.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import pyarrow as pa
import pyarrow.parquet as pq

from vivant.errors import StoreError

FILE: Final = "index.arrow"
SCHEMA: Final = pa.schema(
    [
        ("frame_id", pa.string()),
        ("story_id", pa.string()),
        ("frame_index", pa.int32()),
        ("split", pa.string()),
        ("file", pa.string()),
        ("row", pa.int64()),
        ("offset", pa.int64()),
        ("length", pa.int64()),
    ]
)
_LEAF: Final = "image.bytes"


class IndexWriter:
    """Writes the index, shard after shard, uncompressed so that a reader can map it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._writer = pa.ipc.new_file(root / FILE, SCHEMA)

    def add(self, path: str, split: str) -> None:
        """Indexes one shard of `frames`. Raises StoreError where a picture does not lie in one piece."""
        rows = list(_indexed(self._root, path, split))
        self._writer.write_batch(pa.RecordBatch.from_pylist(rows, schema=SCHEMA))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.close()


def _indexed(root: Path, path: str, split: str) -> Iterator[dict[str, Any]]:
    with pq.ParquetFile(root / path) as file, (root / path).open("rb") as stream:
        row = 0
        for group in range(file.num_row_groups):
            read = file.read_row_group(group, columns=["frame_id", "story_id", "frame_index", "image"])
            start, chunk = _chunk(file, group, stream)
            at = 0
            for one in _rows(read):
                data = one.pop("image").as_py()["bytes"]
                found = chunk.find(struct.pack("<I", len(data)) + data, at)
                if found < 0:
                    raise StoreError(f"{path}: the picture of {one['frame_id']} is not in one piece")
                at = found + 4 + len(data)
                place = {
                    "split": split,
                    "file": path,
                    "row": row,
                    "offset": start + found + 4,
                    "length": len(data),
                }
                yield {**one, **place}
                row += 1


def _rows(read: pa.Table) -> Iterator[dict[str, Any]]:
    plain = [read.column(name).to_pylist() for name in ("frame_id", "story_id", "frame_index")]
    for frame, story, index, image in zip(*plain, _cells(read), strict=True):
        yield {"frame_id": frame, "story_id": story, "frame_index": index, "image": image}


def _cells(read: pa.Table) -> Iterator[Any]:
    for chunk in read.column("image").chunks:
        yield from chunk


def _chunk(file: pq.ParquetFile, group: int, stream: Any) -> tuple[int, bytes]:
    """Where the pictures of a row group begin in the file, and the bytes from there to their end."""
    described = file.metadata.row_group(group)
    for number in range(described.num_columns):
        column = described.column(number)
        if column.path_in_schema == _LEAF:
            stream.seek(column.data_page_offset)
            return column.data_page_offset, stream.read(column.total_compressed_size)
    raise AssertionError("frames have pictures")
