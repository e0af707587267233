"""What tests of reading begin with: the made-up release, opened, and its rows as Parquet has them."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="needs pip install 'vivant[release]'")

import pyarrow as pa
import pyarrow.parquet as pq

from vivant.release.reading import open_release
from vivant.release.reading.release import Release

SPLITS = ("train", "validation", "test")


@pytest.fixture(scope="session")
def tales(release: Path) -> Release:
    return open_release(release)


@pytest.fixture(scope="session")
def rows(release: Path) -> list[dict[str, Any]]:
    """All frames as rows of Parquet, split by split, with their split."""
    return rows_of(release, "frames")


def rows_of(release: Path, config: str) -> list[dict[str, Any]]:
    """All rows of a configuration, split by split, with their split."""
    found: list[dict[str, Any]] = []
    for split in SPLITS:
        for file in sorted((release / "data" / config).glob(f"{split}-*.parquet")):
            table: pa.Table = pq.read_table(file)
            found += [{**row, "split": split} for row in table.to_pylist()]
    return found
