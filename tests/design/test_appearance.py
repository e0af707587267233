import numpy as np
import pytest

from vivant.design.uniqueness import Appearances, appearance, appearance_distance, looks_like
from vivant.errors import InputError
from vivant.schema.judging import Pixels

RGB = tuple[int, int, int]


def doll(coat: RGB, ground: RGB = (243, 239, 230), size: int = 256, shift: int = 0) -> Pixels:
    """A standing block of a coat's colour with a dark head, on plain ground."""
    picture = np.full((size, size, 3), ground, np.uint8)
    middle, half = size // 2 + shift, size // 8
    picture[size // 2 : size * 9 // 10, middle - half : middle + half] = coat
    picture[size // 4 : size // 2, middle - half // 2 : middle + half // 2] = (60, 40, 30)
    return picture


def test_a_template_looks_like_itself_at_any_size() -> None:
    large, small = appearance(doll((200, 50, 40), size=768)), appearance(doll((200, 50, 40), size=192))
    assert appearance_distance(large, large) == 0
    assert appearance_distance(large, small) < 2


def test_another_coat_is_far_and_a_small_step_to_the_side_is_not() -> None:
    red = appearance(doll((200, 50, 40)))
    blue = appearance(doll((40, 70, 190)))
    beside = appearance(doll((200, 50, 40), shift=3))
    assert appearance_distance(red, beside) < 8 < 30 < appearance_distance(red, blue)


def test_the_ground_s_colour_hardly_matters() -> None:
    paper, white = appearance(doll((200, 50, 40))), appearance(doll((200, 50, 40), ground=(250, 250, 250)))
    assert appearance_distance(paper, white) < 8


def test_ground_is_zero() -> None:
    vector = appearance(doll((200, 50, 40))).reshape(30, 20, 3)
    assert not vector[0].any()
    assert vector[20, 10].any()


def test_distance_is_the_same_both_ways() -> None:
    one, two = appearance(doll((200, 50, 40))), appearance(doll((220, 190, 60), shift=10))
    assert appearance_distance(one, two) == appearance_distance(two, one)


def test_the_nearest_template_is_found_and_a_twin_is_refused() -> None:
    earlier = Appearances()
    assert looks_like(appearance(doll((200, 50, 40))), earlier) is None
    for id, coat in {"blue": (40, 70, 190), "red": (200, 50, 40), "green": (60, 160, 80)}.items():
        earlier.add(id, appearance(doll(coat)))
    found = looks_like(appearance(doll((203, 52, 42))), earlier)
    assert found is not None
    assert found.id == "red"
    assert looks_like(appearance(doll((250, 220, 20))), earlier) is None


@pytest.mark.parametrize("shape", [(200, 200), (200, 200, 4), (20, 200, 3)])
def test_what_is_no_template_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(InputError, match="not an RGB picture"):
        appearance(np.zeros(shape, np.uint8))
