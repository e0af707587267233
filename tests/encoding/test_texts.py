"""Given texts are read in the order of their names, first line the title, or refused as a whole."""

from pathlib import Path

import pytest

from vivant.encoding.texts import GivenText, read_texts
from vivant.errors import InputError


def test_texts_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Title {name}\n\nBody {name}.\n", "utf-8")
    assert read_texts(tmp_path) == tuple(GivenText(n, f"Title {n}", f"Body {n}.") for n in "abc")


@pytest.mark.parametrize(
    "text", ["\ufeffThe Fox\nIt ran.", "\n\n The Fox \n\nIt ran.\n\n", "The Fox\r\nIt ran."]
)
def test_marks_and_blank_lines_around_a_text_do_not_matter(text: str, tmp_path: Path) -> None:
    (tmp_path / "fox.txt").write_bytes(text.encode("utf-8"))
    (read,) = read_texts(tmp_path)
    assert (read.title, read.body) == ("The Fox", "It ran.")


@pytest.mark.parametrize(("text", "title"), [("", ""), ("   \n ", ""), ("Only a title", "Only a title")])
def test_a_text_without_a_story_is_read_and_judged_later(text: str, title: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(text, "utf-8")
    assert read_texts(tmp_path) == (GivenText("empty", title, ""),)


def test_other_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "fox.txt").write_text("The Fox\nIt ran.", "utf-8")
    (tmp_path / "notes.md").write_bytes(b"\xff\xfe")
    (tmp_path / "older.txt").mkdir()
    assert [text.name for text in read_texts(tmp_path)] == ["fox"]


def test_one_text_that_is_not_utf_8_refuses_all_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Fox\nIt ran.", "utf-8")
    (tmp_path / "b.txt").write_bytes("Der Bär\nEr läuft.".encode("latin-1"))
    with pytest.raises(InputError, match=r"b\.txt is not UTF-8 text .* at byte 5") as caught:
        read_texts(tmp_path)
    assert "UTF-8" in caught.value.do
