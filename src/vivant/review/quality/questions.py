"""Agreement per question: the verdict, and whether each defect was named, at each checkpoint."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from vivant.intervals import Share
from vivant.review.quality.agreement import Agreement, agreement, tally
from vivant.review.quality.answered import CHECKPOINTS, FAIL, Answered, Flags
from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS


@dataclass(frozen=True, slots=True)
class Question:
    """What people agree on or not. `name` is `verdict` or a defect's; `said` are the answers that failed an
    item, or named the defect, among those that said good or bad."""

    checkpoint: Checkpoint
    name: str
    words: str
    said: Share
    agreement: Agreement


def questions(answered: Answered, overlap: int) -> Iterator[Question]:
    """All questions that were answered, verdicts before defects.

    Only what people said without knowing what others had; somebody who could not judge gave no answer to
    any of them. Gold items are left out: they were chosen, and everybody gets them.
    """
    usable = answered.independent(overlap) & answered.judges
    for place, checkpoint in enumerate(CHECKPOINTS):
        here = usable & (answered.checkpoint == place)
        if not here.any():
            continue
        failed = answered.verdict[here] == FAIL
        yield _question(answered, here, failed, checkpoint, "verdict", "Good or not")
        masks = answered.defects[here]
        for bit, defect in enumerate(HUMAN_DEFECTS[checkpoint]):
            named = (masks & (1 << bit)) > 0
            yield _question(answered, here, named, checkpoint, defect.name, defect.words)


def _question(
    answered: Answered, here: Flags, yes: Flags, checkpoint: Checkpoint, name: str, words: str
) -> Question:
    counts = tally(answered.task[here], yes.astype(np.int64), 2)
    return Question(checkpoint, name, words, Share(int(yes.sum()), len(yes)), agreement(counts))
