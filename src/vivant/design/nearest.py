"""Finding who is nearest among many, exactly: rows of numbers that grow, and the least of distances."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest earlier character, and how far it is."""

    id: str
    distance: float

    def __str__(self) -> str:
        return f"{self.id} (distance {self.distance:.2f})"


class Rows:
    """A growing matrix (count, width) of float32: rows are added in place, in amortised constant time."""

    def __init__(self, width: int) -> None:
        self.ids: list[str] = []
        self._store: Vector = np.zeros((64, width), np.float32)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def filled(self) -> Vector:
        return self._store[: len(self.ids)]

    def add(self, id: str, row: Vector) -> None:
        if len(self.ids) == len(self._store):
            self._store = np.concatenate([self._store, np.zeros_like(self._store)])
        self._store[len(self.ids)] = row
        self.ids.append(id)

    def nearest(self, distances: Vector) -> Nearest | None:
        """The least of one distance per row, the earliest of equals; None if there are no rows."""
        if not self.ids:
            return None
        index = int(distances.argmin())
        return Nearest(self.ids[index], float(distances[index]))
