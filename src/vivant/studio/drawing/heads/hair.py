"""Human hair by kind."""

from collections.abc import Callable, Mapping
from typing import Final

from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.comb import Comb, Hair
from vivant.studio.drawing.heads.cropped_hair import curly_hair, short_hair, spiky_hair
from vivant.studio.drawing.heads.loose_hair import bob, long_hair
from vivant.studio.drawing.heads.tied_hair import braids, bun, ponytail, side_braid, twin_buns
from vivant.studio.drawing.heads.view import View

_STYLES: Final[Mapping[str, Callable[[Comb], Hair]]] = {
    "short hair": short_hair, "bob": bob, "long hair": long_hair, "curly hair": curly_hair, "ponytail": ponytail,
    "bun": bun, "braids": braids, "spiky hair": spiky_hair, "twin buns": twin_buns, "side braid": side_braid,
}  # fmt: skip


def draw_hair(kind: str, colour: RGB, view: View, part: str = "hair") -> Hair:
    """Hair of a kind; an unknown kind is short."""
    return _STYLES.get(kind, short_hair)(Comb(colour, view, part))
