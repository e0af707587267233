"""People beside the gate: how often they say other than it did, not knowing what it had said."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, String, cast, select

from vivant.intervals import Share
from vivant.review.quality.answered import CHECKPOINTS, NONE, PASS, Answered, Flags, Whole
from vivant.schema.record import Checkpoint
from vivant.store.tables import answers, attempts, characters, outcomes, tasks


@dataclass(frozen=True, slots=True)
class Overruling:
    """Items of one checkpoint about which the gate says the same (`accepts`: every question was answered
    yes), and how many of them people found good or bad. Where as many said the one as the other, they are
    `split` and count for neither."""

    checkpoint: Checkpoint
    accepts: bool
    good: int
    bad: int
    split: int

    @property
    def overruled(self) -> Share:
        """Items of which people say the opposite."""
        return Share(self.bad if self.accepts else self.good, self.good + self.bad)


def overrulings(connection: Connection, answered: Answered, overlap: int) -> Iterator[Overruling]:
    """For characters and frames, what people say of those that the gate accepts and those that it does not.

    Only what people said independently, before they saw what the gate thinks, of pictures that are still
    those that it judged. A choice between two pictures says nothing about either alone.
    """
    usable = answered.independent(overlap) & answered.judges & answered.blind() & (answered.choice == NONE)
    says = _gate(connection)
    task, first = np.unique(answered.task[usable], return_index=True)
    place = answered.checkpoint[usable][first]
    leaning = _leaning(answered, usable, task)
    gate = np.array([says.get(int(number), NONE) for number in task], np.int64)
    for checkpoint in ("characters", "frames"):
        here = place == CHECKPOINTS.index(checkpoint)
        for accepts in (True, False):
            those = leaning[here & (gate == int(accepts))]
            if len(those):
                yield Overruling(
                    checkpoint,
                    accepts,
                    int((those > 0).sum()),
                    int((those < 0).sum()),
                    int((those == 0).sum()),
                )


def _leaning(answered: Answered, usable: Flags, task: Whole) -> Whole:
    """How many more said good than bad, for each task."""
    votes = np.where(answered.verdict[usable] == PASS, 1, -1)
    row = np.searchsorted(task, answered.task[usable])
    return np.bincount(row, weights=votes, minlength=len(task)).astype(np.int64)


def _gate(connection: Connection) -> dict[int, int]:
    """1 for tasks whose picture the gate accepts, 0 where it does not; none where it judged another one."""
    found = {}
    for query in (_templates(), _frames()):
        for row in connection.execute(query.where(_ANSWERED)):
            # The second part of a version is how the picture's id begins.
            if (
                row.image is not None
                and row.score is not None
                and row.image.startswith(row.version.split(".")[1])
            ):
                found[int(row.number)] = int(row.score == 1)
    return found


_ANSWERED = (
    tasks.c.gold.is_(None)
    & (tasks.c.state != "withdrawn")
    & select(answers.c.number).where(answers.c.task == tasks.c.number).exists()
)


def _frames() -> Select[*tuple[Any, ...]]:
    return (
        select(tasks.c.number, tasks.c.version, attempts.c.image, attempts.c.score)
        .join_from(tasks, outcomes, outcomes.c.subject == tasks.c.subject)
        .join(attempts, (attempts.c.subject == outcomes.c.subject) & (attempts.c.number == outcomes.c.best))
        .where(tasks.c.checkpoint == "frames")
    )


def _templates() -> Select[*tuple[Any, ...]]:
    designed = characters.c.id + "." + cast(characters.c.revision, String)
    return (
        select(tasks.c.number, tasks.c.version, attempts.c.image, attempts.c.score)
        .join_from(tasks, characters, characters.c.id == tasks.c.subject)
        .join(outcomes, outcomes.c.subject == designed)
        .join(attempts, (attempts.c.subject == outcomes.c.subject) & (attempts.c.number == outcomes.c.best))
        .where(tasks.c.checkpoint == "characters")
    )
