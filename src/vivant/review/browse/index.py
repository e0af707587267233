"""The index of all frames: read once in the background, then kept fresh by what changed."""

import logging
import secrets
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vivant.errors import StoreError
from vivant.review.browse.changes import Seen, changed, look
from vivant.review.browse.gathering import Gathering
from vivant.review.browse.reading import read_characters, read_stories
from vivant.review.browse.snapshot import Snapshot
from vivant.store.catalogue import Catalogue
from vivant.store.changes import Watch

_LOG: Final = logging.getLogger(__name__)
_PORTION: Final = 25
"""Stories that are read in one transaction."""
_PUBLISHED: Final = 1000
"""Stories after which those who wait for the first frames see them."""
_INTERVAL: Final = 1.0
"""Seconds between looking whether anybody wrote; the look itself takes microseconds."""
_REST: Final = 9
"""How much longer than a refresh the pause after it is at least: it takes a tenth of a core at most."""


class FrameIndex:
    """All frames of a project, to be found without asking the database.

    Once it was started, `snapshot` never waits: while the frames are first read it holds those read so far,
    and what was written since shows after a second. One that was never started reads what is new each time
    that it is asked. Use it in a `with` block, or close it.
    """

    def __init__(self, catalogue: Catalogue, directory: Path) -> None:
        self.name = secrets.token_hex(8)
        """Rows mean something in this index alone."""
        self._catalogue = catalogue
        self._watch = Watch(directory)
        self._gathering = Gathering()
        self._seen = Seen()
        self._version: int | None = None
        self._snapshot = self._gathering.snapshot(complete=False)
        self._turn = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, interval: float = _INTERVAL) -> None:
        """Reads in the background from now on; looks every `interval` seconds whether anybody wrote."""
        self._thread = threading.Thread(target=self._run, args=(interval,), name="review-index", daemon=True)
        self._thread.start()

    @property
    def snapshot(self) -> Snapshot:
        """What is known of the frames."""
        return self._snapshot if self._thread is not None else self.fresh()

    def fresh(self) -> Snapshot:
        """What is known once everything written by now was read, however long that takes."""
        with self._turn:
            self._refresh()
            return self._snapshot

    def close(self) -> None:
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
        self._watch.close()

    def __enter__(self) -> "FrameIndex":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, interval: float) -> None:
        while not self._stopping.is_set():
            begun = time.monotonic()
            try:
                with self._turn:
                    self._refresh()
            except StoreError as error:
                # The disk is full, or the catalogue is being replaced: what is known stays, and it is tried again.
                _LOG.error("the index of frames could not be brought up to date: %s", error)
            self._stopping.wait(max(interval, _REST * (time.monotonic() - begun)))

    def _refresh(self) -> None:
        version = self._watch.version()
        if version == self._version:
            return
        with self._catalogue.view() as connection:
            now = look(connection)
            wanted = changed(connection, self._seen, now)
            if now.characters != self._seen.characters:
                self._gathering.put_people(read_characters(connection))
        self._gathering.drop_stories(wanted - now.stories.keys())
        self._read([id for id in now.stories if id in wanted])
        if self._stopping.is_set():
            return
        self._snapshot = self._gathering.snapshot(complete=True)
        # What is written while stories are read changes the version again, and is looked for then.
        self._seen, self._version = now, version

    def _read(self, ids: list[str]) -> None:
        for done, portion in enumerate(_portions(ids), 1):
            if self._stopping.is_set():
                return
            begun = time.monotonic()
            with self._catalogue.view() as connection:
                read = read_stories(connection, portion)
            self._gathering.put_stories(read)
            if not self._snapshot.complete and done * _PORTION % _PUBLISHED == 0:
                self._snapshot = self._gathering.snapshot(complete=False)
            if self._thread is threading.current_thread():
                # Python runs one thread at a time: those who wait for an answer are to have their turn.
                self._stopping.wait(time.monotonic() - begun)


def _portions(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _PORTION] for start in range(0, len(ids), _PORTION))
