"""What automatic prompt tuning learns for later frames: clauses that prompts carry from the start.

Lessons are a pure function of complete earlier batches of stories, at fixed boundaries, so that
neither order nor the number of workers ever changes a byte. A clause is adopted for a defect that
first attempts often have, measured against the batches without it, and dropped when it does not help.
"""

from collections.abc import Sequence, Set
from typing import Final

from vivant.gate.tuning import general
from vivant.schema.gate import DEFECT_OF, Subject
from vivant.schema.value import Value

WORTH: Final = 0.015
"""The share of first attempts with a defect from which a clause against it is worth its words."""
LEAST_FRAMES: Final = 40
"""First attempts that must have been seen before anything is concluded from them."""
MOST_CLAUSES: Final = 4
"""Clauses that one prompt carries at most; a prompt that insists on everything insists on nothing."""


class Tally(Value):
    """One complete batch: how many first attempts there were, and how many failed which question.

    `carried` are the subjects whose clauses the prompts of the batch carried.
    """

    batch: int
    frames: int
    failed: dict[Subject, int]
    carried: tuple[Subject, ...] = ()


class Lesson(Value):
    """A clause in use, with the shares of first attempts that failed without it and, once known, with it."""

    about: Subject
    clause: str
    without: float
    with_: float | None = None


def learn(tallies: Sequence[Tally]) -> tuple[Lesson, ...]:
    """The lessons for the next batch, the most needed first."""
    lessons = []
    for about in DEFECT_OF:
        without = _share(tallies, about, carried=False)
        with_ = _share(tallies, about, carried=True)
        if without is None or without < WORTH or (with_ is not None and with_ >= without):
            continue
        lessons.append(Lesson(about=about, clause=general(about), without=without, with_=with_))
    lessons.sort(key=lambda lesson: (-lesson.without, lesson.about))
    return tuple(lessons[:MOST_CLAUSES])


def _share(tallies: Sequence[Tally], about: Subject, *, carried: bool) -> float | None:
    rows = [t for t in tallies if (about in t.carried) == carried]
    frames = sum(t.frames for t in rows)
    return sum(t.failed.get(about, 0) for t in rows) / frames if frames >= LEAST_FRAMES else None


def clauses(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    return tuple(lesson.clause for lesson in lessons)


def tally(batch: int, first_attempts: Sequence[Set[Subject]], carried: Sequence[Subject]) -> Tally:
    """Counts a batch; each first attempt is given by what its findings were about."""
    counts = {about: sum(about in failed for failed in first_attempts) for about in DEFECT_OF}
    failed = {about: count for about, count in counts.items() if count}
    return Tally(batch=batch, frames=len(first_attempts), failed=failed, carried=tuple(carried))
