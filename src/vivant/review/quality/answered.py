"""All answers of a project as columns: read once, counted by numpy from then on."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
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

    def only(self, which: Flags) -> "Answered":
        """Some of the answers."""
        columns = {field.name: getattr(self, field.name)[which] for field in fields(self)[1:]}
        return replace(self, **columns)

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

        An adjudicator is, once somebody could not judge, or `overlap` people have spoken and differ.
        """
        found = np.flatnonzero(self.counts & (self.gold == NONE))
        found = found[np.argsort(self.task[found], kind="stable")]
        task, verdict, choice = self.task[found], self.verdict[found], self.choice[found]
        first = np.searchsorted(task, task)
        many = np.arange(len(found)) - first >= overlap
        differ = _before((verdict != verdict[first]) | (choice != choice[first]), first) > 0
        unsure = _before(verdict == CANT_JUDGE, first) > 0
        flags = np.zeros(len(self.task), np.bool_)
        flags[found[~unsure & ~(many & differ)]] = True
        return flags


def _before(true: Flags, first: Whole) -> Whole:
    """How often it is true from the `first` place of a group to just before each place."""
    sums = np.concatenate(([0], np.cumsum(true)))
    return np.asarray(sums[:-1] - sums[first], np.int64)


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
    portions = [_columns(rows, members) for rows in connection.execute(query).partitions(_PORTION)]
    whole = np.concatenate([whole for whole, _ in portions], axis=1) if portions else np.zeros((9, 0), int)
    seconds = np.concatenate([seconds for _, seconds in portions]) if portions else np.zeros(0)
    return Answered(
        tuple(members),
        task=whole[0],
        member=whole[1],
        checkpoint=whole[2],
        verdict=whole[3],
        defects=whole[4],
        seconds=seconds,
        by_key=whole[5] > 0,
        undone=whole[6] > 0,
        gold=whole[7],
        choice=whole[8],
    )


def mask_of(checkpoint: Checkpoint, defects: Iterable[str]) -> int:
    """Defects as bits; what is not known any more has none."""
    bits = _BITS[checkpoint]
    return sum(bits.get(name, 0) for name in set(defects))


def _columns(rows: Sequence[Any], members: dict[str, int]) -> tuple[Whole, Floats]:
    """What a portion of answers says in whole numbers, a row per field; and its seconds."""
    task, member, checkpoint, verdict, data, undone, gold = zip(*rows, strict=True)
    said = json.loads(f"[{','.join(data)}]")
    masks = (
        mask_of(place, one["defects"]) if one["defects"] else 0
        for place, one in zip(checkpoint, said, strict=True)
    )
    whole = (
        task,
        (members.setdefault(name, len(members)) for name in member),
        map(CHECKPOINTS.index, checkpoint),
        map(VERDICTS.index, verdict),
        masks,
        (one["by_key"] for one in said),
        undone,
        (NONE if number is None else number for number in gold),
        (NONE if one["choice"] is None else one["choice"] for one in said),
    )
    columns = [np.fromiter(column, np.int64, len(rows)) for column in whole]
    return np.stack(columns), np.fromiter((one["seconds"] for one in said), float, len(rows))
