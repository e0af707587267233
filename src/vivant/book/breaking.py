"""Words without end, given places to break, so that no line ever runs over the edge of its page."""

import re
from typing import Final

_ENDLESS: Final = re.compile(r"\S{25,}")
_EVERY: Final = 12
ZERO_WIDTH_SPACE: Final = "\u200b"


def breakable(text: str) -> str:
    """The text; words of 25 characters and more may break after every twelfth."""
    return _ENDLESS.sub(lambda found: ZERO_WIDTH_SPACE.join(_parts(found[0])), text)


def _parts(word: str) -> list[str]:
    return [word[at : at + _EVERY] for at in range(0, len(word), _EVERY)]
