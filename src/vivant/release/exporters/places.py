"""Places of frames on a plane, and who lies beside whom, from features that anybody can compute.

The features of a frame are its thumbnail made smaller to 8 × 8 pixels (192 numbers: where which colours are) and
its setting, time, weather, shot, angle and style (a 1 for each that it has), with how many are on stage. Both
halves weigh the same. Numbers are rounded, so that processors that add in another order give the same file.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.vocabulary import MOST_ON_STAGE
from vivant.store import images

FEATURED: Final = ("setting", "time_of_day", "weather", "shot", "angle", "style")
_GRID: Final = 8
_AT_ONCE: Final = 256
"""Frames whose distances to all others are held in memory."""
_MOST: Final = max(MOST_ON_STAGE.values())
Numbers = npt.NDArray[np.float32]


class Features:
    """Features of frames, collected one by one."""

    def __init__(self) -> None:
        self._looks: list[Numbers] = []
        self._facts: list[list[int]] = []
        self._counts: list[float] = []
        self._known: dict[tuple[str, str], int] = {}

    def add(self, thumbnail: bytes, row: Mapping[str, Any]) -> None:
        small = cv2.resize(images.decode(thumbnail), (_GRID, _GRID), interpolation=cv2.INTER_AREA)
        self._looks.append(np.asarray(small, np.float32).ravel() / np.float32(255))
        self._facts.append([self._known.setdefault((name, row[name]), len(self._known)) for name in FEATURED])
        self._counts.append(len(row["characters"]) / _MOST)

    def spread(self) -> Numbers:
        """A row for each frame; both halves have mean 0 and the same variance in all."""
        facts = np.zeros((len(self._facts), len(self._known) + 1), np.float32)
        for number, known in enumerate(self._facts):
            facts[number, known] = 1
        facts[:, -1] = self._counts
        return np.concatenate([_centred(np.stack(self._looks)), _centred(facts)], axis=1)


def _centred(block: Numbers) -> Numbers:
    centred = block - block.mean(axis=0, dtype=np.float64)
    size = float(np.sqrt((centred**2).sum(axis=1).mean()))
    return np.asarray(centred / (size or 1), np.float32)


def placed(spread: Numbers) -> Numbers:
    """(frames, 2): the first two principal components; the largest number of each axis is positive."""
    wide = spread.astype(np.float64)
    _, axes = np.linalg.eigh(wide.T @ wide)
    plane = wide @ axes[:, -1:-3:-1]
    furthest = np.abs(plane).argmax(axis=0)
    plane *= np.where(plane[furthest, [0, 1]] < 0, -1.0, 1.0)
    return np.asarray(plane.round(4), np.float32)


def neighbours(spread: Numbers, most: int) -> list[tuple[list[int], list[float]]]:
    """For each frame the rows of the nearest others, nearest first, and their cosine distances (0 to 2)."""
    lengths = np.linalg.norm(spread, axis=1, keepdims=True)
    unit = np.asarray(spread / np.where(lengths == 0, 1, lengths), np.float32)
    most = min(most, len(unit) - 1)
    return [found for start in range(0, len(unit), _AT_ONCE) for found in _near(unit, start, most)]


def _near(unit: Numbers, start: int, most: int) -> Iterator[tuple[list[int], list[float]]]:
    block = unit[start : start + _AT_ONCE]
    distances = np.clip(1 - block @ unit.T, 0, 2).round(4)
    distances[np.arange(len(block)), np.arange(start, start + len(block))] = np.inf
    for row in distances:
        nearest = _nearest(row, most)
        yield nearest.tolist(), row[nearest].tolist()


def _nearest(row: Numbers, most: int) -> npt.NDArray[np.int64]:
    """The `most` smallest of a row in their order; of equal ones the first."""
    if not most:
        return np.array([], np.int64)
    furthest = np.partition(row, most - 1)[most - 1]
    near = np.flatnonzero(row <= furthest)
    return near[np.argsort(row[near], kind="stable")][:most]
