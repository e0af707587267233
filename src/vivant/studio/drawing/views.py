"""From where a figure is seen."""

from typing import Final

from vivant.schema.vocabulary import Facing, View

TURN: Final[dict[View, float]] = {"front": 0.0, "three_quarter": 0.6, "side": 1.0, "back": 0.0}
"""How far the head has turned from the viewer to the right; from behind it is its back that is seen."""


def view_of(facing: Facing) -> View:
    """How a figure that faces so is seen unless asked otherwise."""
    return "front" if facing == "viewer" else "three_quarter"
