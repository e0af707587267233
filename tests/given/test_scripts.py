"""Given scripts are stories as written, or every reason why they cannot be."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.given.files import frame, line_of, script, write
from vivant.given.problems import Problem
from vivant.given.scripts import ANYBODY, GivenScript, People, read_scripts

CAST = People({"mira": "C0001", "old ned": "C0002"}, ["C0001", "C0002", "C0003"])
SIX = [frame("Mira", "old ned"), *(frame("Mira") for _ in range(4)), frame("C0003")]


def read(path: Path, people: People = CAST) -> tuple[list[GivenScript], list[Problem]]:
    return read_scripts([path], [path.name], people)


def problem(path: Path) -> Problem:
    _, (found,) = read(path)
    return found


@pytest.mark.parametrize("ending", ["json", "yaml", "yml"])
def test_a_script_is_a_story_with_its_own_words_and_cast(ending: str, tmp_path: Path) -> None:
    text = script(*SIX) if ending != "json" else json.dumps(yaml.safe_load(script(*SIX)), indent="\t")
    (told,), problems = read(write(tmp_path / f"day.{ending}", text))
    assert problems == []
    story = told.story("S00001", told.frames)
    assert (story.title, story.source, story.cast) == ("A Day", "day", ("C0001", "C0002", "C0003"))
    assert [p.character for p in story.frames[0].performances] == ["C0001", "C0002"]
    assert told.style is None


def test_a_style_that_one_frame_says_is_that_of_the_story(tmp_path: Path) -> None:
    (told,), _ = read(write(tmp_path / "a.yaml", script(*SIX[:5], SIX[5] | {"style": "woodcut"})))
    assert told.style == "woodcut"


def test_by_itself_a_script_may_call_anybody(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", script(*(frame("Somebody") for _ in range(6))))
    assert read(path, ANYBODY)[1] == []
    assert "whom nobody knows" in read(path)[1][0].what


def test_every_frame_is_looked_at_in_every_way(tmp_path: Path) -> None:
    frames: list[Any] = yaml.safe_load(script(*SIX))["frames"]
    frames[0]["performances"][1]["placement"] = "left"
    frames[1]["performances"][0]["pose"] = "wavng"
    frames[2]["performances"][0]["character"] = "Mirra"
    frames[3]["scene"]["tyme"] = "day"
    frames[4]["composition"] = {"shot": "close_up"}
    frames[4]["performances"] += [{**frames[4]["performances"][0], "character": "C0003", "placement": "far_left"},
                                  {**frames[4]["performances"][0], "character": "C0002", "placement": "right"}]  # fmt: skip
    del frames[5]["narration"]
    text = script(*frames)
    _, problems = read(write(tmp_path / "a.yaml", text))
    assert [p.field for p in problems] == [
        "frames[0].performances", "frames[1].performances[0].pose", "frames[2].performances[0].character",
        "frames[3].scene.tyme", "frames[4].composition.shot", "frames[5].narration",
    ]  # fmt: skip
    by_field = {p.field: p for p in problems}
    assert by_field["frames[1].performances[0].pose"].line == line_of(text, "wavng")
    assert by_field["frames[1].performances[0].pose"].do == "Did you mean `waving`?"
    assert by_field["frames[2].performances[0].character"].line == line_of(text, "Mirra")
    assert by_field["frames[2].performances[0].character"].do.startswith("Did you mean `Mira`?")
    assert by_field["frames[3].scene.tyme"].do == "Did you mean `time`?"
    assert by_field["frames[0].performances"].line == line_of(text, "performances:")


def change(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.update(changes)


def meet(data: dict[str, Any], **contact: Any) -> None:
    data["frames"][0]["performances"][0]["contact"] = contact


@pytest.mark.parametrize(
    ("spoil", "field", "says"),
    [
        (change(frames=SIX[:5]), "frames", "at least 6"),
        (change(frames=[*SIX, *SIX]), "frames", "at most 9"),
        (change(frames="none"), "frames", "not a list"),
        (change(title=""), "title", "is empty"),
        (change(title=7), "title", "quotes"),
        (change(premis="x"), "premis", "Did you mean `premise`?"),
        (change(cast=["Mira", "C0003"]), "frames[0].performances[1].character", "not in `cast`"),
        (change(cast=["Mira", "Old Ned", "C0003", "C0001"]), "cast[3]", "second time"),
        (change(cast=["Mira", "Old Ned", "C0003", "Bo"]), "cast[3]", "whom nobody knows"),
        (lambda d: meet(d, kind="giving", other="Old Ned"), "frames[0].performances[0].contact", "nothing that could"),
        (lambda d: meet(d, kind="giving", other="Ned"), "frames[0].performances[0].contact.other", "nobody knows"),
        (lambda d: d["frames"][0].update(style="oil"), "frames[0].style", "no known value"),
        (lambda d: (d["frames"][0].update(style="crayon"), d["frames"][3].update(style="gouache")),
         "frames[3].style", "one art style"),
        (lambda d: d["frames"][2].update(performances=[]), "frames[2].performances", "at least 1"),
        (lambda d: d["frames"].__setitem__(2, "fog"), "frames[2]", "not a group of fields"),
        (lambda d: d["frames"][2].pop("scene"), "frames[2].scene", "is missing"),
    ],
)  # fmt: skip
def test_one_mistake_is_one_problem(
    spoil: Callable[[dict[str, Any]], None], field: str, says: str, tmp_path: Path
) -> None:
    data = yaml.safe_load(script(*SIX))
    spoil(data)
    found = problem(write(tmp_path / "a.json", json.dumps(data)))
    assert found.field == field
    assert says in f"{found.what}. {found.do}"


@pytest.mark.parametrize("text", ["", "[]", "A story", "- title: A"])
def test_what_is_no_script_at_all_is_said_to_be_none(text: str, tmp_path: Path) -> None:
    assert "not a group of fields" in problem(write(tmp_path / "a.yaml", text)).what
