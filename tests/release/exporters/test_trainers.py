"""What trainers do in silence, each met by a rule."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import yaml

from tests.release.exporters.made import Exports, jsonl, note
from vivant.errors import StoreError
from vivant.release.exporters import lance, omnigen2
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporting import export_release
from vivant.release.exporters.paths import rooted, unrooted
from vivant.release.samples import Picture, Reference, Sample
from vivant.store import images

# Paths


def test_paths_lead_to_where_the_export_will_lie_and_back() -> None:
    assert rooted("a/b.png", "") == "a/b.png"
    assert rooted("a/b.png", "/data/ours/") == "/data/ours/a/b.png"
    assert unrooted("/data/ours/a/b.png", "/data/ours") == "a/b.png"


@pytest.mark.parametrize("path", ["/elsewhere/a.png", "/data/ours/../a.png", "a.png"])
def test_a_path_that_leads_elsewhere_is_found(path: str) -> None:
    with pytest.raises(StoreError, match="not a path inside"):
        unrooted(path, "/data/ours")


@pytest.mark.parametrize("format", ["omnigen2", "musubi", "ai-toolkit"])
def test_trainers_that_start_elsewhere_get_whole_paths(exports: Exports, format: str) -> None:
    folder = exports(format, "test", root="/data/ours")
    names = [
        path for path in sorted(folder.rglob("*")) if path.suffix in (".jsonl", ".toml", ".yml", ".yaml")
    ]
    assert names
    for file in names:
        text = file.read_text("utf-8")
        for path in (word.strip('",[]') for word in text.split() if ".png" in word or "refs" in word):
            assert path.startswith("/data/ours/"), (file.name, path)


# OmniGen2


def test_omnigen2_gets_four_references_and_five_only_with_room_for_them(
    exports: Exports, release: Path
) -> None:
    for most, entries in ((2, 4), (4, 4), (5, 5)):
        folder = exports("omnigen2", references="posed", most_references=str(most))
        pixels = yaml.safe_load((folder / "options.yml").read_text())["data"]["max_input_pixels"]
        counts = {len(row["input_images"]) for path in (folder / "jsonl").iterdir() for row in jsonl(path)}
        assert len(pixels) == entries
        assert max(counts) <= most
    assert note(exports("omnigen2", references="posed", most_references="2"))["left_out"][
        "it has more than 2 references"
    ]


def test_omnigen2_weighs_by_repeating_rows_because_ratios_have_no_effect(exports: Exports) -> None:
    once, thrice = exports("omnigen2"), exports("omnigen2", repeat="edit=3,subject=2")
    for task, times in (("edit", 3), ("subject", 2), ("multi_subject", 1)):
        rows, more = jsonl(once / f"jsonl/{task}.jsonl"), jsonl(thrice / f"jsonl/{task}.jsonl")
        assert more == [row for row in rows for _ in range(times)]
    mix = yaml.safe_load((thrice / "data.yml").read_text())["data"]
    assert {entry["ratio"] for entry in mix} == {1.0}
    assert all(Path(entry["path"]).suffix == ".jsonl" for entry in mix), "a folder would take in our note too"


def test_omnigen2_leaves_out_what_its_text_encoder_would_cut(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(omnigen2, "MOST_BYTES", 300)
    done = export_release(release, tmp_path / "out", format="omnigen2")
    assert done.left_out["its instruction is too long"] > 0
    rows = [row for path in (tmp_path / "out" / "jsonl").iterdir() for row in jsonl(path)]
    assert all(len(row["instruction"].encode()) <= 300 for row in rows)


def test_omnigen2_gets_no_references_for_words_alone(exports: Exports) -> None:
    rows = jsonl(exports("omnigen2", tasks="t2i,edit") / "jsonl" / "t2i.jsonl")
    assert {tuple(row) for row in rows} == {("task_type", "instruction", "output_image")}
    assert {row["task_type"] for row in rows} == {"t2i"}


def test_omnigen2_gets_what_an_edit_begins_with_cut_as_its_target_is(tmp_path: Path) -> None:
    pixels = np.random.default_rng(1).integers(0, 255, (70, 100, 3), np.uint8)
    picture = Picture(images.pixel_id(pixels), images.encode_png(pixels))
    name, base = omnigen2._shown(Reference("base", "S00001-F01-A00", picture))
    assert name == "bases/S00001-F01-A00.png"
    assert np.array_equal(images.decode(base.data), pixels[3:67, 2:98])
    assert omnigen2._shown(Reference("identity", "C00001", picture)) == ("references/C00001.png", picture)


# Lance


def test_lance_tells_what_is_wrong_with_the_release_and_not_its_own_words_for_it(tmp_path: Path) -> None:
    pytest.importorskip("lance", reason="needs pip install 'vivant[lance]'")

    def samples(*_: Any, **__: Any) -> Iterator[Sample]:
        raise StoreError("a picture is damaged")

    source: Any = SimpleNamespace(samples=samples)
    with pytest.raises(StoreError, match=r"^a picture is damaged"):
        list(lance._write(source, Draft(tmp_path), {"tasks": "edit", "references": "identity"}))


# musubi-tuner


def test_musubi_has_a_cache_for_each_number_of_references_and_a_name_for_each_row(exports: Exports) -> None:
    folder = exports("musubi")
    sets = tomllib.loads((folder / "dataset.toml").read_text())["datasets"]
    caches = [one["cache_directory"] for one in sets]
    assert len(set(caches)) == len(caches) == len(list(folder.glob("refs*.jsonl")))
    stems = [
        Path(row["image_path"]).stem.casefold()
        for one in sets
        for row in jsonl(folder / one["image_jsonl_file"])
    ]
    assert len(set(stems)) == len(stems) == note(folder)["rows"]
    for one in sets:
        arity = int(one["image_jsonl_file"][4])
        wanted = ["image_path", "caption", *(f"control_path_{number}" for number in range(arity))]
        assert all(list(row) == wanted for row in jsonl(folder / one["image_jsonl_file"]))


def test_musubi_gets_one_reference_for_models_that_take_one(exports: Exports) -> None:
    folder = exports("musubi", model="kontext")
    assert [path.name for path in folder.glob("refs*.jsonl")] == ["refs1.jsonl"]
    assert note(folder)["left_out"]["kontext takes one reference"]


def test_musubi_sizes_flux2_references_as_its_authors_do(exports: Exports) -> None:
    sets = tomllib.loads((exports("musubi", model="flux2") / "dataset.toml").read_text())["datasets"]
    for one in sets:
        most = 2024 if one["image_jsonl_file"] == "refs1.jsonl" else 1024
        assert one["control_resolution"] == [most, most]
        assert one["no_resize_control"] is True


# ai-toolkit


def test_ai_toolkit_has_every_reference_of_every_sample_under_one_stem(exports: Exports) -> None:
    folder = exports("ai-toolkit", references="posed")
    for one in yaml.safe_load((folder / "datasets.yaml").read_text())["datasets"]:
        targets = folder / one["folder_path"]
        stems = {path.stem for path in targets.glob("*.png")}
        assert {path.stem for path in targets.glob("*.txt")} == stems
        assert 1 <= len(one["control_path"]) <= 3
        for control in one["control_path"]:
            assert {path.name for path in (folder / control).iterdir()} == {f"{stem}.png" for stem in stems}
            assert not (folder / control).is_relative_to(targets)
    assert note(folder)["left_out"]["it has more than 3 references"]


def test_ai_toolkit_captions_are_one_line(exports: Exports) -> None:
    texts = [path.read_text("utf-8") for path in exports("ai-toolkit").rglob("targets/*.txt")]
    assert texts
    assert all(text == " ".join(text.split()) for text in texts)


# DiffSynth-Studio and UNO


def test_diffsynth_gets_lists_always_or_never(exports: Exports) -> None:
    lists = jsonl(exports("diffsynth") / "metadata.jsonl")
    assert {type(row["edit_image"]) for row in lists} == {list}
    single = exports("diffsynth", key="kontext_images")
    assert {type(row["kontext_images"]) for row in jsonl(single / "metadata.jsonl")} == {str}
    assert note(single)["left_out"]["it has more than one reference"]


def test_diffsynth_paths_begin_at_its_folder(exports: Exports) -> None:
    folder = exports("diffsynth")
    for row in jsonl(folder / "metadata.jsonl"):
        assert all((folder / path).is_file() for path in (row["image"], *row["edit_image"]))


def test_uno_has_a_file_for_each_number_of_references(exports: Exports) -> None:
    folder = exports("uno", tasks="subject,multi_subject,edit")
    for path in folder.glob("refs*.json"):
        rows = json.loads(path.read_bytes())
        assert {len(row["image_paths"]) for row in rows} == {int(path.stem[4:])}
        assert {tuple(row) for row in rows} == {("prompt", "image_paths", "image_tgt_path")}
