"""Pictures that people bring, brought into the form that a project keeps."""

from pathlib import Path, PurePosixPath
from typing import Final

import cv2
import numpy as np

from vivant.errors import Invalid
from vivant.models.roles import Picture
from vivant.schema.judging import Pixels
from vivant.store import images

TEMPLATE_SIDE: Final = 1024
"""Pixels; templates are square."""
STYLE_SIDE: Final = 1024
"""Pixels of the longer side of a style reference, at most."""
LEAST_SIDE: Final = 256
"""Pixels that the longer side of a picture must have to show anything."""
MOST_BYTES: Final = 64_000_000
ENDINGS: Final = (".png", ".jpg", ".jpeg", ".webp")


def inside(name: str) -> bool:
    """Whether a path stays in the folder that it is relative to."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def read_picture(path: Path) -> bytes:
    """The bytes of a PNG, JPEG or WebP that can be decoded and is large enough. Raises ValueError."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"is larger than {MOST_BYTES:,} bytes. Make it smaller.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ValueError(f"names {path.name}, which is not there. Check the name.") from None
    except OSError as error:
        raise ValueError(
            f"names {path.name}, which cannot be read: {error.strerror}. Make it readable."
        ) from None
    try:
        height, width = images.decode(data).shape[:2]
    except Invalid as error:
        raise ValueError(f"names {path.name}: {error.what}. Give a whole PNG, JPEG or WebP.") from None
    if max(width, height) < LEAST_SIDE:
        raise ValueError(
            f"names {path.name}, which is {width} x {height} pixels. Give a larger picture, from {LEAST_SIDE} on."
        )
    return data


def as_template(data: bytes) -> Picture:
    """A picture as a template: 1024 x 1024, its proportions kept, filled up with the colour of its border.

    A PNG that has this size is kept byte by byte. Marks of orientation (EXIF) are not applied.
    """
    pixels = images.decode(data)
    if pixels.shape[:2] == (TEMPLATE_SIDE, TEMPLATE_SIDE) and data.startswith(b"\x89PNG"):
        return Picture(images.pixel_id(pixels), data)
    scaled = _scaled(pixels, TEMPLATE_SIDE / max(pixels.shape[:2]))
    height, width = scaled.shape[:2]
    square = np.empty((TEMPLATE_SIDE, TEMPLATE_SIDE, 3), np.uint8)
    square[:] = _border(pixels)
    top, left = (TEMPLATE_SIDE - height) // 2, (TEMPLATE_SIDE - width) // 2
    square[top : top + height, left : left + width] = scaled
    return _picture(square)


def as_style(data: bytes) -> Picture:
    """A picture as a style reference: a PNG whose longer side has 1024 pixels at most."""
    pixels = images.decode(data)
    return _picture(_scaled(pixels, min(1.0, STYLE_SIDE / max(pixels.shape[:2]))))


def _picture(pixels: Pixels) -> Picture:
    return Picture(images.pixel_id(pixels), images.encode_png(pixels))


def _scaled(pixels: Pixels, factor: float) -> Pixels:
    if factor == 1.0:
        return pixels
    height, width = (max(1, round(side * factor)) for side in pixels.shape[:2])
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=how), np.uint8)


def _border(pixels: Pixels) -> Pixels:
    """The middle value of the outermost pixels, channel by channel: (3,)."""
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    return np.asarray(np.median(edge, axis=0), np.uint8)
