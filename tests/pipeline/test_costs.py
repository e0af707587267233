"""Costs add up as far as they are known, and unknown is never nothing."""

import pytest

from vivant.pipeline.costs import Cost, cost_by_role, cost_of, per_frame, total
from vivant.store.records import Spent


def test_every_role_has_a_cost_and_one_never_charged_cost_nothing() -> None:
    costs = cost_by_role([Spent("judge", 0.5, 2), Spent("editor", 0.0, 3)])
    assert costs == {
        "planner": Cost(0.0, 0), "generator": Cost(0.0, 0), "editor": Cost(None, 3), "judge": Cost(0.5, 2),
    }  # fmt: skip
    assert total(costs.values()) == Cost(0.5, 5)


@pytest.mark.parametrize(
    ("usd", "unknown", "said"),
    [
        (0.0, 0, "0.00 USD"),
        (1.204, 0, "1.20 USD"),
        (0.0, 1, "unknown (1 try)"),
        (1.5, 3, "1.50 USD and 3 tries of unknown price"),
    ],
)
def test_costs_in_words(usd: float, unknown: int, said: str) -> None:
    assert cost_of(usd, unknown).words() == said


def test_nothing_unknown_is_divided_by_frames() -> None:
    assert per_frame(Cost(3.0, 0), 4) == 0.75
    assert per_frame(Cost(0.0, 0), 4) == 0.0
    assert per_frame(Cost(3.0, 1), 4) is None
    assert per_frame(Cost(None, 1), 4) is None
    assert per_frame(Cost(3.0, 0), 0) is None


def test_sums_do_not_end_in_noise() -> None:
    assert total([Cost(0.1, 0), Cost(0.2, 0)]).usd == 0.3
