"""Texts of errors without what is nobody's business: hosts of a private network, and where files lie."""

import re
from typing import Final

from vivant.release.hiding import PRIVATE_HOST, is_private, public_address

_ADDRESS: Final = re.compile(r"\bhttps?://[^\s'\"<>)\]]+")
_HOST: Final = re.compile(
    r"(?P<ip>(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|\[[0-9A-Fa-f:]+\])(?::\d+)?"
    r"|(?P<named>(?<![\w./-])[A-Za-z][\w.-]*):\d{2,5}\b"
    r"|(?P<unreached>^[\w.-]+)(?= could not be reached)"
    r"|(?P<to>(?<=\bhost )[\w.-]+)"
)
_PATH: Final = re.compile(r"(?<![\w/:.~])(?:~|(?:/|[A-Za-z]:\\)[\w.-]+)(?:[/\\][\w.-]+)*[/\\]([\w.-]+)")


def discreet(text: str) -> str:
    """The text with private hosts and absolute paths taken out; what happened stays."""
    text = _ADDRESS.sub(lambda found: public_address(found[0]), text)
    text = _HOST.sub(_hidden, text)
    return _PATH.sub(lambda found: found[1], text)


def _hidden(found: re.Match[str]) -> str:
    host = next(part for part in found.groups() if part is not None)
    return PRIVATE_HOST if is_private(host.strip("[]")) else found[0]
