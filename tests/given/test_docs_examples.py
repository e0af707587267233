"""The examples of docs/bring_your_own.md do what it says of them."""

import re
from pathlib import Path
from typing import Final

import pytest

from vivant.config import read_config
from vivant.given.reading import Given, read_given
from vivant.pipeline.checking import check_files
from vivant.pipeline.creating import Bringing, create_project
from vivant.pipeline.planning import plan_project

PAGE: Final = Path(__file__).parents[2] / "docs" / "bring_your_own.md"
EXAMPLE: Final = re.compile(r"^`([\w/]+\.(?:toml|csv|yaml))`:\n\n```\w+\n(.*?)^```", re.M | re.S)


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All example files in one folder."""
    folder = tmp_path_factory.mktemp("examples")
    found = EXAMPLE.findall(PAGE.read_text("utf-8"))
    assert [name for name, _ in found] == ["cast/mira.toml", "cast/neighbours.csv", "scripts/first_loaf.yaml"]
    for name, text in found:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def given(examples: Path, directory: Path) -> Given:
    create_project(directory, brought=Bringing(examples / "cast", examples / "scripts"))
    return read_given(directory, read_config(directory))


def test_every_example_is_as_it_must_be(examples: Path) -> None:
    checked = check_files([examples / "cast", examples / "scripts"])
    assert checked.problems == ()
    assert (checked.characters, checked.scripts) == (3, 1)


def test_the_studio_can_draw_them(examples: Path, tmp_path: Path) -> None:
    found = given(examples, tmp_path / "mine")
    assert [c.name for c in found.characters] == ["Mira", "Old Ned", "Pip"]
    assert [s.style for s in found.scripts] == ["gouache"]


def test_a_project_of_them_is_planned_by_its_frames(examples: Path, tmp_path: Path) -> None:
    given(examples, tmp_path / "mine")
    plan = plan_project(tmp_path / "mine")
    assert (plan.characters, plan.stories, plan.frames) == (3, 1, 6)
