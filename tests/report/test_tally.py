"""Counting a project: rounds of acceptance, findings, cells."""

from tests.report.sample_project import attempt, picture, sample, spec
from vivant.report.tally import NEVER, Tally, round_accepted
from vivant.report.view import FrameView
from vivant.schema.record import Action, State


def frame(state: State, actions: tuple[Action, ...], best: int | None) -> FrameView:
    tries = tuple(attempt("S00001-F01", n, picture(n), action) for n, action in enumerate(actions))
    return FrameView("S00001-F01", 0, spec("C0001"), state, "", tries, best)


def test_a_first_attempt_is_accepted_in_round_zero() -> None:
    assert round_accepted(frame("accepted", ("first",), 0)) == 0


def test_each_new_picture_is_a_round_and_judging_again_is_none() -> None:
    assert round_accepted(frame("accepted", ("first", "judge_again"), 1)) == 0
    assert round_accepted(frame("accepted", ("first", "again", "apt", "lie"), 3)) == 3


def test_what_was_not_accepted_is_never() -> None:
    assert round_accepted(frame("pending", ("first", "apt"), 1)) == NEVER


def test_the_tally_of_the_sample_adds_up() -> None:
    tally, source = Tally(), sample()
    for character in source.cast:
        tally.add_character(character)
    for story in source.told:
        tally.add_story(story)
    assert tally.cells == {("mammal", "makers"): 1, ("bird", "guardians"): 1}
    assert tally.frames == {"accepted": 4, "rejected": 1, "failed": 1, "pending": 7}
    assert tally.rounds == {0: 3, 2: 1, NEVER: 2}
    assert tally.findings == {"wrong_pose": 3, "malformed_hand": 3}
    assert tally.cast_sizes == {1: 1, 2: 1}
    assert tally.lengths == {6: 1, 7: 1}
    assert tally.attempts == 9
