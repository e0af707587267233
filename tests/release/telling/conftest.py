"""What tests of a release's texts begin with: a release whose people stated all that they can."""

from pathlib import Path
from typing import Final

import pytest

from tests.release.made import make_project
from vivant.config import FILE
from vivant.release.snapshot import release_project

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


@pytest.fixture(scope="session")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small release with everything stated, which nobody may change."""
    folder = tmp_path_factory.mktemp("stated")
    project = make_project(folder / "tales", stories=5, characters=10)
    file = project / FILE
    file.write_text(file.read_text("utf-8") + STATED, "utf-8")
    release_project(project, folder / "release", version="2.1.0")
    return folder / "release"
