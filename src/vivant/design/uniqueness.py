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

ATTRIBUTE_FLOOR: Final = 5.0
"""One is a difference seen at a glance, such as another hat. Among 2,000 of the studio's designs, pairs
from 2.6 to 4 are of one species in one coat and partly the same clothes, and a picture that loses a hat
or shifts a hue makes them one; from 5 on they differ in several garments or in coat as well. The floor
costs one redesign in twenty at that size, and no design more than a few attempts."""

APPEARANCE_FLOOR: Final = 8.0
"""Mean colour distance over the figures' area."""


def too_close(identity: Identity, earlier: Identities) -> Nearest | None:
    """The earlier character that words cannot tell well enough from this one; None if there is none."""
    found = earlier.nearest(identity)
    return found if found and found.distance < ATTRIBUTE_FLOOR else None


def looks_like(vector: Vector, earlier: Appearances) -> Nearest | None:
    """The earlier template that the eye cannot tell well enough from this one; None if there is none."""
    found = earlier.nearest(vector)
    return found if found and found.distance < APPEARANCE_FLOOR else None
