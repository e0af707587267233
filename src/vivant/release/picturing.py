"""Pictures as they are released: only what is seen, marked, held to their identity, and small ones beside them."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np

from vivant.errors import Invalid, StoreError
from vivant.release.marking import mark_jpeg, released
from vivant.release.signing import Sign
from vivant.schema.judging import Pixels
from vivant.schema.record import PixelId
from vivant.store import images

_THUMBNAIL: Final = 256
"""The longer side of a thumbnail in pixels, at most."""
_QUALITY: Final = 88
_AT_ONCE: Final = 16
"""How many pictures are held decoded at a time."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A released picture: marked PNG bytes, its size in pixels, and a thumbnail where one was asked for."""

    data: bytes
    width: int
    height: int
    thumbnail: bytes = b""

    def cell(self, name: str) -> dict[str, Any]:
        """The picture as a cell of a row, under a file name without its ending."""
        return {"bytes": self.data, "path": f"{name}.png"}

    def small_cell(self, name: str) -> dict[str, Any]:
        return {"bytes": self.thumbnail, "path": f"{name}.jpg"}


class Pictures:
    """Makes released pictures of stored ones in the threads of `pool`; they are read on the calling thread alone.

    `sign` signs each of them, where they are to be signed.
    """

    def __init__(self, stored: Callable[[PixelId], bytes], pool: Executor, sign: Sign | None = None) -> None:
        self._stored = stored
        self._sign = sign
        self._pool = pool

    def of(
        self, ids: Iterable[PixelId], thumbnails: frozenset[PixelId] = frozenset()
    ) -> Mapping[PixelId, Picture]:
        """The pictures by id, each made once.

        Raises StoreError for one that is missing, cannot be decoded, or is not what its id says.
        """
        wanted, made = list(dict.fromkeys(ids)), {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            making = [self._pool.submit(self._made, self._stored(id), id, id in thumbnails) for id in some]
            made.update({id: one.result() for id, one in zip(some, making, strict=True)})
        return made

    def of_drawing(self, drawing: bytes) -> tuple[PixelId, bytes]:
        """A picture that is not stored, such as a reference, with its id."""
        data = released(drawing)
        return images.pixel_id(images.decode(data)), self._signed(data)

    def _made(self, stored: bytes, id: PixelId, small: bool) -> Picture:
        try:
            data = released(stored)
            pixels = images.decode(data)
        except Invalid as error:
            raise StoreError(
                f"image {id} cannot be released: {error.what}", "`vivant verify` tells more."
            ) from None
        if images.pixel_id(pixels) != id:
            raise StoreError(
                f"image {id} is another picture than its id says", "Restore the project's images from a copy."
            )
        height, width = pixels.shape[:2]
        return Picture(self._signed(data), width, height, thumbnail(pixels) if small else b"")

    def _signed(self, data: bytes) -> bytes:
        return data if self._sign is None else self._sign(data)


def thumbnail(pixels: Pixels) -> bytes:
    """A marked JPEG whose longer side is at most 256 pixels."""
    height, width = pixels.shape[:2]
    scale = min(1.0, _THUMBNAIL / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
    return marked_jpeg(np.asarray(small, np.uint8))


def marked_jpeg(pixels: Pixels) -> bytes:
    """The pixels as a JPEG that says that a model made them."""
    turned = np.ascontiguousarray(pixels[:, :, ::-1])
    return mark_jpeg(cv2.imencode(".jpg", turned, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1].tobytes())
