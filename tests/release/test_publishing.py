"""A folder is there whole or not at all."""

import errno
import fcntl
import os
from pathlib import Path

import pytest

from vivant.errors import StoreError, UsageError
from vivant.release.publishing import unpublished


def test_a_folder_is_there_when_it_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with unpublished(out) as folder:
        (folder / "deep").mkdir()
        (folder / "deep" / "file").write_text("all of it")
        assert not out.exists()
    assert (out / "deep" / "file").read_text() == "all of it"
    assert list(tmp_path.iterdir()) == [out]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with unpublished(out) as folder:
        (folder / "file").write_text("all of it")
    assert (out / "file").read_text() == "all of it"


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    def break_off() -> None:
        with unpublished(tmp_path / "out") as folder:
            (folder / "file").write_text("half of it")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert not list(tmp_path.iterdir())


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    left = tmp_path / ".out.unfinished"
    (left / "data").mkdir(parents=True)
    (left / "data" / "half").write_text("half of it")
    with unpublished(tmp_path / "out") as folder:
        assert not list(folder.iterdir())


@pytest.mark.parametrize("there", ["a folder with something in it", "a file", "a link"])
def test_what_is_there_is_refused_and_stays(tmp_path: Path, there: str) -> None:
    out = tmp_path / "out"
    if there == "a file":
        out.write_text("mine")
    elif there == "a link":
        out.symlink_to(tmp_path)
    else:
        out.mkdir()
        (out / "mine").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UsageError, match="is there already"), unpublished(out):
        raise AssertionError
    assert sorted(tmp_path.rglob("*")) == before


def test_a_place_without_a_folder_around_it_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="nowhere is not a folder"),
        unpublished(tmp_path / "nowhere" / "out"),
    ):
        raise AssertionError


def test_two_processes_do_not_write_the_same(tmp_path: Path) -> None:
    draft = tmp_path / ".out.unfinished"
    draft.mkdir()
    (draft / "file").write_text("of the other one")
    other = os.open(draft, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    try:
        with pytest.raises(UsageError, match="another process"), unpublished(tmp_path / "out"):
            raise AssertionError
    finally:
        os.close(other)
    assert (draft / "file").read_text() == "of the other one"


def test_a_link_in_the_place_of_the_draft_is_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "file").write_text("mine")
    (tmp_path / ".out.unfinished").symlink_to(mine)
    with pytest.raises(UsageError, match="out cannot be made"), unpublished(tmp_path / "out"):
        raise AssertionError
    assert (mine / "file").read_text() == "mine"


def test_a_draft_that_another_process_has_just_published_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = fcntl.flock

    def published_before(folder: int, how: int) -> None:
        (tmp_path / ".out.unfinished").rename(tmp_path / "theirs")
        lock(folder, how)

    monkeypatch.setattr("fcntl.flock", published_before)
    with pytest.raises(UsageError, match="another process"), unpublished(tmp_path / "out"):
        raise AssertionError
    assert [path.name for path in tmp_path.iterdir()] == ["theirs"]


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    def write() -> None:
        with unpublished(tmp_path / "out"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(StoreError, match="no room left"):
        write()
    assert not list(tmp_path.iterdir())
