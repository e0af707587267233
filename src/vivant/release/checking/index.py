"""The index against the files: for every frame exactly one entry, which points at exactly its bytes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from vivant.release.checking.problem import Problem
from vivant.release.checking.tables import UNREADABLE, first_line
from vivant.release.indexing import FILE, SCHEMA

_NAMED: Final = ("frame_id", "story_id", "frame_index", "split", "file", "row")


@dataclass(slots=True)
class IndexCheck:
    """Holds the index against frames as they are read, in its own order; `problems` are those of the file itself."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    _entries: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path) -> "IndexCheck":
        check = cls(root)
        try:
            with pa.memory_map(str(root / FILE)) as source:
                table = pa.ipc.open_file(source).read_all()
                table.validate(full=True)
                sound = table.schema.equals(SCHEMA) and not any(column.null_count for column in table.columns)
                entries = table.to_pylist() if sound else None
        except UNREADABLE as error:
            check.problems.append(Problem(FILE, f"it cannot be read: {first_line(error)}"))
            return check
        if entries is None:
            check.problems.append(
                Problem(
                    FILE,
                    f"its columns are not {', '.join(SCHEMA.names)}, each with a value in every row",
                    "schema",
                )
            )
            return check
        for number, entry in enumerate(entries):
            if entry["frame_id"] in check._entries:
                check.problems.append(Problem(FILE, f"{entry['frame_id']} is there twice", f"row {number}"))
            check._entries[entry["frame_id"]] = {**entry, "at": number}
        return check

    def check(self, path: str, split: str, number: int, row: dict[str, Any]) -> Iterator[Problem]:
        """One frame, row `number` of the file at `path`."""
        entry = self._entries.pop(row["frame_id"], None)
        if entry is None:
            yield Problem(FILE, f"{row['frame_id']} is missing")
            return
        where = f"row {entry['at']}"
        expected = {**{name: row[name] for name in _NAMED[:3]}, "split": split, "file": path, "row": number}
        for name in _NAMED:
            if entry[name] != expected[name]:
                yield Problem(
                    FILE, f"{row['frame_id']} has {name} {entry[name]!r}, not {expected[name]!r}", where
                )
        data = row["image"]["bytes"]
        if entry["length"] != len(data) or not self._lies(path, entry["offset"], data):
            yield Problem(FILE, f"it does not point at the picture of {row['frame_id']}", where)

    def left(self) -> Iterator[Problem]:
        """Entries of frames that are not there."""
        for id, entry in self._entries.items():
            yield Problem(FILE, f"{id} is not in frames", f"row {entry['at']}")

    def _lies(self, path: str, offset: int, data: bytes) -> bool:
        with (self.root / path).open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            # Beyond what a file can be large, a file system refuses to look.
            if not 0 <= offset <= size - len(data):
                return False
            stream.seek(offset)
            return stream.read(len(data)) == data
