"""Reading ahead: threads work on what comes next while the one before is in use."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Final, NamedTuple, TypeVar

from vivant.errors import InputError
from vivant.release.reading.frames import Frame
from vivant.schema.judging import Pixels

_AHEAD: Final = 3
"""Pictures a thread that may lie ready, or in work."""
T = TypeVar("T")
V = TypeVar("V")


class Decoded(NamedTuple):
    """A frame and its pixels: (height, width, 3), RGB, uint8."""

    frame: Frame
    pixels: Pixels


def decoded(frames: Iterable[Frame], threads: int) -> Iterator[Decoded]:
    """Frames with their pixels, in order; decoding leaves the interpreter to others."""
    if threads < 1:
        raise InputError(f"{threads} threads decode nothing", "Give 1 or more.")
    return done_ahead(_decode, frames, threads, _AHEAD)


def done_ahead(do: Callable[[T], V], given: Iterable[T], threads: int, most: int) -> Iterator[V]:
    """What `do` makes of everything that is given, in order; at most `most` a thread lie ready or in work."""
    left = iter(given)
    with ThreadPoolExecutor(threads, "ahead") as pool:
        ahead = deque(pool.submit(do, one) for one in islice(left, threads * most))
        try:
            while ahead:
                done = ahead.popleft().result()
                ahead.extend(pool.submit(do, one) for one in islice(left, 1))
                yield done
        finally:
            for waiting in ahead:
                waiting.cancel()


def _decode(frame: Frame) -> Decoded:
    return Decoded(frame, frame.image)
