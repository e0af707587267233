"""A text becomes a tale, or it is said what is wrong with it before anything is made."""

import pytest

from vivant.book.telling.tale import MOST_WORDS, tale_of
from vivant.errors import InputError


def test_the_first_line_is_the_title() -> None:
    tale = tale_of("\ufeff\n The Fox \r\n\r\nIt ran. \r\nFar.\n\n".encode(), "fox")
    assert (tale.name, tale.title, tale.text) == ("fox", "The Fox", "The Fox\n\nIt ran.\nFar.\n")


def test_a_given_title_leaves_all_of_the_text_to_the_story() -> None:
    tale = tale_of(b"It ran.\n", "fox", title=" The\nFox ")
    assert tale.text == "The Fox\n\nIt ran.\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the text is empty"),
        (b" \n\n ", "the text is empty"),
        (b"Only a title\n", "there is no story in the text"),
        ("Der Bär\n\nEr lief.".encode("latin-1"), r"not UTF-8 .* at byte 5"),
        (b"word " * 50 + b"\nAnd more.", "a line of 249 characters, which is no title"),
        (b"Title\n" + b"word " * (MOST_WORDS + 1), "has 4,001 words"),
    ],
)
def test_what_is_no_tale_is_refused_with_what_to_do(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told) as caught:
        tale_of(data, "fox")
    assert caught.value.do


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Żółć", "Żółć"), ("../a/b", "-a-b"), ("...", "text"), ("a:b?", "a-b-"), ("x" * 200, "x" * 80)],
)
def test_a_name_can_be_that_of_a_file_anywhere(name: str, kept: str) -> None:
    assert tale_of(b"T\nx", name).name == kept
