"""The order in which frames are shown."""

from typing import Final, Literal, get_args

import numpy as np

from vivant.review.browse.columns import Array
from vivant.review.browse.snapshot import Snapshot

Sort = Literal["story", "score", "-score", "random", "attempts"]
"""By story and position; by score, lowest or highest first, unjudged ones last; by chance; most attempts first."""
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)


def in_order(snapshot: Snapshot, found: Array, sort: Sort, seed: int) -> Array:
    """The numbers of the rows that were `found`, (n,) of uint32. Equals stand in the order of stories.

    `seed` chooses one of the orders by chance; a frame's place in it follows from its story and position alone.
    """
    rows = np.flatnonzero(found)
    rows = rows[np.argsort(snapshot.rank[rows], kind="stable")]
    if sort != "story":
        rows = rows[np.argsort(_keys(snapshot, rows, sort, seed), kind="stable")]
    return rows.astype("<u4")


def _keys(snapshot: Snapshot, rows: Array, sort: Sort, seed: int) -> Array:
    columns = snapshot.columns
    if sort == "attempts":
        return -columns.attempts[rows].astype(np.int32)
    if sort == "random":
        return _mixed(columns.number[rows], columns.position[rows], seed)
    score = np.asarray(columns.score[rows])
    return score if sort == "score" else -score


def _mixed(number: Array, position: Array, seed: int) -> Array:
    """Numbers that look like chance (the finaliser of SplitMix64 over the frame's place and the seed)."""
    mixed: Array = number.astype(np.uint64) * np.uint64(64) + position.astype(np.uint64)
    mixed += np.uint64(seed * 0x9E3779B97F4A7C15 % (1 << 64))
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return np.asarray(mixed ^ (mixed >> np.uint64(31)))
