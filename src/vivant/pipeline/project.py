"""An opened project: its configuration, its catalogue and its images."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vivant.config import Config, read_config
from vivant.store.blobs import PackedBlobs
from vivant.store.catalogue import Catalogue
from vivant.store.opening import open_store, own_store

REPORT: Final = "report"


@dataclass(frozen=True, slots=True)
class Project:
    """A project that is open. `directory` is where it lies on this machine, and nowhere written;
    `packs` is where its images lie."""

    directory: Path
    config: Config
    catalogue: Catalogue
    blobs: PackedBlobs
    packs: Path


@contextlib.contextmanager
def open_project(directory: Path, *, building: bool = False) -> Iterator[Project]:
    """Opens the project in `directory`, for `building` by this process alone.

    Raises ProjectError where there is no project, where another build runs, or where a newer
    version made it; then nothing is written.
    """
    config = read_config(directory)
    with (own_store if building else open_store)(directory) as store:
        yield Project(directory, config, store.catalogue, store.blobs, store.directory)
