"""Opening a project's store: by many to read and decide, by one to build."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vivant.errors import ProjectError
from vivant.store.blobs import FOLDER, PackedBlobs
from vivant.store.catalogue import Catalogue
from vivant.store.packs import recover_packs


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


def _blobs(project: Path, catalogue: Catalogue) -> PackedBlobs:
    return PackedBlobs(project / FOLDER, catalogue)


@contextlib.contextmanager
def _alone(directory: Path, project: Path) -> Iterator[None]:
    """Holds the lock of a folder; the system gives it back however the process ends."""
    directory.mkdir(parents=True, exist_ok=True)
    folder = os.open(directory, os.O_RDONLY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ProjectError(
                f"{project} is being built by another process", "Wait until it is done, or stop it."
            ) from None
        yield
    finally:
        os.close(folder)
