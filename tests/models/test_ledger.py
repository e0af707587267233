"""A budget is never exceeded by a call that could have been foreseen, and never stops without need."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vivant.config import PriceSection
from vivant.errors import ConfigError, OutOfBudget
from vivant.models.ledger import Ledger
from vivant.models.prices import Pricing

PRICING = Pricing("m", "http://127.0.0.1", None, PriceSection(image=0.25))


def test_what_is_held_counts_until_it_is_spent() -> None:
    ledger = Ledger(most=1.0)
    held = [ledger.hold("generator", PRICING) for _ in range(4)]
    with pytest.raises(OutOfBudget, match=r"0\.00 of 1\.00 USD"):
        ledger.hold("generator", PRICING)
    for one in held:
        ledger.spend("generator", PRICING, one, 0.1)
    assert ledger.spent == pytest.approx(0.4)
    assert ledger.held == 0.0


def test_a_call_dearer_than_typical_makes_the_next_ones_hold_more() -> None:
    ledger = Ledger(most=10.0)
    ledger.spend("generator", PRICING, ledger.hold("generator", PRICING), 0.75)
    assert ledger.estimate("generator", PRICING) == 0.75
    assert ledger.estimate("editor", PRICING) == 0.25


def test_an_unknown_cost_counts_as_estimated() -> None:
    ledger = Ledger(most=1.0)
    ledger.spend("generator", PRICING, ledger.hold("generator", PRICING), None)
    assert ledger.spent == 0.25


def test_a_budget_over_unknown_prices_is_refused_and_none_is_needed_without() -> None:
    unknown = replace(PRICING, price=None)
    with pytest.raises(ConfigError, match="nobody knows that of m"):
        Ledger(most=1.0).hold("generator", unknown)
    assert Ledger().hold("generator", unknown) == 0.0


@given(st.floats(0, 3), st.lists(st.floats(0, 0.25), max_size=30))
def test_calls_that_cost_at_most_their_estimate_stay_within_the_budget(
    most: float, costs: list[float]
) -> None:
    ledger = Ledger(most=most)
    for cost in costs:
        try:
            held = ledger.hold("editor", PRICING)
        except OutOfBudget:
            break
        ledger.spend("editor", PRICING, held, cost)
        assert ledger.spent <= most + 1e-9
        assert ledger.held == pytest.approx(0.0, abs=1e-9)
