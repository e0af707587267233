"""How long a schedule takes if nothing but the answers takes any time."""

import heapq
import itertools
from dataclasses import dataclass

from saturation.load import Frame, Load, latency


@dataclass(frozen=True, slots=True)
class Schedule:
    """Who is asked next: `at_once` stories under way, the longest first if `long_first`; of calls that
    wait, with `urgent` those go first whose story has most frames left, else who came first."""

    at_once: int
    long_first: bool = True
    urgent: bool = True


def workers(load: Load) -> Schedule:
    """As many workers as slots, each with one story at a time, in their order."""
    return Schedule(load.slots, long_first=False, urgent=False)


def weight(told: list[Frame], schedule: Schedule) -> int:
    """The weight of a story's job."""
    return len(told) if schedule.long_first else 0


def simulated(load: Load, schedule: Schedule) -> float:
    """Seconds until the last answer, by simulating every call."""
    stories = sorted(load, key=lambda story: (-weight(story[1], schedule), story[0]))
    chains = iter([_calls(told, load.scale, schedule.urgent) for _, told in stories])
    order, now = itertools.count(), 0.0
    waiting: list[tuple[int, int, float, list[tuple[int, float]]]] = []
    running: list[tuple[float, int, list[tuple[int, float]]]] = []

    def ask(chain: list[tuple[int, float]]) -> None:
        urgency, seconds = chain.pop()
        heapq.heappush(waiting, (-urgency, next(order), seconds, chain))

    for chain in itertools.islice(chains, schedule.at_once):
        ask(chain)
    while waiting or running:
        while waiting and len(running) < load.slots:
            _, number, seconds, chain = heapq.heappop(waiting)
            heapq.heappush(running, (now + seconds, number, chain))
        now, _, chain = heapq.heappop(running)
        following = chain or next(chains, [])
        if following:
            ask(following)
    return now


def _calls(told: list[Frame], scale: float, urgent: bool) -> list[tuple[int, float]]:
    """(urgency, seconds) of a story's calls, the last one first."""
    calls = [
        (frame.left if urgent else 0, latency(name, scale))
        for frame in told
        for names in frame.attempts
        for name in names
    ]
    return calls[::-1]
