"""Looking into releases and projects, for tests."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from vivant.pipeline.project import open_project
from vivant.release.manifest import read_manifest
from vivant.schema.record import Attempt
from vivant.store.records import FrameRecord

Row = dict[str, Any]


def rows(release: Path, config: str, split: str = "*") -> list[Row]:
    """All rows of a configuration, or of one split of it, in their order."""
    files = sorted(release.glob(f"data/{config}/{split}-*.parquet"))
    return [row for file in files for row in pq.read_table(file).to_pylist()]


def splits_of(release: Path) -> list[str]:
    return list(read_manifest(release).splits)


def accepted(project: Path) -> dict[str, tuple[FrameRecord, Attempt]]:
    """The accepted frames of encoded stories by id, each with the attempt that stands for it."""
    with open_project(project) as opened:
        catalogue = opened.catalogue
        encoded = {story.id for story in catalogue.stories() if story.state == "encoded"}
        found = {}
        for frame in catalogue.frames():
            if frame.state == "accepted" and frame.story in encoded:
                assert frame.best is not None
                found[frame.id] = frame, catalogue.attempts(frame.id)[frame.best]
        return found


def stored(project: Path, id: str) -> bytes:
    """An image of the project as it is stored."""
    with open_project(project) as opened:
        return opened.blobs.get(id)
