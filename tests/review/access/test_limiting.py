"""Tries are counted, forgotten after a while, and never fill the memory."""

from vivant.review.access import limiting
from vivant.review.access.limiting import WINDOW, Tries


def test_the_wait_ends_when_the_first_try_is_forgotten() -> None:
    tries = Tries(2)
    assert [tries.wait("a", now) for now in (0.0, 100.0, 200.0)] == [0, 0, WINDOW - 200]
    assert tries.wait("a", WINDOW) == 0
    assert tries.wait("a", WINDOW + 1) == 99, "the second try of before still counts"


def test_a_try_that_had_to_wait_does_not_make_the_wait_longer() -> None:
    tries = Tries(1)
    tries.wait("a", 0.0)
    for now in range(1, 100):
        tries.wait("a", float(now))
    assert tries.wait("a", WINDOW) == 0


def test_keys_do_not_know_each_other() -> None:
    tries = Tries(1)
    assert [tries.wait(key, 0.0) for key in "abc"] == [0, 0, 0]


def test_what_is_remembered_is_bounded() -> None:
    tries = Tries(1)
    for number in range(limiting._REMEMBERED + 500):
        tries.wait(str(number), 0.0)
    assert len(tries) == limiting._REMEMBERED
    assert tries.wait("0", 0.0) == 0, "the oldest is forgotten"
    assert tries.wait(str(limiting._REMEMBERED + 499), 0.0) > 0
