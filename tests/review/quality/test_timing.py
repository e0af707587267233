"""The histogram of seconds per decision."""

from tests.review.quality.recorded import Book
from vivant.review.quality.answered import read_answers
from vivant.review.quality.timing import histogram


def test_every_timed_answer_is_in_one_column(book: Book) -> None:
    for seconds in (0.4, 1.0, 1.9, 15, 59.9, 60, 4000):
        book.answer(book.task(), "bo", "pass", seconds=seconds)
    book.answer(book.task(), "bo", "pass")
    book.answer(book.task(), "bo", "skip", seconds=3)
    counted = histogram(read_answers(book.connection))
    assert counted == [
        ("< 1", 1), ("1–2", 2), ("2–4", 0), ("4–8", 0), ("8–15", 0), ("15–30", 1), ("30–60", 1), ("≥ 60", 2)
    ]  # fmt: skip
