"""Noticing that somebody else wrote to a catalogue, without reading it."""

import contextlib
import sqlite3
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Self
from urllib.parse import quote

from vivant.errors import StoreError
from vivant.store.catalogue import FILE


class Watch:
    """Tells whether the catalogue of a project was written to; for one thread at a time.

    It holds a connection of its own, which never writes and holds no transaction.
    """

    def __init__(self, directory: Path) -> None:
        with _reading():
            self._database = sqlite3.connect(
                f"file:{quote(str(directory / FILE))}?mode=ro", uri=True, check_same_thread=False
            )
        self._closing = weakref.finalize(self, self._database.close)

    def version(self) -> int:
        """A number that differs from the one before if anything was committed in between."""
        with _reading(), contextlib.closing(self._database.execute("PRAGMA data_version")) as found:
            return int(found.fetchone()[0])

    def close(self) -> None:
        self._closing()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextlib.contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"{FILE} cannot be read: {error}", "Check that the project is still there."
        ) from None
