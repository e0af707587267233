"""Pictures in books: sharp, small, and marked; and the colour that a book takes from its cover."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.made_up import picture
from vivant.book.book import Plate
from vivant.book.colouring import accents
from vivant.book.encoding import for_print, for_screen
from vivant.errors import Invalid
from vivant.store.images import decode, encode_png, read_text
from vivant.store.xmp import TRAINED


def noise(size: int = 64) -> Plate:
    pixels = np.random.default_rng(1).integers(0, 255, (size, size, 3), np.uint8)
    return Plate(encode_png(pixels), size, size, "Noise")


def test_a_flat_picture_is_kept_as_it_is_and_marked() -> None:
    plate = picture(1, 256, 256)
    kept = for_screen(plate)
    assert kept.media_type == "image/png"
    assert np.array_equal(decode(kept.data), decode(plate.data))
    assert TRAINED in read_text(kept.data)["XML:com.adobe.xmp"]


def test_a_picture_that_is_smaller_as_a_jpeg_becomes_one() -> None:
    plate = noise()
    assert for_screen(plate) == for_print(plate)
    assert len(for_print(plate).data) < len(plate.data)


def test_a_jpeg_is_like_the_picture_in_full_colour_and_marked() -> None:
    plate = picture(2, 128, 128)
    jpeg = for_print(plate)
    assert jpeg.ending == ".jpg"
    assert TRAINED.encode() in jpeg.data
    off = np.abs(decode(jpeg.data).astype(int) - decode(plate.data).astype(int))
    assert off.mean() < 2
    # Start of frame: three components, each of them sampled at every pixel.
    frame = jpeg.data.index(b"\xff\xc0")
    assert [jpeg.data[frame + 11 + 3 * part] for part in range(3)] == [0x11, 0x11, 0x11]


def test_a_damaged_picture_is_refused() -> None:
    with pytest.raises(Invalid):
        for_print(Plate(picture(1).data[:80], 96, 96, ""))


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_type_can_be_read_on_the_colour_of_any_cover(colour: tuple[int, int, int]) -> None:
    plate = Plate(encode_png(np.full((8, 8, 3), colour, np.uint8)), 8, 8, "")
    dark, bright = accents(plate)
    assert contrast(dark, "#ffffff") > 7
    assert contrast(dark, "#fdfaf4") > 7
    assert contrast(bright, "#171411") > 7


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, from relative luminances."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    values = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_colour_is_that_of_what_is_vivid() -> None:
    pixels = np.full((64, 64, 3), 128, np.uint8)
    cv2.circle(pixels, (32, 32), 16, (20, 40, 230), -1)
    dark, _ = accents(Plate(encode_png(pixels), 64, 64, ""))
    red, green, blue = (int(dark[at : at + 2], 16) for at in (1, 3, 5))
    assert blue > red
    assert blue > green
