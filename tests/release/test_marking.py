"""Released pictures say that a model made them, and nothing else."""

import struct
import zlib

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from vivant.release.marking import is_marked, mark_jpeg, released
from vivant.store import images, png
from vivant.store.xmp import KEY, TRAINED

PIXELS: npt.NDArray[np.uint8] = np.random.default_rng(1).integers(0, 256, (40, 60, 3), dtype=np.uint8)


def kinds(data: bytes) -> list[bytes]:
    return [chunk.kind for chunk in png.chunks(data)]


def encoded(ending: str, pixels: npt.NDArray[np.uint8] | npt.NDArray[np.uint16]) -> bytes:
    return cv2.imencode(ending, pixels)[1].tobytes()


def see_through(data: bytes, colour: npt.NDArray[np.uint8]) -> bytes:
    """The PNG with a colour that readers may or may not leave out."""
    body = b"tRNS" + struct.pack(">HHH", *map(int, colour))
    return data[:33] + struct.pack(">I", 6) + body + struct.pack(">I", zlib.crc32(body)) + data[33:]


def test_nothing_of_how_a_picture_was_made_leaves_with_it() -> None:
    data = released(images.encode_png(PIXELS, text={"vivant.tableau": "every line of it", "Author": "ada"}))
    assert list(images.read_text(data)) == [KEY]
    assert b"every line of it" not in data
    assert TRAINED in images.read_text(data)[KEY]


def test_the_packet_stands_uncompressed_where_readers_of_xmp_look_for_it() -> None:
    data = released(images.encode_png(PIXELS))
    assert kinds(data)[:2] == [b"IHDR", b"iTXt"]
    chunk = next(chunk for chunk in png.chunks(data) if chunk.kind == b"iTXt")
    assert chunk.body.startswith(b"XML:com.adobe.xmp\0\0\0\0\0<?xpacket begin=")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (encoded(".jpg", PIXELS), "a JPEG"),
        (encoded(".webp", PIXELS), "a WebP"),
        (encoded(".png", PIXELS[:, :, 0]), "a grey PNG"),
        (encoded(".png", np.dstack([PIXELS, PIXELS[:, :, :1]])), "a PNG with transparency"),
        (encoded(".png", PIXELS.astype(np.uint16) * 257), "a PNG of 16 bits"),
        (see_through(images.encode_png(PIXELS), PIXELS[0, 0]), "a PNG of which one colour is transparent"),
    ],
)
def test_every_picture_becomes_a_plain_png_of_the_same_pixels(data: bytes, what: str) -> None:
    kept = released(data)
    assert kept.startswith(png.SIGNATURE), what
    assert kept[24:26] == bytes((8, 2)), "8 bits a sample, RGB"
    assert np.array_equal(images.decode(kept), images.decode(data))
    assert is_marked(kept)
    assert b"tRNS" not in kinds(kept)


def test_a_marked_jpeg_is_the_same_picture() -> None:
    data = encoded(".jpg", PIXELS)
    marked = mark_jpeg(data)
    assert is_marked(marked)
    assert not is_marked(data)
    assert np.array_equal(images.decode(marked), images.decode(data))
