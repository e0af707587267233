"""A given vivant.toml lends its models, frames and gate to a book; its stories and cast make way for the text."""

import tomllib
from pathlib import Path

import pytest

from vivant.book.telling.settings import default_settings, given_settings
from vivant.config import parse_config
from vivant.errors import ConfigError

GIVEN = """
[project]
name = "big"
seed = 7
[cast]
characters = 400
[stories]
count = 100
style = "crayon"
[frames]
width = 256
height = 512
[gate]
max_rounds = 1
routing = { wrong_pose = "human" }
[models]
generator = ["studio", "mine"]
[review]
guidelines = "rules.md"
[endpoints.mine]
provider = "mine.py"
model = "a \\"b\\" \\\\ ü"
weight = 0.5
sizes = ["256x512"]
price = { image = 0.25 }
params = { deep = { er = [1, 2.5, true, "x"], "odd key" = "y" } }
"""


def given(folder: Path, text: str = GIVEN) -> Path:
    (folder / "mine.py").write_text("", "utf-8")
    (folder / "vivant.toml").write_text(text, "utf-8")
    return folder / "vivant.toml"


def test_what_decides_how_pictures_are_made_is_taken_over_as_it_is(tmp_path: Path) -> None:
    settings = given_settings(given(tmp_path), "book.vivant", None, None)
    was, now = tomllib.loads(GIVEN), tomllib.loads(settings.text)
    for section in ("frames", "gate", "models", "endpoints"):
        assert now[section] == was[section]
    assert now["project"] == {"name": "book.vivant", "seed": 7}
    assert now["stories"] == {"count": 0, "texts": "texts", "style": "crayon"}
    assert now["cast"] == {"characters": 0}
    assert "review" not in now
    assert settings.files == {"mine.py": tmp_path / "mine.py"}


def test_style_and_seed_of_the_command_come_first(tmp_path: Path) -> None:
    config = parse_config(given_settings(given(tmp_path), "b", "woodcut", 3).text, "")
    assert (config.stories.style, config.project.seed) == ("woodcut", 3)


def test_without_one_the_studio_plays_all_roles() -> None:
    config = parse_config(default_settings("b", "gouache", None).text, "")
    assert config.models.generator == "studio"
    assert (config.stories.style, config.stories.texts, config.project.seed) == ("gouache", "texts", 1)


def test_files_outside_of_its_folder_are_refused(tmp_path: Path) -> None:
    file = given(tmp_path, GIVEN.replace('"mine.py"', '"../mine.py"'))
    with pytest.raises(ConfigError, match=r"names \.\./mine\.py, which is no file beside it"):
        given_settings(file, "b", None, None)


def test_a_file_that_is_missing_or_wrong_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        given_settings(tmp_path / "none.toml", "b", None, None)
    with pytest.raises(ConfigError, match="unknown key"):
        given_settings(given(tmp_path, GIVEN + "[framez]\nwidth = 1\n"), "b", None, None)
