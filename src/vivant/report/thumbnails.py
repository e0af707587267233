"""Small pictures for the pages: named by their content, made once."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import cv2
import numpy as np
import numpy.typing as npt

from vivant.errors import StoreError
from vivant.schema.record import PixelId

FOLDER: Final = "images"
TEMPLATE_WIDTH: Final = 360
FRAME_WIDTH: Final = 480
ATTEMPT_WIDTH: Final = 280
QUALITY: Final = 82
_HEADER_BYTES: Final = 30
_AT_ONCE: Final = 32
"""How many whole pictures are held in memory while thumbnails are made of them."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture in the report: `path` from the report's root, `width` × `height` in pixels."""

    path: str
    width: int
    height: int


class Pictures(Protocol):
    """Where pages have their small pictures from."""

    def of(self, pixel_id: PixelId, width: int) -> Thumbnail:
        """The picture about `width` pixels wide."""
        ...


class Thumbnails:
    """Makes each thumbnail the first time it is asked for, and knows which were asked for.

    Names come from what the pixels are, so a file that is there is the right one, and adding files
    never disturbs a report that is already there.
    """

    def __init__(self, root: Path, image: Callable[[PixelId], bytes]) -> None:
        self._root = root
        self._image = image
        self._made: dict[str, Thumbnail] = {}
        (root / FOLDER).mkdir(parents=True, exist_ok=True)

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(self._made)

    def of(self, pixel_id: PixelId, width: int) -> Thumbnail:
        """The picture at most `width` pixels wide. Raises StoreError if it cannot be decoded."""
        path = _path(pixel_id, width)
        if path not in self._made:
            self.make([(pixel_id, width)])
        return self._made[path]

    def make(self, wanted: Iterable[tuple[PixelId, int]]) -> None:
        """Makes many thumbnails at once, each picture decoded once, on all CPUs.

        Pictures are read on the calling thread alone. Raises as `of` does.
        """
        missing: dict[PixelId, list[int]] = {}
        for pixel_id, width in dict.fromkeys(wanted):
            path = _path(pixel_id, width)
            size = None if path in self._made else _size_of_webp(self._root / path)
            if size is not None:
                self._made[path] = Thumbnail(path, *size)
            elif path not in self._made:
                missing.setdefault(pixel_id, []).append(width)
        todo = list(missing.items())
        for start in range(0, len(todo), _AT_ONCE):
            self._make_missing(todo[start : start + _AT_ONCE])

    def _make_missing(self, todo: list[tuple[PixelId, list[int]]]) -> None:
        with ThreadPoolExecutor(min(len(todo), os.cpu_count() or 1)) as pool:
            writing = [
                pool.submit(_write_thumbnails, self._root, self._image(pixel_id), pixel_id, widths)
                for pixel_id, widths in todo
            ]
        for written in writing:
            self._made.update({made.path: made for made in written.result()})


def _path(pixel_id: PixelId, width: int) -> str:
    return f"{FOLDER}/{pixel_id[:16]}-{width}.webp"


def _write_thumbnails(root: Path, encoded: bytes, pixel_id: PixelId, widths: list[int]) -> list[Thumbnail]:
    pixels = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_COLOR) if encoded else None
    if pixels is None:
        raise StoreError(
            f"the picture {pixel_id} cannot be decoded", "run `vivant verify` to find what is damaged"
        )
    return [
        _write_thumbnail(root, pixels.astype(np.uint8, copy=False), _path(pixel_id, width), width)
        for width in widths
    ]


def _write_thumbnail(root: Path, pixels: npt.NDArray[np.uint8], path: str, width: int) -> Thumbnail:
    full_height, full_width = pixels.shape[:2]
    width = min(width, full_width)
    height = max(1, round(full_height * width / full_width))
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    _, webp = cv2.imencode(".webp", small, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    unfinished = (root / path).with_suffix(".part")
    unfinished.write_bytes(webp.tobytes())
    os.replace(unfinished, root / path)
    return Thumbnail(path, width, height)


def _size_of_webp(file: Path) -> tuple[int, int] | None:
    """Width and height of a lossy WebP file, None if there is no such file.

    Layout after RFC 9649: RIFF header (12 bytes), chunk "VP8 " (8), frame tag (3), start code (3),
    then two little-endian numbers of 14 bits.
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEADER_BYTES)
    except FileNotFoundError:
        return None
    if len(head) < _HEADER_BYTES or head[8:16] != b"WEBPVP8 " or head[23:26] != b"\x9d\x01\x2a":
        return None
    return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF
