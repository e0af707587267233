"""What members may be called."""

import pytest

from vivant.errors import InputError
from vivant.review.access.names import member_name, same_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mila", "Mila"),
        ("  Mila   Berg ", "Mila Berg"),
        ("O'Brien-Łącki", "O'Brien-Łącki"),
        ("李小龍", "李小龍"),
        ("ﬁona", "fiona"),
        ("mila@example.org", "mila@example.org"),
    ],
)
def test_a_name_has_one_spelling(text: str, name: str) -> None:
    assert member_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", ".", "..", "a/b", "a\\b", "x" * 65, "a\x00b", "a\x1bb", "a\tb", "a\r\nb", "a\u202eb", "a\u200bb", "\ud800",
        "\ue000", "a\u0378", "\uff0fetc",
    ],
)  # fmt: skip
def test_what_cannot_be_seen_or_leads_elsewhere_is_no_name(text: str) -> None:
    with pytest.raises(InputError):
        member_name(text)


def test_names_that_differ_in_case_alone_are_the_same() -> None:
    assert same_name(" mILA", ["Otto", "Mila"]) == "Mila"
    assert same_name("Straße", ["STRASSE"]) == "STRASSE"
    assert same_name("mila", ["Ｍila"]) == "Ｍila"
    assert same_name("Mil", ["Mila"]) is None
