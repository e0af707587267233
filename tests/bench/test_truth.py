"""What is truly wrong in an attempt, on hand-made attempts."""

from tests.bench.tried import HAND, POSE, SHADE, STRAY, attempt, request_of, truth
from vivant.bench.truth import CARRIED_OVER, brought_along, defects_in
from vivant.studio.slips import KINDS, Fault, Slip


def test_an_attempt_has_what_its_request_slipped_on() -> None:
    assert defects_in([attempt(0)], 0, truth([HAND, STRAY])) == {HAND, STRAY}


def test_an_attempt_that_the_truth_log_does_not_know_has_nothing() -> None:
    assert defects_in([attempt(0)], 0, {}) == frozenset()


def test_a_new_picture_starts_anew() -> None:
    attempts = [attempt(0), attempt(1, "apt", parent=0)]
    assert defects_in(attempts, 1, truth([HAND, POSE], [STRAY])) == {STRAY}


def test_an_edit_keeps_what_its_parent_had_but_for_what_it_mended() -> None:
    attempts = [attempt(0), attempt(1, "lie", parent=0)]
    told = truth([HAND, POSE], Fault(mended=(HAND,)))
    assert defects_in(attempts, 1, told) == {POSE}
    assert defects_in(attempts, 0, told) == {HAND, POSE}


def test_an_edit_that_mended_nothing_has_all_that_its_parent_had() -> None:
    attempts = [attempt(0), attempt(1, "lie", parent=0)]
    assert defects_in(attempts, 1, truth([HAND], [])) == {HAND}


def test_what_an_edit_mended_that_was_not_wrong_changes_nothing() -> None:
    attempts = [attempt(0), attempt(1, "lie", parent=0)]
    others = Slip(defect="malformed_hand", actor="Otto")
    assert defects_in(attempts, 1, truth([HAND], Fault(mended=(others, STRAY)))) == {HAND}


def test_an_edit_may_slip_itself_even_on_what_it_mended() -> None:
    attempts = [attempt(0), attempt(1, "lie", parent=0)]
    assert defects_in(attempts, 1, truth([], Fault(slips=(SHADE,)))) == {SHADE}
    assert defects_in(attempts, 1, truth([SHADE], Fault(slips=(SHADE,), mended=(SHADE,)))) == {SHADE}


def test_edits_of_edits_are_followed_to_the_first_picture_by_parent_not_by_number() -> None:
    attempts = [
        attempt(0),
        attempt(1, "lie", parent=0),
        attempt(2, "apt", parent=0),
        attempt(3, "lie", parent=1),
    ]
    told = truth([HAND, POSE, STRAY], Fault(mended=(HAND,)), [SHADE], Fault(mended=(STRAY,)))
    assert defects_in(attempts, 3, told) == {POSE}


def test_what_references_brought_along_is_in_every_picture_made_from_them() -> None:
    attempts = [attempt(0), attempt(1, "apt", parent=0), attempt(2, "lie", parent=1)]
    told = truth([STRAY], [], Fault(mended=(HAND,)))
    inherited = frozenset({HAND, SHADE})
    assert defects_in(attempts, 0, told, inherited) == {STRAY, HAND, SHADE}
    assert defects_in(attempts, 1, told, inherited) == {HAND, SHADE}
    assert defects_in(attempts, 2, told, inherited) == {SHADE}


def test_an_accepted_posed_character_brings_along_what_a_frame_shows_of_it() -> None:
    posed = [attempt(0, subject="C0001"), attempt(1, "lie", parent=0, subject="C0001")]
    told = truth([HAND, POSE, STRAY], Fault(mended=(POSE,)), subject="C0001")
    assert brought_along([(posed, 0)], told) == {HAND, POSE}
    assert brought_along([(posed, 1)], told) == {HAND}
    assert brought_along([], told) == frozenset()


def test_several_posed_characters_bring_along_what_each_has() -> None:
    one, two = [attempt(0, subject="C0001")], [attempt(0, subject="C0002")]
    others = Slip(defect="wrong_colour", actor="Otto")
    told = truth([HAND], subject="C0001") | truth([others], subject="C0002")
    assert brought_along([(one, 0), (two, 0)], told) == {HAND, others}


def test_only_what_slips_can_be_carried_over_and_nothing_of_the_scene() -> None:
    assert set(KINDS) > CARRIED_OVER
    assert not CARRIED_OVER & {"stray_object", "wrong_setting", "wrong_time", "extra_character"}


def test_requests_of_different_subjects_are_told_apart() -> None:
    assert request_of(0) != request_of(0, "C0001")
