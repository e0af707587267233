"""A backend that is asked too much: it is waited for as long as it says, and asked less."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.models.providers.asking import generation
from tests.models.providers.faults import ADAPTERS
from tests.models.wrapped import KEY, Quick, config_of
from tests.servers.server import Server, serving
from vivant.models.configured import Team, team_of
from vivant.models.crew import Patience
from vivant.models.limiter import Limiter

GENERATOR: Final = next(a for a in ADAPTERS if a.name == "openai_images (vllm-omni) generator")
TOLD: Final = 0.05
"""Seconds that the server asks for."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving(GENERATOR.routes, server=Server(Quick())) as served:
        monkeypatch.setenv(KEY, served.key)
        yield served


def limiter_of(team: Team) -> Limiter:
    (seat,) = team.roles.generator.seats
    assert seat.limiter is not None
    return seat.limiter


def drawn(server: Server, slots: int, calls: int) -> tuple[float, Limiter]:
    """So many pictures asked for at once; the lowest limit on the way, and the limiter."""

    async def watch(limiter: Limiter, seen: list[float]) -> None:
        while True:
            seen.append(limiter.limit)
            await asyncio.sleep(0.001)

    async def work() -> tuple[float, Limiter]:
        config = config_of(GENERATOR, server, slots=slots)
        team = team_of(config, Path(), patience=Patience(timeout=30, tries=20, pause=0))
        limiter, seen = limiter_of(team), [float(slots)]
        watching = asyncio.ensure_future(watch(limiter, seen))
        try:
            made: list[Any] = await asyncio.gather(*(team.roles.generate(generation()) for _ in range(calls)))
        finally:
            watching.cancel()
            await team.close()
        assert len(made) == calls
        return min(seen), limiter

    return asyncio.run(work())


def test_after_a_429_nobody_asks_before_the_time_that_it_says(server: Server) -> None:
    server.faults.extend(["throttled", None, "throttled"])
    drawn(server, slots=1, calls=3)
    times = [request.at for request in server.requests]
    assert len(times) == 5
    assert times[1] - times[0] >= TOLD
    assert times[3] - times[2] >= TOLD


def test_a_storm_shrinks_the_limit_and_every_call_is_answered_in_the_end(server: Server) -> None:
    server.faults.extend(["throttled"] * 20)
    lowest, limiter = drawn(server, slots=8, calls=24)
    assert len(server.requests) == 24 + 20
    assert lowest <= 2
    # What was answered afterwards has let it grow again, but never beyond what was configured.
    assert lowest < limiter.limit <= 8
    assert limiter.in_use == 0


def test_who_does_not_say_how_long_is_asked_less_all_the_same(server: Server) -> None:
    server.faults.extend(["throttled_bare"] * 6)
    lowest, _ = drawn(server, slots=8, calls=8)
    assert len(server.requests) == 8 + 6
    assert lowest <= 4
