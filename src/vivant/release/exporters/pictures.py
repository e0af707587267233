"""Pictures on their way out: in the encoding that a consumer reads, and looked at when they are read back."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Final

import cv2
import numpy as np

from vivant.errors import InputError, StoreError
from vivant.release.marking import mark_jpeg, mark_png
from vivant.release.samples import Picture
from vivant.schema.judging import Pixels
from vivant.schema.record import PixelId
from vivant.store import images
from vivant.store.png import SIGNATURE

_PLAIN: Final = b"\x08\x02"
"""Bit depth and colour type of a PNG of three channels of 8 bits, in its header."""
_REMEMBERED: Final = 4096
LEAST_PSNR: Final = 32.0
"""Decibels that a JPEG must keep of a picture; quality 95 with full colour keeps 40 and more of drawn ones."""
_QUALITY: Final = 95


def as_png(picture: Picture) -> bytes:
    """The picture as a PNG of three channels of 8 bits; bytes that are such a PNG stay as they are.

    Some trainers drop transparency instead of flattening it, and some turn pictures by their EXIF.
    """
    data = picture.data
    if data.startswith(SIGNATURE) and data[24:26] == _PLAIN and data.find(b"tRNS", 0, data.find(b"IDAT")) < 0:
        return data
    return mark_png(images.encode_png(images.decode(data)))


def as_jpeg(picture: Picture) -> Picture:
    """The picture as a JPEG of quality 95 with all of its colour (4:4:4), for those who read nothing else.

    Its id is what the JPEG shows. Raises StoreError where that is less than `LEAST_PSNR` alike.
    """
    pixels = images.decode(picture.data)
    done, data = cv2.imencode(
        ".jpg",
        cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR),
        (
            cv2.IMWRITE_JPEG_QUALITY, _QUALITY,
            cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444,
        ),
    )  # fmt: skip
    if not done:
        raise InputError(f"a picture of {pixels.shape[1]} x {pixels.shape[0]} pixels cannot be a JPEG")
    encoded = mark_jpeg(data.tobytes())
    shown = images.decode(encoded)
    if (kept := psnr(pixels, shown)) < LEAST_PSNR:
        raise StoreError(
            f"as a JPEG, picture {picture.id[:12]} keeps {kept:.1f} dB, less than {LEAST_PSNR:.0f}",
            "It is too noisy for this format; choose one that takes PNG.",
        )
    return Picture(images.pixel_id(shown), encoded)


def psnr(one: Pixels, two: Pixels) -> float:
    """Peak signal-to-noise ratio in decibels; 0 for pictures of different sizes, infinite for equal ones."""
    if one.shape != two.shape:
        return 0.0
    error = float(np.mean((one.astype(np.float32) - two) ** 2))
    return float("inf") if error == 0 else float(10 * np.log10(255**2 / error))


def fitted(picture: Picture, *, most_pixels: int, step: int) -> Picture:
    """The picture in a size whose sides are multiples of `step` and that has at most `most_pixels`.

    Where it is not, it is made smaller and cut evenly at its edges. Raises InputError for less than `step`.
    """
    width, height = images.size_of(picture.data)
    scale = min(1.0, (most_pixels / (width * height)) ** 0.5)
    across, down = (int(side * scale + 1e-6) // step * step for side in (width, height))
    if (across, down) == (width, height):
        return picture
    if not across or not down:
        raise InputError(f"a picture of {width} x {height} pixels has a side of less than {step}")
    pixels = images.decode(picture.data)
    if scale < 1:
        size = (max(across, round(width * scale)), max(down, round(height * scale)))
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
        height, width = pixels.shape[:2]
    left, top = (width - across) // 2, (height - down) // 2
    cut = np.ascontiguousarray(pixels[top : top + down, left : left + across])
    return Picture(images.pixel_id(cut), mark_png(images.encode_png(cut)))


def looking() -> Callable[[bytes], PixelId]:
    """A function, for any number of threads, that says what encoded pictures show; it remembers some."""
    seen: dict[bytes, PixelId] = {}

    def look(data: bytes) -> PixelId:
        key = hashlib.sha256(data).digest()
        if (known := seen.get(key)) is not None:
            return known
        if len(seen) >= _REMEMBERED:
            seen.clear()
        shown = seen[key] = images.pixel_id(images.decode(data))
        return shown

    return look


def stitched(pictures: Sequence[Picture]) -> Picture:
    """Pictures side by side, in one picture as tall as the first."""
    shown = [images.decode(picture.data) for picture in pictures]
    tall = shown[0].shape[0]
    level = [
        one
        if one.shape[0] == tall
        else cv2.resize(
            one, (max(1, round(one.shape[1] * tall / one.shape[0])), tall), interpolation=cv2.INTER_AREA
        )
        for one in shown
    ]
    together = np.ascontiguousarray(np.concatenate(level, axis=1), np.uint8)
    return Picture(images.pixel_id(together), mark_png(images.encode_png(together)))
