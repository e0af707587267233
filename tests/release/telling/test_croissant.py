"""`croissant.json`: MLCommons' own reader finds nothing wrong with it, and reads the rows that are there."""

import hashlib
import json
import logging
import warnings
from pathlib import Path
from typing import Any

import mlcroissant
import pyarrow.parquet as pq
import pytest

pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated"),
    pytest.mark.filterwarnings("ignore:The inplace keyword in DataFrame"),
]
"""What mlcroissant's own dependencies advise it against."""

ASKED_FOR = (
    "rai:dataLimitations", "rai:dataBiases", "rai:personalSensitiveInformation", "rai:dataUseCases",
    "rai:dataSocialImpact", "rai:hasSyntheticData", "prov:wasDerivedFrom", "prov:wasGeneratedBy",
)  # fmt: skip
"""What venues ask for beside the core."""


def document(release: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((release / "croissant.json").read_text("utf-8"))
    return found


def text(value: Any) -> Any:
    """mlcroissant gives texts as bytes, and lists of structs under the ids of their fields."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, list):
        return [text(one) for one in value]
    if isinstance(value, dict):
        return {name.rpartition("/")[2]: text(one) for name, one in value.items()}
    return value


@pytest.fixture(scope="module")
def read(stated: Path) -> Any:
    """mlcroissant's reader of the release, which takes a second to make."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return mlcroissant.Dataset(str(stated / "croissant.json"))


def records(dataset: Any, config: str) -> list[dict[str, Any]]:
    return [
        {name.partition("/")[2]: text(value) for name, value in record.items()}
        for record in dataset.records(config)
    ]


def rows(release: Path, config: str, split: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for file in sorted(release.glob(f"data/{config}/{split}-*.parquet")):
        found += pq.read_table(file, partitioning=None).to_pylist()
    return found


def test_it_is_valid_without_any_remark(stated: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    dataset = mlcroissant.Dataset(str(stated / "croissant.json"))
    issues = dataset.metadata.ctx.issues
    assert issues.errors == set()
    assert issues.warnings == set()
    assert caplog.text == ""


def test_without_a_date_it_is_valid_and_none_is_made_up(release: Path) -> None:
    issues = mlcroissant.Dataset(str(release / "croissant.json")).metadata.ctx.issues
    assert issues.errors == set()
    assert ["datePublished" in str(warning) for warning in issues.warnings] == [True]


def test_it_says_which_versions_it_conforms_to(stated: Path) -> None:
    assert document(stated)["conformsTo"] == [
        "http://mlcommons.org/croissant/1.1",
        "http://mlcommons.org/croissant/RAI/1.0",
    ]


def test_every_parquet_file_is_there_with_size_and_hash(stated: Path) -> None:
    told = {
        one["contentUrl"]: (one["contentSize"], one["sha256"])
        for one in document(stated)["distribution"]
        if one["@type"] == "cr:FileObject"
    }
    there = {
        file.relative_to(stated).as_posix(): (
            f"{file.stat().st_size} B",
            hashlib.sha256(file.read_bytes()).hexdigest(),
        )
        for file in stated.glob("data/*/*.parquet")
    }
    assert told == there


def test_its_reader_reads_the_stories_that_are_there(stated: Path, read: Any) -> None:
    found = sorted(records(read, "stories"), key=lambda row: str(row["story_id"]))
    expected = [
        {"split": split, **row}
        for split in ("train", "validation", "test")
        for row in rows(stated, "stories", split)
    ]
    assert found == sorted(expected, key=lambda row: str(row["story_id"]))


def test_its_reader_reads_pictures_and_nested_columns(stated: Path, read: Any) -> None:
    there = {row["frame_id"]: row for row in records(read, "frames")}
    for split in ("train", "validation", "test"):
        for row in rows(stated, "frames", split):
            found = there[row["frame_id"]]
            assert found["split"] == split
            assert found["performances"] == row["performances"]
            assert found["characters"] == row["characters"]
            assert found["image"].size == (row["width"], row["height"])


def test_closed_vocabularies_are_in_no_split(stated: Path, read: Any) -> None:
    assert [row["name"] for row in records(read, "poses")] == [
        row["name"] for row in rows(stated, "poses", "all")
    ]
    sets = {one["@id"]: one for one in document(stated)["recordSet"]}
    assert [one["splits/name"] for one in sets["splits"]["data"]] == ["train", "validation", "test"]
    assert "poses/split" not in [field["@id"] for field in sets["poses"]["field"]]


@pytest.mark.parametrize("name", ASKED_FOR)
def test_what_venues_ask_for_is_there(stated: Path, name: str) -> None:
    assert document(stated)[name]


def test_models_are_the_agents_of_what_they_did(stated: Path) -> None:
    agents = {
        activity["prov:label"]: [agent["prov:label"] for agent in activity["prov:wasAssociatedWith"]]
        for activity in document(stated)["prov:wasGeneratedBy"]
    }
    assert agents["Synthesis"] == ["painter-a-1", "painter-b-2"]
    assert agents["Judgement"] == ["studio-inspector-1"]
    assert agents["Human validation"] == ["Reviewers, not named"]


def test_licences_are_the_stated_one_and_the_terms_that_bind(stated: Path) -> None:
    first, *others = document(stated)["license"]
    assert first == "https://spdx.org/licenses/CC-BY-4.0.html"
    assert {other["name"] for other in others} >= {"Terms of the models: non-commercial"}


def test_what_people_stated_is_there_and_nothing_else(stated: Path, release: Path) -> None:
    told, untold = document(stated), document(release)
    assert [one["name"] for one in told["creator"]] == ["Ida Marlow", "Jonas Ekberg"]
    assert (told["url"], told["datePublished"]) == ("https://lanterns.example/tales", "2026-11-26")
    assert not untold.keys() & {"creator", "url", "datePublished"}
