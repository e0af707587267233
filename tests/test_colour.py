import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vivant.colour import RGB, delta_e, hue_chroma, lab_of, rgb_of

CHANNEL = st.integers(0, 255)


@given(st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_every_colour_comes_back_from_lab(rgb: RGB) -> None:
    assert rgb_of(lab_of(rgb)) == rgb


@given(st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_lab_agrees_with_opencv(rgb: RGB) -> None:
    pixel = np.array([[rgb]], np.float32) / 255
    assert lab_of(rgb) == pytest.approx(cv2.cvtColor(pixel, cv2.COLOR_RGB2Lab)[0, 0].tolist(), abs=0.6)


def test_black_and_white_are_a_hundred_apart() -> None:
    assert delta_e((0, 0, 0), (255, 255, 255)) == pytest.approx(100, abs=0.01)


def test_colours_outside_srgb_are_clipped() -> None:
    assert rgb_of((120, 0, 0)) == (255, 255, 255)
    assert rgb_of((50, 120, 120))[2] == 0


def test_greys_have_no_chroma_and_red_is_left_of_yellow() -> None:
    assert hue_chroma((120, 120, 120))[1] < 0.1
    assert hue_chroma((220, 40, 30))[0] < hue_chroma((230, 210, 40))[0]
