"""Stray objects fit their unit and are told apart from everything around them."""

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from vivant.studio.drawing.displaylist import placed
from vivant.studio.drawing.strays import STRAYS, draw_stray
from vivant.studio.drawing.thorvg import rasterise

SIZE = 200


def seen(name: str) -> npt.NDArray[np.uint8]:
    """The stray standing 100 pixels high with its origin at (100, 150)."""
    return rasterise([placed(draw_stray(name), 100, 150, 100)], SIZE, SIZE)


def test_there_are_at_least_six_strays() -> None:
    assert len(set(STRAYS)) >= 6


@pytest.mark.parametrize("name", STRAYS)
def test_a_stray_stands_on_its_origin_and_is_one_unit_high(name: str) -> None:
    rows, columns = np.nonzero(seen(name)[..., 3] > 128)
    assert abs(int(rows.max()) + 1 - 150) <= 2
    assert abs(int(rows.min()) - 50) <= 2
    assert abs((int(columns.min()) + int(columns.max())) / 2 - 100) <= 8


@pytest.mark.parametrize("name", STRAYS)
def test_a_stray_has_strong_colours(name: str) -> None:
    pixels = seen(name)
    colours = pixels[pixels[..., 3] == 255][:, :3].astype(int)
    vivid = (colours.max(axis=1) - colours.min(axis=1)) > 110
    assert vivid.mean() > 0.25


def test_no_two_strays_look_alike() -> None:
    for one, other in combinations(STRAYS, 2):
        apart = np.abs(seen(one).astype(int) - seen(other).astype(int)).mean()
        assert apart > 8, (one, other)


def test_an_unknown_stray_is_drawn_as_the_first_one() -> None:
    assert np.array_equal(
        rasterise([placed(draw_stray("whale"), 100, 150, 100)], SIZE, SIZE), seen(STRAYS[0])
    )
