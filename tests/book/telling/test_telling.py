"""One text in, one book out: killed and gone on with, made again with the same bytes, honest about what it lacks."""

import os
import shutil
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import update

from tests.book.zips import unzipped
from tests.cli.running import start, vivant
from vivant.book.editions import PLAIN, Edition
from vivant.book.telling import telling
from vivant.book.telling.tale import Tale, tale_of
from vivant.book.telling.telling import Wishes, begin, tell
from vivant.config import read_config
from vivant.errors import ProjectError, UsageError, VivantError
from vivant.pipeline.building import Built
from vivant.pipeline.project import open_project
from vivant.store.tables import frames as frame_table

TEXT: Final = (
    "The Fox and the Crow\n\nA Crow sat on a branch with a piece of cheese. A Fox came by and saw it. "
    '"Can you sing?" said the Fox. The Crow opened her beak to sing. The cheese fell to the ground. '
    "The Fox took it and ran away. The Crow was sad.\n"
)
SMALL: Final = '[project]\nname = "any"\n[frames]\nwidth = 256\nheight = 256\n[studio]\nslips = "none"\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a text and a configuration of small frames."""
    made = tmp_path_factory.mktemp("tale")
    (made / "fox.txt").write_text(TEXT, "utf-8")
    (made / "small.toml").write_text(SMALL, "utf-8")
    return made


def command(folder: Path) -> list[str]:
    outputs = ["-o", str(folder / "book.epub"), "-o", str(folder / "book.html")]
    return [
        "tell",
        str(folder / "fox.txt"),
        *outputs,
        "--config",
        str(folder / "small.toml"),
        "--workers",
        "1",
    ]


@pytest.fixture(scope="module")
def told(folder: Path) -> Path:
    """The folder with the book in it, whose making was killed half way and gone on with."""
    with start(*command(folder)) as killed:
        assert killed.stderr is not None
        assert any(line.startswith("encode:") for line in killed.stderr)
        os.killpg(killed.pid, signal.SIGKILL)
    assert (folder / "book.vivant" / "vivant.toml").exists()
    assert not (folder / "book.epub").exists()
    done = vivant(*command(folder))
    assert done.returncode == 0, done.stderr
    assert f"Its project is {folder / 'book.vivant'}" in done.stderr
    assert "illustrate: 6 of 6 frames" in done.stderr
    assert "The Fox and the Crow: 6 pages" in done.stdout
    assert "The Crow (crow, " in done.stdout
    return folder


@pytest.fixture
def tale() -> Tale:
    return tale_of(TEXT.encode(), "fox")


@pytest.fixture
def wishes(told: Path) -> Wishes:
    return Wishes((told / "book.epub", told / "book.html"))


@pytest.fixture
def copy(told: Path, tmp_path: Path) -> Wishes:
    """Wishes for a copy of the finished project."""
    shutil.copytree(told / "book.vivant", tmp_path / "book.vivant")
    return Wishes((tmp_path / "book.html",))


def mark(project: Path, number: int, state: str) -> None:
    """Says of a page that it ended otherwise."""
    with open_project(project) as opened, opened.catalogue.transaction() as connection:
        chosen = frame_table.c.position == number - 1
        connection.execute(update(frame_table).where(chosen).values(state=state, reason="a test says so"))


def built_nothing(waiting: str = "") -> Any:
    return lambda directory, **options: Built(None, Path(), waiting)  # type: ignore[arg-type]


def test_a_book_is_there_with_every_page_and_both_characters(told: Path) -> None:
    files = unzipped((told / "book.epub").read_bytes())
    assert sum(name.startswith("EPUB/images/page-") for name in files) == 6
    html = (told / "book.html").read_text("utf-8")
    assert "The Fox and the Crow" in html
    assert all(f"the {one}" in html.lower().replace("</", " ") for one in ("fox", "crow"))


def test_the_same_again_builds_nothing_and_writes_the_same_bytes(
    tale: Tale, wishes: Wishes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(telling, "build_project")
    before = [file.read_bytes() for file in wishes.outputs]
    again = tell(tale, wishes)
    assert [file.read_bytes() for file in again.files] == before
    assert again.document()["lacking"] == []


@pytest.mark.parametrize(
    ("change", "told_of"),
    [
        ({"style": "woodcut"}, "is drawn in the style storybook, not woodcut"),
        ({"seed": 5}, "has the seed 1, not 5"),
        ({"config": "other.toml"}, "is configured otherwise than --config says"),
    ],
)
def test_a_project_of_other_wishes_is_left_alone(
    change: dict[str, Any], told_of: str, tale: Tale, wishes: Wishes, tmp_path: Path
) -> None:
    if "config" in change:
        change = {"config": tmp_path / "other.toml"}
        change["config"].write_text(SMALL.replace("none", "harsh"), "utf-8")
    with pytest.raises(ProjectError, match=told_of) as caught:
        tell(tale, replace(wishes, **change))
    assert "--project" in caught.value.do


def test_a_project_of_another_text_is_left_alone(wishes: Wishes) -> None:
    with pytest.raises(ProjectError, match="was made for another text, or this one was changed since"):
        tell(tale_of(TEXT.replace("sad", "glad").encode(), "fox"), wishes)


def test_a_folder_that_is_something_else_is_left_alone(tale: Tale, tmp_path: Path) -> None:
    (tmp_path / "book.vivant").mkdir()
    (tmp_path / "book.vivant" / "diary.txt").write_text("Dear diary", "utf-8")
    with pytest.raises(ProjectError, match="is no project and not an empty folder"):
        begin(tale, Wishes((tmp_path / "book.pdf",)))
    assert os.listdir(tmp_path) == ["book.vivant"]


@pytest.mark.parametrize(
    ("outputs", "edition", "told_of"),
    [
        (("book.docx",), PLAIN, "does not say what it is to be"),
        (("none/book.epub",), PLAIN, "cannot be written there"),
        (("book.html",), Edition(reflowable=True), "--reflowable is for --format epub alone"),
    ],
)
def test_what_could_not_be_written_is_refused_before_anything_is_made(
    outputs: tuple[str, ...], edition: Edition, told_of: str, tale: Tale, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=told_of):
        begin(tale, Wishes(tuple(tmp_path / name for name in outputs), edition))
    assert os.listdir(tmp_path) == []


def test_what_is_no_language_is_refused_before_anything_is_made(tale: Tale, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'Deutsch' names no language"):
        begin(tale, Wishes((tmp_path / "book.epub",), language="Deutsch"))
    assert os.listdir(tmp_path) == []


def test_words_that_a_cbz_cannot_draw_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="its typeface has no 小"):
        begin(tale_of("小\n\nA story.".encode(), "a"), Wishes((tmp_path / "book.cbz",)))
    assert os.listdir(tmp_path) == []


def test_a_page_without_an_accepted_picture_is_named_and_no_book_is_made(
    tale: Tale, copy: Wishes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "build_project", built_nothing())
    mark(copy.outputs[0].with_suffix(".vivant"), 3, "rejected")
    ended = tell(tale, copy)
    assert ended.book is None
    assert not copy.outputs[0].exists()
    assert [one.line() for one in ended.lacking] == [
        "Page 3 (S00001-F03) has no accepted picture: rejected, a test says so."
    ]


def test_a_draft_shows_the_best_there_is_and_says_so(
    tale: Tale, copy: Wishes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "build_project", built_nothing("1 frame waits"))
    mark(copy.outputs[0].with_suffix(".vivant"), 3, "pending")
    assert tell(tale, copy).waiting == "1 frame waits"
    ended = tell(tale, replace(copy, drafts=True))
    assert ended.document()["drafts"] == [3]
    html = copy.outputs[0].read_text("utf-8")
    assert "page 3 shows a draft" in html
    assert html.count("Draft, not accepted: ") == 1


def test_a_text_of_which_no_story_comes_is_an_error_that_says_why_and_may_be_changed(
    tale: Tale, tmp_path: Path
) -> None:
    (tmp_path / "small.toml").write_text(SMALL, "utf-8")
    short, wishes = tale_of(b"Hello\n\nThe fox ran away.", "short"), Wishes((tmp_path / "book.html",))
    with pytest.raises(VivantError, match=r"no story came of the text: .*too short") as caught:
        tell(short, replace(wishes, config=tmp_path / "small.toml"))
    assert caught.value.do == "Change the text, and run the same command again."
    assert not (tmp_path / "book.html").exists()
    project = begin(tale, replace(wishes, style="crayon"))
    assert [path.name for path in (project / "texts").iterdir()] == ["fox.txt"]
    config = read_config(project)
    assert (config.stories.style, config.frames.width) == ("crayon", 256)
