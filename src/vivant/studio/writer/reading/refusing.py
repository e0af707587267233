"""Refuses what only looks like a story: a play, or another language."""

import re
from typing import Final

from vivant.errors import Refused
from vivant.schema.brief import TextBrief
from vivant.studio.writer.reading.grammar import MOST_COMMON

_PART: Final = re.compile(r"^\s*[A-Z][A-Z'. ]{1,20}(?:\([^)]*\))?\s*:", re.MULTILINE)
_FEWEST_PARTS: Final = 3
_FEWEST_COMMON: Final = 0.12
"""Share of the words that are among the commonest of English; stories have 0.3 to 0.5."""
_FEWEST_WORDS: Final = 20


def refuse_what_is_no_story(brief: TextBrief) -> None:
    """Raises `Refused` for a text in the parts of a play, or hardly in English."""
    if len(_PART.findall(brief.text)) >= _FEWEST_PARTS:
        raise Refused(
            f"the text “{brief.title}” is written as a play, in which nothing tells what people do",
            "tell it as a story: who does what, and who says what",
        )
    words = re.findall(r"[^\W\d_]+", brief.text.lower())
    common = sum(word in MOST_COMMON for word in words)
    if len(set(words)) >= _FEWEST_WORDS and common < _FEWEST_COMMON * len(words):
        raise Refused(
            f"the text “{brief.title}” does not seem to be English prose: {common} of its {len(words)} words are common ones",
            "give a story in English",
        )
