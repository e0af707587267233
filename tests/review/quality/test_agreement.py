"""Krippendorff's α: published examples, what must hold of any answers, and how often the interval is right."""

from collections.abc import Sequence
from random import Random
from typing import Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vivant.review.quality.agreement import Counts, Level, agreement, tally

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", sections A to D. A dot is no answer.
BINARY: Final = ("0100000010", "1110010000")
NOMINAL: Final = ("aabbdcccedda", "babbbccceddd")
MISSING: Final = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def table(observers: Sequence[str]) -> Counts:
    """Counts of what observers, a line each, said of units, a column each."""
    values = sorted({value for line in observers for value in line} - {"."})
    counts = np.zeros((len(observers[0]), len(values)), np.int64)
    for line in observers:
        for unit, value in enumerate(line):
            if value != ".":
                counts[unit, values.index(value)] += 1
    return counts


@pytest.mark.parametrize(
    ("observers", "level", "published"),
    [
        (BINARY, "nominal", 0.095),
        (NOMINAL, "nominal", 0.692),
        (MISSING, "nominal", 0.743),
        (MISSING, "ordinal", 0.815),
        (MISSING, "interval", 0.849),
    ],
)
def test_published_examples_come_out(observers: Sequence[str], level: Level, published: float) -> None:
    found = agreement(table(observers), level=level, resamples=200)
    assert found.alpha is not None
    assert found.alpha == pytest.approx(published, abs=0.0005)
    assert found.interval is not None
    low, high = found.interval
    assert low < found.alpha < high


def test_what_is_counted_is_what_can_be_compared() -> None:
    found = agreement(table(MISSING))
    # The twelfth unit has one answer: nobody can differ about it.
    assert (found.items, found.answers) == (11, 40)
    assert (found.unanimous.count, found.unanimous.of) == (8, 11)


def test_the_interval_level_takes_the_numbers_it_is_told() -> None:
    counts = table(MISSING)
    plain = agreement(counts, level="interval").alpha
    assert agreement(counts, level="interval", scale=(10, 20, 30, 40, 50)).alpha == pytest.approx(plain)
    assert agreement(counts, level="interval", scale=(1, 2, 3, 4, 50)).alpha != pytest.approx(plain, abs=0.01)


def test_two_values_agree_alike_on_every_level() -> None:
    levels: tuple[Level, ...] = ("nominal", "ordinal", "interval")
    nominal, ordinal, interval = (agreement(table(BINARY), level=level).alpha for level in levels)
    assert nominal == pytest.approx(ordinal)
    assert nominal == pytest.approx(interval)


def test_where_everybody_says_the_same_one_thing_there_is_no_number_but_a_reason() -> None:
    found = agreement(np.array([[2, 0], [3, 0]]))
    assert (found.alpha, found.interval) == (None, None)
    assert "everybody always said the same" in found.why
    assert found.unanimous.count == 2


def test_where_nobody_answered_twice_there_is_no_number_but_a_reason() -> None:
    for counts in (np.zeros((0, 3), np.int64), np.array([[1, 0], [0, 1]])):
        found = agreement(counts)
        assert (found.alpha, found.items, found.why) == (None, 0, "no item has two answers")


def test_perfect_agreement_is_one_and_claims_no_interval() -> None:
    found = agreement(np.array([[2, 0], [0, 2], [0, 3]]))
    assert found.alpha == 1.0
    assert found.interval is None
    assert "nobody differed" in found.why


def test_a_single_dissent_among_many_claims_no_interval() -> None:
    counts = np.array([[2, 0]] * 500 + [[1, 1]])
    found = agreement(counts)
    assert found.alpha is not None
    assert found.interval is None
    assert "too little varies" in found.why


def test_two_who_always_contradict_each_other_agree_less_than_chance() -> None:
    found = agreement(np.array([[1, 1]] * 50))
    # Observed disagreement 1, expected 50 / 99: α = 1 - 99 / 50.
    expected = 1 - (2 * 50 - 1) / 50
    assert found.alpha == pytest.approx(expected)


def test_an_interval_repeats_with_its_seed() -> None:
    counts = table(MISSING)
    assert agreement(counts, seed=3) == agreement(counts, seed=3)
    assert agreement(counts, seed=3).interval != agreement(counts, seed=4).interval


def test_answers_are_tallied_by_item_in_whatever_order_they_come() -> None:
    items, values = np.array([7, 3, 7, 3, 900]), np.array([1, 0, 1, 2, 2])
    assert tally(items, values, 3).tolist() == [[1, 0, 1], [0, 2, 0], [0, 0, 1]]
    assert tally(items[:0], values[:0], 3).shape == (0, 3)


def test_many_values_are_told_apart_like_few() -> None:
    few = table(MISSING)
    # 60 values that nobody gave between those that were: rows too long to be one number.
    many = np.zeros((len(few), 65), np.int64)
    many[:, ::16] = few
    assert agreement(many, seed=1).alpha == pytest.approx(agreement(few, seed=1).alpha)


some_counts = st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=1, max_size=25).map(
    lambda rows: np.array(rows, np.int64)
)
levels = st.sampled_from(["nominal", "ordinal", "interval"])


@given(some_counts, levels)
@settings(max_examples=60, deadline=None)
def test_alpha_never_exceeds_one_and_is_one_only_where_nobody_differs(counts: Counts, level: Level) -> None:
    found = agreement(counts, level=level, resamples=20)
    if found.alpha is None:
        return
    assert found.alpha <= 1 + 1e-12
    assert (found.alpha > 1 - 1e-9) == (found.unanimous.count == found.items)


@given(some_counts, st.permutations(range(3)), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_names_of_values_and_the_order_of_items_do_not_matter(
    counts: Counts, names: list[int], shuffle: Random
) -> None:
    order = list(range(len(counts)))
    shuffle.shuffle(order)
    one, other = agreement(counts, resamples=20), agreement(counts[order][:, names], resamples=20)
    assert one.alpha == pytest.approx(other.alpha, nan_ok=True)


@given(some_counts, levels)
@settings(max_examples=60, deadline=None)
def test_alpha_is_what_the_definition_says_pair_by_pair(counts: Counts, level: Level) -> None:
    """The definition over single pairs of answers, without coincidences or patterns."""
    several = [row for row in counts if row.sum() >= 2]
    answers = [[value for value, often in enumerate(row) for _ in range(often)] for row in several]
    everything = [value for row in answers for value in row]
    n = len(everything)

    def apart(a: int, b: int) -> float:
        if level == "nominal":
            return float(a != b)
        if level == "interval":
            return float(a - b) ** 2
        low, high = min(a, b), max(a, b)
        between = sum(low <= value <= high for value in everything)
        ends = (everything.count(a) + everything.count(b)) / 2
        return float(between - ends) ** 2 if a != b else 0.0

    observed = sum(
        apart(a, b) / (len(row) - 1)
        for row in answers
        for i, a in enumerate(row)
        for j, b in enumerate(row)
        if i != j
    )
    expected = sum(apart(a, b) for a in everything for b in everything)
    found = agreement(counts, level=level, resamples=20).alpha
    if not expected:
        assert found is None
    else:
        assert found == pytest.approx(1 - (n - 1) * observed / expected)


def test_the_interval_holds_the_true_alpha_about_as_often_as_it_says() -> None:
    # Two people, three quarters of the items good; either errs on an item in ten, on their own.
    rng = np.random.default_rng(11)

    def drawn(items: int) -> Counts:
        good = rng.random(items) < 0.75
        said = good[:, None] ^ (rng.random((items, 2)) < 0.1)
        return np.stack([said.sum(axis=1), (~said).sum(axis=1)], axis=1)

    true = agreement(drawn(2_000_000), resamples=2).alpha
    assert true is not None
    # By hand: P(differ) = 0.18, P(pass) = 0.7, expected disagreement 0.42.
    assert true == pytest.approx(1 - 0.18 / 0.42, abs=0.003)
    inside = 0
    for trial in range(400):
        interval = agreement(drawn(150), seed=trial, resamples=400).interval
        assert interval is not None
        inside += interval[0] <= true <= interval[1]
    # 380 of 400 expected; three standard errors of the count are 13.
    assert 400 * 0.95 - 20 <= inside <= 400 * 0.95 + 14
