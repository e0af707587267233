"""Items about which people said different things."""

from tests.review.quality.recorded import Book
from vivant.review.quality.disputes import disputes


def test_a_dispute_is_where_some_passed_and_others_failed(book: Book) -> None:
    tasks = [book.task(f"S00001-F0{n}") for n in range(1, 6)]
    for task, first, second in zip(
        tasks,
        ("pass", "pass", "fail", "pass", "pass"),
        ("fail", "pass", "pass", "cant_judge", "skip"),
        strict=True,
    ):
        book.answer(task, "ada", first)
        book.answer(task, "bo", second)
    found = disputes(book.connection, 10)
    assert [dispute.subject for dispute in found] == ["S00001-F03", "S00001-F01"]
    assert [(said.member, said.answer.verdict) for said in found[1].said] == [("ada", "pass"), ("bo", "fail")]


def test_what_was_undone_and_gold_are_no_disputes(book: Book) -> None:
    undone, hidden = book.task(), book.task(gold=1)
    book.answer(undone, "ada", "pass", undone=True)
    book.answer(undone, "ada", "fail")
    book.answer(hidden, "ada", "pass")
    book.answer(hidden, "bo", "fail")
    assert disputes(book.connection, 10) == []


def test_disputes_can_be_read_on_from_one(book: Book) -> None:
    for number in range(1, 6):
        task = book.task(f"S00001-F0{number}")
        book.answer(task, "ada", "pass")
        book.answer(task, "bo", "fail")
    newest = disputes(book.connection, 2)
    older = disputes(book.connection, 2, newest[-1].task)
    assert [d.subject[-1] for d in (*newest, *older)] == ["5", "4", "3", "2"]
