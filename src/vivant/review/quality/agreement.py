"""How far people who answered the same items agree beyond chance: Krippendorff's α with an interval.

α is 1 where all agree and 0 where they agree no more than if the same answers had been dealt out blindly
(Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; notation as there). Any number of people may
have answered an item; one with fewer than two answers says nothing about agreement and is left out.

The interval is the percentile bootstrap over items: items are what was sampled, and answers to one item
hang together. Zapf, Castell, Morawietz & Karch (2016, BMC Medical Research Methodology 16:93) found its
coverage right where Krippendorff's own bootstrap, which draws pairs of answers, missed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from vivant.intervals import Share

Level = Literal["nominal", "ordinal", "interval"]
"""What values are: names; steps in order; numbers whose differences mean something."""

Counts = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

RESAMPLES: Final = 2000
_MOST_UNDEFINED: Final = 0.05


@dataclass(frozen=True, slots=True)
class Agreement:
    """α with its 95 % interval, over `items` with at least two `answers` each, all counted.

    `alpha` is None where nothing varies; `interval` is also None where resampling says nothing. `why` says
    which, and is empty where both are known. `unanimous` are the items about which nobody differed.
    """

    alpha: float | None
    interval: tuple[float, float] | None
    items: int
    answers: int
    unanimous: Share
    why: str = ""


def tally(items: Counts, values: Counts, size: int) -> Counts:
    """How often each of `size` values was given, a row per item: from one (item, value) per answer."""
    if not len(items):
        return np.zeros((0, size), np.int64)
    _, row = np.unique(items, return_inverse=True)
    flat = np.bincount(row * size + values, minlength=(int(row.max()) + 1) * size)
    return flat.reshape(-1, size)


def agreement(
    counts: Counts,
    *,
    level: Level = "nominal",
    scale: Sequence[float] | None = None,
    seed: int = 0,
    resamples: int = RESAMPLES,
) -> Agreement:
    """The agreement of `counts` (items × values, as `tally` makes them).

    Columns are in order for an ordinal level; for the interval level `scale` says what number each stands
    for (0, 1, 2 … otherwise). The same `seed` gives the same interval.
    """
    several = counts[counts.sum(axis=1) >= 2]
    items, answers = len(several), int(several.sum())
    unanimous = Share(int(((several > 0).sum(axis=1) == 1).sum()), items)

    def unknown(why: str, alpha: float | None = None) -> Agreement:
        return Agreement(alpha, None, items, answers, unanimous, why)

    if not items:
        return unknown("no item has two answers")
    patterns, often = _patterns(several)
    numbers = np.asarray(range(counts.shape[1]) if scale is None else scale, float)
    alpha = float(_alphas(often[None].astype(float), patterns, level, numbers)[0])
    if np.isnan(alpha):
        return unknown("everybody always said the same, so chance would have agreed as well")
    if unanimous.count == items:
        return unknown("nobody differed, so how rare that is cannot be told from these items alone", alpha)
    # Drawing items with replacement is drawing how often each pattern of answers comes up.
    drawn = np.random.default_rng(seed).multinomial(items, often / items, size=resamples)
    alphas = _alphas(drawn.astype(float), patterns, level, numbers)
    known = alphas[~np.isnan(alphas)]
    if len(known) < (1 - _MOST_UNDEFINED) * resamples:
        return unknown("all but a few answers are the same: too little varies for an interval", alpha)
    low, high = np.quantile(known, (0.025, 0.975))
    return Agreement(alpha, (float(low), float(high)), items, answers, unanimous)


def _patterns(several: Counts) -> tuple[Counts, Counts]:
    """The different rows, and how often each occurs."""
    base = int(several.max()) + 1
    if base ** several.shape[1] >= 2**62:
        rows, often = np.unique(several, axis=0, return_counts=True)
        return rows, often
    # A row as one number: sorting numbers is many times faster than sorting rows.
    _, first, often = np.unique(
        several @ base ** np.arange(several.shape[1]), return_index=True, return_counts=True
    )
    return several[first], often


def _alphas(weights: Floats, patterns: Counts, level: Level, scale: Floats) -> Floats:
    """α for each row of `weights`: how many items have each pattern. nan where only one value occurs."""
    given = patterns.astype(float)
    size = given.shape[1]
    pairs = given[:, :, None] * given[:, None, :] - given[:, :, None] * np.eye(size)
    pairs /= given.sum(axis=1)[:, None, None] - 1
    coincidences = (weights @ pairs.reshape(len(given), -1)).reshape(-1, size, size)
    often = coincidences.sum(axis=2)
    total = often.sum(axis=1)
    squared = _squared(level, scale, often)
    observed = (coincidences * squared).sum(axis=(1, 2)) * (total - 1)
    expected = np.einsum("bc,bk,bck->b", often, often, squared)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(expected > 0, 1 - observed / expected, np.nan))


def _squared(level: Level, scale: Floats, often: Floats) -> Floats:
    """The squared distances between values, (one or more) × values × values, from how `often` each was given."""
    if level == "nominal":
        return np.asarray(1.0 - np.eye(often.shape[1])[None])
    if level == "interval":
        return np.asarray(((scale[:, None] - scale[None, :]) ** 2)[None])
    # Between two steps lie all answers at and between them, those at the two ends by half.
    middle = np.cumsum(often, axis=1) - often / 2
    return np.asarray((middle[:, :, None] - middle[:, None, :]) ** 2)
