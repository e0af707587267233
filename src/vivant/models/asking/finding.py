"""Finding the JSON object in what a model wrote."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

_MOST_TRIED: Final = 64
"""Opening braces that are tried; prose has few, and a hostile answer is not to cost minutes."""
_THOUGHT: Final = "</think>"
_DECODER: Final = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Found:
    """`spelled` is the object as it was written, empty if there is none; `formed` says whether it has
    exactly the keys that were asked for."""

    spelled: str
    formed: bool


def find_object(text: str, keys: Collection[str]) -> Found:
    """The first balanced JSON object with exactly these keys, else the first of any.

    What stands around it (a code fence, a sentence, thoughts that end in `</think>`) is passed over.
    """
    thought = text.rfind(_THOUGHT) + 1
    found = _scan(text, thought, keys)
    # The mark may also be quoted inside of the object.
    return found if found.formed or not thought else _scan(text, 0, keys)


def _scan(text: str, start: int, keys: Collection[str]) -> Found:
    first = ""
    for _ in range(_MOST_TRIED):
        start = text.find("{", start)
        if start < 0:
            break
        try:
            value, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            start += 1
            continue
        if set(value) == set(keys):
            return Found(text[start:end], True)
        first = first or text[start:end]
        start = end
    return Found(first, False)
