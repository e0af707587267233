"""What is asked, and how long every answer takes: the same for whoever asks, because names decide it."""

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import NormalDist
from typing import Final

MEDIAN: Final = 0.3
"""Seconds that half of all calls take at most."""
SIGMA: Final = 0.5
REPEATS: Final = 0.3
"""The share of attempts at a frame that are followed by another one."""
STEPS: Final = ("generate", "judge", "edit")
"""The calls of an attempt, each of which waits for the one before."""
_FEWEST, _MOST = 6, 9


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame: how many frames its story has left with it, and the names of its calls in order."""

    left: int
    attempts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Load:
    """`stories` of 6 to 9 frames for `slots` calls at a time; answers take `scale` times as long."""

    stories: int
    slots: int
    scale: float = 1.0

    def __iter__(self) -> "Iterator[tuple[str, list[Frame]]]":
        return ((id, frames(id)) for id in (f"S{number:05d}" for number in range(self.stories)))

    @property
    def calls(self) -> int:
        return sum(len(names) for _, told in self for frame in told for names in frame.attempts)

    @property
    def bound(self) -> float:
        """Seconds that no schedule can beat: all latencies over all slots, or the longest story."""
        lengths = [self.seconds(told) for _, told in self]
        return max(sum(lengths) / self.slots, max(lengths))

    def seconds(self, told: list[Frame]) -> float:
        """How long a story's calls take one after the other."""
        return sum(latency(n, self.scale) for frame in told for names in frame.attempts for n in names)


def frames(story: str) -> list[Frame]:
    """The frames of a story."""
    count = _FEWEST + int(_share(f"{story} frames") * (_MOST - _FEWEST + 1))
    return [Frame(count - number, tuple(_attempts(f"{story}.{number}"))) for number in range(count)]


def latency(name: str, scale: float = 1.0) -> float:
    """Seconds until the call of that name is answered: log-normal, by its name alone."""
    return scale * MEDIAN * math.exp(SIGMA * NormalDist().inv_cdf(_share(name)))


def _attempts(frame: str) -> Iterator[tuple[str, ...]]:
    number, again = 0, True
    while again:
        yield tuple(f"{frame}.{number}.{step}" for step in STEPS)
        again = _share(f"{frame}.{number} again") < REPEATS
        number += 1


def _share(name: str) -> float:
    """A number in (0, 1)."""
    return (int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big") + 0.5) / 2**48
