"""A robot's hand: a plate, a pivot and two jaws."""

from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE, inked
from vivant.studio.drawing.hands.fingers import Finger, Grasp, Place, capsule
from vivant.studio.drawing.path import Path, circle, smooth
from vivant.studio.drawing.poses import Grip
from vivant.studio.palette import RGB, shaded

_GAPE: Final = {"open": 0.7, "fist": 0.06, "hold": 0.36, "point": 0.1, "flat": 0.5}
"""How far the tips of the jaws are from the middle."""


def gripper(place: Place, grip: Grip, colour: RGB, part: str) -> Grasp:
    """Jaws that open and close; a pointing one has one of them stretched out."""
    gape = _GAPE.get(grip, 0.3)
    jaws: list[Finger] = [
        (((0.5, s * 0.55), (1.4, s * (0.8 + gape * 0.5)), (2.3, s * gape)), 0.27) for s in (-1, 1)
    ]
    if grip == "point":
        jaws[0] = (((0.5, -0.4), (1.6, -0.45), (3.0, -0.3)), 0.25)
    plate = smooth(
        place.all(((-0.35, -0.7), (0.9, -0.9), (1.0, 0.0), (0.9, 0.9), (-0.35, 0.7))),
        closed=False,
        tension=0.4,
    )
    upper, lower = (inked(capsule(Path(), place, jaw), colour, part, OUTLINE * 0.9) for jaw in jaws)
    base = [inked(plate, shaded(colour, 0.82), part, OUTLINE * 0.9),
            inked(circle(*place.at(0.36, 0.0), place.size * 0.28), colour, part, OUTLINE * 0.6)]  # fmt: skip
    return Grasp([upper, *base], [lower]) if grip == "hold" else Grasp([upper, lower, *base], [])
