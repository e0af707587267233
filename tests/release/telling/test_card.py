"""The card: what `load_dataset` makes of it, and whether what people read in it is so."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from datasets import get_dataset_config_names, load_dataset
from huggingface_hub import DatasetCard

from tests.release.attempted import EDITOR, MODELS
from tests.release.made import REVIEWER
from tests.release.telling.reading_cards import body, examples, front_matter, table_rows
from vivant.release.manifest import read_manifest
from vivant.release.telling.columns import CONTENTS, describe
from vivant.release.telling.shelves import hub_split, read_shelves

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"")


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from datasets import config
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(config, "HF_HUB_OFFLINE", True)


def test_every_configuration_loads_with_the_rows_that_the_manifest_counts(
    release: Path, tmp_path: Path
) -> None:
    counts = read_manifest(release).counts
    assert get_dataset_config_names(str(release))[0] == "frames"
    for config, splits in counts.items():
        loaded = load_dataset(str(release), config, cache_dir=str(tmp_path))
        assert {split: len(loaded[split]) for split in loaded} == {
            hub_split(split): rows for split, rows in splits.items() if rows
        }


def test_frames_are_what_is_loaded_if_nothing_is_said(release: Path, tmp_path: Path) -> None:
    frames = load_dataset(str(release), split="test", cache_dir=str(tmp_path))
    assert frames[0]["image"].size == (frames[0]["width"], frames[0]["height"])


def test_the_features_of_the_card_are_those_of_the_files(release: Path, tmp_path: Path) -> None:
    told = {info["config_name"]: info for info in front_matter(release)["dataset_info"]}
    for shelf in read_shelves(release):
        from datasets import Features

        assert Features._from_yaml_list(told[shelf.name]["features"]) == Features.from_dict(
            dict(shelf.features)
        )


def test_the_hub_can_read_what_stands_on_top(stated: Path) -> None:
    card = DatasetCard.load(stated / "README.md")
    data = card.data.to_dict()
    assert data["pretty_name"] == "Tales of | Lanterns"
    assert data["size_categories"] == ["n<1K"]
    assert data["language"] == ["en"]
    assert {"text-to-image", "image-to-image"} == set(data["task_categories"])


def test_its_examples_run(release: Path, tmp_path: Path) -> None:
    run = examples(release)
    assert len(run) == 4
    environment = {**os.environ, "HF_HOME": str(tmp_path), "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(run).replace("FOLDER", str(release))],
        env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    manifest = read_manifest(release)
    frames, stories = (sum(manifest.counts[name].values()) for name in ("frames", "stories"))
    assert f"{frames} frames in {stories} stories" in done.stdout


def test_every_class_of_terms_is_told_with_its_rows_and_an_expression_that_picks_them(release: Path) -> None:
    rows = table_rows(body(release), "`terms` | frames")
    files = f"'{release}/data/frames/*.parquet'"
    all_rows = duckdb.sql(f"SELECT count(*) FROM {files}").fetchall()[0][0]
    for _, frames, _, models, _, expression in rows:
        query = f"SELECT count(*), string_agg(DISTINCT model, ', ' ORDER BY model) FROM {files} WHERE {expression.strip('`')}"
        assert duckdb.sql(query).fetchall() == [(int(frames), models)]
    assert sum(int(frames) for _, frames, *_ in rows) == all_rows
    assert len(rows) > 1
    assert "**Terms mix in this release.**" in body(release)


def test_terms_that_bind_leave_no_licence_of_the_hub(stated: Path) -> None:
    data = front_matter(stated)
    assert (data["license"], data["license_name"], data["license_link"]) == (
        "other",
        "mixed-terms",
        "LICENSE.md",
    )
    assert "give it under **[CC-BY-4.0](https://spdx.org/licenses/CC-BY-4.0.html)**" in body(stated)


def test_the_licence_that_the_card_links_to_is_a_file_that_the_hub_takes(stated: Path) -> None:
    assert front_matter(stated)["license_link"] in ("LICENSE", "LICENSE.md")
    text = (stated / "LICENSE.md").read_text("utf-8")
    assert "CC-BY-4.0" in text
    for row in table_rows(body(stated), "`terms` | frames"):
        assert row[-1] in text


def test_a_licence_that_nobody_stated_is_not_made_up(release: Path) -> None:
    assert "**No licence was stated**" in body(release)


def test_every_model_is_named_with_its_terms(release: Path) -> None:
    rows = table_rows(body(release), "role |")
    said = {(row[1], row[3]) for row in rows}
    assert said >= {*MODELS, EDITOR, ("studio-inspector-1", "permissive")}


def test_what_the_studio_did_is_called_simulated(release: Path) -> None:
    assert "What it made or judged is simulated" in body(release)
    assert "simulated" in front_matter(release)["tags"]


def test_it_says_what_people_looked_at_without_their_names(release: Path) -> None:
    rows = {row[0]: row[1:] for row in table_rows(body(release), "checkpoint |")}
    assert rows["characters"] == ["`auto`", "0", "1"]
    assert "1 person decided on" in body(release)
    assert "this says nothing of the others" in body(release)
    for file in ("README.md", "DATASHEET.md", "croissant.json"):
        assert not re.search(rf"\b{REVIEWER}\b", (release / file).read_text("utf-8"))


def test_every_column_is_described_and_every_description_is_of_a_column(release: Path) -> None:
    shelves = read_shelves(release)
    assert [shelf.name for shelf in shelves] == list(CONTENTS)
    undescribed = [
        (shelf.name, name) for shelf in shelves for name in shelf.features if not describe(shelf.name, name)
    ]
    assert undescribed == []
    text = body(release)
    assert all(f"| `{name}` |" in text for shelf in shelves for name in shelf.features)


def test_every_link_and_picture_of_its_texts_is_there(release: Path) -> None:
    for name in ("README.md", "DATASHEET.md"):
        text = (release / name).read_text("utf-8")
        anchors = {
            re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            for heading in re.findall(r"^#+ (.+)$", body(release) if name == "README.md" else text, re.M)
        }
        for found in LINK.findall(text):
            target = found[0] or found[1]
            if "://" in target:
                continue
            path, _, anchor = target.partition("#")
            assert (release / path).exists(), target
            assert not anchor or path or anchor in anchors, target


def test_pictures_are_described(release: Path) -> None:
    text = body(release)
    assert re.search(r"!\[\d+ frames of this release, line by line: [^\]]+\]\(figures/examples\.jpg\)", text)
    assert all(alt for alt in re.findall(r'alt="([^"]*)"', text))


def test_a_title_cannot_break_a_table_nor_the_yaml(stated: Path) -> None:
    assert front_matter(stated)["pretty_name"] == "Tales of | Lanterns"
    assert body(stated).lstrip().startswith("# Tales of | Lanterns\n")


def test_what_is_stated_is_told(stated: Path) -> None:
    text = body(stated)
    for said in (
        "Stories in which a lantern is lost, and found.", "Ida Marlow and Jonas Ekberg", "tales@lanterns.example",
        "published 2026-11-26", "https://lanterns.example/tales", "Version **2.1.0**",
    ):  # fmt: skip
        assert said in text
    assert "author = {Ida Marlow and Jonas Ekberg}" in text
    assert "year = {2026}" in text


def test_counts_of_the_card_are_those_of_the_manifest(release: Path) -> None:
    counts = read_manifest(release).counts
    rows = {row[0].strip("*"): row[1:] for row in table_rows(body(release), "| train |")}
    for config in ("frames", "stories", "characters", "attempts", "preferences"):
        told = [int(cell.replace(",", "")) for cell in rows[config]]
        assert told == [*counts[config].values(), sum(counts[config].values())]


def test_nothing_of_this_machine_is_told(release: Path, project: Path) -> None:
    for file in (*release.glob("*.md"), *release.glob("*.json"), *release.glob("project/*")):
        text = file.read_text("utf-8")
        assert str(project) not in text
        assert str(release) not in text
        assert str(Path.home()) + "/" not in text
    json.loads((release / "croissant.json").read_text("utf-8"))
