"""Text as it is printed: what no page can show left out, typographic quotation marks for straight ones."""

import re
from typing import Final

_OPENING: Final = re.compile(r'(?<![^\s—–])"(?=[^\s"])')
_CLOSING: Final = re.compile(r"""(?<=[\w.,!?;:…'’—–-])"(?![\w(])""")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_OPENING_SINGLE: Final = re.compile(r"(?<![^\s—–“])'(?=\w)")
_CLOSING_SINGLE: Final = re.compile(r"(?<=[.,!?;:…])'(?=[\s”]|$)")
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters, halves of characters, and marks that turn the direction of everything after them."""


def printable(text: str) -> str:
    """The text on one line, with single spaces and nothing that cannot be printed."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def typeset(text: str, language: str) -> str:
    """English `text` with curly quotation marks, one space between words, and paragraphs kept.

    Only where each double mark clearly opens or closes are they changed; a quotation may go on over pages.
    Text in another language has marks of its own, and stays as it was typed.
    """
    paragraphs = [printable(part) for part in re.split(r"\n\s*\n", text)]
    joined = "\n\n".join(filter(None, paragraphs))
    if language.partition("-")[0] != "en":
        return joined
    return _single(_APOSTROPHE.sub("’", _double(joined)))


def _double(text: str) -> str:
    curled = _CLOSING.sub("”", _OPENING.sub("“", text))
    return text if '"' in curled else curled


def _single(text: str) -> str:
    opening, closing = len(_OPENING_SINGLE.findall(text)), len(_CLOSING_SINGLE.findall(text))
    if opening not in (0, closing):
        return text
    return _CLOSING_SINGLE.sub("’", _OPENING_SINGLE.sub("‘", text))
