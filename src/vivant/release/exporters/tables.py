"""The tables of a release, row by row."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

_AT_ONCE: Final = 32
"""Rows held in memory; a row of frames is a picture of a megabyte at most."""


class Tables(Protocol):
    """Where rows come from."""

    def rows(self, config: str, split: str, columns: Sequence[str]) -> Iterator[Mapping[str, Any]]:
        """The rows of a configuration's split, in their order; none where it has no such split."""
        ...


class FolderTables:
    """Tables in the Parquet files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rows(self, config: str, split: str, columns: Sequence[str]) -> Iterator[Mapping[str, Any]]:
        import pyarrow.parquet as pq

        for path in sorted((self._folder / "data" / config).glob(f"{split}-*.parquet")):
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(_AT_ONCE, columns=list(columns)):
                    yield from batch.to_pylist()
