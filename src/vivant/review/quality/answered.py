"""All answers of a project as columns: read once, counted by numpy from then on."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, get_args

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, select

from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS, HumanVerdict
from vivant.store.tables import answers, tasks

CHECKPOINTS: Final[tuple[Checkpoint, ...]] = get_args(Checkpoint)
VERDICTS: Final[tuple[HumanVerdict, ...]] = get_args(HumanVerdict)
PASS, FAIL, CANT_JUDGE, SKIP = range(len(VERDICTS))
NONE: Final = -1
"""Stands for no gold item, and for no choice between two pictures."""

_PORTION: Final = 2000
"""Rows that are read and parsed in one go: other threads get their turn in between."""
_BITS: Final = {
    checkpoint: {defect.name: 1 << bit for bit, defect in enumerate(HUMAN_DEFECTS[checkpoint])}
    for checkpoint in CHECKPOINTS
}

Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answered:
    """Every answer that was ever given, oldest first; all arrays are of one length.

    `member`, `checkpoint` and `verdict` are places in `members`, CHECKPOINTS and VERDICTS; `defects` has a
    bit per defect of the checkpoint, in the order of HUMAN_DEFECTS; `gold` is the number of a gold item.
    """

    members: tuple[str, ...]
    task: Whole
    member: Whole
    checkpoint: Whole
    verdict: Whole
    defects: Whole
    seconds: Floats
    by_key: Flags
    undone: Flags
    gold: Whole
    choice: Whole

    def __len__(self) -> int:
        return len(self.task)

    @property
    def counts(self) -> Flags:
        """Answers that say something: neither undone nor skips."""
        return np.asarray(~self.undone & (self.verdict != SKIP), np.bool_)

    @property
    def judges(self) -> Flags:
        """Answers that say good or bad."""
        return np.asarray(~self.undone & (self.verdict <= FAIL), np.bool_)

    def blind(self) -> Flags:
        """Answers of people who had not answered, and then undone, the same item: who had, saw what the gate says."""
        whose = self.task * max(1, len(self.members)) + self.member
        _, person = np.unique(whose, return_inverse=True)
        place = np.arange(len(whose))
        told = np.full(len(whose) + 1, len(whose))
        revealed = self.undone & (self.verdict != SKIP)
        np.minimum.at(told, person[revealed], place[revealed])
        return np.asarray(place <= told[person], np.bool_)

    def independent(self, overlap: int) -> Flags:
        """Answers that count, on real items, of people who had not been shown those of others.

        An adjudicator is, once `overlap` people have spoken or one could not judge.
        """
        found = np.flatnonzero(self.counts & (self.gold == NONE))
        found = found[np.argsort(self.task[found], kind="stable")]
        task = self.task[found]
        first = np.searchsorted(task, task)
        before = np.arange(len(found)) - first
        unsure = np.cumsum(self.verdict[found] == CANT_JUDGE)
        unsure_before = np.concatenate(([0], unsure))
        doubted = unsure_before[:-1] - unsure_before[first] > 0
        flags = np.zeros(len(self.task), np.bool_)
        flags[found[(before < overlap) & ~doubted]] = True
        return flags


def read_answers(connection: Connection, member: str | None = None) -> Answered:
    """All answers, or those of one member, in one pass."""
    query = (
        select(
            answers.c.task,
            answers.c.member,
            tasks.c.checkpoint,
            answers.c.verdict,
            answers.c.data,
            answers.c.undone,
            tasks.c.gold,
        )
        .join_from(answers, tasks, tasks.c.number == answers.c.task)
        .order_by(answers.c.number)
    )
    if member is not None:
        query = query.where(answers.c.member == member)
    members: dict[str, int] = {}
    portions: list[npt.NDArray[np.float64]] = []
    for rows in connection.execute(query).partitions(_PORTION):
        said = json.loads(f"[{','.join(row[4] for row in rows)}]")
        portions.append(
            np.array([_numbers(row, told, members) for row, told in zip(rows, said, strict=True)], float)
        )
    table = np.concatenate(portions) if portions else np.zeros((0, 10))
    whole = table.astype(np.int64).T
    return Answered(
        tuple(members),
        task=whole[0],
        member=whole[1],
        checkpoint=whole[2],
        verdict=whole[3],
        defects=whole[4],
        seconds=table[:, 5].copy(),
        by_key=whole[6] > 0,
        undone=whole[7] > 0,
        gold=whole[8],
        choice=whole[9],
    )


def mask_of(checkpoint: Checkpoint, defects: Iterable[str]) -> int:
    """Defects as bits; what is not known any more has none."""
    bits = _BITS[checkpoint]
    return sum(bits.get(name, 0) for name in set(defects))


def _numbers(row: Any, said: dict[str, Any], members: dict[str, int]) -> tuple[float, ...]:
    task, member, checkpoint, verdict, _, undone, gold = row
    return (
        task,
        members.setdefault(member, len(members)),
        CHECKPOINTS.index(checkpoint),
        VERDICTS.index(verdict),
        mask_of(checkpoint, said["defects"]),
        said["seconds"],
        said["by_key"],
        undone,
        NONE if gold is None else gold,
        NONE if said["choice"] is None else said["choice"],
    )
