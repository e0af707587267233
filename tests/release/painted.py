"""Small pictures for made-up projects, in the formats that models answer in."""

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.record import PixelId
from vivant.store import images

DRAWING: Final = {"vivant.tableau": '{"drawn": "by the studio"}'}
"""Text as the studio leaves it in what it draws; none of it may leave the project."""


class Easel:
    """Paints one picture after the other, no two alike, and keeps them encoded by what they are."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self.encoded: dict[PixelId, bytes] = {}

    def paint(self, width: int, height: int) -> PixelId:
        """A new picture: mostly PNG, every tenth a JPEG and every tenth a WebP, as services send them."""
        pixels = self._painted(width, height)
        last = len(self.encoded) % 10
        data = _encoded(pixels, ".jpg") if last == 8 else _encoded(pixels, ".webp") if last == 9 else b""
        data = data or images.encode_png(pixels, text=DRAWING)
        id = images.pixel_id(images.decode(data))
        self.encoded[id] = data
        return id

    def _painted(self, width: int, height: int) -> npt.NDArray[np.uint8]:
        """A sky, a hill and somebody."""
        sky, hill, coat = self._random.integers(20, 236, (3, 3), dtype=np.uint8)
        pixels: npt.NDArray[np.uint8] = np.empty((height, width, 3), np.uint8)
        pixels[:] = sky
        pixels[height // 2 :] = hill
        left = int(self._random.integers(0, width - width // 6))
        pixels[height // 3 : height - height // 8, left : left + width // 6] = coat
        return pixels


def _encoded(pixels: npt.NDArray[np.uint8], ending: str) -> bytes:
    return cv2.imencode(ending, np.ascontiguousarray(pixels[:, :, ::-1]))[1].tobytes()
