"""Parquet files against their schema: columns, what they say of themselves, and pages that can be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from vivant.release.checking.problem import Problem
from vivant.release.schemas import SCHEMAS, about, image_columns

UNREADABLE: Final = (pa.ArrowException, OSError, ValueError, MemoryError)
"""What reading a damaged file raises."""
_MAY_BE_EMPTY: Final = frozenset({"score", "chosen_score", "rejected_score"})
_MAY_BE_EMPTY_IN_ATTEMPTS: Final = frozenset(
    {"story_id", "character_id", "parent", "image", "image_id", "region"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """One row group of a file: its rows as columns, `first` the number of the first row. `columns` is None
    where it cannot be read."""

    first: int
    rows: int
    columns: pa.Table | None
    problems: tuple[Problem, ...] = ()


def check_schema(root: Path, path: str, config: str, expected: dict[str, Any]) -> Iterator[Problem]:
    """A file's columns and its metadata; `expected` is what it has to say of itself."""
    try:
        schema = pq.read_schema(root / path)
    except UNREADABLE as error:
        yield Problem(path, f"it cannot be read: {first_line(error)}", "footer")
        return
    if not schema.equals(SCHEMAS[config]):
        differing = sorted(set(schema.names) ^ set(SCHEMAS[config].names))
        told = f": {', '.join(differing)}" if differing else " in type or order"
        yield Problem(path, f"its columns are not those of {config}{told}", "schema")
    told_itself = about(schema)
    for key, value in expected.items():
        if told_itself.get(key) != value:
            yield Problem(
                path, f"it says that its {key} is {told_itself.get(key)!r}, not {value!r}", "metadata"
            )


def groups(root: Path, path: str) -> Iterator[Group]:
    """The row groups of a file, one in memory at a time; nothing for a file that cannot be opened."""
    try:
        file = pq.ParquetFile(root / path, page_checksum_verification=True)
    except UNREADABLE:
        return
    with file:
        first = 0
        for number in range(file.num_row_groups):
            rows = file.metadata.row_group(number).num_rows
            try:
                read = file.read_row_group(number)
            except UNREADABLE:
                yield Group(first, rows, None, tuple(_damaged(file, path, number, first, rows)))
            else:
                yield Group(first, rows, read)
            first += rows


def _damaged(file: pq.ParquetFile, path: str, number: int, first: int, rows: int) -> Iterator[Problem]:
    """Which columns of a row group cannot be read."""
    where = f"rows {first} to {first + rows - 1}"
    for column in file.schema_arrow.names:
        try:
            file.read_row_group(number, columns=[column])
        except UNREADABLE as error:
            yield Problem(path, f"column {column} is damaged: {first_line(error)}", where)


def empty(rows: pa.Table, config: str) -> list[str]:
    """The columns of a row group that have to hold something in every row, and do not."""
    found = [name for name in rows.column_names if name not in _MAY_BE_EMPTY and rows[name].null_count]
    if config == "attempts":
        found = [name for name in found if name not in _MAY_BE_EMPTY_IN_ATTEMPTS]
    return found + [
        f"{name}.bytes"
        for name in image_columns(SCHEMAS[config])
        if name not in found and _has_pictures_without_bytes(rows[name])
    ]


def _has_pictures_without_bytes(column: pa.ChunkedArray) -> bool:
    return any(chunk.drop_null().field("bytes").null_count for chunk in column.chunks)


def unchecked(root: Path, path: str, group: Group, columns: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of a damaged group as far as they can be read with checksums aside; empty if they cannot."""
    try:
        with pq.ParquetFile(root / path) as file:
            start = 0
            for number in range(file.num_row_groups):
                if start == group.first:
                    found: list[dict[str, Any]] = file.read_row_group(
                        number, columns=list(columns)
                    ).to_pylist()
                    return found
                start += file.metadata.row_group(number).num_rows
    except UNREADABLE:
        pass
    return []


def first_line(error: BaseException) -> str:
    """What an error says, where it says much."""
    return (str(error) or type(error).__name__).splitlines()[0]
