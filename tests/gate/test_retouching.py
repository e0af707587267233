"""Local image editing changes nothing outside the feathered region, whatever the editor did."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from vivant.gate.retouching import FEATHER, feathered, paste, widened
from vivant.schema.gate import Region
from vivant.schema.judging import Pixels

_HEIGHT, _WIDTH = 96, 128


@st.composite
def regions(draw: st.DrawFn) -> Region:
    left = draw(st.floats(0, 0.9))
    top = draw(st.floats(0, 0.9))
    right = draw(st.floats(left + 0.05, 1.0))
    bottom = draw(st.floats(top + 0.05, 1.0))
    return Region(left=left, top=top, right=min(1.0, right), bottom=min(1.0, bottom))


@settings(max_examples=60, deadline=None)
@given(
    original=arrays.arrays(np.uint8, (_HEIGHT, _WIDTH, 3)),
    edited=arrays.arrays(np.uint8, (_HEIGHT, _WIDTH, 3)),
    region=regions(),
)
def test_pixels_outside_the_feathered_region_are_identical(
    original: Pixels, edited: Pixels, region: Region
) -> None:
    pasted = paste(original, edited, region)
    if pasted.pixels is None:
        assert pasted.refused
        return
    outside = feathered(region, _WIDTH, _HEIGHT) == 0
    assert pasted.outside == 0
    assert np.array_equal(pasted.pixels[outside], original[outside])


def test_an_edit_inside_the_region_arrives_whole() -> None:
    original = _picture()
    edited = original.copy()
    edited[40:60, 50:70] = (250, 10, 10)
    region = Region(left=45 / _WIDTH, top=35 / _HEIGHT, right=75 / _WIDTH, bottom=65 / _HEIGHT)
    pasted = paste(original, edited, region)
    assert pasted.pixels is not None
    assert np.array_equal(pasted.pixels[40:60, 50:70], edited[40:60, 50:70])


def test_an_edit_that_came_back_moved_is_registered_first() -> None:
    original = _picture()
    edited = original.copy()
    edited[40:60, 50:70] = (250, 10, 10)
    moved = np.roll(edited, (2, -3), axis=(0, 1))
    region = Region(left=45 / _WIDTH, top=35 / _HEIGHT, right=75 / _WIDTH, bottom=65 / _HEIGHT)
    pasted = paste(original, moved, region)
    assert pasted.motion.shift == (-3, 2)
    assert pasted.pixels is not None
    assert np.abs(pasted.pixels[42:58, 52:68].astype(int) - edited[42:58, 52:68]).max() <= 2


def test_what_the_model_changed_outside_is_counted_and_undone() -> None:
    original = _picture()
    edited = original.copy()
    edited[40:60, 50:70] = (250, 10, 10)
    edited[0:4, 0:5] += 9
    region = Region(left=45 / _WIDTH, top=35 / _HEIGHT, right=75 / _WIDTH, bottom=65 / _HEIGHT)
    pasted = paste(original, edited, region)
    assert (pasted.spilled, pasted.outside) == (20, 0)


def test_an_edit_whose_surroundings_are_another_picture_is_refused() -> None:
    original = _picture()
    other = np.random.default_rng(3).integers(0, 255, original.shape, np.uint8)
    pasted = paste(original, other, Region(left=0.3, top=0.3, right=0.6, bottom=0.6))
    assert pasted.pixels is None
    assert "surroundings" in pasted.refused


def test_the_mask_is_full_inside_and_fades_over_the_feather() -> None:
    mask = feathered(Region(left=0.25, top=0.25, right=0.75, bottom=0.75), 128, 96)
    assert (mask[24:72, 32:96] == 255).all()
    assert mask[48, 96] > mask[48, 96 + FEATHER - 1] > 0
    assert (mask[:, 96 + FEATHER + 1 :] == 0).all()


def test_a_widened_region_stays_inside_the_picture() -> None:
    wide = widened(Region(left=0.0, top=0.98, right=0.5, bottom=1.0), 0.05)
    assert (wide.left, wide.bottom) == (0.0, 1.0)
    assert wide.right == 0.55


def _picture() -> Pixels:
    """A picture with enough structure to be registered."""
    rng = np.random.default_rng(7)
    coarse = rng.integers(40, 215, (_HEIGHT // 8, _WIDTH // 8, 3), np.uint8)
    return np.ascontiguousarray(coarse.repeat(8, axis=0).repeat(8, axis=1))
