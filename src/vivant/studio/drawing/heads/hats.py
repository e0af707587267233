"""Hats by kind; a seat puts one on a head."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from vivant.schema.character import Feature
from vivant.studio.drawing.displaylist import RGB, Group
from vivant.studio.drawing.heads.brimmed_hats import bowler_hat, pointed_hat, straw_hat, top_hat
from vivant.studio.drawing.heads.caps import beret, chef_hat, feathered_hat, flat_cap, sailor_cap
from vivant.studio.drawing.heads.face import Seat
from vivant.studio.drawing.heads.hat import Hat
from vivant.studio.drawing.heads.headdresses import crown, flower_wreath, headscarf, helmet, turban
from vivant.studio.drawing.heads.strokes import light
from vivant.studio.palette import shaded

_MAKERS: Final[Mapping[str, Callable[[RGB, RGB], Hat]]] = {
    "straw hat": straw_hat, "beret": beret, "top hat": top_hat, "pointed hat": pointed_hat, "flat cap": flat_cap,
    "helmet": helmet, "crown": crown, "headscarf": headscarf, "chef hat": chef_hat, "sailor cap": sailor_cap,
    "flower wreath": flower_wreath, "bowler hat": bowler_hat, "turban": turban, "feathered hat": feathered_hat,
}  # fmt: skip


_JAUNTY: Final[Mapping[str, float]] = {
    "straw hat": 3.0, "beret": -7.0, "top hat": 4.0, "pointed hat": -3.0, "flat cap": 3.0, "crown": 4.0, "chef hat": -3.0,
    "sailor cap": 5.0, "flower wreath": -2.0, "bowler hat": -5.0, "feathered hat": 4.0,
}  # fmt: skip
"""Degrees clockwise by which nobody wears a hat quite straight."""
_PUSHED_BACK: Final = 0.12
"""How far above its seat a hat is worn, so that its brim leaves the brows free."""


def draw_hat(hat: Feature, seat: Seat, *, behind: bool = False) -> Hat:
    make = _MAKERS.get(hat.kind, flat_cap)
    band = hat.second.rgb if hat.second else _band(hat.colour.rgb)
    made = make(hat.colour.rgb, band)
    angle = math.radians(seat.angle + _JAUNTY.get(hat.kind, 0.0))
    # Cloth is bound around the whole head, whatever room ears and eyes leave for hats.
    width = min(1.0, seat.width * 1.3) if hat.kind in ("headscarf", "turban") else seat.width
    cos, sin = math.cos(angle) * width, math.sin(angle) * width
    matrix = (cos, sin, -sin, cos, seat.x, seat.y - _PUSHED_BACK)
    front = made.back if behind and made.back else made.front
    hidden = (Group(made.behind, matrix, part="hat"),) if made.behind else ()
    return Hat((Group(front, matrix, part="hat"),), hidden)


def _band(colour: RGB) -> RGB:
    return shaded(colour, 0.6) if light(colour) > 80 else shaded(colour, 1.4)
