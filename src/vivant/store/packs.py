"""Packs: files that encoded images are appended to, `images/000000.pack` and so on.

A pack has no structure of its own; where an image begins and ends is known by its index alone. A
process that appends holds the pack's lock, so that no two ever write to the same one.
"""

import contextlib
import fcntl
import hashlib
import itertools
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from vivant.errors import StoreError
from vivant.schema.record import PixelId
from vivant.store.durability import make_durable
from vivant.store.extent import size_of
from vivant.store.records import Located

_NAME: Final = re.compile(r"(\d{6})\.pack")
_LARGEST: Final = 1 << 30
"""A pack of this many bytes is left alone and a new one is begun."""


class PackWriter:
    """Appends images to a pack of its own; `flush` makes them durable.

    For one process and one thread. Until `flush` returns, nothing that `append` returned may be
    written to a catalogue.
    """

    def __init__(self, directory: Path, *, largest: int = _LARGEST) -> None:
        self._directory = directory
        self._largest = largest
        directory.mkdir(parents=True, exist_ok=True)
        self._number, self._file, self._end = _claim(directory, largest, 1)
        self._dirty = False

    def append(self, data: bytes, pixel_id: PixelId) -> Located:
        """Writes an encoded image. Raises Invalid for data without a size, StoreError on a full disk."""
        width, height = size_of(data)
        if self._end and self._end + len(data) > self._largest:
            self.close()
            self._number, self._file, self._end = _claim(self._directory, self._largest, len(data))
        located = Located(
            pixel_id, self._number, self._end, len(data), hashlib.sha256(data).hexdigest(), width, height
        )
        with _storing(self._number):
            self._dirty = True
            _write(self._file, data, self._end)
        self._end += len(data)
        return located

    def keep(self, images: Mapping[PixelId, bytes]) -> tuple[Located, ...]:
        """Writes images and returns their places once all of them are durable."""
        places = tuple(self.append(data, id) for id, data in images.items())
        self.flush()
        return places

    def flush(self) -> None:
        """Returns when everything appended so far survives a power cut."""
        if self._dirty:
            with _storing(self._number):
                _sync(self._file)
            self._dirty = False

    def close(self) -> None:
        """Makes what was appended durable and gives the pack up."""
        if self._file >= 0:
            try:
                self.flush()
            finally:
                os.close(self._file)
                self._file = -1


class PackReader:
    """Reads images by their place; for any number of threads."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._files: dict[int, int] = {}

    def read(self, located: Located) -> bytes:
        """The encoded image at its place. Raises StoreError if it is not there whole."""
        with _storing(located.pack):
            data = os.pread(self._opened(located.pack), located.length, located.offset)
        if len(data) != located.length:
            raise StoreError(
                f"image {located.id} is not whole: pack {located.pack} ends before it does",
                "Restore the project's images from a copy.",
            )
        return data

    def close(self) -> None:
        """Closes the packs that were opened."""
        while self._files:
            os.close(self._files.popitem()[1])

    def _opened(self, number: int) -> int:
        if (file := self._files.get(number)) is not None:
            return file
        opened = os.open(pack_path(self._directory, number), os.O_RDONLY | os.O_CLOEXEC)
        kept = self._files.setdefault(number, opened)
        if kept != opened:
            os.close(opened)
        return kept


def recover_packs(directory: Path, ends: Mapping[int, int]) -> int:
    """Cuts off what was appended to packs but never indexed, and returns how many bytes that were.

    `ends` maps pack numbers to where their last indexed image ends. A pack that some process still
    writes to is left alone. Raises StoreError where a pack is missing or ends before its index does.
    """
    numbers = set(pack_numbers(directory))
    cut = 0
    for number in sorted(numbers | ends.keys()):
        end = ends.get(number, 0)
        size = pack_path(directory, number).stat().st_size if number in numbers else 0
        if size < end:
            raise StoreError(
                f"pack {number} has {size} bytes; the catalogue knows of {end}",
                "Restore the project's images from a copy.",
            )
        if size > end:
            cut += _cut(directory, number, end)
    return cut


def pack_path(directory: Path, number: int) -> Path:
    """Where pack `number` lies."""
    return directory / f"{number:06d}.pack"


def pack_numbers(directory: Path) -> list[int]:
    """The packs that are there, in order."""
    found = (_NAME.fullmatch(path.name) for path in directory.glob("*.pack"))
    return sorted(int(match[1]) for match in found if match)


def _claim(directory: Path, largest: int, needed: int) -> tuple[int, int, int]:
    """The first pack with room that no one else writes to, locked: its number, file and end.

    A new one is begun if need be.
    """
    for number in itertools.count():
        with _storing(number):
            file = os.open(pack_path(directory, number), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
            if _locked(file):
                end = os.fstat(file).st_size
                if end == 0 or end + needed <= largest:
                    make_durable(directory)
                    return number, file, end
            os.close(file)
    raise AssertionError("unreachable: there is always a next number")


def _cut(directory: Path, number: int, end: int) -> int:
    with _storing(number):
        file = os.open(pack_path(directory, number), os.O_RDWR | os.O_CLOEXEC)
        try:
            if not _locked(file):
                return 0
            size = os.fstat(file).st_size
            os.ftruncate(file, end)
            _sync(file)
            return size - end
        finally:
            os.close(file)


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write(file: int, data: bytes, offset: int) -> None:
    view = memoryview(data)
    while view:
        written = os.pwrite(file, view, offset)
        view, offset = view[written:], offset + written


def _sync(file: int) -> None:
    getattr(os, "fdatasync", os.fsync)(file)


@contextlib.contextmanager
def _storing(number: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"pack {number} cannot be used: {error.strerror or error}",
            "Check that the disk is not full and that the images folder is there and writable.",
        ) from error
