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
