"""Hidden items whose answer is known: training for newcomers, and gold among everybody's work."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Self

from sqlalchemy import Connection, insert

from vivant.config import ReviewSection
from vivant.review.queue import statements as sql
from vivant.schema.record import Checkpoint
from vivant.seeds import derive
from vivant.store.rows import AnyRow
from vivant.store.tables import tasks

PARTS: Final = 1_000_000


@dataclass(slots=True)
class Hidden:
    """The hidden items that may come next for one member. Nobody sees an item that is their own making, or
    one twice."""

    member: str
    seed: int
    share: float
    lessons: list[AnyRow]
    tests: list[AnyRow]
    given: int

    @classmethod
    def of(
        cls,
        connection: Connection,
        checkpoint: Checkpoint,
        member: str,
        terms: ReviewSection,
        seed: int,
        holding: Collection[int],
    ) -> Self:
        """Training comes before anything else, until enough was answered."""
        if connection.execute(sql.ANY_GOLD, {"checkpoint": checkpoint}).first() is None:
            return cls(member, seed, 0.0, [], [], 0)
        asked = {"checkpoint": checkpoint, "who": member, "beside": list(holding)}
        unseen = connection.execute(sql.UNSEEN, asked).all()
        trained = connection.execute(sql.TRAINED, asked).scalar_one()
        return cls(
            member,
            seed,
            terms.gold,
            [row for row in unseen if row.training][: max(0, terms.training - trained)],
            [row for row in unseen if not row.training],
            connection.execute(sql.ANSWERS_OF, {"who": member}).scalar_one(),
        )

    def next(self, connection: Connection, shown: int) -> int | None:
        """The task of the hidden item that comes now, if one does: gold by chance, drawn from how many answers
        the member has given, `shown` counting those on the way."""
        if self.lessons:
            return _task_of(connection, self.lessons.pop(0))
        position = self.given + shown
        if self.tests and derive(self.seed, "gold", self.member, position) % PARTS < self.share * PARTS:
            which = derive(self.seed, "which gold", self.member, position) % len(self.tests)
            return _task_of(connection, self.tests.pop(which))
        return None


def _task_of(connection: Connection, item: AnyRow) -> int:
    """The task of a hidden item, made when it is first shown. Any number of people may hold it."""
    known = connection.execute(sql.TASK_OF_GOLD, {"gold": item.number}).scalar()
    if known is not None:
        return int(known)
    made = connection.execute(
        insert(tasks)
        .values(
            checkpoint=item.checkpoint,
            subject=item.subject,
            version=item.version,
            gold=item.number,
            rank=0.0,
            wanted=0,
            taken=0,
            state="open",
        )
        .returning(tasks.c.number)
    )
    return int(made.scalar_one())
