"""Pictures larger or smaller, reckoned in whole numbers, so that every machine gets the same pixels."""

from typing import Final

import numpy as np
import numpy.typing as npt

from vivant.schema.judging import Pixels

_FINE: Final = 1 << 11
"""Places between two samples are told in parts of this."""
_ONE: Final = 1 << 6
"""Weights are parts of this: what they sum up to fits 16 bits."""


def resampled(pixels: Pixels, width: int, height: int) -> Pixels:
    """`pixels`, (rows, columns, 3), as a picture of this size: smooth when enlarged (Catmull and Rom's cubic),
    first averaged over whole blocks when made much smaller."""
    rows, columns = pixels.shape[:2]
    block_x, block_y = max(1, columns // width), max(1, rows // height)
    if block_x > 1 or block_y > 1:
        pixels = _averaged(pixels, block_x, block_y)
    return _along(_along(pixels.astype(np.int16), 1, width), 0, height).astype(np.uint8)


def _averaged(pixels: Pixels, across: int, down: int) -> Pixels:
    rows, columns = pixels.shape[0] // down * down, pixels.shape[1] // across * across
    blocks = pixels[:rows, :columns].reshape(rows // down, down, columns // across, across, 3)
    total = blocks.sum(axis=(1, 3), dtype=np.int64)
    mean = (total + across * down // 2) // (across * down)
    return np.asarray(mean, np.uint8)


def _along(values: npt.NDArray[np.int16], axis: int, size: int) -> npt.NDArray[np.int16]:
    """Resampled along one axis; values are 0 to 255."""
    had = values.shape[axis]
    if had == size:
        return values
    # Twice the middle of each new sample, in old samples times `size`: (2 i + 1) had / size - 1.
    twice = (2 * np.arange(size, dtype=np.int64) + 1) * had - size
    first, part = twice // (2 * size), twice % (2 * size) * _FINE // (2 * size)
    shape = [1, 1, 1]
    shape[axis] = size
    total: npt.NDArray[np.int16] | None = None
    for step, weights in enumerate(_weights(part), -1):
        weighted = values.take(np.clip(first + step, 0, had - 1), axis=axis)
        weighted *= weights.astype(np.int16).reshape(shape)
        total = weighted if total is None else np.add(total, weighted, out=total)
    assert total is not None
    total += _ONE // 2
    total >>= 6
    return np.clip(total, 0, 255, out=total)


def _weights(t: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], ...]:
    """Of the four samples around a place that lies `t` parts behind the second."""
    whole = 2 * _FINE**3
    before = (2 * t * t * _FINE - t**3 - t * _FINE**2) * _ONE
    near = (3 * t**3 - 5 * t * t * _FINE + whole) * _ONE
    beyond = (t**3 - t * t * _FINE) * _ONE
    first, second, last = ((weight + whole // 2) // whole for weight in (before, near, beyond))
    return first, second, _ONE - first - second - last, last
