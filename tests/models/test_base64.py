"""Pictures as text: every encoding of bytes is read, and nothing else is."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vivant.errors import Invalid
from vivant.models.base64 import unpacked


@given(st.binary(max_size=300))
def test_whatever_was_packed_is_unpacked(data: bytes) -> None:
    assert unpacked(base64.b64encode(data).decode()) == data


@pytest.mark.parametrize("text", ["a", "a===", "%%%%", "AA=A", "né", "\ud800AAA", "AAAA AAAA", "AAAA\nAAAA"])
def test_what_is_no_base64_is_invalid(text: str) -> None:
    with pytest.raises(Invalid, match="the server's image is not base64"):
        unpacked(text)
