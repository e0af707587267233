"""ViStoryBench's two layouts: every trap of its loader, its outputs' reader and its metrics."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.release.exporters.made import Exports
from vivant.errors import InputError
from vivant.release.exporters.vistory import digits_of, keys_of
from vivant.release.reading import open_release
from vivant.store import images
from vivant.store.extent import size_of

FIELDS = {
    "index", "Setting Description", "Plot Correspondence", "Characters Appearing", "Static Shot Description",
    "Shot Perspective Design",
}  # fmt: skip


def stories(folder: Path) -> dict[str, dict[str, Any]]:
    places = sorted((folder / "dataset" / "ViStory").iterdir())
    return {place.name: json.loads((place / "story.json").read_text("utf-8-sig")) for place in places}


def test_stories_are_named_by_digits_alone_because_others_are_passed_over(exports: Exports) -> None:
    names = list(stories(exports("vistorybench")))
    assert names
    assert all(name.isdigit() for name in names)


def test_an_id_without_digits_is_refused() -> None:
    assert digits_of("S00012") == "00012"
    for id in ("00012", "S0001a", "S", "a/S1"):
        with pytest.raises(InputError, match="is no story's id"):
            digits_of(id)


def test_every_shot_has_every_field_in_both_languages(exports: Exports) -> None:
    for story in stories(exports("vistorybench")).values():
        assert story["Story_type"].keys() == {"en", "ch"}
        for shot in story["Shots"]:
            assert shot.keys() == FIELDS
            assert all(shot[field].keys() == {"en", "ch"} for field in FIELDS - {"index"})


def test_the_characters_of_a_story_are_those_on_stage_each_with_a_jpeg(exports: Exports) -> None:
    folder = exports("vistorybench")
    for name, story in stories(folder).items():
        shown = [key for shot in story["Shots"] for key in shot["Characters Appearing"]["en"]]
        assert set(shown) == story["Characters"].keys()
        for key, character in story["Characters"].items():
            assert character["num_of_appearances"] == shown.count(key)
            assert character["tag"] in ("unrealistic_human", "non_human")
            files = list((folder / "dataset" / "ViStory" / name / "image" / key).iterdir())
            assert [file.name for file in files] == ["00.jpg"]
            assert size_of(files[0].read_bytes()) == (64, 64)


def test_people_and_others_are_told_apart(exports: Exports, release: Path) -> None:
    kinds = {one["name"]: one["subject_type"] for one in open_release(release).characters}
    tags = {
        kinds[one["name_en"]]: one["tag"]
        for story in stories(exports("vistorybench")).values()
        for one in story["Characters"].values()
    }
    human = {kind for kind, tag in tags.items() if tag == "unrealistic_human"}
    assert human == tags.keys() & {"child", "adult", "elder"}


def test_a_prompt_does_not_say_twice_who_somebody_is(exports: Exports) -> None:
    """The loader writes `NAME is PROMPT`."""
    for story in stories(exports("vistorybench")).values():
        for key, character in story["Characters"].items():
            assert not character["prompt_en"].startswith(f"{key} is ")


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (("Mira", "Little Brown Rabbit"), ["Mira", "Little Brown Rabbit"]),
        (("Mira", "mira"), ["C0", "C1"]),
        (("Mira", "Ö"), ["C0", "C1"]),
        (("Mira", "a/b"), ["C0", "C1"]),
        (("Mira ", "Otto"), ["C0", "C1"]),
        (("Mira", ".."), ["C0", "C1"]),
    ],
)
def test_names_are_folders_where_all_can_be_and_nobody_is_mixed_up(
    names: tuple[str, ...], keys: list[str]
) -> None:
    cast = {f"C{number}": {"name": name} for number, name in enumerate(names)}
    assert list(keys_of(cast, sorted(cast)).values()) == keys


def test_outputs_are_the_released_frames_numbered_as_the_shots(exports: Exports, release: Path) -> None:
    folder = exports("vistorybench", "test", method="ours", timestamp="20260102_030405")
    root = folder / "outputs" / "ours" / "base" / "en" / "20260102_030405"
    whole, told = open_release(release), stories(folder)
    assert {place.name for place in root.iterdir()} == told.keys()
    for name, story in told.items():
        files = {int(file.stem.split("_")[-1]): file for file in (root / name / "shots").iterdir()}
        assert files.keys() == {shot["index"] for shot in story["Shots"]}
        for index, file in files.items():
            frame = whole[f"S{name}-F{index:02d}"]
            assert images.pixel_id(images.decode(file.read_bytes())) == frame["image_id"]


def test_either_layout_can_be_had_alone(exports: Exports) -> None:
    for layout, other in (("dataset", "outputs"), ("outputs", "dataset")):
        folder = exports("vistorybench", "test", layout=layout)
        assert (folder / layout).is_dir()
        assert not (folder / other).exists()
