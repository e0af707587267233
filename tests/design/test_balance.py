from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from vivant.design.balance import cells
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES


def spread(counts: Counter[object], members: int) -> int:
    """The difference between the most and the least frequent member, absent ones included."""
    return max(counts.values()) - (min(counts.values()) if len(counts) == members else 0)


@given(st.integers(1, 3000))
def test_types_categories_and_cells_each_differ_by_at_most_one(count: int) -> None:
    chosen = cells(count)
    assert len(chosen) == count
    assert spread(Counter(chosen), 32) <= 1
    assert spread(Counter(kind for kind, _ in chosen), 8) <= 1
    assert spread(Counter(category for _, category in chosen), 4) <= 1


def test_a_larger_cast_begins_with_the_smaller_one() -> None:
    assert cells(100)[:37] == cells(37)


def test_the_first_eight_span_all_types_and_all_categories() -> None:
    first = cells(8)
    assert {kind for kind, _ in first} == set(SUBJECT_TYPES)
    assert {category for _, category in first} == set(PROFESSION_CATEGORIES)


def test_2000_characters_fill_every_cell_62_or_63_times() -> None:
    assert set(Counter(cells(2000)).values()) == {62, 63}


def test_nobody_is_a_cast_too() -> None:
    assert cells(0) == []
