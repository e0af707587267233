"""A project of a few hundred frames, read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.many_frames import make_many
from vivant.pipeline.project import open_project
from vivant.review.browse.index import FrameIndex
from vivant.review.browse.snapshot import Snapshot


@pytest.fixture(scope="package")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that nobody may change: 400 frames of 20 characters."""
    return make_many(tmp_path_factory.mktemp("browse") / "many", 400, characters=20, pictures=12, size=64)


@pytest.fixture(scope="package")
def read(many: Path) -> Iterator[Snapshot]:
    """Its frames."""
    with open_project(many) as project, FrameIndex(project.catalogue, many) as index:
        yield index.fresh()
