"""What tests of the review begin with: a small project, built once and copied for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.serving import Office, build_small, copy_of, office


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project that nobody may change. Its judge says no here and there: some frames wait for people."""
    return build_small(tmp_path_factory.mktemp("review") / "built", share_of_no=0.03)


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, for one test."""
    return copy_of(built, tmp_path / "project")


@pytest.fixture
def desk_office(project: Path) -> Iterator[Office]:
    """The application over that copy, in this process."""
    with office(project) as opened:
        yield opened
