"""Props: things small enough to hold, each different from the others."""

import itertools

import numpy as np
import pytest

from vivant.studio.drawing.bodies.extent import extent
from vivant.studio.drawing.displaylist import Group, placed
from vivant.studio.drawing.props import draw_prop
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.features import PROPS


@pytest.mark.parametrize("name", PROPS)
def test_a_prop_surrounds_or_touches_its_grip(name: str) -> None:
    left, top, right, bottom = extent(draw_prop(name))
    assert left < 0 < right
    assert top < 0.02
    assert bottom > -0.02
    assert 0.08 < max(right - left, bottom - top) < 1.0


@pytest.mark.parametrize("name", PROPS)
def test_every_shape_of_a_prop_says_so(name: str) -> None:
    assert all(not isinstance(node, Group) and node.part == "prop" for node in draw_prop(name))


def test_no_two_props_look_alike() -> None:
    pictures = {
        name: rasterise([placed(draw_prop(name), 100, 100, 180)], 200, 200).astype(int) for name in PROPS
    }
    for one, two in itertools.combinations(PROPS, 2):
        different = np.abs(pictures[one] - pictures[two]).max(axis=-1) > 40
        either = (pictures[one][..., 3] > 40) | (pictures[two][..., 3] > 40)
        assert np.count_nonzero(different) > 0.35 * np.count_nonzero(either), (one, two)


def test_an_unknown_thing_comes_as_a_parcel() -> None:
    one, two = (rasterise([placed(draw_prop(name), 60, 60, 180)], 120, 120) for name in ("gizmo", "whatsit"))
    assert np.array_equal(one, two)
    assert one[..., 3].any()
