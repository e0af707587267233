"""What was read back beside what was meant: every kind of difference has its words."""

import pytest

from vivant.errors import StoreError
from vivant.release.exporters.comparing import Meant
from vivant.release.exporters.exporter import Row

ROWS = (Row("a", ("one", "two"), ("1", "2")), Row("b", ("three",), ("3",)))


@pytest.fixture
def meant() -> Meant:
    found = Meant()
    for row in ROWS:
        found.add(row)
    return found


def test_the_same_rows_in_any_order_are_what_was_meant(meant: Meant) -> None:
    meant.compare(ROWS)
    meant.compare(ROWS[::-1])
    assert (len(meant), meant.pictures) == (2, 3)


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ((ROWS[0],), "1 rows are not read, b among them"),
        ((*ROWS, ROWS[0]), "a is read twice"),
        ((*ROWS, Row("c", (), ())), "c is read, but was not written"),
        ((Row("a", ("one", "2"), ("1", "2")), ROWS[1]), "its text"),
        ((Row("a", ("onet", "wo"), ("1", "2")), ROWS[1]), "its text"),
        ((Row("a", ("two", "one"), ("1", "2")), ROWS[1]), "its text"),
        ((Row("a", ("one", "two"), ("2", "1")), ROWS[1]), "picture 1 of 2"),
        ((Row("a", ("one", "two"), ("1", "3")), ROWS[1]), "picture 2 of 2"),
        ((Row("a", ("one", "two"), ("1",)), ROWS[1]), "1 pictures instead of 2"),
    ],
)
def test_a_difference_is_found_and_named(meant: Meant, read: tuple[Row, ...], said: str) -> None:
    with pytest.raises(StoreError, match=said):
        meant.compare(read)


def test_two_rows_of_one_key_cannot_be_meant(meant: Meant) -> None:
    with pytest.raises(StoreError, match="two rows want to be a"):
        meant.add(ROWS[0])
