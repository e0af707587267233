"""Animals' noses."""

from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.strokes import drawn_on, light, plain, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth
from vivant.studio.palette import shaded

NoseKind = Literal["button", "heart", "wide", "tiny", "pink", "slots", "nostrils", "snout", "none"]

_DARK: Final[RGB] = (66, 46, 52)
_PINK: Final[RGB] = (226, 124, 128)


def draw_nose(kind: NoseKind, at: Point, size: float, ground: RGB, view: View) -> tuple[Node, ...]:
    """A nose of half width `size` around `at`."""
    x, y = at
    s = size * (0.6 + 0.4 * view.cos)
    if kind == "none":
        return ()
    if kind == "snout":
        disc = ellipse(x, y + size * 0.5, s, size * 0.84)
        holes = Path()
        for side in view.sides:
            holes.extend(ellipse(x + side * s * 0.4, y + size * 0.46, s * 0.16, size * 0.3))
        return solid(
            "nose", disc, shaded(ground, 0.84) if light(ground) > 60 else shaded(ground, 1.2), 0.04
        ), plain("nose", holes, drawn_on(ground))
    if kind in ("slots", "nostrils"):
        holes = Path()
        apart, tall = (s * 1.2, size * 0.42) if kind == "nostrils" else (s * 0.7, size * 0.3)
        for side in view.sides:
            holes.extend(ellipse(x - 0.5 * s * view.profile + side * apart, y, s * 0.34, tall))
        return (plain("nose", holes, drawn_on(ground)),)
    if kind in ("heart", "pink", "tiny"):
        tip = smooth(
            [(x - s, y - size * 0.5), (x, y - size * 0.62), (x + s, y - size * 0.5), (x + s * 0.72, y + size * 0.2),
             (x, y + size * 0.72), (x - s * 0.72, y + size * 0.2)]
        )  # fmt: skip
        colour = _DARK if kind == "heart" else _PINK
    else:
        tip, colour = ellipse(x, y, s, size * 0.68), _DARK
    gleam = ellipse(x - s * 0.25, y - size * 0.26, s * 0.36, size * 0.16)
    return solid("nose", tip, colour, 0.03), veil("nose", gleam, (255, 255, 255), 130)
