"""Who of a cast looks most like whom, by two measures that know nothing of each other.

`sight` is the project's own: the colour distance (CIE 1976, in L*a*b*) over 20 x 30 cells of the figure,
by which a design that looks like an earlier one is turned away. `pixels` is the plainest there is: the root
mean square of the differences between two templates' RGB levels (0 to 255), pixel by pixel, both shrunk to
96 x 96, ground included.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np
import numpy.typing as npt

from vivant.design.uniqueness import Appearances
from vivant.schema.judging import Pixels
from vivant.seeds import derive

Measure = Literal["sight", "pixels"]
MEASURES: Final[tuple[Measure, ...]] = ("sight", "pixels")
SIDE: Final = 96
Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Looks:
    """What one template looks like to each measure: (1800,) float32 and (96, 96, 3) uint8."""

    sight: Matrix
    pixels: Pixels


def small(template: Pixels) -> Pixels:
    """A square template at the size at which plain pixels are compared."""
    return np.asarray(cv2.resize(template, (SIDE, SIDE), interpolation=cv2.INTER_AREA), np.uint8)


def distances(looks: Sequence[Looks], measure: Measure) -> Matrix:
    """All distances (n, n); infinite on the diagonal, because nobody is his own neighbour."""
    between = _by_sight(looks) if measure == "sight" else _by_pixels(looks)
    np.fill_diagonal(between, np.inf)
    return between


def nearest(between: Sequence[Matrix], count: int) -> list[list[int]]:
    """For each the `count` nearest others: the nearest by each measure in turn, nobody twice."""
    size = len(between[0])
    chosen = []
    for one in range(size):
        orders = [np.argsort(by[one], kind="stable")[: count + 1] for by in between]
        in_turn = dict.fromkeys(
            int(others[rank]) for rank in range(min(count, size - 1)) for others in orders
        )
        chosen.append(list(in_turn)[:count])
    return chosen


def strangers(neighbours: Sequence[Sequence[int]], count: int, seed: int) -> list[list[int]]:
    """For each up to `count` others by chance, none of them among its neighbours."""
    size = len(neighbours)
    chosen = []
    for one, near in enumerate(neighbours):
        choose = random.Random(derive(seed, "strangers", one))
        others = [
            other for other in choose.sample(range(size), min(size, count + len(near) + 1)) if other != one
        ]
        chosen.append([other for other in others if other not in near][:count])
    return chosen


def _by_sight(looks: Sequence[Looks]) -> Matrix:
    seen = Appearances()
    for number, look in enumerate(looks):
        seen.add(str(number), look.sight)
    return np.stack([seen.distances(look.sight) for look in looks])


def _by_pixels(looks: Sequence[Looks]) -> Matrix:
    rows = np.stack([look.pixels.reshape(-1) for look in looks]).astype(np.float32)
    rows -= rows.mean(axis=0)
    square = np.einsum("ij,ij->i", rows, rows, dtype=np.float64)
    between = np.maximum(0.0, square[:, None] + square[None, :] - 2.0 * (rows @ rows.T))
    return np.asarray(np.sqrt(between / rows.shape[1]), np.float32)
