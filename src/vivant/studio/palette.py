"""The studio's named colours, and what drawing does with them."""

from typing import Final

from vivant.schema.character import Colour

RGB = tuple[int, int, int]

_NAMED: Final[dict[str, str]] = {
    # garments and accessories
    "red": "#c8382f", "crimson": "#8f1d38", "coral": "#ee7a63", "orange": "#e8862e",
    "mustard": "#d3a02c", "yellow": "#f2c94c", "lime": "#a2c13c", "green": "#4c9a4a",
    "forest green": "#2c5f3f", "olive": "#7c7f3a", "mint": "#9fd8bd", "teal": "#1f8a8a",
    "turquoise": "#3cbcc3", "sky blue": "#84bfe8", "blue": "#3a6fc4", "navy": "#26345f",
    "lavender": "#b4a3dc", "violet": "#7a4fb0", "plum": "#6d2f63", "pink": "#ef9fb8",
    "magenta": "#c43f8c", "brown": "#7d5234", "tan": "#c69c6d", "cream": "#f4e6c8",
    "white": "#f7f5ef", "silver": "#b9c0c8", "grey": "#858b91", "charcoal": "#43474d",
    "black": "#26242a", "gold": "#d8ae3e", "copper": "#b76e43",
    # hair, fur, plumage, hide
    "rust": "#b9572a", "chestnut": "#6f3d22", "sandy": "#d9b77e", "honey": "#cd9744",
    "auburn": "#8c3b21", "blond": "#ecd08a", "ash": "#a7a39a", "slate": "#5d6876",
    # skin
    "porcelain skin": "#fae0cf", "rosy skin": "#f3c3a6", "golden skin": "#e0aa78",
    "olive skin": "#c98f62", "bronze skin": "#a56b43", "umber skin": "#7c4a2e",
    "ebony skin": "#553021",
    # eyes
    "hazel": "#8a6a35", "amber": "#cf8a24", "emerald": "#2f8f5b", "ice blue": "#6fb1d6",
}  # fmt: skip

COLOURS: Final[dict[str, Colour]] = {name: Colour(name=name, hex=hex) for name, hex in _NAMED.items()}
GARMENT_COLOURS: Final[tuple[str, ...]] = tuple(_NAMED)[:31]
HAIR_COLOURS: Final[tuple[str, ...]] = (
    "black", "charcoal", "chestnut", "brown", "auburn", "rust", "honey", "blond", "ash", "white",
)  # fmt: skip
SKIN_COLOURS: Final[tuple[str, ...]] = tuple(name for name in _NAMED if name.endswith(" skin"))
EYE_COLOURS: Final[tuple[str, ...]] = (
    "brown", "hazel", "amber", "emerald", "teal", "ice blue", "blue", "violet", "grey",
)  # fmt: skip


def shaded(colour: RGB, factor: float) -> RGB:
    """Darker for `factor` below 1 (0 is black), lighter above (2 is white)."""
    if factor <= 1:
        return tuple(round(c * factor) for c in colour)  # type: ignore[return-value]
    return tuple(round(c + (255 - c) * (factor - 1)) for c in colour)  # type: ignore[return-value]


def ink(colour: RGB) -> RGB:
    """The outline that belongs to a fill: the same hue, much darker, never black."""
    r, g, b = colour
    return round(r * 0.42 + 14), round(g * 0.38 + 8), round(b * 0.42 + 14)
