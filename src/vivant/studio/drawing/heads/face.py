"""What a kind of head hands over, so that eyes, glasses, marks and hats can be put on any of them."""

from dataclasses import dataclass, field
from typing import Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point

Pupil = Literal["round", "slit", "bar"]


@dataclass(frozen=True, slots=True)
class Sockets:
    """A pair of eyes: `u` across the face, `y`, radii; the shape of pupil and opening; lash flicks; the colour of
    their line when they are shut, if it is not the ground's own."""

    u: float = 0.37
    y: float = 0.08
    rx: float = 0.19
    ry: float = 0.23
    pupil: Pupil = "round"
    square: bool = False
    lashes: bool = False
    white: RGB = (253, 250, 243)
    iris: float = 0.85
    rise: float = 1.0
    shut: RGB | None = None


@dataclass(frozen=True, slots=True)
class Brows:
    """How brows are drawn: gap above the eye and half length, thickness, colour; pale ones are outlined."""

    colour: RGB
    gap: float = 0.15
    length: float = 0.2
    width: float = 0.08
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a hat sits: the middle of its rim, half the rim's width, degrees clockwise; `behind` the face
    for heads whose eyes stand on top."""

    x: float = 0.0
    y: float = -0.55
    width: float = 0.9
    angle: float = 0.0
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """A head without its eyes and without what is worn, in layers from back to front.

    `back` is behind the body, `under` behind the skull; `skull` is the skull with mask and muzzle,
    `outline` its contour; `mouth` is drawn over marks and beard, `over` over the hat (ears, horns).
    `nape` is what grows on the back of the head, drawn only from behind.
    `cheeks` are the middles of both cheeks, `nose` the bridge of the nose.
    """

    outline: Path
    skull: tuple[Node, ...]
    mouth: tuple[Node, ...]
    sockets: Sockets
    brows: Brows
    cheeks: tuple[Point, Point]
    nose: Point
    seat: Seat
    under: tuple[Node, ...] = ()
    over: tuple[Node, ...] = ()
    back: tuple[Node, ...] = ()
    nape: tuple[Node, ...] = ()
    ground: RGB = field(default=(255, 255, 255))
