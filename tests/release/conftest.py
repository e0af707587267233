"""What tests of releases begin with: a made-up project, and its release."""

from pathlib import Path

import pytest

from tests.release.made import make_project
from vivant.release.snapshot import release_project


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 12 stories that nobody may change."""
    return make_project(tmp_path_factory.mktemp("release") / "project")


@pytest.fixture(scope="session")
def release(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of that project, which nobody may change either."""
    out = tmp_path_factory.mktemp("released") / "release"
    release_project(project, out)
    return out


@pytest.fixture(scope="session")
def large_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 200 stories, which nobody may change."""
    return make_project(tmp_path_factory.mktemp("large") / "project", stories=200, characters=120, size=32)


@pytest.fixture(scope="session")
def large_release(large_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its release: row groups are full, and some stories had to be left out of it."""
    out = tmp_path_factory.mktemp("large") / "release"
    release_project(large_project, out)
    return out
