import hashlib
import struct

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.pictures import picture
from vivant.errors import InputError, Invalid
from vivant.schema.judging import Pixels
from vivant.store import images


def encoded(kind: str, pixels: cv2.typing.MatLike, *parameters: int) -> bytes:
    done, data = cv2.imencode(kind, pixels, parameters)
    assert done
    return data.tobytes()


def test_the_identity_is_the_hash_of_size_and_pixels() -> None:
    pixels = picture(1, width=3, height=2)
    spelled = b"vivant-pixels-1" + struct.pack(">II", 3, 2) + pixels.tobytes()
    assert images.pixel_id(pixels) == hashlib.sha256(spelled).hexdigest()


def test_pictures_with_the_same_bytes_but_another_shape_are_different() -> None:
    pixels = picture(1, width=4, height=2)
    assert images.pixel_id(pixels) != images.pixel_id(pixels.reshape(4, 2, 3))


def test_the_identity_does_not_depend_on_the_memory_layout() -> None:
    pixels = picture(1)
    assert images.pixel_id(np.asfortranarray(pixels)) == images.pixel_id(pixels)
    assert images.pixel_id(pixels[:, ::-1]) != images.pixel_id(pixels)


@given(st.integers(0, 2**32), st.integers(1, 40), st.integers(1, 40))
def test_png_gives_back_the_same_pixels(seed: int, width: int, height: int) -> None:
    pixels = picture(seed, width, height)
    data = images.encode_png(pixels)
    assert np.array_equal(images.decode(data), pixels)
    assert images.size_of(data) == (width, height)


def test_encoding_the_same_pixels_twice_gives_the_same_bytes() -> None:
    text = {"b": "two", "a": "one" * 1000}
    assert images.encode_png(picture(1), text=text) == images.encode_png(picture(1), text=text)


def test_drawings_and_photographs_are_each_encoded_in_their_own_way() -> None:
    motif = np.repeat(np.repeat(picture(1, 6, 6), 8, 0), 8, 1)
    drawn = np.tile(motif, (8, 8, 1))
    toned = np.asarray(cv2.resize(motif, (384, 384), interpolation=cv2.INTER_CUBIC), np.uint8)
    runs = (cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE)
    unfiltered = (cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_NONE)
    assert len(images.encode_png(drawn)) < 0.5 * len(encoded(".png", drawn, *runs))
    assert len(images.encode_png(toned)) < 0.5 * len(encoded(".png", toned, *unfiltered))


@pytest.mark.parametrize(
    "pixels", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3), np.float32), np.zeros((0, 4, 3), np.uint8)]
)
def test_an_array_that_is_no_picture_is_refused(pixels: Pixels) -> None:
    with pytest.raises(InputError, match="not a picture"):
        images.encode_png(pixels)
    with pytest.raises(InputError, match="not a picture"):
        images.pixel_id(pixels)


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        (".webp", (cv2.IMWRITE_WEBP_QUALITY, 101)),
        (".webp", (cv2.IMWRITE_WEBP_QUALITY, 90)),
        (".jpg", ()),
        (".png", ()),
    ],
)
def test_other_formats_are_sized_and_decoded_as_rgb(kind: str, parameters: tuple[int, ...]) -> None:
    red = np.zeros((20, 33, 3), np.uint8)
    red[:, :, 2] = 250
    data = encoded(kind, red, *parameters)
    assert images.size_of(data) == (33, 20)
    assert np.allclose(images.decode(data)[10, 10], (250, 0, 0), atol=6)


@pytest.mark.parametrize("kind", [".png", ".webp"])
def test_transparency_is_flattened_over_white(kind: str) -> None:
    bgra = np.zeros((8, 8, 4), np.uint8)
    bgra[:, :4, 3] = 255
    parameters = (cv2.IMWRITE_WEBP_QUALITY, 101) if kind == ".webp" else ()
    data = encoded(kind, bgra, *parameters)
    assert images.size_of(data) == (8, 8)
    decoded = images.decode(data)
    assert decoded[0, 0].tolist() == [0, 0, 0]
    assert decoded[0, 7].tolist() == [255, 255, 255]


def test_half_transparent_black_is_grey() -> None:
    bgra = np.zeros((2, 2, 4), np.uint8)
    bgra[:, :, 3] = 128
    assert images.decode(encoded(".png", bgra))[0, 0].tolist() == [127, 127, 127]


def test_grey_and_16_bit_pictures_become_8_bit_rgb() -> None:
    assert images.decode(encoded(".png", np.full((4, 4), 90, np.uint8)))[0, 0].tolist() == [90, 90, 90]
    deep = np.full((4, 4, 3), 257 * 77, np.uint16)
    assert images.decode(encoded(".png", deep))[0, 0].tolist() == [77, 77, 77]


@pytest.mark.parametrize("kind", [".png", ".jpg", ".webp"])
@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.7, 0.99])
def test_a_picture_cut_short_is_refused(kind: str, share: float, capfd: pytest.CaptureFixture[str]) -> None:
    data = encoded(kind, picture(2, 64, 64))
    with pytest.raises(Invalid):
        images.decode(data[: int(len(data) * share)])
    assert capfd.readouterr().err == ""


def test_one_flipped_bit_is_noticed() -> None:
    data = bytearray(images.encode_png(picture(3)))
    data[len(data) // 2] ^= 1
    with pytest.raises(Invalid, match="damaged"):
        images.decode(bytes(data))


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a" + bytes(40), b"<svg/>", bytes(100), b"RIFF\0\0\0\0WEBPVP9 " + bytes(20)]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Invalid):
        images.decode(data)


@given(
    st.binary(max_size=60),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x10\0\0\0WEBP"]),
)
def test_random_bytes_never_raise_anything_but_invalid(tail: bytes, head: bytes) -> None:
    with pytest.raises(Invalid):
        images.decode(head + tail)
    assert images.read_text(head + tail) == {}


def test_a_decompression_bomb_is_refused_by_its_header_alone() -> None:
    ihdr = struct.pack(">4sIIBBBBB", b"IHDR", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = images.encode_png(picture(1))[:8] + struct.pack(">I", 13) + ihdr + bytes(4)
    with pytest.raises(Invalid, match="60000 x 60000"):
        images.decode(bomb)


def test_the_limit_of_pixels_is_the_callers() -> None:
    data = images.encode_png(picture(1, 10, 10))
    assert images.decode(data, most_pixels=100).shape == (10, 10, 3)
    with pytest.raises(Invalid, match="more than 99"):
        images.decode(data, most_pixels=99)
