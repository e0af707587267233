"""Human hands in the grips of the poses, and the one that went wrong."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE, inked, line
from vivant.studio.drawing.hands.fingers import Finger, Grasp, Place, gaps, joined
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.drawing.poses import Grip
from vivant.studio.palette import RGB

_PALM: Final[tuple[Point, ...]] = (
    (-0.4, -0.62), (0.35, -0.86), (1.2, -0.88), (1.5, 0.0), (1.2, 0.88), (0.4, 0.84), (-0.4, 0.62),
)  # fmt: skip
_SPAN: Final = (-0.62, -0.21, 0.21, 0.6)
"""Where the four fingers leave the palm, across it."""


def _straight(xs: tuple[float, ...], drift: float, r: float = 0.29) -> tuple[Finger, ...]:
    return tuple((((1.1, y), (x, y * (1 + drift))), r) for x, y in zip(xs, _SPAN, strict=True))


_FINGERS: Final[Mapping[Grip, tuple[Finger, ...]]] = {
    "rest": (
        (((1.1, -0.58), (1.84, -0.78), (2.16, -0.56)), 0.28), (((1.2, -0.2), (1.98, -0.34), (2.32, -0.14)), 0.28),
        (((1.2, 0.2), (1.94, 0.12), (2.24, 0.26)), 0.27), (((1.1, 0.56), (1.66, 0.52), (1.92, 0.58)), 0.25),
    ),
    "open": _straight((2.4, 2.84, 2.74, 2.2), 1.5, 0.26),
    "flat": _straight((2.4, 2.66, 2.58, 2.24), 0.0),
    "fist": _straight((1.62, 1.76, 1.7, 1.52), 0.0),
    "point": (
        (((1.1, -0.58), (2.3, -0.62), (3.1, -0.6)), 0.29), (((1.1, -0.16), (1.74, -0.12)), 0.3),
        (((1.1, 0.22), (1.66, 0.26)), 0.3), (((1.0, 0.58), (1.44, 0.62)), 0.28),
    ),
    "cup": (
        (((1.1, -0.1), (2.0, -0.12), (2.36, -0.72)), 0.28), (((1.1, 0.24), (2.2, 0.24), (2.66, -0.4)), 0.28),
        (((1.1, 0.58), (2.0, 0.64), (2.62, 0.2)), 0.27),
    ),
    "hold": tuple((((1.72, y), (0.9, y)), 0.28) for y in _SPAN),
}  # fmt: skip
_THUMB: Final[Mapping[Grip, Finger]] = {
    "rest": (((0.4, -0.55), (1.1, -1.12), (1.66, -1.16)), 0.28),
    "open": (((0.4, -0.55), (0.9, -1.3), (1.1, -1.72)), 0.3),
    "flat": (((0.4, -0.55), (1.0, -1.16), (1.6, -1.3)), 0.28),
    "fist": (((0.2, -0.6), (0.9, -1.0), (1.42, -0.7)), 0.3),
    "point": (((0.3, -0.6), (0.96, -0.94), (1.5, -0.56)), 0.28),
    "cup": (((0.3, -0.55), (0.86, -1.2), (1.4, -1.5)), 0.29),
    "hold": (((0.3, -0.6), (1.0, -1.24), (1.72, -1.1)), 0.3),
}
_CLOSED: Final = tuple(((1.16, y), (1.9, y)) for y in (-0.41, 0.0, 0.4))
_GAPS: Final[Mapping[Grip, tuple[tuple[Point, Point], ...]]] = {
    "rest": (((1.4, -0.42), (2.3, -0.48)), ((1.4, 0.0), (2.4, -0.04)), ((1.36, 0.4), (2.1, 0.42))),
    "open": (), "flat": tuple(((1.3, y), (2.5, y)) for y in (-0.41, 0.0, 0.4)),
    "fist": _CLOSED, "point": (((1.1, 0.04), (1.9, 0.08)), ((1.06, 0.42), (1.8, 0.46)), ((1.1, -0.36), (1.8, -0.36))),
    "cup": (((1.4, 0.06), (2.3, 0.0)), ((1.4, 0.42), (2.3, 0.4))), "hold": tuple(((0.8, y), (1.95, y)) for y in (-0.41, 0.0, 0.4)),
}  # fmt: skip

# Seven long splayed fingers, half of them bent the wrong way.
_WRONG: Final[tuple[Point, ...]] = (
    (-0.3, -0.62), (0.1, -1.0), (-0.5, -2.5), (0.0, -2.8), (0.62, -1.3), (1.0, -3.1), (1.5, -3.0), (1.36, -1.2),
    (2.7, -2.7), (3.1, -2.4), (1.9, -0.72), (3.6, -1.2), (3.76, -0.7), (2.06, -0.1), (3.8, 0.4), (3.7, 0.9), (1.92, 0.56),
    (3.0, 1.7), (2.7, 2.2), (1.4, 1.16), (1.5, 2.7), (1.0, 2.9), (0.6, 1.2), (-0.3, 0.62),
)  # fmt: skip


def human_hand(place: Place, grip: Grip, colour: RGB, part: str) -> Grasp:
    """Palm, thumb and four fingers; what is held goes between thumb and fingers."""
    lines = gaps(place, _GAPS[grip], colour, part) if _GAPS[grip] else None
    if grip == "hold":
        over = joined(place, (), _FINGERS[grip], colour, part)
        return Grasp(joined(place, _PALM, (_THUMB[grip],), colour, part), [*over, lines] if lines else over)
    hand = joined(place, _PALM, (*_FINGERS[grip], _THUMB[grip]), colour, part)
    return Grasp([*hand, lines] if lines else hand, [])


def wrong_hand(place: Place, colour: RGB, part: str) -> Grasp:
    """What no hand should be: seven long fingers without a thumb."""
    return Grasp(
        [inked(smooth(place.all([(x * 1.24, y * 1.24) for x, y in _WRONG]), closed=False, tension=0.8), colour, part, OUTLINE * 0.9),
         line(Path().move(*place.at(0.6, -0.4)).line(*place.at(1.6, 0.3)), colour, part, OUTLINE * 0.5)], []
    )  # fmt: skip
