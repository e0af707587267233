"""What tests of releases begin with: a made-up project, and its release."""

from pathlib import Path

import pytest

from tests.release.made import make_project


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 12 stories that nobody may change."""
    return make_project(tmp_path_factory.mktemp("release") / "project")
