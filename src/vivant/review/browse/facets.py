"""How many frames each further choice would leave: one count per value, each field without its own restriction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from vivant.review.browse.columns import Array
from vivant.review.browse.filters import (
    NONE,
    OF_FRAME,
    OF_PERFORMANCE,
    Filters,
    matching,
    performing,
)
from vivant.review.browse.snapshot import Snapshot
from vivant.schema.value import canonical

BINS: Final = 20
"""Bars of the histogram of scores, each a twentieth wide; 1 counts to the last one."""
MOST: Final = 60
"""Values of a field that are told; the fullest ones, where there are more."""
_REMEMBERED: Final = 200
"""Filters whose counts are kept until something changes."""


@dataclass(frozen=True, slots=True)
class Count:
    """A value of a field, and how many frames it leaves."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts by field; `scores` is the histogram, `unjudged` how many frames have no score."""

    count: int
    fields: dict[str, tuple[Count, ...]]
    more: dict[str, int]
    scores: tuple[int, ...]
    unjudged: int


def facets(snapshot: Snapshot, filters: Filters) -> Facets:
    """All counts for a filter. Values that are chosen are always told, however few frames they leave."""
    key = canonical(filters)
    if (known := snapshot.counted.get(key)) is None:
        known = _count(snapshot, filters)
        if len(snapshot.counted) < _REMEMBERED:
            snapshot.counted[key] = known
    assert isinstance(known, Facets)
    return known


def _count(snapshot: Snapshot, filters: Filters) -> Facets:
    found = matching(snapshot, filters)
    fields: dict[str, tuple[Count, ...]] = {}
    more: dict[str, int] = {}
    for name in (*OF_PERFORMANCE, *OF_FRAME, "finding"):
        chosen = getattr(filters, name)
        left = matching(snapshot, filters.without(name)) if chosen else found
        fields[name], more[name] = _told(_counts(snapshot, filters, name, left), chosen)
    scored = filters.score_from is not None or filters.score_to is not None
    scores = snapshot.columns.score[matching(snapshot, filters.without("score")) if scored else found]
    bins = np.histogram(scores[~np.isnan(scores)], BINS, (0, 1))[0]
    return Facets(int(found.sum()), fields, more, tuple(bins.tolist()), int(np.isnan(scores).sum()))


def _counts(snapshot: Snapshot, filters: Filters, name: str, left: Array) -> dict[str, int]:
    if name == "finding":
        return _findings(snapshot, left)
    codes = getattr(snapshot.names, name)
    if name in OF_FRAME:
        counted = np.bincount(getattr(snapshot.columns, name)[left], minlength=len(codes))
    else:
        as_asked = performing(snapshot, filters.without(name)) & left
        counted = _frames_with(snapshot.performed[name], as_asked, len(codes))
    return dict(zip(codes.names, counted.tolist(), strict=False))


def _frames_with(codes: Array, as_asked: Array, size: int) -> Array:
    """In how many frames each code is at least once; `codes` and `as_asked` are (5, rows)."""
    counted: Array = np.zeros(size, np.int64)
    for place in range(codes.shape[0]):
        first = as_asked[place] & (codes[place] >= 0)
        for before in range(place):
            first = first & ~(as_asked[before] & (codes[before] == codes[place]))
        counted += np.bincount(codes[place][first], minlength=size)
    return counted


def _findings(snapshot: Snapshot, left: Array) -> dict[str, int]:
    defects = snapshot.columns.defects[left]
    found = {
        name: int((defects & np.uint32(1 << code) != 0).sum())
        for code, name in enumerate(snapshot.names.defect.names)
    }
    return found | {NONE: int(((defects == 0) & (snapshot.columns.picture[left] != b"")).sum())}


def _told(counts: dict[str, int], chosen: Sequence[str]) -> tuple[tuple[Count, ...], int]:
    """Values that leave frames or are chosen, in their order; the fullest where there are many."""
    wanted = [Count(value, count) for value, count in counts.items() if count or value in chosen]
    wanted += [Count(value, 0) for value in chosen if value not in counts]
    if len(wanted) <= MOST:
        return tuple(wanted), 0
    fullest = sorted(wanted, key=lambda one: (one.value not in chosen, -one.count, one.value))[:MOST]
    return tuple(fullest), len(wanted) - MOST
