"""Typographic quotation marks and apostrophes for text that was typed with straight ones."""

import re
from typing import Final

_OPENING: Final = re.compile(r'(?<![^\s—–])"(?=[^\s"])')
_CLOSING: Final = re.compile(r'(?<=[^\s"])"(?![\w(])')
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)|(?<=[sn])'(?=\s|$)")


def typeset(text: str, language: str) -> str:
    """English `text` with curly quotation marks, one space between words, and paragraphs kept.

    Only marks that clearly open or close, in turns, are changed; anything else stays as it was typed,
    and so does text in another language, which has marks of its own.
    """
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    joined = "\n\n".join(filter(None, paragraphs))
    if language.partition("-")[0] != "en":
        return joined
    return _APOSTROPHE.sub("’", _quoted(joined))


def _quoted(text: str) -> str:
    curled = _CLOSING.sub("”", _OPENING.sub("“", text))
    marks = re.sub(r"[^\"“”]", "", curled)
    return curled if re.fullmatch("(“”)*", marks) else text
