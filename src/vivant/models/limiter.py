"""How many calls one endpoint gets at a time: as many as it bears, the most urgent first."""

import asyncio
import heapq
import itertools
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from vivant.errors import Throttled

_MINUTE: Final = 60.0
_LONGEST_WAIT: Final = 300.0
"""Seconds that a backend can stop everything for with one Retry-After."""


@dataclass(slots=True)
class Slot:
    """The right to make one call. `era` counts the times that the limit was cut before it began."""

    era: int


class Limiter:
    """Adaptive concurrency for one endpoint, model and kind of call.

    It begins with `most` slots, which the user configured. A throttled call halves the limit, once
    for all calls that were in flight together, and holds back new ones for as long as the backend
    asks. The limit grows by one after as many good answers as it has slots, and only while all of
    them are in use: what nobody needs proves nothing. `per_minute` bounds the calls begun within any
    60 seconds. For one event loop.
    """

    def __init__(
        self, most: int, *, per_minute: int | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.most = most
        self.limit = float(most)
        self.in_use = 0
        self._era = 0
        self._good = 0
        self._not_before = 0.0
        self._clock = clock
        self._begun: deque[float] = deque(maxlen=per_minute)
        self._waiting: list[tuple[int, int, asyncio.Future[Slot]]] = []
        self._order = itertools.count()
        self._alarm: asyncio.TimerHandle | None = None

    @property
    def load(self) -> float:
        """Calls in flight and waiting, per slot."""
        return (self.in_use + len(self._waiting)) / max(1.0, self.limit)

    @asynccontextmanager
    async def slot(self, urgency: int = 0) -> AsyncIterator[Slot]:
        """Waits for a slot and holds it. What is most urgent goes first, then who came first."""
        slot = await self._taken(urgency)
        try:
            yield slot
        except Throttled as error:
            self._cut(slot, error.wait)
            raise
        else:
            self._grow()
        finally:
            self.in_use -= 1
            self._admit()

    async def _taken(self, urgency: int) -> Slot:
        if not self._waiting and self._wait() == 0.0 and self.in_use < int(self.limit):
            return self._begin()
        future: asyncio.Future[Slot] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (-urgency, next(self._order), future))
        self._admit()
        try:
            return await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                # The slot was given in the same moment: it goes to the next.
                self.in_use -= 1
            self._waiting = [entry for entry in self._waiting if not entry[2].done()]
            heapq.heapify(self._waiting)
            self._admit()
            raise

    def _begin(self) -> Slot:
        self.in_use += 1
        if self._begun.maxlen is not None:
            self._begun.append(self._clock())
        return Slot(self._era)

    def _wait(self) -> float:
        """Seconds until a call may begin."""
        now = self._clock()
        wait = self._not_before - now
        if self._begun.maxlen is not None and len(self._begun) == self._begun.maxlen:
            wait = max(wait, self._begun[0] + _MINUTE - now)
        return max(0.0, wait)

    def _admit(self) -> None:
        while self._waiting and self.in_use < int(self.limit):
            if self._waiting[0][2].done():
                heapq.heappop(self._waiting)
                continue
            if (wait := self._wait()) > 0.0:
                self._wake_in(wait)
                return
            future = heapq.heappop(self._waiting)[2]
            future.set_result(self._begin())

    def _wake_in(self, seconds: float) -> None:
        if self._alarm is None:
            self._alarm = asyncio.get_running_loop().call_later(seconds, self._woken)

    def _woken(self) -> None:
        self._alarm = None
        self._admit()

    def _cut(self, slot: Slot, wait: float | None) -> None:
        if wait is not None:
            self._not_before = max(self._not_before, self._clock() + min(wait, _LONGEST_WAIT))
        if slot.era == self._era:
            self._era += 1
            self._good = 0
            self.limit = max(1.0, self.limit / 2)

    def _grow(self) -> None:
        if self.limit < self.most and self.in_use >= int(self.limit):
            self._good += 1
            if self._good >= int(self.limit):
                self._good = 0
                self.limit = min(float(self.most), self.limit + 1)
