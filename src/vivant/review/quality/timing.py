"""How long people look before they decide."""

import itertools
from typing import Final

import numpy as np

from vivant.review.quality.answered import Answered

EDGES: Final = (0.0, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
"""Seconds at which the columns of the histogram begin; the last has no end."""


def histogram(answered: Answered) -> list[tuple[str, int]]:
    """How many answers took how long, by name of a column; what was not timed is left out."""
    seconds = answered.seconds[answered.counts & (answered.seconds > 0)]
    counted, _ = np.histogram(seconds, (*EDGES, np.inf))
    between = [f"{low:g}–{high:g}" for low, high in itertools.pairwise(EDGES[1:])]
    names = [f"< {EDGES[1]:g}", *between, f"≥ {EDGES[-1]:g}"]
    return list(zip(names, map(int, counted), strict=True))
