"""Colours as people write them: by a name that is known, or by their value."""

import re
from typing import Final

from vivant.given.explaining import nearest
from vivant.schema.character import Colour
from vivant.studio.palette import COLOURS
from vivant.studio.wording.shades import nearest_name

_HEX: Final = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def colour_of(said: str) -> Colour:
    """The colour of a name ("teal") or a value ("#1f8a8a"), which is named after the nearest known one.

    Raises ValueError, saying what to do, for anything else.
    """
    text = said.strip().lower()
    if found := _HEX.fullmatch(text):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
        return Colour(name=nearest_name(f"#{digits}"), hex=f"#{digits}")
    if text in COLOURS:
        return COLOURS[text]
    raise ValueError(
        f'is "{said}", which is no known colour. Write its value, such as #1f8a8a, or a known name. '
        + nearest(text, tuple(COLOURS))
    )
