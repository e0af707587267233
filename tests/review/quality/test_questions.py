"""Agreement per question, counted by hand."""

import pytest

from tests.review.quality.recorded import Book
from vivant.review.quality.answered import read_answers
from vivant.review.quality.questions import Question, questions
from vivant.schema.review import HumanVerdict


def asked(book: Book, overlap: int = 2) -> dict[tuple[str, str], Question]:
    found = questions(read_answers(book.connection), overlap)
    return {(question.checkpoint, question.name): question for question in found}


def both(book: Book, first: HumanVerdict, second: HumanVerdict, *, subject: str = "S00001-F01") -> None:
    task = book.task(subject)
    book.answer(task, "ada", first)
    book.answer(task, "bo", second)


def test_nothing_answered_is_nothing_asked(book: Book) -> None:
    assert asked(book) == {}


def test_the_verdict_and_every_defect_of_a_checkpoint_are_questions(book: Book) -> None:
    both(book, "pass", "fail")
    found = asked(book)
    assert len(found) == 11
    assert next(iter(found)) == ("frames", "verdict")
    assert found["frames", "hair"].words == "Wrong hair or fur"


def test_agreement_on_verdicts_is_as_computed_by_hand(book: Book) -> None:
    # The published example of two observers and ten units, as passes and fails: 0.095.
    for meg, owen in zip("0100000010", "1110010000", strict=True):
        both(book, "fail" if meg == "1" else "pass", "fail" if owen == "1" else "pass")
    verdict = asked(book)["frames", "verdict"]
    assert verdict.agreement.alpha == pytest.approx(0.095, abs=0.0005)
    assert (verdict.said.count, verdict.said.of) == (6, 20)
    assert (verdict.agreement.unanimous.count, verdict.agreement.items) == (6, 10)


def test_people_can_agree_that_it_is_bad_and_not_on_why(book: Book) -> None:
    for first, second in (("hair", "outfit"), ("outfit", "hair"), ("hair", "outfit")):
        task = book.task()
        book.answer(task, "ada", "fail", first)
        book.answer(task, "bo", "fail", second)
    both(book, "pass", "pass")
    found = asked(book)
    assert found["frames", "verdict"].agreement.alpha == 1.0
    hair = found["frames", "hair"]
    # 8 answers, 3 of them naming it; observed disagreement 3/4, expected 2 * 3 * 5 / (8 * 7).
    assert hair.agreement.alpha == pytest.approx(1 - (3 / 4) / (30 / 56))
    assert found["frames", "style"].agreement.alpha is None


def test_gold_adjudication_and_those_who_cannot_judge_do_not_count(book: Book) -> None:
    both(book, "pass", "pass")
    hidden = book.task(gold=1)
    book.answer(hidden, "ada", "pass")
    book.answer(hidden, "bo", "fail")
    torn = book.task()
    for member, said in (("ada", "pass"), ("bo", "fail"), ("cy", "fail")):
        book.answer(torn, member, said)
    unsure = book.task()
    book.answer(unsure, "ada", "cant_judge")
    book.answer(unsure, "cy", "fail")
    verdict = asked(book)["frames", "verdict"]
    assert (verdict.agreement.items, verdict.agreement.answers) == (2, 4)
    assert (verdict.said.count, verdict.said.of) == (1, 4)
