"""Pictures: what they are (their pixels), and how they are encoded.

A picture's identity is the hash of its size and pixels, because encoders change between versions.
"""

import hashlib
import struct
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import cv2
import numpy as np

from vivant.errors import InputError, Invalid
from vivant.schema.judging import Pixels
from vivant.schema.record import PixelId
from vivant.store.extent import refuse_cut_short, size_of
from vivant.store.png import read_text, strip, with_text

__all__ = ["MOST_PIXELS", "decode", "encode_png", "pixel_id", "read_text", "size_of", "strip"]

MOST_PIXELS: Final = 64_000_000
_DRAWN: Final = (
    cv2.IMWRITE_PNG_COMPRESSION, 1,
    cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_DEFAULT,
    cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_NONE,
)  # fmt: skip
"""Flat colours and clean edges repeat as they are; without a filter they are also read twice as fast."""
_TONED: Final = (
    cv2.IMWRITE_PNG_COMPRESSION, 1,
    cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE,
    cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_SUB,
)  # fmt: skip
"""Photographs and paintings hardly repeat: what counts is the difference to the left."""
_MOSTLY_FLAT: Final = 0.65
"""The share of samples equal to their left neighbours from which on a picture counts as drawn; drawn
frames have 0.7 and more, grainy ones next to none."""
_NO_TEXT: Final[Mapping[str, str]] = MappingProxyType({})


def pixel_id(pixels: Pixels) -> PixelId:
    """sha256 over a version tag, width and height (big-endian, 32 bits each) and the RGB bytes.

    `pixels` is (height, width, 3), RGB, uint8. Raises InputError for any other array.
    """
    height, width = _checked(pixels)
    digest = hashlib.sha256(b"vivant-pixels-1" + struct.pack(">II", width, height))
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def encode_png(rgb: Pixels, *, text: Mapping[str, str] = _NO_TEXT) -> bytes:
    """A PNG of `rgb`, (height, width, 3), with `text` inside.

    Text keys are 1 to 79 printable Latin-1 characters. Raises InputError for other arrays or keys.
    """
    _checked(rgb)
    done, data = cv2.imencode(
        ".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), _DRAWN if _is_drawn(rgb) else _TONED
    )
    if not done:
        raise InputError(f"a picture of {rgb.shape[1]} x {rgb.shape[0]} pixels cannot be encoded as PNG")
    return with_text(data.tobytes(), text)


def _is_drawn(rgb: Pixels) -> bool:
    """Whether a picture consists mostly of flat colours, judged by every sixteenth row."""
    rows = rgb[::16]
    same = np.count_nonzero(rows[:, 1:] == rows[:, :-1])
    return bool(same >= _MOSTLY_FLAT * rows[:, 1:].size)


def decode(data: bytes, *, most_pixels: int = MOST_PIXELS) -> Pixels:
    """The pixels of a PNG, JPEG or WebP: (height, width, 3), RGB, uint8.

    Transparency is flattened over white, 16 bits are rounded to 8, of an animation the first
    picture is taken; colour profiles and EXIF orientation are not applied. Raises Invalid for data
    that is not a whole picture, or that declares more than `most_pixels`.
    """
    width, height = size_of(data)
    if width * height > most_pixels:
        raise Invalid(f"the picture is {width} x {height} pixels large, more than {most_pixels:,} in all")
    refuse_cut_short(data)
    try:
        read = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise Invalid(f"the picture cannot be decoded: {error.err}") from None
    if read is None or read.shape[:2] != (height, width):
        raise Invalid(f"the picture of {width} x {height} pixels is damaged and cannot be decoded")
    return _as_rgb(read)


def _as_rgb(read: cv2.typing.MatLike) -> Pixels:
    """8-bit RGB over white from what OpenCV reads: grey, BGR or BGRA, of 8 or 16 bits."""
    if read.dtype == np.uint16:
        read = np.rint(read / 257).astype(np.uint8)
    if read.dtype != np.uint8:
        raise Invalid(f"the picture has samples of type {read.dtype}, neither 8 nor 16 bits")
    channels = 1 if read.ndim == 2 else read.shape[2]
    if channels == 1:
        return np.asarray(cv2.cvtColor(read, cv2.COLOR_GRAY2RGB), np.uint8)
    rgb = np.asarray(cv2.cvtColor(read[:, :, :3], cv2.COLOR_BGR2RGB), np.uint8)
    if channels == 3:
        return rgb
    alpha = read[:, :, 3:].astype(np.uint32)
    return ((rgb * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)


def _checked(pixels: Pixels) -> tuple[int, int]:
    if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8 or 0 in pixels.shape:
        raise InputError(
            f"an array of shape {pixels.shape} and type {pixels.dtype} is not a picture",
            "Pictures are (height, width, 3), RGB, uint8.",
        )
    return pixels.shape[0], pixels.shape[1]
