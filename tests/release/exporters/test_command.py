"""`vivant export` as a command: one document, or one clear error."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli.running import vivant
from tests.release.exporters.made import note
from vivant.cli.main import app
from vivant.errors import UsageError
from vivant.release.exporters.table import EXPORTERS


def test_an_export_prints_one_document_which_lies_in_the_folder_too(release: Path, tmp_path: Path) -> None:
    done = vivant(
        "export", release, tmp_path / "out", "--format", "omnigen2", "--split", "validation",
        "--option", "repeat=edit=2", "--option", "references=posed", "--terms", "permissive,no-training", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told == note(tmp_path / "out")
    assert told["split"] == "validation"
    assert told["terms"] == ["no-training", "permissive"]
    assert told["options"]["repeat"] == "edit=2"
    assert told["options"]["references"] == "posed"
    assert done.stderr == ""


def test_a_wrong_format_is_exit_code_2_and_names_the_nearest(release: Path, tmp_path: Path) -> None:
    done = vivant("export", release, tmp_path / "out", "--format", "musubi-tuner")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "there is no format 'musubi-tuner'\n  Did you mean 'musubi'?" in done.stderr


def told(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["export", *arguments])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_people_are_told_how_many_rows_there_are_and_what_is_left_out(release: Path, tmp_path: Path) -> None:
    said = told(str(release), str(tmp_path / "out"), "--format", "ai-toolkit")
    assert "every one read back as it was meant." in said
    assert "because it has more than 3 references." in said


def test_formats_are_listed_with_their_options() -> None:
    listed = json.loads(told("--list", "--json"))["formats"]
    assert list(listed) == [exporter.name for exporter in EXPORTERS]
    assert listed["uno"]["splits"] == "one"
    assert listed["omnigen2"]["options"]["most_references"]["default"] == "4"
    lines = told("--list")
    for exporter in EXPORTERS:
        assert f"{exporter.name}: for {exporter.audience}" in lines
        assert all(f"--option {option.name}={option.default}" in lines for option in exporter.options)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("somewhere",), "needs a release, a folder and a format"),
        (("somewhere", "out"), "needs a release, a folder and a format"),
        (("somewhere", "out", "--format", "uno", "--option", "tasks"), "--option tasks is not key=value"),
    ],
)
def test_what_is_missing_is_said(arguments: tuple[str, ...], said: str) -> None:
    done = CliRunner().invoke(app, ["export", *arguments])
    assert isinstance(done.exception, UsageError)
    assert said in str(done.exception)
