"""Understands the words that say where an edit is, as a model without masks has to."""

import re
from typing import Final

from vivant.schema.gate import Region

EDIT: Final = "Image 1 is the picture to change."
"""How a prompt begins that asks for an edit."""
_AREA: Final = re.compile(r"from (\d+) % to (\d+) % of the width .*? from (\d+) % to (\d+) % of the height")


def described(prompt: str) -> Region:
    """The region that the words of an edit name."""
    found = _AREA.search(prompt)
    assert found, f"neither a mask nor words say where to edit: {prompt}"
    left, right, top, bottom = (int(number) / 100 for number in found.groups())
    return Region(left=left, top=top, right=right, bottom=bottom)
