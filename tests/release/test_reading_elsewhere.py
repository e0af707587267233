"""Others read a release of 200 stories with the tools they have, without a warning, and find what is in the project."""

from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow.dataset as ds
import pytest

from tests.release.looking import accepted, rows, splits_of, stored
from vivant.release.manifest import read_manifest
from vivant.release.schemas import CONFIGS, SCHEMAS
from vivant.store import images

COLUMNS = ["frame_id", "image_id", "prompt", "seed", "score", "narration"]


@pytest.fixture(scope="module")
def expected(large_project: Path, large_release: Path) -> dict[str, tuple[Any, ...]]:
    """What the project says of every frame whose story was kept."""
    kept = {row["story_id"] for row in rows(large_release, "stories")}
    return {
        id: (id, attempt.image, attempt.prompt, attempt.seed, attempt.score, frame.spec.narration)
        for id, (frame, attempt) in accepted(large_project).items()
        if frame.story in kept
    }


def test_pyarrow_reads_every_configuration_as_one_dataset(
    large_release: Path, expected: dict[str, Any]
) -> None:
    counts = read_manifest(large_release).counts
    for config in CONFIGS:
        dataset = ds.dataset(large_release / "data" / config, format="parquet")
        assert dataset.schema.equals(SCHEMAS[config])
        assert dataset.count_rows() == sum(counts[config].values())
    read = ds.dataset(large_release / "data" / "frames").to_table(columns=COLUMNS).to_pylist()
    assert {row["frame_id"]: tuple(row.values()) for row in read} == expected


def test_duckdb_reads_frames_and_joins_them(large_release: Path, expected: dict[str, Any]) -> None:
    data = large_release / "data"
    with duckdb.connect() as database:
        found = database.sql(
            f"SELECT {', '.join(COLUMNS)} FROM read_parquet('{data}/frames/*.parquet')"
        ).fetchall()
        assert {row[0]: row for row in found} == expected
        joined = database.sql(
            f"""SELECT count(*) FROM read_parquet('{data}/frames/*.parquet') f
            JOIN read_parquet('{data}/stories/*.parquet') s USING (story_id)
            JOIN read_parquet('{data}/characters/*.parquet') c ON c.character_id = f.performances[1].character
            WHERE list_contains(s.frame_ids, f.frame_id) AND octet_length(f.image.bytes) > 0"""
        ).fetchall()
    assert joined == [(len(expected),)]


def test_hugging_face_datasets_loads_every_configuration(
    large_project: Path,
    large_release: Path,
    expected: dict[str, Any],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    import datasets

    datasets.disable_progress_bars()
    counts = read_manifest(large_release).counts
    found: dict[str, Any] = {}
    for config in CONFIGS:
        loaded = datasets.load_dataset(str(large_release), config, cache_dir=str(tmp_path))
        assert sum(map(len, loaded.values())) == sum(counts[config].values())
        if config == "frames":
            found = loaded
    assert list(found) == splits_of(large_release)
    for split in found.values():
        assert isinstance(split.features["image"], datasets.Image)
    read = [row for split in found.values() for row in split.select_columns(COLUMNS)]
    assert {row["frame_id"]: tuple(row.values()) for row in read} == expected
    first = found["train"][0]
    seen = np.asarray(first["image"].convert("RGB"))
    assert np.array_equal(seen, images.decode(stored(large_project, first["image_id"])))
    assert "arning" not in "".join(capfd.readouterr())


def test_the_default_configuration_is_the_frames(large_release: Path, tmp_path: Path) -> None:
    import datasets

    streamed = datasets.load_dataset(
        str(large_release), split="test", streaming=True, cache_dir=str(tmp_path)
    )
    assert next(iter(streamed))["frame_id"] == rows(large_release, "frames", "test")[0]["frame_id"]
