"""Hands, paws, wing tips, fins and grippers, open or closed, and the one that went wrong."""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE, inked, line
from vivant.studio.drawing.bodies.physique import Hand
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.drawing.poses import Grip
from vivant.studio.palette import RGB

_Outline = tuple[Point, ...]

# Outlines in hand units, about 1 = half the palm: the wrist at (0, 0), fingers along +x, the thumb
# at negative y. They stay open at the wrist, so that no line parts a hand from its arm.
_REST: Final[_Outline] = (
    (-0.3, -0.62), (0.35, -0.78), (0.72, -1.28), (1.14, -1.16), (1.12, -0.72), (1.42, -0.66), (2.1, -0.56), (2.22, -0.2),
    (2.36, 0.02), (2.26, 0.34), (2.12, 0.44), (1.92, 0.78), (1.2, 0.9), (0.4, 0.84), (-0.3, 0.62),
)  # fmt: skip
_OPEN: Final[_Outline] = (
    (-0.3, -0.58), (0.4, -0.86), (0.62, -1.66), (1.04, -1.72), (1.12, -0.92), (1.5, -0.82), (2.34, -1.28), (2.56, -0.94),
    (1.86, -0.38), (2.72, -0.24), (2.74, 0.16), (1.88, 0.18), (2.5, 0.66), (2.28, 1.0), (1.44, 0.76), (0.5, 0.9),
    (-0.3, 0.58),
)  # fmt: skip
_POINT: Final[_Outline] = (
    (-0.3, -0.6), (0.5, -0.86), (1.4, -0.78), (2.9, -0.66), (3.06, -0.36), (2.86, -0.14), (1.84, -0.06), (1.98, 0.3),
    (1.76, 0.84), (1.1, 1.0), (0.4, 0.9), (-0.3, 0.6),
)  # fmt: skip
_FIST: Final[_Outline] = (
    (-0.3, -0.6), (0.3, -0.86), (1.0, -1.06), (1.66, -0.84), (1.98, -0.2), (1.9, 0.5), (1.5, 0.98), (0.8, 1.06),
    (0.2, 0.86), (-0.3, 0.6),
)  # fmt: skip
_PAW: Final[_Outline] = (
    (-0.3, -0.7), (0.5, -0.98), (1.3, -1.0), (1.66, -0.78), (1.98, -0.5), (2.08, 0.0), (1.98, 0.5), (1.66, 0.78),
    (1.3, 1.0), (0.5, 0.98), (-0.3, 0.7),
)  # fmt: skip
_PAW_OPEN: Final[_Outline] = (
    (-0.3, -0.66), (0.5, -1.0), (1.3, -1.3), (1.78, -1.12), (1.74, -0.62), (2.16, -0.42), (2.28, 0.0), (2.16, 0.42),
    (1.74, 0.62), (1.78, 1.12), (1.3, 1.3), (0.5, 1.0), (-0.3, 0.66),
)  # fmt: skip
_WING: Final[_Outline] = (
    (-0.5, -1.0), (0.8, -1.2), (2.7, -1.5), (2.9, -1.1), (2.2, -0.6), (3.3, -0.5), (3.4, -0.05), (2.4, 0.14), (3.0, 0.5),
    (2.8, 0.9), (1.7, 0.9), (0.6, 1.3), (-0.5, 1.0),
)  # fmt: skip
_FIN: Final[_Outline] = (
    (-0.4, -0.7), (0.9, -1.2), (2.3, -1.4), (2.6, -0.9), (2.3, -0.45), (2.7, 0.0), (2.3, 0.45), (2.5, 1.0), (1.9, 1.35),
    (0.8, 1.1), (-0.4, 0.7),
)  # fmt: skip
_GRIPPER: Final[_Outline] = (
    (-0.3, -0.6), (0.3, -1.1), (1.2, -1.3), (2.2, -0.9), (2.1, -0.45), (1.3, -0.6), (0.95, 0.0), (1.3, 0.6), (2.1, 0.45),
    (2.2, 0.9), (1.2, 1.3), (0.3, 1.1), (-0.3, 0.6),
)  # fmt: skip
_WRONG: Final[_Outline] = (
    (-0.3, -0.62), (0.1, -1.0), (-0.5, -2.5), (0.0, -2.8), (0.62, -1.3), (1.0, -3.1), (1.5, -3.0), (1.36, -1.2),
    (2.7, -2.7), (3.1, -2.4), (1.9, -0.72), (3.6, -1.2), (3.76, -0.7), (2.06, -0.1), (3.8, 0.4), (3.7, 0.9), (1.92, 0.56),
    (3.0, 1.7), (2.7, 2.2), (1.4, 1.16), (1.5, 2.7), (1.0, 2.9), (0.6, 1.2), (-0.3, 0.62),
)  # fmt: skip

_HUMAN: Final[Mapping[Grip, _Outline]] = {
    "rest": _REST, "fist": _FIST, "open": _OPEN, "point": _POINT, "cup": _REST, "flat": _REST, "hold": _REST,
}  # fmt: skip
_LINES: Final[Mapping[Grip, tuple[tuple[Point, Point], ...]]] = {
    "rest": (((1.5, -0.16), (2.16, -0.16)), ((1.45, 0.32), (2.1, 0.36))),
    "cup": (((1.5, -0.16), (2.16, -0.16)), ((1.45, 0.32), (2.1, 0.36))),
    "flat": (((1.5, -0.16), (2.16, -0.16)), ((1.45, 0.32), (2.1, 0.36))),
    "hold": (),
    "fist": (((1.1, -0.36), (1.9, -0.3)), ((1.1, 0.2), (1.92, 0.24))),
    "point": (((1.2, 0.06), (1.84, 0.02)), ((1.1, 0.46), (1.84, 0.46))),
    "open": (),
}
_PAW_LINES: Final = (((1.5, -0.34), (1.98, -0.42)), ((1.5, 0.34), (1.98, 0.42)))


def draw_hand(
    kind: Hand,
    grip: Grip,
    wrist: Point,
    angle: float,
    size: float,
    colour: RGB,
    part: str,
    *,
    flipped: bool = False,
    malformed: bool = False,
) -> list[Shape]:
    """A hand at `wrist` that points along `angle` (degrees clockwise from the right).

    `size` is half the palm's width; the thumb is on the left of the pointing direction unless
    `flipped`. `malformed` has seven long splayed fingers and twice the size.
    """  # fmt: skip
    a = math.radians(angle)
    c, s = math.cos(a) * size, math.sin(a) * size
    f = -1.0 if flipped else 1.0

    def put(points: Sequence[Point]) -> list[Point]:
        return [(wrist[0] + x * c - y * f * s, wrist[1] + x * s + y * f * c) for x, y in points]

    if malformed:
        return [inked(smooth(put(_WRONG), closed=False, tension=0.8), colour, part, OUTLINE * 0.9)]
    outline, creases = _shape(kind, grip)
    shapes = [inked(smooth(put(outline), closed=False, tension=0.9), colour, part, OUTLINE * 0.9)]
    if creases:
        path = Path()
        for start, end in creases:
            (x1, y1), (x2, y2) = put((start, end))
            path.move(x1, y1).line(x2, y2)
        shapes.append(line(path, colour, part, OUTLINE * 0.55))
    return shapes


def _shape(kind: Hand, grip: Grip) -> tuple[_Outline, Sequence[tuple[Point, Point]]]:
    match kind:
        case "hand":
            return _HUMAN[grip], _LINES[grip]
        case "paw" | "cloven" | "clawed" | "webbed":
            if grip == "point":
                return _POINT, _LINES["point"]
            return (_PAW_OPEN if grip == "open" else _PAW), _PAW_LINES
        case "wing":
            return _WING, ()
        case "fin":
            return _FIN, ()
        case "gripper":
            return _GRIPPER, ()
