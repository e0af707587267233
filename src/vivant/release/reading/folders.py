"""Where a release lies: a folder here, or one behind a server that gives out slices of its files."""

import errno
import os
from pathlib import Path
from typing import Any, Final, Protocol

import pyarrow as pa

from vivant.errors import InputError, StoreError

CHECK: Final = "Check the release with `vivant verify`, or fetch it again."
"""What to do about damage."""


class Folder(Protocol):
    """A folder of files that never change. Names are relative to it, with `/`."""

    address: str
    is_far: bool
    """Whether every request takes long, so that they had better be few and at once."""

    def whole(self, name: str) -> pa.Buffer:
        """A file, all of it; memory-mapped where it can be. Raises FileNotFoundError."""
        ...

    def slice(self, name: str, offset: int, length: int) -> bytes:
        """`length` bytes of a file from `offset` on. Raises StoreError where it has fewer."""
        ...

    def file(self, name: str) -> Any:
        """A file as pyarrow reads it at random. Raises FileNotFoundError."""
        ...


class LocalFolder:
    """A folder of this machine. Slices are read with pread: nothing stays mapped, threads and forks share."""

    is_far = False

    def __init__(self, path: Path) -> None:
        self.address = str(path)
        self._path = path
        self._descriptors: dict[str, int] = {}

    def whole(self, name: str) -> pa.Buffer:
        with pa.memory_map(str(self._path / name)) as mapped:
            return mapped.read_buffer()

    def slice(self, name: str, offset: int, length: int) -> bytes:
        descriptor = self._descriptors.get(name)
        if descriptor is None:
            descriptor = self._open(name)
        data = os.pread(descriptor, length, offset)
        return data if len(data) == length else self._rest(name, descriptor, offset, length, data)

    def file(self, name: str) -> Any:
        return pa.OSFile(str(self._path / name))

    def __reduce__(self) -> tuple[Any, ...]:
        # A descriptor is a number of this folder's in this process: a copy opens its own.
        return (LocalFolder, (self._path,))

    def _open(self, name: str) -> int:
        try:
            descriptor = os.open(self._path / name, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        except FileNotFoundError:
            raise StoreError(f"{name} of the release {self.address} is missing", CHECK) from None
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE):
                raise StoreError(f"too many files are open to read {name}", "Raise `ulimit -n`.") from None
            raise
        # Another thread may have been first: one descriptor a file is kept.
        kept = self._descriptors.setdefault(name, descriptor)
        if kept != descriptor:
            os.close(descriptor)
        return kept

    def _rest(self, name: str, descriptor: int, offset: int, length: int, data: bytes) -> bytes:
        while len(data) < length:
            more = os.pread(descriptor, length - len(data), offset + len(data))
            if not more:
                raise cut_short(name, offset, length, len(data))
            data += more
        return data

    def __del__(self) -> None:
        for descriptor in self._descriptors.values():
            os.close(descriptor)


def cut_short(name: str, offset: int, length: int, got: int) -> StoreError:
    """The error of a file that ends before what the index says it holds."""
    return StoreError(f"{name} is cut short: {length} bytes from {offset} on were {got}", CHECK)


def open_folder(address: str, *, endpoint: str | None, anonymous: bool) -> Folder:
    """The folder at an address. Raises InputError for addresses of a kind that cannot be read."""
    if address.startswith("s3://"):
        from vivant.release.reading.remote import s3_folder

        return s3_folder(address, endpoint=endpoint, anonymous=anonymous)
    if address.startswith("hf://"):
        from vivant.release.reading.remote import hub_folder

        return hub_folder(address, endpoint=endpoint, anonymous=anonymous)
    if "://" in address:
        raise InputError(
            f"{address} is not an address of a release",
            "Give a folder, s3://bucket/prefix or hf://datasets/owner/name[@revision].",
        )
    if not Path(address).is_dir():
        raise InputError(f"there is no folder {address}", "Name the folder that `vivant release` wrote.")
    return LocalFolder(Path(address))
