"""Who looks like whom, on templates of two coloured blocks."""

import numpy as np
import pytest

from vivant.bench.neighbours import MEASURES, Looks, Measure, distances, nearest, small, strangers
from vivant.design.uniqueness import appearance
from vivant.schema.judging import Pixels


def doll(coat: tuple[int, int, int]) -> Pixels:
    picture = np.full((192, 192, 3), (243, 239, 230), np.uint8)
    picture[80:170, 72:120] = coat
    picture[40:80, 80:112] = (60, 40, 30)
    return picture


COATS = ((200, 50, 40), (205, 55, 45), (40, 70, 190), (45, 75, 185), (60, 160, 80))
LOOKS = [Looks(appearance(doll(coat)), small(doll(coat))) for coat in COATS]


@pytest.mark.parametrize("measure", MEASURES)
def test_nobody_is_his_own_neighbour_and_distances_are_the_same_both_ways(measure: Measure) -> None:
    between = distances(LOOKS, measure)
    assert np.isinf(np.diag(between)).all()
    assert np.allclose(between, between.T, atol=1e-3)


@pytest.mark.parametrize("measure", MEASURES)
def test_the_nearest_is_who_wears_nearly_the_same(measure: Measure) -> None:
    between = distances(LOOKS, measure)
    assert [between[one].argmin() for one in range(4)] == [1, 0, 3, 2]


def test_plain_pixels_are_the_root_mean_square_of_the_levels() -> None:
    apart = LOOKS[0].pixels.astype(float) - LOOKS[2].pixels
    assert distances(LOOKS, "pixels")[0, 2] == pytest.approx(np.sqrt(np.square(apart).mean()), rel=1e-4)


def test_neighbours_come_from_both_measures_in_turn_and_nobody_twice() -> None:
    one = np.array([[np.inf, 1, 2, 3], [1, np.inf, 2, 3], [1, 2, np.inf, 3], [1, 2, 3, np.inf]], np.float32)
    other = np.array([[np.inf, 1, 3, 2], [3, np.inf, 2, 1], [1, 2, np.inf, 3], [3, 2, 1, np.inf]], np.float32)
    assert nearest([one, other], 3) == [[1, 2, 3], [0, 3, 2], [0, 1, 3], [0, 2, 1]]
    assert nearest([one], 9) == [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]]


def test_strangers_are_others_who_are_no_neighbours_by_the_same_chance_every_time() -> None:
    near = [[(one + 1) % 30, (one + 2) % 30] for one in range(30)]
    found = strangers(near, 5, 1)
    assert found == strangers(near, 5, 1) != strangers(near, 5, 2)
    for one, others in enumerate(found):
        assert len(set(others)) == 5
        assert not {one, *near[one]} & set(others)
