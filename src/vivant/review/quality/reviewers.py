"""What each reviewer did: how much, how fast, and how often right where the truth is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from vivant.intervals import Share
from vivant.review.quality.answered import CANT_JUDGE, FAIL, PASS, SKIP, Answered, Flags, Floats
from vivant.review.quality.gold import Truth

TOLD_BY: Final = 10
"""Gold answers after which a reviewer is told anew how many were right, so that no single one shows."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """Answers to items whose answer is known: `right` among those that said good or bad; bad ones that
    `passed`, and good ones that were `refused`; how many `could_not` be judged."""

    right: Share
    passed: Share
    refused: Share
    could_not: int


@dataclass(frozen=True, slots=True)
class Reviewer:
    """One person's work. `answers` count neither skips nor what was undone, and hidden items like all
    others, so that no count tells them apart. Seconds are None where nothing was timed."""

    member: str
    answers: int
    passed: Share
    failed: Share
    could_not: Share
    skipped: int
    undone: int
    by_key: Share
    median_seconds: float | None
    slow_seconds: float | None
    gold: Confusion
    training: Share


def reviewers(answered: Answered, truths: Mapping[int, Truth]) -> Iterator[Reviewer]:
    """Everybody who ever answered, in order of their names."""
    marks = _marks(answered, truths)
    for name in sorted(answered.members):
        mine = answered.member == answered.members.index(name)
        yield _reviewer(answered.only(mine), marks.only(mine), name)


def own_work(answered: Answered, truths: Mapping[int, Truth]) -> Reviewer | None:
    """What somebody may know of their own work, from `answered` that are all theirs; None where there are none.

    How many gold answers were right is told for whole tens of them, and nothing of which they were: who
    could look after every answer would find out which items are gold.
    """
    if not len(answered):
        return None
    marks = _marks(answered, truths)
    mine = _reviewer(answered, marks, answered.members[0])
    right = marks.right[marks.gold & answered.judges]
    told = len(right) // TOLD_BY * TOLD_BY
    nothing = Share(0, 0)
    return replace(mine, gold=Confusion(Share(int(right[:told].sum()), told), nothing, nothing, 0))


@dataclass(frozen=True, slots=True)
class _Marks:
    """Which answers are to gold and to training items, which are right, and which items are good. Somebody
    who undid an answer had seen what followed: what they say then shows nothing."""

    gold: Flags
    training: Flags
    right: Flags
    good: Flags

    def only(self, which: Flags) -> "_Marks":
        return _Marks(self.gold[which], self.training[which], self.right[which], self.good[which])


def _marks(answered: Answered, truths: Mapping[int, Truth]) -> _Marks:
    numbers = np.array(sorted(truths), np.int64)
    known = np.isin(answered.gold, numbers) & answered.counts & answered.blind()
    if not known.any():
        nothing = np.zeros(len(answered), np.bool_)
        return _Marks(nothing, nothing, nothing, nothing)
    place = np.clip(np.searchsorted(numbers, answered.gold), 0, len(numbers) - 1)
    ordered = [truths[int(number)] for number in numbers]
    verdict = np.array([PASS if truth.good else FAIL for truth in ordered])[place]
    defects = np.array([truth.mask for truth in ordered])[place]
    training = np.array([truth.training for truth in ordered], np.bool_)[place]
    found = (answered.verdict == PASS) | ((answered.defects & defects) > 0)
    right = known & (answered.verdict == verdict) & found
    return _Marks(known & ~training, known & training, right, known & (verdict == PASS))


def _reviewer(mine: Answered, marks: _Marks, name: str) -> Reviewer:
    counts = mine.counts
    many, verdict, seconds = int(counts.sum()), mine.verdict[counts], mine.seconds[counts]
    learnt = mine.judges & marks.training
    return Reviewer(
        member=name,
        answers=many,
        passed=Share(int((verdict == PASS).sum()), many),
        failed=Share(int((verdict == FAIL).sum()), many),
        could_not=Share(int((verdict == CANT_JUDGE).sum()), many),
        skipped=int(((mine.verdict == SKIP) & ~mine.undone).sum()),
        undone=int(mine.undone.sum()),
        by_key=Share(int(mine.by_key[counts].sum()), many),
        median_seconds=_quantile(seconds, 0.5),
        slow_seconds=_quantile(seconds, 0.9),
        gold=_confusion(mine, marks),
        training=Share(int((learnt & marks.right).sum()), int(learnt.sum())),
    )


def _confusion(mine: Answered, marks: _Marks) -> Confusion:
    judged = marks.gold & mine.judges
    bad, good = judged & ~marks.good, judged & marks.good
    return Confusion(
        right=Share(int((judged & marks.right).sum()), int(judged.sum())),
        passed=Share(int((bad & (mine.verdict == PASS)).sum()), int(bad.sum())),
        refused=Share(int((good & (mine.verdict == FAIL)).sum()), int(good.sum())),
        could_not=int((marks.gold & (mine.verdict == CANT_JUDGE)).sum()),
    )


def _quantile(seconds: Floats, share: float) -> float | None:
    timed = seconds[seconds > 0]
    return float(np.quantile(timed, share)) if len(timed) else None
