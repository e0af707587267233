"""Who plays a role: shares by weight, settled by the request alone; replicas by load."""

import asyncio
import itertools
import math
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from vivant.models.crew import Crew, Kind, Seat, crew
from vivant.models.limiter import Limiter
from vivant.models.roles import Traits
from vivant.schema.value import fingerprint

REQUESTS = [fingerprint({"prompt": f"picture {number}"}) for number in range(4000)]


@dataclass(frozen=True)
class Model:
    model: str


def seat(model: str, weight: float = 1.0, *, slots: int | None = None, **params: Any) -> Seat[Model]:
    limiter = Limiter(slots) if slots else None
    return Seat(Model(model), weight=weight, traits=Traits(params=params), limiter=limiter)


def chosen(asked: Crew[Model]) -> list[str]:
    """The model that answers each request."""
    return [asked.kind(request).model for request in REQUESTS]


@pytest.mark.parametrize(
    "weights", [{"a": 1.0, "b": 1.0}, {"a": 1.0, "b": 3.0}, {"a": 0.2, "b": 0.5, "c": 1.3, "d": 7.0}]
)
def test_every_model_gets_its_share(weights: dict[str, float]) -> None:
    counted = Counter(chosen(crew([seat(model, weight) for model, weight in weights.items()])))
    for model, weight in weights.items():
        share = weight / sum(weights.values())
        spread = math.sqrt(share * (1 - share) / len(REQUESTS))
        assert counted[model] / len(REQUESTS) == pytest.approx(share, abs=4 * spread)


def test_the_order_of_configuration_decides_nothing() -> None:
    seats = [seat("a"), seat("b", 2.0), seat("c", 0.5, steps=4)]
    choices = [chosen(crew(list(order))) for order in itertools.permutations(seats)]
    assert all(choice == choices[0] for choice in choices)


def test_neither_what_was_asked_before_nor_what_failed_decides_anything() -> None:
    asked = crew([seat("a"), seat("b")])
    forwards = chosen(asked)
    asked.kinds[0].failures = 99
    backwards = [asked.kind(request).model for request in reversed(REQUESTS)]
    assert backwards[::-1] == forwards


def test_taking_a_model_away_moves_its_own_requests_only() -> None:
    seats = [seat("a", 1.0), seat("b", 2.0), seat("c", 3.0)]
    before, after = chosen(crew(seats)), chosen(crew([seats[0], seats[2]]))
    assert all(now == then for then, now in zip(before, after, strict=True) if then != "b")
    moved = Counter(now for then, now in zip(before, after, strict=True) if then == "b")
    # They are shared out by weight again.
    assert moved["c"] / moved.total() == pytest.approx(0.75, abs=0.05)


def test_a_heavier_model_takes_from_others_and_gives_nothing_up() -> None:
    before = chosen(crew([seat("a"), seat("b"), seat("c")]))
    after = chosen(crew([seat("a", 2.0), seat("b"), seat("c")]))
    assert {now for then, now in zip(before, after, strict=True) if then != now} == {"a"}


def test_the_same_model_with_the_same_parameters_is_one_kind_however_they_are_ordered() -> None:
    played = crew([seat("a", steps=4, cfg=2), seat("b"), seat("a", 2.0, cfg=2, steps=4), seat("a", steps=5)])
    assert [(kind.model, len(kind.seats), kind.weight) for kind in played.kinds] == [
        ("a", 2, 3.0),
        ("b", 1, 1.0),
        ("a", 1, 1.0),
    ]
    assert played.model == "a + b"


def test_one_model_with_different_parameters_shares_as_two_do() -> None:
    played = crew([seat("a", steps=4), seat("a", steps=50)])
    counted = Counter(played.kind(request).params["steps"] for request in REQUESTS)
    assert counted[4] / counted.total() == pytest.approx(0.5, abs=0.04)


def test_a_replica_more_does_not_change_who_draws_what_at_the_same_weight() -> None:
    alone = chosen(crew([seat("a", 2.0), seat("b")]))
    assert chosen(crew([seat("a"), seat("b"), seat("a")])) == alone


def busy(kind: Kind[Model], *in_use: int, avoid: int | None = None) -> int:
    """The number of the seat that is chosen while so many calls are in flight on each."""

    async def main() -> int:
        async with AsyncExitStack() as held:
            for number, calls in enumerate(in_use):
                limiter = kind.seats[number].limiter
                assert limiter is not None
                for _ in range(calls):
                    await held.enter_async_context(limiter.slot())
            return index(kind, kind.seat(None if avoid is None else kind.seats[avoid]))

    return asyncio.run(main())


def index(kind: Kind[Model], wanted: Seat[Model]) -> int:
    return next(number for number, s in enumerate(kind.seats) if s is wanted)


def test_the_least_loaded_replica_is_asked() -> None:
    kind = crew([seat("a", slots=4), seat("a", slots=4), seat("a", slots=4)]).kinds[0]
    assert busy(kind, 0, 0, 0) == 0
    assert busy(kind, 2, 1, 2) == 1
    assert busy(kind, 3, 3, 2) == 2


def test_load_is_a_share_of_the_slots_and_counts_by_weight() -> None:
    slots = crew([seat("a", slots=2), seat("a", slots=8)]).kinds[0]
    assert busy(slots, 1, 3) == 1
    weights = crew([seat("a", 1.0, slots=8), seat("a", 3.0, slots=8)]).kinds[0]
    assert busy(weights, 2, 5) == 1
    assert busy(weights, 2, 7) == 0


def test_a_replica_that_just_failed_is_avoided_unless_it_is_alone() -> None:
    two = crew([seat("a", slots=4), seat("a", slots=4)]).kinds[0]
    assert busy(two, 0, 3, avoid=0) == 1
    one = crew([seat("a", slots=4)]).kinds[0]
    assert busy(one, 0, avoid=0) == 0


def test_calls_that_wait_count_as_load() -> None:
    kind = crew([seat("a", slots=1), seat("a", slots=1)]).kinds[0]

    async def main() -> None:
        async with AsyncExitStack() as held:
            for replica in kind.seats:
                assert replica.limiter is not None
                await held.enter_async_context(replica.limiter.slot())
            first = kind.seats[0].limiter
            assert first is not None
            waiting = asyncio.ensure_future(first.slot().__aenter__())
            await asyncio.sleep(0)
            assert index(kind, kind.seat()) == 1
            waiting.cancel()

    asyncio.run(main())
