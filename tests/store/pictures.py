"""Small pictures for the store's tests."""

import numpy as np

from vivant.schema.judging import Pixels


def picture(seed: int, width: int = 24, height: int = 16) -> Pixels:
    """A picture of random pixels, the same for the same arguments."""
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
