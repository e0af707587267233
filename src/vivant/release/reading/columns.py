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

from vivant.errors import InputError
from vivant.release.reading.folders import Folder
from vivant.release.reading.naming import nearest
from vivant.release.reading.parquet import Files

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
    _groups: "OrderedDict[tuple[str, int, int], list[Any]]" = field(default_factory=OrderedDict)
    _asked: dict[str, int] = field(default_factory=dict)
    _shown: tuple[tuple[str, int, int], Any] | None = None
    """The row group of pictures that was looked into last: no more than one is kept."""
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _process: int = field(default_factory=os.getpid)

    def __reduce__(self) -> tuple[Any, ...]:
        # Readers and the lock stay where they are.
        return (Columns, (self.folder, self.name, self.files))

    def __len__(self) -> int:
        return int(self.begins[-1])

    @property
    def _reading(self) -> threading.RLock:
        """Parquet readers serve one thread at a time."""
        if self._process != os.getpid():
            # A thread that held it when the process was forked is not there to let it go.
            self._lock, self._process = threading.RLock(), os.getpid()
        return self._lock

    @cached_property
    def schema(self) -> Any:
        return self._parquet[0].schema_arrow if self.files else pa.schema([])

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The names of all columns that hold no picture."""
        return tuple(one.name for one in self.schema if not is_picture(one.type))

    @cached_property
    def begins(self) -> Any:
        """The first row of each file, and the number of all rows."""
        return np.cumsum([0, *(file.metadata.num_rows for file in self._parquet)])

    def whole(self, column: str) -> Any:
        """A column of all rows; it stays in memory. Raises InputError where there is none such."""
        if column not in self._whole:
            with self._reading:
                self._whole[column] = self._read_whole(column)
        return self._whole[column]

    def value(self, column: str, row: int) -> Any:
        """One value as Python has it."""
        file = int(np.searchsorted(self.begins, row, "right")) - 1
        return self.value_in(file, column, row - int(self.begins[file]))

    def value_in(self, file: int, column: str, row: int) -> Any:
        """The same by a file's number and its own row: no other file is opened for it."""
        if column not in self._whole:
            self._check(column)
            with self._reading:
                group, first = self._parquet.group_of(file, row)
                if is_picture(self.schema.field(column).type):
                    return self._pictures((column, file, group))[row - first].as_py()
                values = self._values((column, file, group))
                if values is not None:
                    return values[row - first]
        return self.whole(column)[int(self.begins[file]) + row].as_py()

    def batches(self, columns: Sequence[str] | None = None) -> Iterator[Any]:
        """Record batches in order, of one row group at most: pictures are no more than these in memory."""
        for name in columns or ():
            self._check(name)
        for number, file in enumerate(self._parquet):
            for group in range(file.num_row_groups):
                with self._reading:
                    read = list(self._parquet.batches(number, group, columns))
                yield from read

    def _check(self, column: str) -> None:
        if column not in self.schema.names:
            raise InputError(
                f"{self.name} have no column {column!r}", nearest(column, self.schema.names, "columns")
            )

    def _read_whole(self, column: str) -> Any:
        self._check(column)
        read = [self._parquet.column(number, column) for number in range(len(self.files))]
        chunks = [chunk for one in read for chunk in one.chunks]
        return pa.chunked_array(chunks, self.schema.field(column).type)

    def _pictures(self, place: tuple[str, int, int]) -> Any:
        if self._shown is None or self._shown[0] != place:
            self._shown = None
            self._shown = (place, self._read_group(*place))
        return self._shown[1]

    def _values(self, place: tuple[str, int, int]) -> list[Any] | None:
        """The values of a column's row group; nothing where the column had better be read whole."""
        if place not in self._groups:
            if self._is_asked_often(place[0]):
                return None
            self._groups[place] = list(self._read_group(*place).to_pylist())
            if len(self._groups) > _GROUPS_KEPT:
                self._groups.popitem(last=False)
        return self._groups[place]

    def _read_group(self, column: str, file: int, group: int) -> Any:
        return self._parquet.column_of_group(file, group, column)

    def _is_asked_often(self, column: str) -> bool:
        """Whether a column had better be read whole; from the first such request on it is."""
        self._asked[column] = self._asked.get(column, 0) + 1
        return self._asked[column] > _PATIENCE and self._parquet.weight(column) <= _WHOLE_AT_MOST

    @cached_property
    def _parquet(self) -> Files:
        return Files(self.folder, self.files)


def is_picture(kind: Any) -> bool:
    """Whether a column of this type holds pictures."""
    return bool(pa.types.is_struct(kind)) and {kind.field(n).name for n in range(kind.num_fields)} == {
        "bytes",
        "path",
    }
