"""A set of words, written as people write them."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, split at whitespace."""
    return frozenset(text.split())
