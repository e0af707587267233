"""Splits are asked for in words that cannot be misread."""

import pytest

from vivant.errors import UsageError
from vivant.release.shares import read_shares


def test_shares_are_read_in_their_order() -> None:
    assert list(read_shares("test=0.25, train=0.75").items()) == [("test", 0.25), ("train", 0.75)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("train", "'train' is not a split with its share"),
        ("train=many", "'train=many' is not a split"),
        ("train=0.5,train=0.5", "named twice"),
        ("training=1", "'training' is not one of the splits"),
        ("", "is not a split"),
    ],
)
def test_what_is_no_split_is_refused(text: str, what: str) -> None:
    with pytest.raises(UsageError, match=what):
        read_shares(text)
