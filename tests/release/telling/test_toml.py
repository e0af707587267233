"""TOML is read back to the data that was written."""

import tomllib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from vivant.release.telling.toml import written

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PLAIN = st.one_of(
    TEXTS, st.integers(-(2**53), 2**53), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=50)
@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_what_is_written_is_read_back_equal(data: dict[str, Any]) -> None:
    assert tomllib.loads(written(data)) == data


def test_what_is_none_is_left_out() -> None:
    assert tomllib.loads(written({"a": None, "b": {"c": None, "d": 1}})) == {"b": {"d": 1}}


def test_sections_are_tables_and_what_lies_deeper_is_in_line() -> None:
    text = written({"endpoints": {"eye": {"price": {"image": 0.5}, "model": "m"}}})
    assert text == '[endpoints.eye]\nprice = { image = 0.5 }\nmodel = "m"\n'
