"""Small pictures for the application: made once, named by what they show, never more than a few at a time."""

import asyncio
import os
import secrets
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

import cv2

from vivant.errors import Invalid
from vivant.review.refusals import Unprocessable
from vivant.schema.record import PixelId
from vivant.store.images import decode

WIDTHS: Final = (96, 160, 240, 320, 480, 768)
FOLDER: Final = Path("review", "thumbnails")
MOST_PIXELS: Final = 40_000_000
QUALITY: Final = 82


class Thumbnails:
    """Makes each thumbnail the first time that it is asked for, below the project's folder.

    Threads of its own decode pictures, as many as there are CPUs: this bounds how many are in memory, and
    other requests never wait for them. `read` gives the encoded picture of an id.
    """

    def __init__(self, directory: Path, read: Callable[[PixelId], bytes]) -> None:
        self._folder = directory / FOLDER
        self._read = read
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1, "thumbnails")
        self._making: dict[Path, Future[bytes]] = {}

    async def of(self, id: PixelId, width: int) -> bytes:
        """The picture as WebP, at most `width` pixels wide.

        Raises Unprocessable for a picture that is damaged, or too large to be decoded.
        """
        path = self._folder / id[:2] / f"{id}-{width}.webp"
        if (making := self._making.get(path)) is None:
            making = self._making[path] = self._pool.submit(self._made, path, id, width)
            making.add_done_callback(lambda _: self._making.pop(path, None))
        # One who no longer waits does not take it from the others.
        return await asyncio.shield(asyncio.wrap_future(making))

    def close(self) -> None:
        """Ends the threads; what was not begun is not made."""
        self._pool.shutdown(cancel_futures=True)

    def _made(self, path: Path, id: PixelId, width: int) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            data = shrunk(id, self._read(id), width)
        _keep(path, data)
        return data


def shrunk(id: PixelId, data: bytes, width: int) -> bytes:
    """A WebP of an encoded picture. Its size is read from its header, and refused, before it is decoded."""
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
