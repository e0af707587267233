"""Titles with the capitals that titles have."""

from typing import Final

_SMALL: Final = frozenset({
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "under", "who", "with", "into",
})  # fmt: skip

ANY_TITLES: Final = (
    "{A} goes {to there}",
    "how {A} came {to there}",
    "{A}<B and {B}> {at there}",
    "{=A} [the {trade}|and the {like} {thing}]",
    "the {kind} {at there}",
    "{A}<B , {B}> and the {thing}",
)
"""Titles that suit every plot."""


def title_case(words: str) -> str:
    """ "the tailor and the lost key" → "The Tailor and the Lost Key"."""
    parts = words.split()
    last = len(parts) - 1
    return " ".join(part if part in _SMALL and 0 < i < last else _upper(part) for i, part in enumerate(parts))


def _upper(word: str) -> str:
    return word[:1].upper() + word[1:]
