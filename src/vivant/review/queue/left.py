"""How many tasks there are at each checkpoint, by state: everybody who claims is told what is left."""

from collections import Counter
from typing import Final

from sqlalchemy import Connection, func, select

from vivant.store.tables import gold, tasks

_MANY: Final = 10_000
_WHILE: Final = 2.0
"""Seconds for which a count of so many tasks does: counting 100,000 takes as long as taking two answers."""
_ALL: Final = select(tasks.c.checkpoint, tasks.c.state, func.count()).group_by(
    tasks.c.checkpoint, tasks.c.state
)
# Hidden tasks are few: taking them off is twenty times faster than looking at every task whether it is one.
_HIDDEN: Final = (
    select(gold.c.checkpoint, tasks.c.state, func.count())
    .join_from(gold, tasks, tasks.c.gold == gold.c.number)
    .group_by(gold.c.checkpoint, tasks.c.state)
)


def count_tasks(connection: Connection) -> Counter[tuple[str, str]]:
    """Tasks by checkpoint and state; hidden ones are not counted."""
    numbers = Counter({(row[0], row[1]): int(row[2]) for row in connection.execute(_ALL)})
    for checkpoint, state, hidden in connection.execute(_HIDDEN):
        numbers[checkpoint, state] -= hidden
    return numbers


class Left:
    """Counts tasks anew whenever it is asked, but where there are many only every other second."""

    def __init__(self) -> None:
        self._counted: Counter[tuple[str, str]] = Counter()
        self._at = 0.0

    def counts(self, connection: Connection, now: float) -> Counter[tuple[str, str]]:
        """Tasks by checkpoint and state, `now` in seconds."""
        if self._counted.total() < _MANY or not 0 <= now - self._at < _WHILE:
            self._counted, self._at = count_tasks(connection), now
        return self._counted
