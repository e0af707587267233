"""Small pictures for the application: made once, named by what they show, never more than a few at a time."""

import os
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import cv2

from vivant.errors import Invalid
from vivant.review.web.problems import Unprocessable
from vivant.schema.record import PixelId
from vivant.store.images import decode

WIDTHS: Final = (96, 160, 240, 320, 480, 768)
FOLDER: Final = Path("review", "thumbnails")
MOST_PIXELS: Final = 40_000_000
QUALITY: Final = 82
_AT_ONCE: Final = threading.BoundedSemaphore(max(2, os.cpu_count() or 1))
"""Bounds how many whole pictures are held in memory."""


def thumbnail(directory: Path, id: PixelId, width: int, read: Callable[[], bytes]) -> bytes:
    """The picture as WebP, at most `width` pixels wide, from the project's folder or made now.

    Raises Unprocessable for a picture that is damaged, or too large to be decoded.
    """
    path = directory / FOLDER / id[:2] / f"{id}-{width}.webp"
    try:
        return path.read_bytes()
    except FileNotFoundError:
        pass
    with _AT_ONCE:
        made = _shrunk(id, read(), width)
    _keep(path, made)
    return made


def _shrunk(id: PixelId, data: bytes, width: int) -> bytes:
    try:
        pixels = decode(data, most_pixels=MOST_PIXELS)
    except Invalid as error:
        raise Unprocessable(
            f"the picture {id} cannot be made smaller: {error.what}",
            "Run `vivant verify` to see what is damaged.",
        ) from None
    height, whole = pixels.shape[:2]
    width = min(width, whole)
    small = cv2.resize(
        cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR),
        (width, max(1, round(height * width / whole))),
        interpolation=cv2.INTER_AREA,
    )
    _, webp = cv2.imencode(".webp", small, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    return webp.tobytes()


def _keep(path: Path, data: bytes) -> None:
    """Whoever finds the file finds all of it. It can always be made again, so it need not be durable."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    unfinished.write_bytes(data)
    os.replace(unfinished, path)
