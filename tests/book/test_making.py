"""A book is made of what a project has accepted; what is missing is named, and nothing is half written."""

import contextlib
import errno
import sqlite3
from pathlib import Path
from typing import Final

import pytest

from tests.cli.running import document, vivant
from tests.review.many_frames import make_many
from vivant.book import editions
from vivant.book.binding import bind_story
from vivant.book.editions import PLAIN, Edition
from vivant.book.making import make_book
from vivant.errors import InputError, UsageError
from vivant.pipeline.project import open_project
from vivant.store.catalogue import FILE
from vivant.store.images import read_text

MISSING: Final = "S00002-F03"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three stories: one whole, one with a page that waits, one of which nothing is accepted; two are called
    alike."""
    directory = make_many(tmp_path_factory.mktemp("book") / "any", 24, characters=5, pictures=6, size=64)
    with contextlib.closing(sqlite3.connect(directory / FILE)) as database:
        database.execute("UPDATE frames SET state = 'accepted', reason = 'no finding'")
        database.execute(
            "UPDATE frames SET state = 'pending', reason = 'waits for a person' WHERE id = ? OR story = 'S00003'",
            (MISSING,),
        )
        database.execute(
            "UPDATE stories SET data = replace(data, 'Tale 3', 'Tale 2') WHERE id = 'S00003'",
        )
        database.commit()
    return directory


def test_pages_are_the_accepted_pictures_with_their_text_in_order(project: Path) -> None:
    with open_project(project) as opened:
        made = make_book(opened, "S00001")
        frames = list(opened.catalogue.frames("S00001"))
        shown = [opened.catalogue.picture(frame.id) for frame in frames]
        stored = [opened.blobs.get(image) for image in shown if image]
    assert [page.number for page in made.pages] == list(range(1, 9))
    assert [page.text for page in made.pages] == [frame.spec.narration for frame in frames]
    assert len(stored) == 8
    assert [page.plate.data for page in made.pages if page.plate] == stored
    assert made.missing == ()
    assert {member.id for member in made.cast} == {p.character for f in frames for p in f.spec.performances}
    assert all(member.portrait and member.name in member.portrait.alt for member in made.cast)
    assert made.cover in [page.plate for page in made.pages]
    assert made.making.models[0] == ("planner", ("studio-writer-1",))
    assert made.making.simulated


def test_pictures_in_a_book_hold_nothing_but_the_picture(project: Path) -> None:
    with open_project(project) as opened:
        made = make_book(opened, "S00001")
    assert all(read_text(page.plate.data) == {} for page in made.pages if page.plate)


def test_a_story_is_found_by_its_title_however_it_is_written(project: Path) -> None:
    with open_project(project) as opened:
        assert make_book(opened, "  tale   1 ") == make_book(opened, "S00001")


def test_a_title_that_two_stories_have_names_none(project: Path) -> None:
    with open_project(project) as opened, pytest.raises(InputError, match="S00002, S00003"):
        make_book(opened, "Tale 2")


def test_a_story_that_is_not_there_is_refused_with_those_that_are(project: Path) -> None:
    with open_project(project) as opened, pytest.raises(InputError, match="no story 'S00009'") as refused:
        make_book(opened, "S00009")
    assert "S00001 Tale 1" in refused.value.do


def test_pages_without_an_accepted_picture_are_named_with_the_reasons(project: Path) -> None:
    with open_project(project) as opened, pytest.raises(InputError) as refused:
        make_book(opened, "S00002")
    assert refused.value.what == (
        f"1 of the 8 pages of S00002 have no accepted picture: {MISSING} (pending: waits for a person)"
    )
    assert "--allow-missing" in refused.value.do


def test_a_page_may_have_its_text_alone_where_that_is_asked_for(project: Path) -> None:
    with open_project(project) as opened:
        made = make_book(opened, "S00002", allow_missing=True)
    assert made.missing == (3,)
    assert made.pages[2].text


def test_a_book_without_any_picture_is_no_book(project: Path) -> None:
    with open_project(project) as opened, pytest.raises(InputError, match="8 of the 8 pages") as refused:
        make_book(opened, "S00003", allow_missing=True)
    assert "--allow-missing" not in refused.value.do


@pytest.mark.parametrize("tag", ["", "English", "e", "en_GB", 'en"><script>', "de-"])
def test_what_is_no_language_is_refused(project: Path, tag: str) -> None:
    with open_project(project) as opened, pytest.raises(UsageError, match="names no language"):
        make_book(opened, "S00001", language=tag)


def test_the_same_story_gives_the_same_files_and_none_is_named_after_a_place(
    project: Path, tmp_path: Path
) -> None:
    first = bind_story(project, "S00001", ("html", "pdf"), tmp_path / "one")
    second = bind_story(project, "S00001", ("pdf", "html"), tmp_path / "two.pdf")
    kept = {format: file.read_bytes() for format, file in first.files}
    assert kept == {format: file.read_bytes() for format, file in second.files}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.html", "one.pdf", "two.html", "two.pdf"]
    for data in kept.values():
        assert str(project).encode() not in data
        assert str(tmp_path).encode() not in data
        assert b"vivant-book-" not in data


def test_what_was_there_stays_where_a_format_cannot_be_made(project: Path, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text("before")
    (tmp_path / "one.pdf").mkdir()
    with pytest.raises(UsageError, match="is a folder"):
        bind_story(project, "S00001", ("html", "pdf"), tmp_path / "one")
    assert (tmp_path / "one.html").read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.html", "one.pdf"]


def test_what_was_there_stays_where_there_is_no_room_for_all(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(file: Path, data: bytes) -> None:
        if "pdf" in file.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        file.write_bytes(data)

    monkeypatch.setattr(editions, "_write", write)
    (tmp_path / "one.html").write_text("before")
    with pytest.raises(UsageError, match=r"one\.pdf cannot be written: No space left"):
        bind_story(project, "S00001", ("html", "pdf"), tmp_path / "one")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("one.html", "before")]


@pytest.mark.parametrize(
    ("formats", "out", "wishes", "why"),
    [
        (("html",), None, Edition(bleed=True), "--bleed is for"),
        (("html",), None, Edition(size="a5", fonts=Path("x")), "--size and --fonts"),
        (("pdf",), None, Edition(reflowable=True), "--reflowable"),
        (("pdf",), None, Edition(fonts=Path("nowhere")), "no folder nowhere"),
        (("pdf",), "a.html", PLAIN, "would hold pdf"),
        ((), "a.doc", PLAIN, "does not say what it is"),
        ((), "nowhere/a.pdf", PLAIN, "no folder"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_written(
    project: Path, tmp_path: Path, formats: tuple[str, ...], out: str | None, wishes: Edition, why: str
) -> None:
    with pytest.raises(UsageError, match=why):
        bind_story(project, "S00001", formats, out and tmp_path / out, wishes)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
    assert not (project / "books").exists()


def test_the_command_makes_a_book_and_says_what_it_made(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "tale.html"
    told = document("book", project, "tale 1", "-o", file)
    assert told == {
        "story": "S00001",
        "title": "Tale 1",
        "pages": 8,
        "missing": [],
        "files": {"html": str(file)},
    }
    assert file.read_bytes().startswith(b"<!doctype html>")
    refused = vivant("book", project, "S00002", "--format", "html")
    assert refused.returncode == 2
    assert MISSING in refused.stderr
