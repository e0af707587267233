"""Whatever happens between writing and reading back is found: nothing is exported, nothing is left behind."""

import tarfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import lance
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.release.exporters.made import (
    Damage,
    change_json,
    cut,
    damaged,
    remove,
    rename,
    reword,
    shorten,
    swap,
)
from vivant.errors import StoreError
from vivant.release.exporters.exporting import export_release
from vivant.release.exporters.table import EXPORTERS


def retar(change: Callable[[list[tuple[str, bytes]]], list[tuple[str, bytes]]]) -> Damage:
    """The first tar of samples with one reference has other members."""

    def changed(folder: Path) -> None:
        path = min(folder.glob("refs1/*.tar"))
        with tarfile.open(path) as tar:
            members = [(member.name, tar.extractfile(member).read()) for member in tar]  # type: ignore[union-attr]
        with tarfile.open(path, "w") as tar:
            for name, data in change(members):
                member = tarfile.TarInfo(name)
                member.size = len(data)
                tar.addfile(member, BytesIO(data))

    return changed


def by_ending(members: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    return sorted(members, key=lambda member: member[0].split(".", 1)[1])


def dotted(members: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    return [(name.replace("-F", ".F"), data) for name, data in members]


def another_arity(members: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Loaders take the fields from the first samples: one with another number of references is none of them."""
    stem = members[-1][0].split(".")[0]
    return [*members, (f"{stem}.ref1.png", members[0][1])]


def moved(members: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """One sample says another page of itself."""
    return [
        (name, data.replace(b'"page": 1,', b'"page": 9,') if name.endswith(".json") else data)
        for name, data in members
    ]


def rows(change: Callable[[list[dict[str, Any]]], object]) -> Damage:
    """The table of places has other rows."""

    def changed(folder: Path) -> None:
        path = folder / "frames.parquet"
        table = pq.read_table(path)
        found = table.to_pylist()
        change(found)
        pq.write_table(pa.Table.from_pylist(found, table.schema), path)

    return changed


def beside_itself(found: list[dict[str, Any]]) -> None:
    found[3]["neighbors"]["ids"][0] = 3


def beside_nobody(found: list[dict[str, Any]]) -> None:
    found[3]["neighbors"]["ids"][0] = len(found)


def beside_fewer(found: list[dict[str, Any]]) -> None:
    for numbers in found[3]["neighbors"].values():
        numbers.pop()


def nowhere(found: list[dict[str, Any]]) -> None:
    found[3]["x"] = float("nan")


def elsewhere(found: list[dict[str, Any]]) -> None:
    found[3]["x"] += 0.001


def later(found: list[dict[str, Any]]) -> None:
    found[3]["frame_index"] += 1


def of_another(found: list[dict[str, Any]]) -> None:
    found[0]["image"], found[1]["image"] = found[1]["image"], found[0]["image"]


def other_arity(document: Any) -> None:
    document[1]["image_paths"].append(document[0]["image_paths"][0])


def without_first_reference(folder: Path) -> None:
    """Row one loses its first reference: musubi gives the second one's number to it."""
    path = folder / "refs2.jsonl"
    first = path.read_text("utf-8").index('"control_path_0"')
    text = path.read_text("utf-8")
    path.write_text(text[:first] + text[text.index('"control_path_1"') :], "utf-8")


def typed_otherwise(folder: Path) -> None:
    """One instruction is a list: types then differ between rows."""
    path = folder / "jsonl" / "subject.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[1] = (
        lines[1]
        .replace('"instruction": ', '"instruction": [')
        .replace(', "input_images"', '], "input_images"')
    )
    path.write_text("".join(lines), "utf-8")


def reference_of_none(folder: Path) -> None:
    """The first of two references of a sample is missing: ai-toolkit would show the second in its place."""
    min((folder / "refs2" / "control1").iterdir()).unlink()


DAMAGES: dict[str, tuple[Damage, ...]] = {
    "imagefolder": (
        swap("train/images/*.png"), swap("train/references/*.png"), cut("train/images/*.png"),
        remove("train/references/*.png"), reword("train/metadata.jsonl", "Draw", "Paint"),
        shorten("train/metadata.jsonl"), reword("train/metadata.jsonl", '"images/', '"../images/'),
        reword("train/metadata.jsonl", '"region": [0.0, 0.0, 1.0, 1.0]', '"region": [0.0, 0.0, 1.0, 0.5]'),
        reword("train/metadata.jsonl", '"page": 1,', '"page": 2,'), reword("train/metadata.jsonl", '"model": "', '"model": "un'),
        reword("train/metadata.jsonl", '"character_id": "C', '"character_id": "D'),
    ),
    "webdataset": (
        retar(by_ending), retar(dotted), retar(another_arity), retar(lambda members: members[:-1]),
        retar(lambda members: [*members, members[-1]]), cut("refs1/*.tar"), remove("refs1/*.tar"),
        retar(moved),
    ),
    "lance": (
        lambda folder: lance.dataset(str(folder / "samples.lance")).delete("page = 1"),
        lambda folder: lance.dataset(str(folder / "samples.lance")).update({"instruction": "'Paint.'"}),
        lambda folder: lance.dataset(str(folder / "samples.lance")).update({"model": "'another'"}),
        lambda folder: lance.dataset(str(folder / "samples.lance")).update({"page": "page + 1"}),
        cut("samples.lance/data/*.lance"),
    ),
    "omnigen2": (
        swap("images/*.png"), swap("references/C*.png"), reword("jsonl/*.jsonl", "Draw", "Paint"),
        remove("images/*.png"), cut("references/C*.png"), shorten("jsonl/*.jsonl"), typed_otherwise,
        reword("data.yml", "  ratio: 1.0\n", ""), reword("data.yml", "edit.jsonl", "subject.jsonl"),
        reword("options.yml", "  - 1048576\n  - 1048576\n  - 589824\n  - 262144\n", "  - 1048576\n"),
    ),
    "diffsynth": (
        swap("images/*.png"), swap("references/C*.png"), shorten("metadata.jsonl"),
        reword("metadata.jsonl", "Draw", "Paint"), reword("metadata.jsonl", '"edit_image"', '"edit_images"'),
        remove("references/*.png"),
    ),
    "musubi": (
        swap("images/*.png"), swap("references/C*.png"), without_first_reference,
        reword("dataset.toml", "cache/refs2", "cache/refs1"), reword("dataset.toml", "cache_directory", "cache"),
        reword("refs1.jsonl", "Draw", "Paint"), shorten("refs1.jsonl"),
    ),
    "ai-toolkit": (
        reference_of_none, swap("refs2/targets/*.png"), swap("refs2/control1/*.png"), remove("refs1/targets/*.txt"),
        reword("refs1/targets/*.txt", "Draw", "Paint"), rename("refs2", "refs2", "refs9"),
        rename("refs1/control1/*.png", ".png", ".bmp"),
    ),
    "uno": (
        swap("images/*.png"), swap("references/C*.png"), change_json("refs1.json", other_arity),
        change_json("refs2.json", lambda rows: rows.pop()), remove("refs1.json"),
        change_json("refs2.json", lambda rows: rows[0]["image_paths"].reverse()),
    ),
    "vistorybench": (
        rename("dataset/ViStory/*", "0", "S"), rename("dataset/ViStory/*/image/*/*", ".jpg", ".png"),
        change_json("dataset/ViStory/*/story.json", lambda story: story["Shots"][0].pop("Plot Correspondence")),
        change_json("dataset/ViStory/*/story.json", lambda story: story["Characters"].popitem()),
        swap("dataset/ViStory/*/image/*/*.jpg"), swap("outputs/*/*/*/*/*/shots/*.png"),
        rename("outputs/*/*/*/*/*/shots/*.png", "shot_01", "f01-a"), remove("outputs/*/*/*/*/*/shots/*.png"),
        rename("outputs/*/*/en/*", "20000101", "yesterday"),
    ),
    "embedding-atlas": (
        rows(beside_itself), rows(beside_nobody), rows(beside_fewer), rows(nowhere), rows(elsewhere), rows(later), rows(of_another), rows(lambda found: found.pop()),
        cut("frames.parquet"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("format", "damage"), [(name, damage) for name, all in DAMAGES.items() for damage in all]
)
def test_damage_between_writing_and_reading_back_is_found_and_leaves_nothing(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str, damage: Damage
) -> None:
    damaged(monkeypatch, damage)
    with pytest.raises(StoreError):
        export_release(release, tmp_path / "out", format=format)
    assert list(tmp_path.iterdir()) == []


def test_every_format_is_damaged_in_some_way() -> None:
    """Formats that check a release's own files are damaged by their own tests."""
    assert {exporter.name for exporter in EXPORTERS} - DAMAGES.keys() <= {"huggingface"}
