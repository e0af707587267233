"""What tests of exporters begin with: exports of the made-up release, each made once."""

from pathlib import Path

import pytest

from tests.release.exporters.made import Exports


@pytest.fixture(scope="session")
def exports(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """Exports that nobody may change."""
    return Exports(release, tmp_path_factory.mktemp("exports"))
