"""A part of a release as a folder that `load_dataset` reads."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from datasets import get_dataset_config_names, load_dataset

from tests.release.exporters.made import Exports, damaged, remove, reword, swap
from vivant.errors import StoreError
from vivant.release.exporters.exporting import export_release
from vivant.release.telling.shelves import ORDER

Damage = Callable[[Path], object]


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from datasets import config
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(config, "HF_HUB_OFFLINE", True)


def rows(folder: Path, config: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for file in sorted(folder.glob(f"data/{config}/*.parquet")):
        found += pq.read_table(file, partitioning=None).to_pylist()
    return found


def test_every_configuration_is_the_one_of_the_release(exports: Exports) -> None:
    folder = exports("huggingface", split="all", configs=",".join(ORDER))
    for config in ORDER:
        assert rows(folder, config) == rows(exports.release, config), config


def test_load_dataset_reads_what_was_asked_for_and_the_first_is_the_default(
    exports: Exports, tmp_path: Path
) -> None:
    folder = exports("huggingface", split="test", configs="poses,frames")
    assert get_dataset_config_names(str(folder)) == ["frames", "poses"]
    frames = load_dataset(str(folder), cache_dir=str(tmp_path))
    assert {split: len(frames[split]) for split in frames} == {"test": len(rows(folder, "frames"))}
    poses = load_dataset(str(folder), "poses", split="reference", cache_dir=str(tmp_path))
    assert len(poses) == 28


def test_only_rows_of_the_terms_that_were_asked_for_are_in_it(release: Path, tmp_path: Path) -> None:
    out = tmp_path / "free"
    export_release(
        release, out, format="huggingface", split="all", terms=["permissive"],
        options={"configs": "frames,attempts,preferences,characters"},
    )  # fmt: skip
    for config, column in (("frames", "terms"), ("attempts", "picture_terms"), ("preferences", "terms")):
        found = rows(out, config)
        assert found
        assert {row[column] for row in found} == {"permissive"}
        assert len(found) < len(rows(release, config))


def drop_column(folder: Path) -> None:
    file = min(folder.glob("data/characters/*.parquet"))
    table = pq.read_table(file, partitioning=None)
    pq.write_table(table.drop_columns(["species"]), file)


def blank_a_picture(folder: Path) -> None:
    file = min(folder.glob("data/characters/*.parquet"))
    table = pq.read_table(file, partitioning=None)
    column = table.column("template").to_pylist()
    column[0] = {"bytes": b"", "path": column[0]["path"]}
    place, field = table.schema.get_field_index("template"), table.schema.field("template")
    pq.write_table(table.set_column(place, field, pa.array(column, field.type)), file)


@pytest.mark.parametrize(
    "damage",
    [
        remove("data/frames/*.parquet"),
        swap("data/*/*.parquet"),
        reword("README.md", "dtype: int32", "dtype: int64"),
        reword("README.md", "num_examples: ", "num_examples: 1"),
        reword("README.md", "data/frames/train", "data/frames/other"),
        drop_column,
        blank_a_picture,
    ],
)
def test_whatever_happens_to_it_is_found(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Damage
) -> None:
    damaged(monkeypatch, damage)
    with pytest.raises(StoreError):
        export_release(release, tmp_path / "out", format="huggingface")
    assert not (tmp_path / "out").exists()
