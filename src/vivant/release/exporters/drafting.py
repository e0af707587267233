"""An export's folder while it is written: beside the place where it will be, and out of sight."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vivant.errors import InputError, StoreError
from vivant.release.publishing import unpublished


class Draft:
    """Files of one export. Names that a file system without upper and lower case would mix up are refused."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._names: dict[str, str] = {}
        self._shared: dict[str, str] = {}

    def write(self, path: str, data: bytes | str) -> None:
        """A new file at `path`, from the folder's root."""
        with self.file(path).open("wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode("utf-8"))

    def share(self, path: str, id: str, data: bytes) -> None:
        """A file that many rows name: written when it is first named. Raises StoreError for two contents."""
        if path not in self._shared:
            self.write(path, data)
            self._shared[path] = id
        if self._shared[path] != id:
            raise StoreError(f"two pictures want to be {path}", "The release is damaged: run vivant verify.")

    def lines(self, path: str) -> "Lines":
        """A new file of one JSON document a line."""
        return Lines(self.file(path))

    def file(self, path: str) -> Path:
        """The place of a new file that somebody else writes. Raises InputError for a name that is taken."""
        before = self._names.setdefault(path.casefold(), path)
        target = self.root / path
        if before != path or target.exists():
            raise InputError(
                f"{before} and {path} are one file where upper and lower case are the same",
                "The ids of a release must differ in more than case.",
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        return target


class Lines:
    """A JSONL file; it ends when the block of its `with` does.

    Text is ASCII (everything else is escaped), because some trainers read it in the encoding of their machine.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="ascii", newline="\n")
        self.count = 0

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, document: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(document) + "\n")
        self.count += 1


@contextmanager
def drafted(out: Path) -> Iterator[Draft]:
    """A draft that becomes `out` if the block ends well, and leaves nothing behind if it does not.

    Raises UsageError before anything is written where `out` is neither new nor an empty folder.
    """
    with unpublished(out) as folder:
        yield Draft(folder)
        # One order to write all, so that the order for each of many thousand files finds nothing to do.
        os.sync()
