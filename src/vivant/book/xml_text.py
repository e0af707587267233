"""Text that XML can hold."""

import re
from typing import Final

_UNSPEAKABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def speakable(text: str) -> str:
    """The text without what no XML document may hold: control characters and halves of characters."""
    return _UNSPEAKABLE.sub("", text)
