"""Formats whose readers are Python packages are read by these packages, and hold what the release holds."""

import gc
import io
import json
import subprocess
import sys
from pathlib import Path

import datasets
import duckdb
import lance
import numpy as np
import pyarrow.parquet as pq
import pytest
import webdataset
from PIL import Image

from tests.release.exporters.made import Exports, jsonl, note
from vivant.errors import InputError
from vivant.release.exporters.drafting import drafted
from vivant.release.exporters.webdataset import Shards, key_of
from vivant.release.reading import open_release
from vivant.release.samples import Picture, text_sample
from vivant.store import images


@pytest.fixture(autouse=True)
def _quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No progress bars, and nothing kept between tests."""
    datasets.disable_progress_bars()
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")


@pytest.fixture(scope="module")
def shown(release: Path) -> dict[str, str]:
    """What every released frame shows, by its id."""
    return {frame.frame_id: frame["image_id"] for frame in open_release(release)}


def looked_at(picture: Image.Image) -> str:
    """What a picture shows, as its reader decoded it."""
    return images.pixel_id(np.asarray(picture.convert("RGB")))


def test_an_image_folder_loads_with_its_references_as_pictures(
    exports: Exports, shown: dict[str, str], tmp_path: Path
) -> None:
    folder = exports("imagefolder", "all")
    loaded = datasets.load_dataset("imagefolder", data_dir=str(folder), cache_dir=str(tmp_path))
    assert set(loaded) == {"train", "validation", "test"}
    assert sum(map(len, loaded.values())) == note(folder)["rows"]
    train = loaded["train"]
    assert train.features["image"] == datasets.Image()
    assert train.features["refs"] == datasets.List(datasets.Image())
    for row in train:
        assert looked_at(row["image"]) == shown[row["id"][:10]]
        assert [looked_at(ref) for ref in row["refs"]] == [told["image_id"] for told in row["references"]]


def test_a_stitched_condition_is_all_references_side_by_side(exports: Exports, tmp_path: Path) -> None:
    folder = exports("imagefolder", "test", cond="stitched", tasks="multi_subject,subject")
    loaded = datasets.load_dataset("imagefolder", data_dir=str(folder), cache_dir=str(tmp_path))["test"]
    for row in loaded:
        wide = sum(round(ref.width * row["refs"][0].height / ref.height) for ref in row["refs"])
        assert row["cond"].size == (wide, row["refs"][0].height)


def test_an_image_folder_of_words_alone_loads(exports: Exports, tmp_path: Path) -> None:
    folder = exports("imagefolder", "test", tasks="t2i")
    loaded = datasets.load_dataset("imagefolder", data_dir=str(folder), cache_dir=str(tmp_path))["test"]
    assert "refs" not in loaded.features
    assert all(row["instruction"] == row["caption"] for row in loaded)


def test_tars_load_as_configurations_of_one_number_of_references(
    exports: Exports, shown: dict[str, str], tmp_path: Path
) -> None:
    folder = exports("webdataset", "all")
    configurations = datasets.get_dataset_config_names(str(folder))
    assert configurations == sorted(path.name for path in folder.iterdir() if path.is_dir())
    rows = 0
    for name in configurations:
        loaded = datasets.load_dataset(str(folder), name, cache_dir=str(tmp_path))
        for row in (row for split in loaded.values() for row in split):
            rows += 1
            told = row["json"]
            assert looked_at(row["target.png"]) == shown[told["id"][:10]]
            refs = [looked_at(row[f"ref{number}.png"]) for number in range(int(name[4:]))]
            assert refs == [ref["image_id"] for ref in told["references"]]
    assert rows == note(folder)["rows"]


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_tars_stream_through_webdataset(exports: Exports, shown: dict[str, str]) -> None:
    folder = exports("webdataset", "all")
    tars = sorted(map(str, folder.glob("*/*.tar")))
    found = list(webdataset.WebDataset(tars, shardshuffle=False, empty_check=False))
    assert len(found) == note(folder)["rows"]
    for sample in found:
        told = json.loads(sample["json"])
        assert sample["__key__"] == told["id"]
        assert images.pixel_id(images.decode(sample["target.png"])) == shown[told["id"][:10]]
        assert sum(name.startswith("ref") for name in sample) == len(told["references"])
    # It leaves its tars open: they are closed here, where that is known, and not in another test.
    gc.collect()


def test_a_tar_ends_when_it_is_full(tmp_path: Path) -> None:
    with drafted(tmp_path / "out") as draft:
        shards = Shards(draft, "refs1/train", most=1000)
        for number in range(5):
            shards.add(f"S{number}", {"target.png": b"0" * 600})
        shards.close()
    names = [path.name for path in sorted((tmp_path / "out" / "refs1").iterdir())]
    assert names == ["train-00000.tar", "train-00001.tar", "train-00002.tar"]


def test_a_key_with_a_dot_is_refused() -> None:
    sample = text_sample(
        {
            "frame_id": "S1.F1", "story_id": "S1", "frame_index": 0, "caption": "", "width": 1, "height": 1, "seed": 1,
            "model": "", "terms": "permissive",
        },
        "train", Picture("", b""),
    )  # fmt: skip
    with pytest.raises(InputError, match="cannot be a key"):
        key_of(sample)


def test_lance_holds_every_sample_with_its_pictures(exports: Exports, shown: dict[str, str]) -> None:
    folder = exports("lance", "all")
    table = lance.dataset(str(folder / "samples.lance")).to_table()
    assert table.num_rows == note(folder)["rows"]
    for row in table.to_pylist():
        assert images.pixel_id(images.decode(row["target"])) == shown[row["id"][:10]]
        assert all(
            images.pixel_id(images.decode(ref["image"])) == ref["image_id"] for ref in row["references"]
        )
    taken = lance.dataset(str(folder / "samples.lance")).take([3], columns=["id", "region"]).to_pylist()
    assert len(taken[0]["region"]) == 4


def test_places_are_found_by_duckdb_and_every_frame_has_neighbours(
    exports: Exports, shown: dict[str, str]
) -> None:
    path = exports("embedding-atlas", "all") / "frames.parquet"
    asked = f"""
        select count(*), count(distinct frame_id), min(len(neighbors.ids)), max(len(neighbors.ids)),
               min(list_min(neighbors.ids)), max(list_max(neighbors.ids)), bool_and(isfinite(x) and isfinite(y))
        from '{path}'
    """
    (told,) = duckdb.sql(asked).fetchall()
    assert told == (len(shown), len(shown), 15, 15, 0, len(shown) - 1, True)
    rows = pq.read_table(path).to_pylist()
    assert {row["frame_id"] for row in rows} == shown.keys()
    for number, row in enumerate(rows):
        distances = row["neighbors"]["distances"]
        assert number not in row["neighbors"]["ids"]
        assert distances == sorted(distances)
        assert Image.open(io.BytesIO(row["image"]["bytes"])).width <= 256


def test_what_omnigen2_reads_with_datasets_has_one_type_everywhere(exports: Exports, tmp_path: Path) -> None:
    """Its loader reads each file of data.yml so, and then joins them."""
    folder = exports("omnigen2", tasks="t2i,subject,multi_subject,edit")
    loaded = [
        datasets.load_dataset("json", data_files=str(path), cache_dir=str(tmp_path))["train"]
        for path in sorted((folder / "jsonl").iterdir())
    ]
    joined = datasets.concatenate_datasets(loaded)
    assert len(joined) == note(folder)["rows"]
    assert set(joined.column_names) == {"task_type", "instruction", "input_images", "output_image"}
    assert {len(row["input_images"] or ()) for row in joined} <= {0, 1, 2, 3, 4}


@pytest.mark.parametrize("path", ["jsonl/subject.jsonl"])
def test_jsonl_is_read_in_any_encoding(exports: Exports, path: str) -> None:
    file = exports("omnigen2") / path
    reading = f"print(len([line for line in open({str(file)!r})]))"
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", reading],
        env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) == len(jsonl(file))
