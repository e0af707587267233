"""Shares and how sure they are: against values worked out by hand and known from the literature."""

import math

import pytest

from vivant.intervals import Share


def test_a_share_of_nothing_is_no_number_and_could_be_anything() -> None:
    nothing = Share(0, 0)
    assert math.isnan(nothing.value)
    assert nothing.interval == (0.0, 1.0)
    assert nothing.told() == "none"


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    # The 95 % score intervals that Newcombe (1998, table I) prints.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_wilson_s(count: int, of: int, low: float, high: float) -> None:
    assert Share(count, of).interval == pytest.approx((low, high), abs=5e-5)


def test_the_interval_of_the_others_is_its_mirror_image() -> None:
    low, high = Share(3, 40).interval
    assert Share(37, 40).interval == pytest.approx((1 - high, 1 - low))


def test_none_and_all_reach_the_ends_exactly() -> None:
    assert Share(0, 20_000).interval[0] == 0.0
    assert Share(20_000, 20_000).interval[1] == 1.0


def test_it_is_told_with_its_bounds_and_counts() -> None:
    assert Share(1, 29).told(1) == "3.4 % (0.6 to 17.2, 1 of 29)"
