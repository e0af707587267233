"""Writing rows into Parquet shards: pictures as they are, everything else compressed, the same bytes every time."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import pyarrow as pa
import pyarrow.parquet as pq

from vivant.release.schemas import SCHEMAS, image_columns, told

ROWS_PER_GROUP: Final = 100
"""What a reader of one row has to fetch at most; the hub's viewer asks for it."""
LARGEST: Final = 500_000_000
"""Bytes of pictures after which a new shard is begun."""
_MOST_IN_GROUP: Final = 48_000_000
"""Bytes of pictures after which a row group ends early: it is held in memory, a few times over."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One file of a configuration's split, at `path` in the release."""

    path: str
    rows: int


class ShardWriter:
    """Writes the rows of one configuration's split, a row group at a time, into as many shards as are needed.

    Files bear their final names once the writer is left, because these say how many there are.
    """

    def __init__(
        self, root: Path, config: str, split: str, about: Mapping[str, Any], *, largest: int = LARGEST
    ) -> None:
        self._root, self._config, self._split = root, config, split
        self._schema = told(SCHEMAS[config], {**about, "config": config, "split": split})
        self._images = image_columns(self._schema)
        self._largest = largest
        self._rows: list[Mapping[str, Any]] = []
        self._bytes = 0
        self._writer: pq.ParquetWriter | None = None
        self._written = 0
        self._counts: list[int] = []
        self.shards: tuple[Shard, ...] = ()

    def add(self, row: Mapping[str, Any]) -> None:
        """Takes one row; it is on disk when its row group is full."""
        self._rows.append(row)
        self._bytes += sum(len(row[name]["bytes"]) for name in self._images if row[name] is not None)
        if len(self._rows) == ROWS_PER_GROUP or self._bytes >= _MOST_IN_GROUP:
            self._flush()

    def close(self) -> None:
        """Ends the last shard and names them all; a split without rows has no files."""
        if self._rows:
            self._flush()
        self._end()
        count = len(self._counts)
        for number in range(count):
            (self._root / self._draft(number)).rename(self._root / self._path(number, count))
        self.shards = tuple(Shard(self._path(n, count), rows) for n, rows in enumerate(self._counts))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        elif self._writer is not None:
            self._writer.close()

    def _flush(self) -> None:
        if self._writer is not None and self._written + self._bytes > self._largest:
            self._end()
        if self._writer is None:
            path = self._root / self._draft(len(self._counts))
            path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = open_writer(path, self._schema)
            self._counts.append(0)
            self._written = 0
        self._writer.write_batch(pa.RecordBatch.from_pylist(self._rows, schema=self._schema))
        self._counts[-1] += len(self._rows)
        self._written += self._bytes
        self._rows, self._bytes = [], 0

    def _end(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _draft(self, number: int) -> str:
        return f"data/{self._config}/{self._split}-{number:05d}.parquet"

    def _path(self, number: int, count: int) -> str:
        return f"data/{self._config}/{self._split}-{number:05d}-of-{count:05d}.parquet"


def open_writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """A Parquet file of `schema` to write row groups to.

    Pictures are neither compressed nor put into a dictionary, so that each lies in the file as it is;
    every page has its checksum.
    """
    leaves = [leaf for field in schema for leaf in _leaves(field.name, field.type)]
    pictures = {f"{name}.{part}" for name in image_columns(schema) for part in ("bytes", "path")}
    others = [leaf for leaf in leaves if leaf not in pictures]
    return pq.ParquetWriter(
        path,
        schema,
        compression={leaf: "none" if leaf in pictures else "zstd" for leaf in leaves},
        use_dictionary=others,
        write_statistics=others,
        write_page_index=True,
        write_page_checksum=True,
    )


def _leaves(path: str, kind: pa.DataType) -> list[str]:
    """The columns that Parquet makes of one of ours."""
    if pa.types.is_list(kind):
        return _leaves(f"{path}.list.element", kind.value_type)
    if pa.types.is_struct(kind):
        return [leaf for field in kind for leaf in _leaves(f"{path}.{field.name}", field.type)]
    return [path]
