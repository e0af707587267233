"""Lessons: a pure function of complete batches; adopted where needed, dropped where they do not help."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from vivant.gate.lessons import LEAST_FRAMES, MOST_CLAUSES, WORTH, Tally, clauses, learn, tally
from vivant.gate.tuning import general
from vivant.schema.gate import DEFECT_OF, Subject

SUBJECTS = tuple(DEFECT_OF)


@st.composite
def tallies(draw: st.DrawFn) -> list[Tally]:
    rows = []
    for batch in range(draw(st.integers(0, 5))):
        frames = draw(st.integers(0, 200))
        failed = draw(st.dictionaries(st.sampled_from(SUBJECTS), st.integers(0, frames), max_size=6))
        carried = draw(st.lists(st.sampled_from(SUBJECTS), unique=True, max_size=4))
        rows.append(Tally(batch=batch, frames=frames, failed=failed, carried=tuple(carried)))
    return rows


@settings(max_examples=150, deadline=None)
@given(rows=tallies(), data=st.data())
def test_the_order_of_the_batches_teaches_nothing(rows: list[Tally], data: st.DataObject) -> None:
    assert learn(data.draw(st.permutations(rows))) == learn(rows)


@settings(max_examples=150, deadline=None)
@given(rows=tallies())
def test_lessons_are_few_different_worth_it_and_the_most_needed_first(rows: list[Tally]) -> None:
    lessons = learn(rows)
    assert len(lessons) <= MOST_CLAUSES
    assert len({lesson.about for lesson in lessons}) == len(lessons)
    assert all(lesson.without >= WORTH for lesson in lessons)
    assert all(lesson.with_ is None or lesson.with_ < lesson.without for lesson in lessons)
    assert all(one.without >= two.without for one, two in itertools.pairwise(lessons))
    assert clauses(lessons) == tuple(general(lesson.about) for lesson in lessons)


def test_nothing_is_learned_from_nothing() -> None:
    assert learn([]) == ()
    assert learn([Tally(batch=0, frames=1000, failed={})]) == ()


def test_a_defect_that_is_common_enough_is_worth_a_clause() -> None:
    (lesson,) = learn([Tally(batch=0, frames=1000, failed={"hands": 15, "pose": 14})])
    assert (lesson.about, lesson.without, lesson.with_) == ("hands", 0.015, None)
    assert lesson.clause == general("hands")


def test_too_few_frames_teach_nothing_and_several_batches_add_up() -> None:
    few = Tally(batch=0, frames=LEAST_FRAMES - 1, failed={"hands": LEAST_FRAMES - 1})
    assert learn([few]) == ()
    (lesson,) = learn([few, Tally(batch=1, frames=1, failed={})])
    assert lesson.without == (LEAST_FRAMES - 1) / LEAST_FRAMES


def test_a_clause_that_helps_is_kept_and_measured() -> None:
    (lesson,) = learn(
        [
            Tally(batch=0, frames=100, failed={"hands": 10}),
            Tally(batch=1, frames=100, failed={"hands": 3}, carried=("hands",)),
        ]
    )
    assert (lesson.without, lesson.with_) == (0.1, 0.03)


def test_a_clause_that_does_not_help_is_dropped() -> None:
    without = Tally(batch=0, frames=100, failed={"hands": 10})
    for still in (10, 30):
        carried = Tally(batch=1, frames=100, failed={"hands": still}, carried=("hands",))
        assert learn([without, carried]) == ()


def test_a_clause_is_not_dropped_on_too_little_evidence() -> None:
    carried = Tally(batch=1, frames=LEAST_FRAMES - 1, failed={"hands": LEAST_FRAMES - 1}, carried=("hands",))
    (lesson,) = learn([Tally(batch=0, frames=100, failed={"hands": 10}), carried])
    assert lesson.with_ is None


def test_a_prompt_that_insists_on_everything_insists_on_nothing() -> None:
    often: dict[Subject, int] = {about: 50 + number for number, about in enumerate(SUBJECTS)}
    lessons = learn([Tally(batch=0, frames=1000, failed=often)])
    assert [lesson.about for lesson in lessons] == list(reversed(SUBJECTS[-MOST_CLAUSES:]))


def test_equally_needed_lessons_have_one_order() -> None:
    lessons = learn([Tally(batch=0, frames=100, failed={"stray": 5, "hands": 5, "pose": 5})])
    assert [lesson.about for lesson in lessons] == ["hands", "pose", "stray"]


def test_a_batch_is_counted_by_first_attempts_and_not_by_findings() -> None:
    counted = tally(3, [{"hands"}, {"hands", "pose"}, set()], ["stray"])
    assert counted == Tally(batch=3, frames=3, failed={"hands": 2, "pose": 1}, carried=("stray",))
