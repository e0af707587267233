"""Character sheets of a project."""

from pathlib import Path

import pytest

from tests.pipeline import plug_in
from vivant.config import FILE, write_template
from vivant.errors import InputError
from vivant.pipeline.building import build_project
from vivant.pipeline.sheets import FOLDER, make_sheets
from vivant.pipeline.status import project_status
from vivant.store import images


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sheets") / "project"
    directory.mkdir()
    text = write_template(name="sheets", characters=2, stories=0, slips="none")
    (directory / FILE).write_text(text, "utf-8")
    build_project(directory, workers=1)
    return directory


def test_a_sheet_shows_every_cell_and_is_the_same_again(project: Path) -> None:
    (first,) = make_sheets(project, ["C0001"], lambda step: None).made
    assert first.file == project / FOLDER / "C0001.png"
    assert first.missing == ()
    before = images.decode(first.file.read_bytes())
    (again,) = make_sheets(project, ["C0001"], lambda step: None).made
    assert (images.decode(again.file.read_bytes()) == before).all()


def test_an_unknown_character_is_refused_before_anything_is_drawn(project: Path) -> None:
    with pytest.raises(InputError, match="no character C0099"):
        make_sheets(project, ["C0002", "C0099"], lambda step: None)
    assert not (project / FOLDER / "C0002.png").exists()


def test_what_models_are_paid_for_is_asked_once(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "project", characters=1, stories=0, options="usd = 0.01")
    build_project(directory)
    before = plug_in.paid(directory)
    (sheet,) = make_sheets(directory, ["C0001"], lambda step: None).made
    paid = plug_in.paid(directory)
    assert paid > before
    assert project_status(directory).total.usd == pytest.approx(0.01 * paid)
    (again,) = make_sheets(directory, ["C0001"], lambda step: None).made
    assert again.missing == sheet.missing
    assert plug_in.paid(directory) == paid
