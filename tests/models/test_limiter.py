"""Slots of an endpoint: never too many, the most urgent first, fewer where it is asked for."""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.models.jumping import in_jumping_time
from vivant.errors import Invalid, Throttled, Transient
from vivant.models.limiter import Limiter

Clock = Callable[[], float]


@dataclass
class Watched:
    """Calls through a limiter, and what was seen of them."""

    limiter: Limiter
    clock: Clock
    begun: list[tuple[float, str]] = field(default_factory=list)
    active: int = 0
    most: int = 0
    too_many: bool = False

    async def call(
        self, name: str = "", seconds: float = 1.0, urgency: int = 0, error: Exception | None = None
    ) -> None:
        async with self.limiter.slot(urgency):
            self.begun.append((self.clock(), name))
            self.active += 1
            self.most = max(self.most, self.active)
            try:
                await asyncio.sleep(seconds)
                if error is not None:
                    raise error
            finally:
                self.active -= 1

    @property
    def order(self) -> str:
        return "".join(name for _, name in self.begun)

    @property
    def times(self) -> list[float]:
        return [round(when, 6) for when, _ in self.begun]


def watch(
    most: int, main: Callable[[Watched], Coroutine[Any, Any, None]], *, per_minute: int | None = None
) -> Watched:
    """What was seen of `main`."""

    async def run(clock: Clock) -> Watched:
        watched = Watched(Limiter(most, per_minute=per_minute, clock=clock), clock)
        await main(watched)
        return watched

    return in_jumping_time(run)


async def throttle(watched: Watched, *, wait: float | None = None, seconds: float = 1.0) -> None:
    with pytest.raises(Throttled):
        await watched.call(seconds=seconds, error=Throttled("slow down", wait=wait))


async def calls(watched: Watched, number: int, seconds: float = 1.0) -> None:
    await asyncio.gather(*(watched.call(seconds=seconds) for _ in range(number)))


@pytest.mark.parametrize("most", [1, 3, 10])
def test_all_slots_are_used_and_never_more(most: int) -> None:
    seen = watch(most, lambda watched: calls(watched, 5 * most))
    assert seen.most == most
    assert seen.times == [float(turn) for turn in range(5) for _ in range(most)]


def test_the_most_urgent_goes_first_then_who_came_first() -> None:
    async def main(watched: Watched) -> None:
        asked = [("x", 0), ("a", 1), ("b", 5), ("c", 1), ("d", 5), ("e", 3)]
        await asyncio.gather(*(watched.call(name, urgency=urgency) for name, urgency in asked))

    assert watch(1, main).order == "xbdeac"


def test_who_comes_later_but_is_more_urgent_overtakes() -> None:
    async def main(watched: Watched) -> None:
        waiting = [asyncio.ensure_future(watched.call(name)) for name in "xab"]
        await asyncio.sleep(0.5)
        await watched.call("!", urgency=1)
        await asyncio.gather(*waiting)

    assert watch(1, main).order == "x!ab"


def test_calls_throttled_together_halve_the_limit_once() -> None:
    async def main(watched: Watched) -> None:
        await asyncio.gather(*(throttle(watched, seconds=1 + n / 10) for n in range(8)))
        assert watched.limiter.limit == 4
        await asyncio.gather(*(throttle(watched) for _ in range(4)))
        assert watched.limiter.limit == 2

    watch(8, main)


def test_a_call_begun_after_the_cut_cuts_again_though_older_ones_are_still_there() -> None:
    async def main(watched: Watched) -> None:
        old = asyncio.ensure_future(throttle(watched, seconds=10))
        await throttle(watched)
        await throttle(watched)
        assert watched.limiter.limit == 2
        await old
        assert watched.limiter.limit == 2

    watch(8, main)


def test_one_slot_is_always_left() -> None:
    async def main(watched: Watched) -> None:
        for _ in range(10):
            await throttle(watched)
        await calls(watched, 2)

    seen = watch(4, main)
    assert seen.limiter.limit >= 1
    assert seen.times[-2:] == [10.0, 11.0]


def test_after_a_cut_so_many_fewer_calls_are_made_at_a_time() -> None:
    async def main(watched: Watched) -> None:
        await throttle(watched)
        watched.most = 0
        await calls(watched, 4)

    assert watch(8, main).most == 4


def test_retry_after_holds_everybody_back() -> None:
    async def main(watched: Watched) -> None:
        others = [asyncio.ensure_future(watched.call(seconds=3)) for _ in range(2)]
        await throttle(watched, wait=30)
        await calls(watched, 2)
        await asyncio.gather(*others)

    assert watch(8, main).times == [0, 0, 0, 31, 31]


def test_the_longest_retry_after_of_calls_in_flight_together_holds() -> None:
    async def main(watched: Watched) -> None:
        await asyncio.gather(
            throttle(watched, wait=30), throttle(watched, wait=60), throttle(watched, wait=5)
        )
        await watched.call()

    assert watch(8, main).times[-1] == 61


def test_a_retry_after_of_a_day_holds_back_for_minutes_only() -> None:
    async def main(watched: Watched) -> None:
        await throttle(watched, wait=86_400)
        await watched.call()

    assert watch(8, main).times[-1] == 301


def test_it_grows_by_one_after_as_many_good_answers_as_it_has_slots() -> None:
    async def main(watched: Watched) -> None:
        await throttle(watched)
        limits = []
        for _ in range(5):
            # Twice as many as there are slots: the first ones are answered while others wait.
            await calls(watched, 2 * int(watched.limiter.limit))
            limits.append(watched.limiter.limit)
        assert limits == sorted(limits)
        assert 4 < limits[0] <= 6
        assert limits[-1] == 8

    watch(8, main)


def test_good_answers_from_before_a_cut_count_no_more() -> None:
    limits: list[float] = []

    async def main(watched: Watched) -> None:
        await throttle(watched)
        good = [watched.call(seconds=seconds) for seconds in (1, 1, 1, 4, 5, 6)]
        asked = asyncio.gather(throttle(watched, seconds=2), *good)
        await asyncio.sleep(0.5)
        for _ in range(7):
            limits.append(watched.limiter.limit)
            await asyncio.sleep(1)
        await asked

    watch(8, main)
    # It was cut to 2 after three good answers; the two that it takes to grow came 4 and 5 s later.
    assert limits == [4, 4, 2, 2, 2, 2, 3]


def test_it_never_grows_beyond_what_was_configured() -> None:
    async def main(watched: Watched) -> None:
        await throttle(watched)
        await calls(watched, 200)
        assert watched.limiter.limit == 4

    assert watch(4, main).most == 4


def test_it_does_not_grow_while_slots_are_free() -> None:
    async def main(watched: Watched) -> None:
        await throttle(watched)
        for _ in range(40):
            await calls(watched, 3)
        assert watched.limiter.limit == 4

    watch(8, main)


@pytest.mark.parametrize("error", [Transient("a broken connection"), Invalid("nonsense")])
def test_other_failures_neither_cut_nor_let_it_grow(error: Exception) -> None:
    async def main(watched: Watched) -> None:
        await throttle(watched)
        failing = (watched.call(error=error) for _ in range(20))
        await asyncio.gather(*failing, return_exceptions=True)
        assert watched.limiter.limit == 4
        assert watched.limiter.in_use == 0

    watch(8, main)


def test_so_many_calls_a_minute_and_the_next_when_the_first_is_a_minute_old() -> None:
    async def main(watched: Watched) -> None:
        first = asyncio.ensure_future(calls(watched, 3, seconds=0.5))
        await asyncio.sleep(10)
        await asyncio.gather(first, calls(watched, 6, seconds=0.5))

    assert watch(100, main, per_minute=4).times == [0, 0, 0, 10, 60, 60, 60, 70, 120]


def test_who_stops_waiting_takes_no_slot_with_him() -> None:
    async def main(watched: Watched) -> None:
        holding = asyncio.ensure_future(watched.call("a", seconds=5))
        waiting = [asyncio.ensure_future(watched.call(name)) for name in "bcd"]
        await asyncio.sleep(1)
        waiting[0].cancel()
        waiting[1].cancel()
        await asyncio.gather(holding, *waiting, return_exceptions=True)

    seen = watch(1, main)
    assert seen.order == "ad"
    assert seen.times == [0, 5]
    assert seen.limiter.in_use == 0


def test_a_slot_given_in_the_moment_of_cancelling_goes_to_the_next() -> None:
    async def main(watched: Watched) -> None:
        released = asyncio.Event()

        async def hold() -> None:
            async with watched.limiter.slot():
                await released.wait()
            # In the same step of the loop the slot was given to the first who waits.
            first.cancel()

        holding = asyncio.ensure_future(hold())
        await asyncio.sleep(1)
        first, second = (asyncio.ensure_future(watched.call(name)) for name in "bc")
        await asyncio.sleep(1)
        released.set()
        await asyncio.gather(holding, first, second, return_exceptions=True)
        assert first.cancelled()

    seen = watch(1, main)
    assert seen.order == "c"
    assert seen.limiter.in_use == 0


def test_a_call_that_is_cancelled_gives_its_slot_back() -> None:
    async def main(watched: Watched) -> None:
        holding = asyncio.ensure_future(watched.call("a", seconds=100))
        waiting = asyncio.ensure_future(watched.call("b"))
        await asyncio.sleep(1)
        holding.cancel()
        await waiting

    assert watch(1, main).times == [0, 1]


Ending = Literal["good", "failed", "throttled", "cancelled"]


@dataclass(frozen=True)
class Planned:
    """A call of a random schedule: when it comes, how long it takes, how it ends."""

    at: float
    seconds: float
    urgency: int
    ending: Ending
    wait: float | None


PLANNED = st.builds(
    Planned,
    at=st.floats(0, 30),
    seconds=st.floats(0.01, 5),
    urgency=st.integers(0, 3),
    ending=st.sampled_from(["good", "good", "good", "failed", "throttled", "cancelled"]),
    wait=st.none() | st.floats(0, 20),
)


@given(
    plan=st.lists(PLANNED, max_size=40),
    most=st.integers(1, 6),
    per_minute=st.none() | st.integers(1, 20),
)
def test_whatever_comes_nothing_is_lost_and_nothing_is_too_much(
    plan: Sequence[Planned], most: int, per_minute: int | None
) -> None:
    held_back = 0.0

    async def one(watched: Watched, planned: Planned) -> None:
        nonlocal held_back
        await asyncio.sleep(planned.at)
        async with watched.limiter.slot(planned.urgency):
            now = watched.clock()
            assert now >= held_back - 1e-6
            watched.begun.append((now, ""))
            assert watched.limiter.in_use <= int(watched.limiter.limit)
            watched.active += 1
            watched.most = max(watched.most, watched.active)
            try:
                await asyncio.sleep(planned.seconds)
                if planned.ending == "failed":
                    raise Transient("a broken connection")
                if planned.ending == "throttled":
                    if planned.wait is not None:
                        held_back = max(held_back, watched.clock() + planned.wait)
                    raise Throttled("slow down", wait=planned.wait)
            finally:
                watched.active -= 1

    async def ended(watched: Watched, planned: Planned) -> None:
        with contextlib.suppress(Transient, TimeoutError):
            # Cut off while it waits or in the middle, whichever it comes to.
            limit = planned.at + planned.seconds / 2 if planned.ending == "cancelled" else None
            async with asyncio.timeout(limit):
                await one(watched, planned)

    async def main(watched: Watched) -> None:
        await asyncio.gather(*(ended(watched, planned) for planned in plan))

    seen = watch(most, main, per_minute=per_minute)
    assert seen.most <= most
    assert seen.limiter.in_use == 0
    assert seen.limiter.load == 0
    assert 1 <= seen.limiter.limit <= most
    surely = sum(planned.ending != "cancelled" for planned in plan)
    assert surely <= len(seen.begun) <= len(plan)
    if per_minute is not None:
        times = [when for when, _ in seen.begun]
        assert all(
            later - earlier >= 60 - 1e-6 for earlier, later in zip(times, times[per_minute:], strict=False)
        )
