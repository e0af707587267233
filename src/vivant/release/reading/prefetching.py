"""Reading ahead: pictures are decoded by threads while the one before is in use."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import Final, NamedTuple

from vivant.errors import InputError
from vivant.release.reading.frames import Frame
from vivant.schema.judging import Pixels

_AHEAD: Final = 3
"""Pictures a thread that may lie ready, or in work."""


class Decoded(NamedTuple):
    """A frame and its pixels: (height, width, 3), RGB, uint8."""

    frame: Frame
    pixels: Pixels


def decoded(frames: Iterable[Frame], threads: int) -> Iterator[Decoded]:
    """Frames with their pixels, in order; decoding leaves the interpreter to others."""
    if threads < 1:
        raise InputError(f"{threads} threads decode nothing", "Give 1 or more.")
    return _decoded(iter(frames), threads)


def _decoded(frames: Iterator[Frame], threads: int) -> Iterator[Decoded]:
    with ThreadPoolExecutor(threads, "decoding") as pool:
        ahead: deque[Future[Decoded]] = deque()
        try:
            for frame in islice(frames, threads * _AHEAD):
                ahead.append(pool.submit(_decode, frame))
            while ahead:
                done = ahead.popleft().result()
                for frame in islice(frames, 1):
                    ahead.append(pool.submit(_decode, frame))
                yield done
        finally:
            for waiting in ahead:
                waiting.cancel()


def _decode(frame: Frame) -> Decoded:
    return Decoded(frame, frame.image)
