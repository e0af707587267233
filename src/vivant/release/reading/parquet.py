"""Parquet files of one configuration, each opened when it is first needed, anew in every process."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vivant.errors import StoreError
from vivant.release.reading.folders import CHECK, Folder


@dataclass
class Files:
    """Files in order, of one schema."""

    folder: Folder
    names: tuple[str, ...]
    _opened: dict[int, Any] = field(default_factory=dict)
    _ends: dict[int, Any] = field(default_factory=dict)
    _weights: dict[str, int] = field(default_factory=dict)
    _process: int = 0

    def __iter__(self) -> Iterator[Any]:
        return map(self.__getitem__, range(len(self.names)))

    def __getitem__(self, number: int) -> Any:
        """A file as `pyarrow.parquet.ParquetFile`. Raises StoreError where it is missing or damaged."""
        if self._process != os.getpid():
            # A server's client does not live through a fork.
            self._opened, self._process = {}, os.getpid()
        if number not in self._opened:
            self._opened[number] = self._open(number)
        return self._opened[number]

    def column(self, number: int, name: str) -> Any:
        """One column of a file. Raises StoreError where it is damaged."""
        with self._reading(number):
            return self[number].read(columns=[name], use_threads=False)[name]

    def column_of_group(self, number: int, group: int, name: str) -> Any:
        """One column of a file's row group. Raises StoreError where it is damaged."""
        with self._reading(number):
            return self[number].read_row_group(group, columns=[name], use_threads=False)[name]

    def batches(self, number: int, group: int, columns: Sequence[str] | None) -> Iterator[Any]:
        """A row group in batches of 1,000 rows. Raises StoreError where it is damaged."""
        with self._reading(number):
            yield from self[number].iter_batches(1000, row_groups=[group], columns=columns, use_threads=False)

    def group_of(self, number: int, row: int) -> tuple[int, int]:
        """The row group of a file that a row is in, and the group's first row."""
        if number not in self._ends:
            metadata = self[number].metadata
            self._ends[number] = np.cumsum(
                [metadata.row_group(group).num_rows for group in range(metadata.num_row_groups)]
            )
        ends = self._ends[number]
        group = int(np.searchsorted(ends, row, "right"))
        return group, int(ends[group - 1]) if group else 0

    def weight(self, column: str) -> int:
        """Bytes of a column in all files, uncompressed; added up once, for it looks at every row group."""
        if column not in self._weights:
            self._weights[column] = self._weigh(column)
        return self._weights[column]

    def _weigh(self, column: str) -> int:
        total = 0
        for file in self:
            groups = map(file.metadata.row_group, range(file.metadata.num_row_groups))
            leaves = (group.column(leaf) for group in groups for leaf in range(group.num_columns))
            total += sum(
                leaf.total_uncompressed_size
                for leaf in leaves
                if leaf.path_in_schema.partition(".")[0] == column
            )
        return total

    def _open(self, number: int) -> Any:
        with self._reading(number):
            return pq.ParquetFile(
                self.folder.file(self.names[number]),
                pre_buffer=self.folder.is_far,
                page_checksum_verification=True,
            )

    @contextmanager
    def _reading(self, number: int) -> Iterator[None]:
        try:
            yield
        except (OSError, pa.ArrowException, EOFError) as error:
            raise StoreError(
                f"{self.names[number]} of the release {self.folder.address} cannot be read: {error}",
                CHECK,
            ) from None
