"""Regions in words: what an editing model is told where it takes no mask, or heeds it loosely."""

import math
import re
from typing import Final

from vivant.models.roles import EditRequest
from vivant.schema.gate import Region

VERSION: Final = 1
"""Of the words below; part of what decides the answer to an edit."""


def in_words(region: Region) -> str:
    """Where the region is, in whole per cents rounded outwards, each from 0 to 100."""
    left, top = math.floor(region.left * 100), math.floor(region.top * 100)
    right, bottom = math.ceil(region.right * 100), math.ceil(region.bottom * 100)
    return (
        f"the area from {left} % to {right} % of the width (from the left) "
        f"and from {top} % to {bottom} % of the height (from the top)"
    )


def told(request: EditRequest, *, where: bool) -> str:
    """The prompt of an edit for a model that is sent the picture as image 1 and the references after it.

    An instruction calls its references image 1, image 2, …: here each of these numbers is one higher.
    `where` says the region in words.
    """
    instruction = re.sub(r"\bimage (\d+)\b", lambda found: f"image {int(found[1]) + 1}", request.instruction)
    if where:
        place = in_words(request.region)
        instruction = f"Change only {place}; keep all else exactly as it is. {instruction}"
    return f"Image 1 is the picture to change. {instruction}"
