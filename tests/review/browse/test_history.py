"""What people did about a subject, as far as somebody may see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.quality.recorded import Book, opened
from vivant.review.access.rules import Member
from vivant.review.browse.history import History, history
from vivant.schema.review import MemberRole

FRAME = "S00001-F01"


@pytest.fixture
def book(project: Path) -> Iterator[Book]:
    with opened(project) as found:
        yield found


def seen(book: Book, name: str, role: MemberRole = "reviewer") -> History:
    return history(book.connection, "frames", FRAME, Member(name, role))


def answered(history: History) -> list[str]:
    return [line.by for line in history.answers]


@pytest.mark.parametrize(
    ("state", "others", "hidden"),
    [
        ("open", [], True),
        ("adjudication", [], True),
        ("closed", ["Mila"], False),
        # What was answered then is of no use now, and nothing of it will ever show.
        ("withdrawn", [], False),
    ],
)
def test_answers_of_others_show_once_the_item_is_settled(
    book: Book, state: str, others: list[str], hidden: bool
) -> None:
    book.answer(book.task(FRAME, state=state), "Mila", "fail")
    assert answered(seen(book, "Mila")) == ["Mila"]
    assert (answered(seen(book, "Otto")), seen(book, "Otto").hidden) == (others, hidden)
    assert answered(seen(book, "Grace", "adjudicator")) == ["Mila"]
