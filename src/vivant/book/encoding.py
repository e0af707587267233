"""Pictures as books hold them: JPEG for print, the smaller of PNG and JPEG for screens, marked as made by AI."""

import functools
import struct
from dataclasses import dataclass, field
from typing import Final, Literal

import cv2

from vivant.book.book import Plate
from vivant.book.marking import PACKET
from vivant.errors import InputError
from vivant.schema.judging import Pixels
from vivant.store import xmp
from vivant.store.images import decode
from vivant.store.png import SIGNATURE

MediaType = Literal["image/jpeg", "image/png"]
QUALITY: Final = 90
_JPEG: Final = (
    cv2.IMWRITE_JPEG_QUALITY, QUALITY,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444,
    cv2.IMWRITE_JPEG_OPTIMIZE, 1,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture's file. Its size in pixels is that of the plate."""

    data: bytes = field(repr=False)
    media_type: MediaType

    @property
    def ending(self) -> str:
        """ ".jpg" or ".png" """
        return ".jpg" if self.media_type == "image/jpeg" else ".png"


@functools.lru_cache(maxsize=32)
def for_print(plate: Plate) -> Encoded:
    """A JPEG of quality 90 with colours as sharp as brightness. Raises Invalid for a damaged picture."""
    return jpeg_of(decode(plate.data))


def jpeg_of(pixels: Pixels) -> Encoded:
    """The same of pixels, (height, width, 3), RGB."""
    done, data = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), _JPEG)
    if not done:
        height, width = pixels.shape[:2]
        raise InputError(f"a picture of {width} x {height} pixels cannot be encoded as JPEG")
    return Encoded(_marked_jpeg(data.tobytes()), "image/jpeg")


def for_screen(plate: Plate) -> Encoded:
    """The picture as it was made where it is a PNG that is no larger than the JPEG, else the JPEG."""
    jpeg = for_print(plate)
    if plate.data.startswith(SIGNATURE) and len(plate.data) <= len(jpeg.data):
        return Encoded(xmp.png_with(plate.data, PACKET), "image/png")
    return jpeg


def _marked_jpeg(data: bytes) -> bytes:
    """The JPEG with the XMP packet in a segment of its own, behind the one that every JPEG begins with."""
    after = 2 + 2 + struct.unpack_from(">H", data, 4)[0] if data[2:4] == b"\xff\xe0" else 2
    return data[:after] + xmp.segment(PACKET) + data[after:]
