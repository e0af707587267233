"""Reference pictures of the 28 poses and 12 expressions: a wooden mannequin with ball joints."""

import functools
from typing import Final

from vivant.schema.character import Colour, Feature, Identity
from vivant.schema.vocabulary import Expression, Pose
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.painter import render

_WOOD: Final = Colour(name="tan", hex="#c69c6d")
_DARK: Final = Colour(name="brown", hex="#7d5234")
MANNEQUIN: Final = Identity(
    subject_type="adult",
    species="mannequin",
    features=(
        Feature(part="coat", kind="skin", colour=_WOOD),
        Feature(part="eyes", kind="eyes", colour=_DARK),
    ),
)
SIZE: Final = 512


@functools.cache
def pose_reference(pose: Pose) -> bytes:
    """A PNG of 512 x 512: the mannequin in `pose`, its face neutral."""
    return _sheet(Actor(name="pose", identity=MANNEQUIN, pose=pose))


@functools.cache
def expression_reference(expression: Expression) -> bytes:
    """A PNG of 512 x 512: the mannequin standing, with `expression`."""
    return _sheet(Actor(name="expression", identity=MANNEQUIN, expression=expression))


def _sheet(actor: Actor) -> bytes:
    return render(Tableau(kind="sheet", actors=(actor,)), SIZE, SIZE)
