"""The columns of one configuration, read when they are asked for: single values by row group, filters whole."""

import os
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vivant.errors import InputError, StoreError
from vivant.release.reading.folders import Folder
from vivant.release.reading.naming import nearest

_PATIENCE: Final = 8
"""Row groups of a column that are read one by one before it is worth reading it whole."""
_WHOLE_AT_MOST: Final = 64_000_000
"""Bytes of a column that may stay in memory because single values are often asked for."""
_GROUPS_KEPT: Final = 16


@dataclass
class Columns:
    """One configuration in its files, in order. Rows are counted through all of them, from 0."""

    folder: Folder
    name: str
    files: tuple[str, ...]
    _whole: dict[str, Any] = field(default_factory=dict)
    _groups: "OrderedDict[tuple[str, int], list[Any]]" = field(default_factory=OrderedDict)
    _asked: dict[str, int] = field(default_factory=dict)
    _reading: threading.RLock = field(default_factory=threading.RLock)
    """Parquet readers serve one thread at a time."""

    def __len__(self) -> int:
        return sum(self.row_counts)

    @cached_property
    def schema(self) -> Any:
        return self._shards[0].schema_arrow if self.files else pa.schema([])

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The names of all columns that hold no picture."""
        return tuple(one.name for one in self.schema if not is_picture(one.type))

    def whole(self, column: str) -> Any:
        """A column of all rows; it stays in memory. Raises InputError where there is none such."""
        if column not in self._whole:
            with self._reading:
                self._whole[column] = self._read_whole(column)
        return self._whole[column]

    def value(self, column: str, row: int) -> Any:
        """One value as Python has it."""
        if column in self._whole:
            return self._whole[column][row].as_py()
        with self._reading:
            group = int(np.searchsorted(self._group_ends, row, "right"))
            first = int(self._group_ends[group - 1]) if group else 0
            values = self._groups.get((column, group))
            if values is None:
                if self._is_asked_often(column):
                    return self.whole(column)[row].as_py()
                values = self._groups[column, group] = self._read_group(column, group)
                if len(self._groups) > _GROUPS_KEPT:
                    self._groups.popitem(last=False)
            return values[row - first]

    def batches(self, columns: Sequence[str] | None = None) -> Iterator[Any]:
        """Record batches in order, of one row group at most: pictures are no more than these in memory."""
        for name in columns or ():
            self._check(name)
        for shard in self._shards:
            for group in range(shard.num_row_groups):
                yield from shard.iter_batches(
                    batch_size=1000, row_groups=[group], columns=columns, use_threads=False
                )

    def __reduce__(self) -> tuple[Any, ...]:
        return (Columns, (self.folder, self.name, self.files))

    def _check(self, column: str) -> None:
        if column not in self.schema.names:
            raise InputError(
                f"{self.name} have no column {column!r}", nearest(column, self.schema.names, "columns")
            )

    def _read_whole(self, column: str) -> Any:
        self._check(column)
        read = [shard.read(columns=[column], use_threads=False)[column] for shard in self._shards]
        return pa.chunked_array(
            [chunk for one in read for chunk in one.chunks], self.schema.field(column).type
        )

    def _is_asked_often(self, column: str) -> bool:
        """Whether a column had better be read whole; from the first such request on it is."""
        self._asked[column] = self._asked.get(column, 0) + 1
        return self._asked[column] > _PATIENCE and self._weight(column) <= _WHOLE_AT_MOST

    def _read_group(self, column: str, group: int) -> list[Any]:
        self._check(column)
        shard = int(np.searchsorted(self._groups_before, group, "right")) - 1
        within = group - int(self._groups_before[shard])
        read = self._shards[shard].read_row_group(within, columns=[column], use_threads=False)
        return list(read[column].to_pylist())

    def _weight(self, column: str) -> int:
        """Bytes of a column, uncompressed."""
        total = 0
        for shard in self._shards:
            for number in range(shard.metadata.num_row_groups):
                group = shard.metadata.row_group(number)
                total += sum(
                    chunk.total_uncompressed_size
                    for chunk in map(group.column, range(group.num_columns))
                    if chunk.path_in_schema.split(".")[0] == column
                )
        return total

    @property
    def _shards(self) -> list[Any]:
        # Of the process that asks: a server's client would not live through a fork.
        if self.__dict__.get("_process") != os.getpid():
            self.__dict__["_process"], self.__dict__["_opened"] = os.getpid(), self._open()
        opened: list[Any] = self.__dict__["_opened"]
        return opened

    def _open(self) -> list[Any]:
        opened = []
        for name in self.files:
            try:
                opened.append(pq.ParquetFile(self.folder.file(name)))
            except (FileNotFoundError, pa.ArrowInvalid, EOFError) as error:
                raise StoreError(
                    f"{name} of the release {self.folder.address} cannot be read: {error}",
                    "Check the release with `vivant verify`, or fetch it again.",
                ) from None
        return opened

    @cached_property
    def row_counts(self) -> tuple[int, ...]:
        """Rows of each file."""
        return tuple(shard.metadata.num_rows for shard in self._shards)

    @cached_property
    def _group_ends(self) -> Any:
        metadata = [shard.metadata for shard in self._shards]
        return np.cumsum([one.row_group(n).num_rows for one in metadata for n in range(one.num_row_groups)])

    @cached_property
    def _groups_before(self) -> Any:
        return np.cumsum([0, *(shard.num_row_groups for shard in self._shards)])


def is_picture(kind: Any) -> bool:
    """Whether a column of this type holds pictures."""
    return bool(pa.types.is_struct(kind)) and {kind.field(n).name for n in range(kind.num_fields)} == {
        "bytes",
        "path",
    }
