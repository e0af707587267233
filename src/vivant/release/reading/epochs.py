"""Which frame comes when: an order for every epoch that depends on nothing but the seed and the epoch.

The order is sorted by a hash of (seed, epoch, frame), so that it is the same on every machine and with every
version of everything, and any part of it can be had without the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from vivant.errors import InputError

Order = npt.NDArray[np.int64]
_STEP: Final = 0x9E3779B97F4A7C15
"""Of SplitMix64 (Steele, Lea and Flood, 2014), as are the two factors below."""
_FIRST, _SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_MASK: Final = (1 << 64) - 1


def shuffled(frames: int, seed: int, epoch: int) -> Order:
    """The numbers from 0 to `frames` in an order of their own for every seed and epoch."""
    start = _mixed(_mixed(seed & _MASK) ^ (epoch & _MASK))
    numbers = np.arange(1, frames + 1, dtype=np.uint64)
    with np.errstate(over="ignore"):
        keys = np.uint64(start) + numbers * np.uint64(_STEP)
        keys = (keys ^ (keys >> np.uint64(30))) * np.uint64(_FIRST)
        keys = (keys ^ (keys >> np.uint64(27))) * np.uint64(_SECOND)
    return np.argsort(keys ^ (keys >> np.uint64(31)), kind="stable").astype(np.int64)


def share(order: Order, part: int, parts: int) -> Order:
    """Every `parts`-th of an order, from number `part` on: the shares are as even as they can be."""
    return order[part::parts]


@dataclass(slots=True)
class Epochs:
    """The frames that one of `world` equal processes goes through, epoch after epoch.

    `taken` frames of the current epoch are done, counted over all processes, which go in step: so a run
    goes on with as many processes as it likes. `even` leaves out the last few frames of each epoch, other ones each time
    where they are shuffled, so that every process gets as many. `fingerprint` says of which
    frames of which release.
    """

    frames: int
    fingerprint: str
    shuffle: bool = True
    seed: int = 0
    rank: int = 0
    world: int = 1
    even: bool = False
    epoch: int = 0
    taken: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.rank < self.world:
            raise InputError(
                f"there is no process {self.rank} of {self.world}", "Ranks count from 0 to world - 1."
            )

    def rest(self) -> Order:
        """What is still to come of this epoch, for this process."""
        return self.rest_from(self.epoch, self.taken)

    def rest_from(self, epoch: int, taken: int) -> Order:
        """What is to come of any epoch of which `taken` are done."""
        order = shuffled(self.frames, self.seed, epoch) if self.shuffle else np.arange(self.frames)
        left = order[taken:]
        if self.even:
            left = left[: len(left) // self.world * self.world]
        return share(left, self.rank, self.world)

    def take(self, frames: int) -> None:
        """Counts `frames` more as done by this process, and so by each of the others."""
        self.taken = min(self.taken + frames * self.world, self.frames)

    def turn(self, epoch: int | None = None) -> None:
        """Begins the next epoch, or any other."""
        self.epoch, self.taken = self.epoch + 1 if epoch is None else epoch, 0

    def state_dict(self) -> dict[str, Any]:
        """Where it stands, as plain JSON: the same for every process."""
        return {
            "format": 1,
            "fingerprint": self.fingerprint,
            "shuffle": self.shuffle,
            "seed": self.seed,
            "epoch": self.epoch,
            "taken": self.taken,
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Goes on where `state_dict` was. Raises InputError for a state of other frames or of another order."""
        mine = self.state_dict()
        if state.keys() != mine.keys():
            raise InputError("this is not the state of an epoch", "Give what state_dict() returned.")
        for name, why in _SAME.items():
            if state[name] != mine[name]:
                raise InputError(
                    f"the state is of {why}: {state[name]!r}, not {mine[name]!r}",
                    "Load it into the same selection of the same release, with the same seed.",
                )
        if not 0 <= state["taken"] <= self.frames:
            raise InputError(f"the state says that {state['taken']} of {self.frames} frames are done")
        self.epoch, self.taken = state["epoch"], state["taken"]


_SAME: Final = {
    "format": "another version of Vivant",
    "fingerprint": "other frames",
    "shuffle": "another order",
    "seed": "another seed",
}


def _mixed(number: int) -> int:
    """SplitMix64's output for a state."""
    number = (number + _STEP) & _MASK
    number = ((number ^ (number >> 30)) * _FIRST) & _MASK
    number = ((number ^ (number >> 27)) * _SECOND) & _MASK
    return number ^ (number >> 31)
