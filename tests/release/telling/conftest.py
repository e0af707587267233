"""What tests of a release's texts begin with: a release whose people stated all that they can."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from tests.release.made import make_project
from vivant.config import FILE
from vivant.release.snapshot import release_project
from vivant.release.telling import writing
from vivant.release.telling.told import Told, tell

STATED: Final = """
[release]
title = "Tales of | Lanterns"
description = "Stories in which a lantern is lost, and found."
authors = ["Ida Marlow", "Jonas Ekberg"]
contact = "tales@lanterns.example"
licence = "CC-BY-4.0"
homepage = "https://lanterns.example/tales"
published = "2026-11-26"
purpose = "To see whether characters stay themselves."
funding = "Nobody paid for it."
maintenance = "Mistakes are mended twice a year."
"""


@dataclass(frozen=True)
class Stated:
    """A release with everything stated, and what its texts were made of."""

    folder: Path
    told: Told


@pytest.fixture(scope="session")
def release_with_told(tmp_path_factory: pytest.TempPathFactory) -> Stated:
    folder = tmp_path_factory.mktemp("stated")
    project = make_project(folder / "tales", stories=5, characters=10)
    file = project / FILE
    file.write_text(file.read_text("utf-8") + STATED, "utf-8")
    heard: list[Told] = []

    def hear(*asked: Any) -> Told:
        heard.append(tell(*asked))
        return heard[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "tell", hear)
        release_project(project, folder / "release", version="2.1.0")
    return Stated(folder / "release", heard[0])


@pytest.fixture(scope="session")
def stated(release_with_told: Stated) -> Path:
    """A small release with everything stated, which nobody may change."""
    return release_with_told.folder


@pytest.fixture(scope="session")
def told(release_with_told: Stated) -> Told:
    """What the texts of that release were made of."""
    return release_with_told.told
