"""What each reviewer did, counted by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.quality.recorded import Book, opened
from vivant.intervals import Share
from vivant.review.quality.answered import read_answers
from vivant.review.quality.gold import KnownAnswer, gold_items, right, truths
from vivant.review.quality.reviewers import Reviewer, own_work, reviewers
from vivant.schema.review import HumanAnswer, HumanVerdict

GOOD = KnownAnswer(checkpoint="frames", subject="S00001-F01", version="1", verdict="pass")
BAD = KnownAnswer(
    checkpoint="frames", subject="S00001-F02", version="1", verdict="fail", defects=("hair", "prop")
)


def everybody(book: Book) -> dict[str, Reviewer]:
    found = reviewers(read_answers(book.connection), truths(book.connection))
    return {reviewer.member: reviewer for reviewer in found}


def test_work_is_counted_as_it_was_done(book: Book) -> None:
    for seconds, verdict in ((1, "pass"), (2, "pass"), (3, "fail"), (10, "cant_judge")):
        book.answer(book.task(), "bo", verdict, seconds=seconds, by_key=seconds < 3)
    book.answer(book.task(), "bo", "skip", seconds=500)
    book.answer(book.task(), "bo", "pass", seconds=500, undone=True)
    book.answer(book.task(), "ada", "fail")
    found = everybody(book)
    assert list(found) == ["ada", "bo"]
    bo = found["bo"]
    assert (bo.answers, bo.skipped, bo.undone) == (4, 1, 1)
    assert (bo.passed, bo.failed, bo.could_not) == (Share(2, 4), Share(1, 4), Share(1, 4))
    assert bo.by_key == Share(2, 4)
    assert bo.median_seconds == 2.5
    assert bo.slow_seconds == pytest.approx(3 + 0.7 * 7)
    assert (found["ada"].median_seconds, found["ada"].slow_seconds) == (None, None)


def test_gold_tells_who_is_right_and_in_which_way_others_are_not(book: Book) -> None:
    good, bad = book.task(gold=book.gold(GOOD)), book.task(gold=book.gold(BAD))
    book.answer(good, "ada", "pass")
    book.answer(bad, "ada", "fail", "prop", "style")
    book.answer(good, "bo", "fail")
    book.answer(bad, "bo", "pass")
    book.answer(bad, "cy", "fail", "anatomy")
    book.answer(good, "cy", "cant_judge")
    found = {member: reviewer.gold for member, reviewer in everybody(book).items()}
    assert (found["ada"].right, found["ada"].passed, found["ada"].refused) == (
        Share(2, 2),
        Share(0, 1),
        Share(0, 1),
    )
    assert (found["bo"].right, found["bo"].passed, found["bo"].refused) == (
        Share(0, 2),
        Share(1, 1),
        Share(1, 1),
    )
    # Refused what is bad, for something that is not wrong with it.
    assert (found["cy"].right, found["cy"].passed, found["cy"].could_not) == (Share(0, 1), Share(0, 1), 1)


def test_training_is_told_apart_from_gold_and_ended_items_still_count(book: Book) -> None:
    lesson = book.task(gold=book.gold(GOOD.model_copy(update={"training": True}), active=False))
    hidden = book.task(gold=book.gold(GOOD, active=False))
    book.answer(lesson, "bo", "fail")
    book.answer(hidden, "bo", "pass")
    bo = everybody(book)["bo"]
    assert (bo.training, bo.gold.right) == (Share(0, 1), Share(1, 1))
    assert bo.answers == 2


def test_what_is_said_after_undoing_shows_nothing(book: Book) -> None:
    hidden = book.task(gold=book.gold(GOOD))
    book.answer(hidden, "bo", "fail", undone=True)
    book.answer(hidden, "bo", "pass")
    assert everybody(book)["bo"].gold.right == Share(0, 0)


def test_reviewers_are_told_of_whole_tens_of_gold_and_of_no_single_one(book: Book) -> None:
    tasks = [book.task(gold=book.gold(GOOD)) for _ in range(19)]
    told = []
    for number, task in enumerate(tasks):
        book.answer(task, "bo", "fail" if number in (2, 12) else "pass")
        mine = own_work(read_answers(book.connection, "bo"), truths(book.connection))
        assert mine is not None
        assert (mine.gold.passed.of, mine.gold.refused.of, mine.gold.could_not) == (0, 0, 0)
        told.append(mine.gold.right)
    assert told == [Share(0, 0)] * 9 + [Share(9, 10)] * 10


def test_whoever_answered_nothing_has_no_work(book: Book) -> None:
    assert own_work(read_answers(book.connection, "bo"), truths(book.connection)) is None


verdicts: st.SearchStrategy[HumanVerdict] = st.sampled_from(["pass", "fail", "cant_judge"])
named = st.sets(st.sampled_from(["hair", "prop", "style"]), min_size=1).map(tuple)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.booleans(), verdicts, named), min_size=1, max_size=8))
def test_columns_say_right_where_single_answers_do(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[bool, HumanVerdict, tuple[str, ...]]]
) -> None:
    with opened(tmp_path_factory.mktemp("right")) as book:
        numbers = {True: book.gold(GOOD), False: book.gold(BAD)}
        expected = judged = 0
        items = {item.number: item for item in gold_items(book.connection)}
        for good, verdict, defects in said:
            named = defects if verdict == "fail" else ()
            book.answer(book.task(gold=numbers[good]), "bo", verdict, *named)
            expected += right(items[numbers[good]], HumanAnswer(verdict=verdict, defects=named))
            judged += verdict != "cant_judge"
        assert everybody(book)["bo"].gold.right == Share(expected, judged)
