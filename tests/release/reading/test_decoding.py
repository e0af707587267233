"""Pictures read the short way are the same, pixel by pixel; all that is unusual or damaged goes the usual way."""

import struct
import zlib
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from vivant.errors import Invalid
from vivant.release.reading import decoding
from vivant.schema.judging import Pixels
from vivant.store import images
from vivant.store.png import SIGNATURE

needs_deflate = pytest.mark.skipif(decoding.deflate is None, reason="needs pip install deflate")
NOISE = np.random.default_rng(1).integers(0, 256, (37, 53, 3), dtype=np.uint8)
FLAT = np.full((40, 30, 3), (10, 200, 90), np.uint8)


def filtered(pixels: Pixels, kinds: list[int]) -> bytes:
    """A PNG whose rows have these filters by turns (0 none, 1 left, 2 above), in two IDAT chunks."""
    height, width, _ = pixels.shape
    left = np.zeros_like(pixels)
    left[:, 1:] = pixels[:, :-1]
    above = np.zeros_like(pixels)
    above[1:] = pixels[:-1]
    predicted = (np.zeros_like(pixels), left, above)
    rows = b"".join(
        bytes([kind]) + (pixels[y] - predicted[kind][y]).tobytes()
        for y, kind in zip(range(height), kinds * height, strict=False)
    )
    packed = zlib.compress(rows)
    parts = [(b"IDAT", packed[:50]), (b"IDAT", packed[50:])]
    return png(struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), parts)


def png(header: bytes, parts: list[tuple[bytes, bytes]]) -> bytes:
    chunks = [(b"IHDR", header), *parts, (b"IEND", b"")]
    return SIGNATURE + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def encoded(pixels: npt.NDArray[Any], ending: str = ".png") -> bytes:
    return bytes(cv2.imencode(ending, pixels)[1])


PICTURES: dict[str, Callable[[], bytes]] = {
    "drawn": lambda: images.encode_png(FLAT),
    "toned": lambda: images.encode_png(NOISE),
    "with text": lambda: images.encode_png(NOISE, text={"who": "Ada"}),
    "filtered left": lambda: filtered(NOISE, [1]),
    "filtered above": lambda: filtered(NOISE, [2]),
    "filtered by turns": lambda: filtered(NOISE, [0, 1, 2]),
    "grey": lambda: encoded(NOISE[:, :, 0]),
    "transparent": lambda: encoded(np.dstack([NOISE, NOISE[:, :, 0]])),
    "16 bits": lambda: encoded(NOISE.astype(np.uint16) * 257),
    "one pixel": lambda: images.encode_png(NOISE[:1, :1]),
    "JPEG": lambda: encoded(NOISE, ".jpg"),
    "WebP": lambda: encoded(NOISE, ".webp"),
}


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("short", [pytest.param(True, marks=needs_deflate), False])
def test_every_kind_of_picture_is_read_as_the_store_reads_it(
    name: str, short: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = PICTURES[name]()
    if not short:
        monkeypatch.setattr(decoding, "deflate", None)
    pixels = decoding.decode(data)
    assert np.array_equal(pixels, images.decode(data))
    assert pixels.flags.c_contiguous
    assert pixels.dtype == np.uint8


@needs_deflate
@pytest.mark.parametrize(
    "name", ["drawn", "toned", "with text", "filtered left", "filtered above", "one pixel"]
)
def test_simple_pictures_go_the_short_way(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def usual(data: bytes) -> Pixels:
        raise AssertionError("it went the usual way")

    data = PICTURES[name]()
    monkeypatch.setattr(images, "decode", usual)
    decoding.decode(data)


@needs_deflate
def test_a_colour_that_stands_for_transparency_is_not_overlooked() -> None:
    header = struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" + bytes([1, 2, 3, 4, 5, 6]))
    data = png(header, [(b"tRNS", struct.pack(">HHH", 1, 2, 3)), (b"IDAT", rows)])
    assert np.array_equal(decoding.decode(data), images.decode(data))
    assert decoding.decode(data)[0, 0].tolist() == [255, 255, 255]


def test_damage_anywhere_is_found() -> None:
    data = images.encode_png(NOISE)
    for at in [*range(60), *range(60, len(data), 97)]:
        damaged = bytearray(data)
        damaged[at] ^= 1
        with pytest.raises(Invalid):
            decoding.decode(bytes(damaged))
    for end in range(0, len(data), 131):
        with pytest.raises(Invalid):
            decoding.decode(data[:end])


def test_a_bomb_is_refused() -> None:
    rows = zlib.compress(bytes(1000))
    with pytest.raises(Invalid, match="more than"):
        decoding.decode(png(struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0), [(b"IDAT", rows)]))
    longer = png(struct.pack(">IIBBBBB", 9, 9, 8, 2, 0, 0, 0), [(b"IDAT", rows)])
    assert np.array_equal(decoding.decode(longer), images.decode(longer))
