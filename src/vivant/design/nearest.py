"""Finding who is nearest among many, exactly: rows of numbers that grow, and the least of distances."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The place of the nearest earlier character, counted from 0, and how far it is."""

    index: int
    distance: float


def nearest(distances: Vector) -> Nearest:
    """The least of at least one distance; the earliest of equals."""
    index = int(distances.argmin())
    return Nearest(index, float(distances[index]))


class Rows:
    """A growing matrix (count, width) of float32: rows are added in place, in amortised constant time."""

    def __init__(self, width: int) -> None:
        self.count = 0
        self._store: Vector = np.zeros((64, width), np.float32)

    @property
    def filled(self) -> Vector:
        return self._store[: self.count]

    def add(self, row: Vector) -> None:
        if self.count == len(self._store):
            self._store = np.concatenate([self._store, np.zeros_like(self._store)])
        self._store[self.count] = row
        self.count += 1
