"""Opening a project's store: by many to read and decide, by one to build."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vivant.errors import ProjectError
from vivant.store.blobs import FOLDER, PackedBlobs
from vivant.store.catalogue import Catalogue
from vivant.store.packs import recover_packs

_TRIES: Final = 4
_MOMENT: Final = 0.05
"""Seconds between tries to take a project's lock."""


@dataclass(frozen=True, slots=True)
class Store:
    """The catalogue of a project and its images. `directory` is where packs lie."""

    catalogue: Catalogue
    blobs: PackedBlobs
    directory: Path


@contextlib.contextmanager
def open_store(project: Path) -> Iterator[Store]:
    """The store of the project in a folder, to look at it and to record decisions.

    Raises ProjectError for a store that a newer Vivant wrote, StoreError for a damaged one.
    """
    with Catalogue.open(project) as catalogue, contextlib.closing(_blobs(project, catalogue)) as blobs:
        yield Store(catalogue, blobs, project / FOLDER)


@contextlib.contextmanager
def own_store(project: Path) -> Iterator[Store]:
    """The store of the project in a folder, to build it: for one process at a time.

    Cuts off images that a broken-off build wrote but never committed. Raises ProjectError while
    another process builds, and whatever `open_store` raises.
    """
    with open_store(project) as store, _alone(store.directory, project):
        recover_packs(store.directory, store.catalogue.pack_ends())
        yield store


def is_owned(project: Path) -> bool:
    """Whether some process builds the project in a folder right now."""
    try:
        folder = os.open(project / FOLDER, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(folder, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(folder)
    return False


def _blobs(project: Path, catalogue: Catalogue) -> PackedBlobs:
    return PackedBlobs(project / FOLDER, catalogue)


@contextlib.contextmanager
def _alone(directory: Path, project: Path) -> Iterator[None]:
    """Holds the lock of a folder; the system gives it back however the process ends."""
    directory.mkdir(parents=True, exist_ok=True)
    folder = os.open(directory, os.O_RDONLY | os.O_CLOEXEC)
    try:
        if not _locked(folder):
            raise ProjectError(
                f"{project} is being built by another process", "Wait until it is done, or stop it."
            )
        yield
    finally:
        os.close(folder)


def _locked(folder: int) -> bool:
    """Takes the lock; whoever only looks whether it is free holds it for less than a moment."""
    for _ in range(_TRIES):
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_MOMENT)
        else:
            return True
    return False
