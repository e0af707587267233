"""How different two templates look: the figures' colours, place by place, at thumbnail size."""

from typing import Final

import cv2
import numpy as np

from vivant.design.nearest import Nearest, Rows, Vector
from vivant.errors import InputError
from vivant.schema.judging import Pixels

_WIDTH, _HEIGHT = 20, 30
"""Cells across and down; small, so that a hand's breadth of displacement does not count as difference."""
_NOT_GROUND: Final = 4.0
"""Distance (CIE 1976) from the ground's colour at which a cell belongs to the figure."""
APPEARANCE_SIZE: Final = _WIDTH * _HEIGHT * 3


def appearance(template: Pixels) -> Vector:
    """What a template looks like: (1800,) float32, equal for equal pictures.

    L*a*b* of 20 x 30 cells of the central two thirds, relative to the ground's colour: a cell of ground
    is 0, whatever the ground. Raises InputError for anything but an RGB picture of 64 pixels or more.
    """
    if template.ndim != 3 or template.shape[2] != 3 or min(template.shape[:2]) < 64:
        raise InputError(f"a template of shape {template.shape} is not an RGB picture of at least 64 x 64")
    height, width = template.shape[:2]
    half = min(width, round(height * _WIDTH / _HEIGHT)) // 2
    crop = template[:, width // 2 - half : width // 2 + half]
    cells = cv2.resize(crop, (_WIDTH, _HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    lab = np.asarray(cv2.cvtColor(cells, cv2.COLOR_RGB2Lab), np.float32)
    edge = np.concatenate([lab[0], lab[: _HEIGHT * 2 // 3, 0], lab[: _HEIGHT * 2 // 3, -1]])
    lab -= np.median(edge, axis=0)
    lab[np.linalg.norm(lab, axis=2) < _NOT_GROUND] = 0
    return np.ascontiguousarray(lab.reshape(-1), np.float32)


def appearance_distance(a: Vector, b: Vector) -> float:
    """Mean colour distance (CIE 1976) over the cells that either figure covers; 0 for equal pictures."""
    return float(_distances(a[None], b)[0])


class Appearances:
    """What all templates so far look like, to be compared with a new one at once."""

    def __init__(self) -> None:
        self._rows = Rows(APPEARANCE_SIZE)

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, id: str, vector: Vector) -> None:
        self._rows.add(id, vector)

    def distances(self, vector: Vector) -> Vector:
        """Appearance distance to each template added, in the order of adding."""
        return _distances(self._rows.filled, vector)

    def nearest(self, vector: Vector) -> Nearest | None:
        return self._rows.nearest(self.distances(vector))


def _distances(rows: Vector, row: Vector) -> Vector:
    theirs, ours = rows.reshape(len(rows), APPEARANCE_SIZE // 3, 3), row.reshape(-1, 3)
    apart = theirs - ours
    distance = np.sqrt(np.einsum("ijk,ijk->ij", apart, apart))
    covered = theirs.any(axis=2) | ours.any(axis=1)
    return np.asarray(distance.sum(axis=1) / np.maximum(1, covered.sum(axis=1)), np.float32)
