"""Text as it is printed: what no page can show left out, typographic quotation marks for straight ones."""

import re
from typing import Final

_OPENING: Final = re.compile(r'(?<![^\s—–])"(?=[^\s"])')
_CLOSING: Final = re.compile(r'(?<=[^\s"])"(?![\w(])')
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters, halves of characters, and marks that turn the direction of everything after them."""


def printable(text: str) -> str:
    """The text on one line, with single spaces and nothing that cannot be printed."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def typeset(text: str, language: str) -> str:
    """English `text` with curly quotation marks, one space between words, and paragraphs kept.

    Only marks that clearly open or close, in turns, are changed; anything else stays as it was typed,
    and so does text in another language, which has marks of its own.
    """
    paragraphs = [printable(part) for part in re.split(r"\n\s*\n", text)]
    joined = "\n\n".join(filter(None, paragraphs))
    if language.partition("-")[0] != "en":
        return joined
    return _APOSTROPHE.sub("’", _quoted(joined))


def _quoted(text: str) -> str:
    curled = _CLOSING.sub("”", _OPENING.sub("“", text))
    marks = re.sub(r"[^\"“”]", "", curled)
    return curled if re.fullmatch("(“”)*", marks) else text
