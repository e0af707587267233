"""What a picture of the studio holds: who stands where, doing what, in which place and light.

A tableau is the studio's drawing instructions. The painter puts it into the PNG it makes, which
stands for looking at a picture when that PNG is given to the painter again as a reference.
"""

from typing import Final, Literal

from vivant.schema.character import Identity
from vivant.schema.contact import Contact
from vivant.schema.value import Value
from vivant.schema.vocabulary import (
    Angle,
    ArtStyle,
    Expression,
    Facing,
    Placement,
    Pose,
    ShotScale,
    TimeOfDay,
    View,
    Weather,
)

KEY: Final = "vivant-tableau"
"""The keyword of the PNG text chunk that holds a tableau."""

Kind = Literal["sheet", "frame"]
"""A `sheet` shows one figure on plain paper (templates, posed characters, references)."""


class Spot(Value):
    """Where a figure's feet stand, in frame heights, and how many of them one figure unit is."""

    x: float
    y: float
    scale: float


class Actor(Value):
    """One figure in a picture. `name` is what the prompt called it.

    `contact` is what it does with another actor of that name. `hand_at` is where its leading hand is
    sent for it, in figure units from the ground between the feet, x forwards and y up. `view` is from
    where it is seen, if not as its facing says.
    """

    name: str
    identity: Identity
    pose: Pose = "standing"
    expression: Expression = "neutral"
    facing: Facing = "right"
    placement: Placement = "center"
    prop: str | None = None
    malformed_hand: bool = False
    view: View | None = None
    contact: Contact | None = None
    hand_at: tuple[float, float] | None = None
    spot: Spot | None = None


class Stray(Value):
    """A thing that has no business in the picture; `size` is its height in frame heights."""

    name: str
    x: float
    y: float
    size: float


class Lettering(Value):
    """Writing that has no business in the picture: a text, or a signature if there is none. `x` and `y` are
    where its first letter stands, `size` the height of its letters, in frame heights."""

    text: str = ""
    x: float
    y: float
    size: float


class Tableau(Value):
    """A whole picture. Without actors, strays and lettering it is a place (see `place_of`)."""

    kind: Kind
    actors: tuple[Actor, ...]
    strays: tuple[Stray, ...] = ()
    lettering: tuple[Lettering, ...] = ()
    setting: str = ""
    detail: str = ""
    time: TimeOfDay = "day"
    weather: Weather = "clear"
    shot: ShotScale = "full"
    angle: Angle = "eye_level"
    style: ArtStyle = "storybook"


def place_of(tableau: Tableau) -> Tableau:
    """The same place, seen in the same way, with nobody in it."""
    return tableau.model_copy(update={"actors": (), "strays": (), "lettering": ()})
