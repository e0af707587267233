"""Input that cannot be used: one clear error, an exit code that says whose fault it is, nothing written."""

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import files_in, vivant
from tests.pipeline import tiny
from vivant.config import FILE
from vivant.store.catalogue import FILE as CATALOGUE
from vivant.store.tables import VERSION

AS_ROOT = os.geteuid() == 0


def refused(
    folder: Path, *arguments: str | Path, code: int = 2, says: str, but_for: tuple[str, ...] = ()
) -> None:
    """Runs a command that has to be refused, and compares all of `folder` before and after.

    New files whose names end like one of `but_for` do not count.
    """
    before = files_in(folder)
    done = vivant(*arguments)
    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.count("vivant: ") == 1
    assert len(done.stderr.splitlines()) <= 2, "one error, and what to do about it"
    after = files_in(folder)
    assert {name: after[name] for name in after if name in before or not name.endswith(but_for)} == before


def project(folder: Path, *, change: tuple[str, str] = ("", "")) -> Path:
    """A project in `folder`, its vivant.toml changed."""
    directory = tiny.make(folder / "project")
    path = directory / FILE
    text = path.read_text("utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change, 1), "utf-8")
    return directory


@pytest.mark.parametrize("command", ["plan", "build", "status", "doctor"])
def test_an_unknown_key_is_refused_and_the_nearest_named(command: str, tmp_path: Path) -> None:
    directory = project(tmp_path, change=("max_rounds", "max_round"))
    refused(
        tmp_path, command, directory, says="unknown key `gate.max_round`; did you mean `gate.max_rounds`?"
    )


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("[synthesis]", "[syntesis]", "did you mean `synthesis`?"),
        ('strategy = "two_step"', 'strategy = "three_step"', "`synthesis.strategy`"),
        ("width = 256", "width = 250", "`frames.width`"),
        ("characters = 3", "characters = -1", "`cast.characters`"),
        ("count = 2", 'count = "two"', "`stories.count`"),
        ("seed = 1", "seed = ", "not valid TOML"),
        ('generator = "studio"', 'generator = "dalle"', "`models.generator`"),
        ('texts = ""', 'texts = "../elsewhere"', "must be a folder inside the project"),
        ('name = "tiny"', "", "`project.name`"),
    ],
)
def test_a_wrong_value_is_named(before: str, after: str, says: str, tmp_path: Path) -> None:
    refused(tmp_path, "build", project(tmp_path, change=(before, after)), says=says)


def test_a_configuration_that_is_not_text_is_refused(tmp_path: Path) -> None:
    directory = project(tmp_path)
    (directory / FILE).write_bytes(b"\xff\xfe\x00")
    refused(tmp_path, "build", directory, says="cannot be read")


@pytest.mark.parametrize("command", ["plan", "build", "status", "verify", "digest", "doctor"])
def test_what_is_not_a_project_is_said_to_be_none(command: str, tmp_path: Path) -> None:
    refused(tmp_path, command, tmp_path, says="there is no project in")


def test_a_folder_that_is_not_there_is_not_a_project(tmp_path: Path) -> None:
    refused(tmp_path, "status", tmp_path / "absent", says="there is no project in")


def test_a_file_is_not_a_project(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hello")
    refused(tmp_path, "status", tmp_path / "file", says="file")


@pytest.mark.parametrize("command", ["plan", "build", "status"])
def test_a_project_of_a_newer_format_is_left_alone(command: str, tmp_path: Path) -> None:
    directory = project(tmp_path, change=("format = 1", "format = 2\nnovelty = true"))
    refused(tmp_path, command, directory, says="format 2")


@pytest.mark.parametrize("command", ["build", "status"])
def test_a_catalogue_of_a_newer_version_is_left_alone(command: str, tmp_path: Path) -> None:
    directory = project(tmp_path)
    with tiny.opened(directory):
        pass
    newer = f"{int(VERSION) + 1:04d}"
    with sqlite3.connect(directory / CATALOGUE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (newer,))
    connection.close()
    # Looking into a database that keeps a journal makes SQLite lay the journal's files beside it.
    refused(tmp_path, command, directory, says=newer, but_for=("-shm", "-wal"))


def test_a_catalogue_that_is_none_is_left_alone(tmp_path: Path) -> None:
    directory = project(tmp_path)
    (directory / CATALOGUE).write_bytes(b"not a database, whatever its name says " * 40)
    refused(tmp_path, "build", directory, code=1, says=CATALOGUE)


def test_stories_without_anybody_to_play_them_are_refused(tmp_path: Path) -> None:
    directory = project(tmp_path, change=("characters = 3", "characters = 0"))
    for command in ("plan", "build"):
        refused(tmp_path, command, directory, says="stories without characters")


def leave_out(folder: Path) -> None:
    """No folder at all."""


def leave_empty(folder: Path) -> None:
    folder.mkdir()


def name_differently(folder: Path) -> None:
    folder.mkdir()
    (folder / "fable.md").write_text("The Fox\nOnce.")


def make_a_file(folder: Path) -> None:
    folder.write_text("The Fox\nOnce.")


def encode_otherwise(folder: Path) -> None:
    folder.mkdir()
    (folder / "fable.txt").write_bytes("Der Fuchs\nDer Fuchs läuft.".encode("latin-1"))


def lock(folder: Path) -> None:
    folder.mkdir()
    (folder / "fable.txt").write_text("The Fox\nOnce.")
    folder.chmod(0)


BAD_FOLDERS = [
    pytest.param(leave_out, "there is no folder", id="missing"),
    pytest.param(leave_empty, "no .txt files", id="empty"),
    pytest.param(name_differently, "no .txt files", id="other files"),
    pytest.param(make_a_file, "not a folder", id="a file"),
    pytest.param(encode_otherwise, "fable.txt is not UTF-8", id="latin-1"),
]


@pytest.mark.parametrize(("spoil", "says"), BAD_FOLDERS)
def test_unusable_texts_make_no_project(spoil: Callable[[Path], None], says: str, tmp_path: Path) -> None:
    spoil(tmp_path / "texts")
    refused(tmp_path, "init", tmp_path / "project", "--from", tmp_path / "texts", says=says)


@pytest.mark.parametrize(("spoil", "says"), BAD_FOLDERS)
@pytest.mark.parametrize("command", ["plan", "build"])
def test_unusable_texts_of_a_project_are_refused_before_anything_is_written(
    command: str, spoil: Callable[[Path], None], says: str, tmp_path: Path
) -> None:
    directory = project(tmp_path, change=('texts = ""', 'texts = "texts"'))
    spoil(directory / "texts")
    refused(tmp_path, command, directory, says=says)


@pytest.mark.skipif(AS_ROOT, reason="permissions do not bind the superuser")
def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    lock(tmp_path / "texts")
    try:
        done = vivant("init", tmp_path / "project", "--from", tmp_path / "texts")
    finally:
        (tmp_path / "texts").chmod(0o700)
    assert done.returncode == 2
    assert "cannot be read" in done.stderr
    assert not (tmp_path / "project").exists()


@pytest.mark.parametrize("name", ["full", "file", "made"])
def test_nothing_is_made_where_something_stands(name: str, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("keep me")
    (tmp_path / "file").write_text("keep me too")
    tiny.make(tmp_path / "made")
    says = "is a project already" if name == "made" else "is not an empty folder"
    refused(tmp_path, "init", tmp_path / name, says=says)


@pytest.mark.parametrize("seed", ["-1", str(2**31)])
def test_a_seed_out_of_range_makes_no_project(seed: str, tmp_path: Path) -> None:
    refused(tmp_path, "init", tmp_path / "project", "--seed", seed, says="`project.seed`")


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project one of whose templates is no image any more, and that template's id."""
    directory = tiny.make(tmp_path_factory.mktemp("damaged") / "project")
    tiny.set_policy(directory, characters="all")
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(), until="design")
        record = next(project.catalogue.characters())
        assert record.template is not None
        place = project.catalogue.locate(record.template)
        assert place is not None
        (pack,) = sorted(project.packs.glob("*"))
    with pack.open("r+b") as file:
        file.seek(place.offset)
        file.write(b"\0" * place.length)
    return directory, record.template


def test_a_template_that_is_no_image_any_more_is_found(damaged: tuple[Path, str]) -> None:
    directory, template = damaged
    done = vivant("verify", directory, "--json")
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert template in problem
    assert "Traceback" not in done.stderr


def test_a_build_on_a_template_that_is_no_image_fails_and_says_which(damaged: tuple[Path, str]) -> None:
    directory, template = damaged
    assert vivant("approve", directory, "C0001", "C0002", "C0003").returncode == 0
    done = vivant("build", directory, "--workers", "1")
    assert done.returncode == 1
    assert f"image {template} has changed on disk" in done.stderr
    assert "Traceback" not in done.stderr
