"""All frames as columns: one array per property, a frame is a row. About 100 bytes a frame, and its narration."""

import dataclasses
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np
import numpy.typing as npt

from vivant.schema.story import MOST_CAST

NOBODY: Final = -1
"""In `who`, `pose` and `expression`: no further performance."""
_GROWTH: Final = 4096

Array = npt.NDArray[Any]
_TYPES: Final[dict[str, tuple[str, int, int]]] = {
    # name: type, rows of a column, and what stands where nothing is known
    "alive": ("?", 1, 0),
    "story": ("i4", 1, 0),
    "number": ("i4", 1, 0),
    "position": ("i2", 1, 0),
    "state": ("i2", 1, 0),
    "setting": ("i2", 1, 0),
    "time": ("i2", 1, 0),
    "weather": ("i2", 1, 0),
    "shot": ("i2", 1, 0),
    "style": ("i2", 1, 0),
    "who": ("i4", MOST_CAST, NOBODY),
    "pose": ("i2", MOST_CAST, NOBODY),
    "expression": ("i2", MOST_CAST, NOBODY),
    "defects": ("u4", 1, 0),
    "score": ("f4", 1, 0),
    "attempts": ("i2", 1, 0),
    "picture": ("S32", 1, 0),
    "width": ("i4", 1, 0),
    "height": ("i4", 1, 0),
}


@dataclass(slots=True)
class Columns:
    """`who`, `pose` and `expression` have five places a frame, (5, frames); every other one is (frames,).

    `number` is that of the story, by which stories are ordered; `story` its code. `defects` has one bit per
    defect type found in the best attempt, whose `score` (NaN where nothing was judged) and `picture` (32
    bytes of the pixel id, empty where there is none) stand beside it. A row that is not `alive` was a frame
    once: rows are never given to another one.
    """

    alive: Array
    story: Array
    number: Array
    position: Array
    state: Array
    setting: Array
    time: Array
    weather: Array
    shot: Array
    style: Array
    who: Array
    pose: Array
    expression: Array
    defects: Array
    score: Array
    attempts: Array
    picture: Array
    width: Array
    height: Array

    @classmethod
    def empty(cls, rows: int = 0) -> Self:
        return cls(**{name: _blank(name, rows) for name in _TYPES})

    def __len__(self) -> int:
        return int(self.alive.shape[0])

    @property
    def bytes(self) -> int:
        return sum(getattr(self, field.name).nbytes for field in dataclasses.fields(self))

    def copy(self, rows: int) -> "Columns":
        """The first `rows` frames, apart from these."""
        return Columns(**{name: getattr(self, name)[..., :rows].copy() for name in _TYPES})

    def make_room(self, rows: int) -> None:
        """Grows to at least `rows` frames."""
        if rows <= len(self):
            return
        more = max(rows, len(self) + max(_GROWTH, len(self) // 4)) - len(self)
        for name in _TYPES:
            grown = np.concatenate([getattr(self, name), _blank(name, more)], axis=-1)
            setattr(self, name, grown)


def _blank(name: str, rows: int) -> Array:
    kind, places, blank = _TYPES[name]
    return np.full((places, rows) if places > 1 else rows, b"" if kind[0] == "S" else blank, kind)
