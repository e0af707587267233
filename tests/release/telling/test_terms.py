"""What a licence can be where models' terms bind rows, and where they do not."""

import pytest

from vivant.release.telling.terms import (
    Licence,
    TermsRows,
    licence_of,
    licence_page,
    splits_in_words,
    terms_rows,
)

FREE = TermsRows("permissive", {"train": 8}, ("a",))
BOUND = TermsRows("no-training", {"train": 2, "test": 1}, ("b",))


@pytest.mark.parametrize(
    ("stated", "licence"),
    [
        ("", Licence("unknown")),
        ("CC-BY-4.0", Licence("cc-by-4.0", link="https://spdx.org/licenses/CC-BY-4.0.html")),
        ("apache-2.0", Licence("apache-2.0", link="https://spdx.org/licenses/Apache-2.0.html")),
        (
            "https://lanterns.example/licence",
            Licence("other", "see-link", "https://lanterns.example/licence"),
        ),
        ("Ask us first!", Licence("other", "ask-us-first")),
    ],
)
def test_where_nothing_binds_the_stated_licence_holds(stated: str, licence: Licence) -> None:
    assert licence_of(stated, (FREE,)) == licence


def test_terms_that_bind_every_row_name_the_licence() -> None:
    assert licence_of("MIT", (BOUND,)) == Licence("other", "no-training", "LICENSE.md")


def test_terms_that_bind_some_rows_make_it_mixed() -> None:
    assert licence_of("MIT", (FREE, BOUND)) == Licence("other", "mixed-terms", "LICENSE.md")


def test_a_licence_without_a_page_has_none() -> None:
    assert licence_page("openrail") == ""
    assert licence_page("whatever") == ""


def test_classes_with_most_rows_come_first() -> None:
    rows = terms_rows(
        {"permissive": {"train": 1}, "no-training": {"train": 5, "test": 2}}, {"no-training": ("b",)}
    )
    assert [(one.terms, one.frames, one.models) for one in rows] == [
        ("no-training", 7, ("b",)),
        ("permissive", 1, ()),
    ]


def test_terms_that_bind_together_are_both_explained() -> None:
    both = TermsRows("no-training + non-commercial", {"train": 1}, ())
    assert "train models that compete" in both.meaning
    assert "commercially" in both.meaning
    assert both.filter == "terms = 'no-training + non-commercial'"


def test_splits_are_said_as_the_hub_names_them() -> None:
    assert splits_in_words({"train": 1204, "all": 3}) == "train 1,204, reference 3"
