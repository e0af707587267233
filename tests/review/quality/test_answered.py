"""Answers as columns: what counts, what was said without knowing, what without others."""

from tests.review.quality.recorded import Book
from vivant.review.quality.answered import FAIL, NONE, PASS, mask_of, read_answers


def test_no_answers_are_columns_of_nothing(book: Book) -> None:
    answered = read_answers(book.connection)
    assert len(answered) == 0
    assert not answered.independent(2).any()
    assert not answered.blind().any()


def test_answers_come_as_they_were_given_oldest_first(book: Book) -> None:
    first, second = book.task(), book.task("C0001", checkpoint="characters", gold=7)
    book.answer(second, "bo", "fail", "colours", "writing", seconds=3.5, by_key=True)
    book.answer(first, "ada", "pass", choice=2)
    answered = read_answers(book.connection)
    assert answered.members == ("bo", "ada")
    assert answered.task.tolist() == [second, first]
    assert answered.member.tolist() == [0, 1]
    assert answered.checkpoint.tolist() == [0, 2]
    assert answered.verdict.tolist() == [FAIL, PASS]
    assert answered.defects.tolist() == [mask_of("characters", ("writing", "colours")), 0]
    assert answered.seconds.tolist() == [3.5, 0.0]
    assert answered.by_key.tolist() == [True, False]
    assert answered.gold.tolist() == [7, NONE]
    assert answered.choice.tolist() == [NONE, 2]


def test_answers_of_one_member_can_be_read_alone(book: Book) -> None:
    task = book.task()
    book.answer(task, "ada", "pass")
    book.answer(task, "bo", "fail")
    answered = read_answers(book.connection, "bo")
    assert answered.members == ("bo",)
    assert answered.verdict.tolist() == [FAIL]


def test_skips_and_what_was_undone_do_not_count_and_who_cannot_judge_does_not_judge(book: Book) -> None:
    task = book.task()
    book.answer(task, "ada", "pass", undone=True)
    book.answer(task, "ada", "skip")
    book.answer(task, "ada", "cant_judge")
    book.answer(task, "bo", "fail")
    answered = read_answers(book.connection)
    assert answered.counts.tolist() == [False, False, True, True]
    assert answered.judges.tolist() == [False, False, False, True]


def test_whoever_undid_an_answer_has_seen_what_the_gate_said(book: Book) -> None:
    one, other = book.task(), book.task("S00001-F02")
    book.answer(one, "ada", "pass", undone=True)
    book.answer(one, "ada", "fail")
    book.answer(other, "ada", "fail")
    book.answer(one, "bo", "skip", undone=True)
    book.answer(one, "bo", "fail")
    assert read_answers(book.connection).blind().tolist() == [True, False, True, True, True]


def test_who_adjudicates_has_seen_what_others_said(book: Book) -> None:
    task = book.task()
    for member, verdict in (("ada", "pass"), ("bo", "fail"), ("cy", "fail")):
        book.answer(task, member, verdict)
    assert read_answers(book.connection).independent(2).tolist() == [True, True, False]
    assert read_answers(book.connection).independent(3).tolist() == [True, True, True]


def test_after_somebody_could_not_judge_an_adjudicator_speaks(book: Book) -> None:
    one, other = book.task(), book.task("S00001-F02")
    book.answer(one, "ada", "cant_judge")
    book.answer(other, "ada", "pass")
    book.answer(one, "cy", "fail")
    book.answer(other, "cy", "pass")
    assert read_answers(book.connection).independent(3).tolist() == [True, True, False, True]


def test_as_long_as_all_say_the_same_nobody_is_shown_anything(book: Book) -> None:
    # As when fewer people answer each item than did before.
    task = book.task()
    for member in ("ada", "bo", "cy"):
        book.answer(task, member, "pass")
    assert read_answers(book.connection).independent(1).tolist() == [True, True, True]


def test_people_who_chose_different_pictures_differ(book: Book) -> None:
    task = book.task()
    for member, choice in (("ada", 1), ("bo", 2), ("cy", 2)):
        book.answer(task, member, "pass", choice=choice)
    assert read_answers(book.connection).independent(2).tolist() == [True, True, False]


def test_gold_skips_and_what_was_undone_are_no_independent_answers(book: Book) -> None:
    task, hidden = book.task(), book.task("S00001-F02", gold=1)
    book.answer(task, "ada", "skip")
    book.answer(task, "bo", "pass", undone=True)
    book.answer(hidden, "ada", "pass")
    book.answer(task, "cy", "pass")
    assert read_answers(book.connection).independent(1).tolist() == [False, False, False, True]
