"""Nobody may be confusable: two floors, each of which every pair of characters must clear.

The first compares identities and needs no picture, so a design that is too close to an earlier one is
dropped before a template is paid for. The second compares templates, because what differs in words may
be hidden or tiny in a picture. A pair below *either* floor is confusable: a reader must be able to tell
two characters by their descriptions and by sight. `benchmarks/bench_uniqueness.py` measures both.
"""

from typing import Final

from vivant.design.appearance import Appearances, appearance, appearance_distance
from vivant.design.attributes import Identities, attribute_distance
from vivant.design.nearest import Nearest, Vector
from vivant.schema.character import Identity

__all__ = [
    "APPEARANCE_FLOOR",
    "ATTRIBUTE_FLOOR",
    "Appearances",
    "Identities",
    "Nearest",
    "appearance",
    "appearance_distance",
    "attribute_distance",
    "looks_like",
    "too_close",
]

ATTRIBUTE_FLOOR: Final = 5.5
"""One is a difference seen at a glance, such as another hat. Among 2,000 of the studio's designs without
a floor, the nearest pairs (3 to 5) share species, coat and the colour of the main garment: one person who
changed hats. From 5.5 on no pair does, as seen in the pictures of the nearest dozen. At that size the
floor costs one redesign in ten, and no character more than a few attempts."""

APPEARANCE_FLOOR: Final = 14.0
"""Mean colour distance over the figures' area. Of the studio's 2,000, five fall below it after the check
in words, mostly of one species in one coat with pale or nearly equal clothes; the median is 24."""


def too_close(identity: Identity, earlier: Identities) -> Nearest | None:
    """The earlier character that words cannot tell well enough from this one; None if there is none."""
    found = earlier.nearest(identity)
    return found if found and found.distance < ATTRIBUTE_FLOOR else None


def looks_like(vector: Vector, earlier: Appearances) -> Nearest | None:
    """The earlier template that the eye cannot tell well enough from this one; None if there is none."""
    found = earlier.nearest(vector)
    return found if found and found.distance < APPEARANCE_FLOOR else None
