"""How likely a judge's yes was, from the likelihoods of the tokens that it wrote."""

import bisect
import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

_VERDICT: Final = re.compile(rb'"verdict"\s*:\s*"')
"""What stands before a verdict. Inside of a string the quotes would be escaped."""
_BEGINS: Final = re.compile(rb"\s*([A-Za-z]*)")
_YES: Final = frozenset({"y", "ye", "yes"})
_NO: Final = frozenset({"n", "no"})


@dataclass(frozen=True, slots=True)
class Token:
    """A token that was written, and the likeliest ones in its place (natural logarithms), itself too."""

    text: bytes
    tops: tuple[tuple[bytes, float], ...]


def likelihoods(tokens: Sequence[Token], spelled: str, count: int) -> tuple[float | None, ...]:
    """P(yes) / (P(yes) + P(no)) of each of `count` verdicts in the object `spelled`, in their order.

    Taken over the tokens that could have begun the verdict, as in VQAScore (arXiv 2404.01291). None
    where the tokens do not spell the object, or none of them begins a yes or a no.
    """
    whole, written = b"".join(token.text for token in tokens), spelled.encode()
    at = whole.rfind(written)
    places = [at + found.end() for found in _VERDICT.finditer(written)]
    if at < 0 or len(places) != count:
        return (None,) * count
    starts = list(itertools.accumulate((len(token.text) for token in tokens), initial=0))
    return tuple(_at(tokens, starts, place) for place in places)


def _at(tokens: Sequence[Token], starts: Sequence[int], place: int) -> float | None:
    """The share of yes where a verdict's first letter stands; its token may begin before it (`"yes`)."""
    number = bisect.bisect_right(starts, place) - 1
    token = tokens[number]
    before = token.text[: place - starts[number]]
    yes = no = 0.0
    for text, logarithm in token.tops:
        if not text.startswith(before):
            continue
        match _begun(text[len(before) :]):
            case "yes":
                yes += math.exp(logarithm)
            case "no":
                no += math.exp(logarithm)
    return yes / (yes + no) if yes + no > 0 else None


def _begun(text: bytes) -> Literal["yes", "no"] | None:
    """Which word a token begins: "y" and "Yes" begin a yes, "not" begins neither."""
    found = _BEGINS.match(text)
    assert found is not None
    letters = found[1].decode().lower()
    return "yes" if letters in _YES else "no" if letters in _NO else None
