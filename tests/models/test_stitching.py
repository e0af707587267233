"""More references than a model takes are joined, and the prompt says where each went."""

import numpy as np
import pytest

from vivant.errors import Misconfigured
from vivant.models.roles import Picture
from vivant.models.stitching import WIDEST, side_by_side, stitched
from vivant.store import images


def picture(level: int, width: int = 40, height: int = 60) -> Picture:
    pixels = np.full((height, width, 3), level, np.uint8)
    return Picture(images.pixel_id(pixels), images.encode_png(pixels))


SIX = tuple(picture(level) for level in (10, 20, 30, 40, 50, 60))
PROMPT = (
    "- Mira (image 1): waving, left of image 4.\n- Otto (image 4): walking as in image 5.\n"
    "- Pia (image 5): standing.\n- Rex (image 6), as image 6 shows. Image 5 first; image 16 is none."
)


def test_where_all_fit_nothing_changes() -> None:
    assert stitched(PROMPT, SIX, 6) == (PROMPT, SIX)
    assert stitched(PROMPT, SIX, None) == (PROMPT, SIX)
    assert stitched("no references", (), 0) == ("no references", ())


def test_the_last_ones_are_joined_and_every_mention_says_where() -> None:
    prompt, references = stitched(PROMPT, SIX, 4)
    assert references[:3] == SIX[:3]
    assert len(references) == 4
    assert prompt == (
        "- Mira (image 1): waving, left of image 4, the first from the left.\n"
        "- Otto (image 4, the first from the left): walking as in image 4, the second from the left.\n"
        "- Pia (image 4, the second from the left): standing.\n"
        "- Rex (image 4, the third from the left), as image 4, the third from the left shows. "
        "Image 4, the second from the left first; image 16 is none."
    )


def test_one_picture_can_hold_them_all() -> None:
    prompt, references = stitched("image 1 as in image 2", SIX[:2], 1)
    assert prompt == "image 1, the first from the left as in image 1, the second from the left"
    joined = images.decode(references[0].data)
    assert (joined[:, :40] == 10).all()
    assert (joined[:, 40:-40] == 255).all()
    assert (joined[:, -40:] == 20).all()
    assert references[0].id == images.pixel_id(joined)


def test_the_same_pictures_are_joined_to_the_same_bytes() -> None:
    assert stitched(PROMPT, SIX, 2) == stitched(PROMPT, SIX, 2)


def test_pictures_of_any_sizes_get_one_height_and_stay_within_bounds() -> None:
    tall, wide = np.zeros((1024, 1024, 3), np.uint8), np.zeros((768, 1500, 3), np.uint8)
    joined = side_by_side([tall, wide, tall])
    assert joined.shape[1] <= WIDEST
    # Proportions stay.
    dark = joined.shape[1] - int((joined[0] == 255).all(axis=1).sum())
    assert dark / joined.shape[0] == pytest.approx(1 + 1500 / 768 + 1, rel=0.02)


def test_a_model_that_takes_no_pictures_cannot_be_given_any() -> None:
    with pytest.raises(Misconfigured, match="takes no reference pictures") as raised:
        stitched(PROMPT, SIX, 0)
    assert "text_augmented" in raised.value.do
