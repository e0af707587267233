"""Bare feet: human, paws, hooves, claws, webbed, fins and robot blocks."""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE, crease, inked, line, veil
from vivant.studio.drawing.bodies.physique import Foot
from vivant.studio.drawing.displaylist import Flat, Shape
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import RGB, ink

# Side views in foot units: the ankle at (0, 0), the sole at y = 1, toes towards +x.
_SIDE: Final[Mapping[Foot, tuple[Point, ...]]] = {
    "bare": ((-0.9, -0.2), (-1.05, 0.62), (-0.6, 1.0), (1.4, 1.0), (2.36, 0.9), (2.3, 0.42), (1.3, 0.1), (0.8, -0.4)),
    "paw": ((-1.0, -0.3), (-1.2, 0.6), (-0.7, 1.0), (1.5, 1.0), (2.5, 0.8), (2.4, 0.12), (1.5, -0.22), (0.9, -0.6)),
    "talon": ((-1.0, -0.3), (-1.2, 0.6), (-0.7, 1.0), (1.5, 1.0), (2.3, 0.84), (2.2, 0.2), (1.5, -0.1), (0.9, -0.6)),
    "hoof": ((-0.85, -0.5), (-1.05, 0.9), (-0.8, 1.0), (1.3, 1.0), (1.5, 0.86), (0.9, -0.5)),
    "claw": (
        (-0.5, -0.4), (-0.6, 0.4), (-1.5, 0.8), (-1.3, 1.04), (0.2, 0.9), (2.7, 1.06), (2.9, 0.82), (1.6, 0.5),
        (0.6, -0.3),
    ),
    "webbed": ((-0.6, -0.4), (-0.9, 0.8), (-0.5, 1.0), (2.9, 1.02), (3.1, 0.8), (1.7, 0.34), (0.7, -0.3)),
    "block": ((-1.3, -0.3), (-1.5, 0.9), (-1.3, 1.0), (2.0, 1.0), (2.3, 0.9), (1.8, 0.1), (1.1, -0.3)),
    "fin": ((-0.6, -0.5), (-1.7, 0.9), (-1.3, 1.04), (0.3, 0.8), (2.7, 1.06), (3.0, 0.8), (1.4, 0.0), (0.6, -0.5)),
    "point": ((-0.7, -0.4), (-0.8, 0.7), (-0.4, 1.0), (1.0, 1.0), (1.6, 0.86), (1.0, 0.2), (0.7, -0.4)),
}  # fmt: skip
_FRONT: Final[tuple[Point, ...]] = (
    (-0.86, -0.3), (-1.24, 0.5), (-1.06, 1.1), (0.0, 1.24), (1.06, 1.1), (1.24, 0.5), (0.86, -0.3),
)  # fmt: skip
_TOES: Final[Mapping[Foot, tuple[tuple[Point, Point], ...]]] = {
    "bare": (((1.8, 0.6), (1.86, 0.86)),),
    "paw": (((1.6, 0.4), (1.76, 0.84)), ((2.04, 0.34), (2.2, 0.74))),
    "talon": (((1.5, 0.44), (1.64, 0.84)), ((1.9, 0.42), (2.04, 0.76))),
    "webbed": (((1.5, 0.56), (2.2, 0.96)), ((1.0, 0.6), (1.4, 0.98))),
    "claw": (((0.9, 0.6), (1.7, 0.92)),),
    "fin": (((0.3, 0.2), (-0.7, 0.84)), ((0.6, 0.1), (1.8, 0.8))),
    "block": (((-1.36, 0.6), (2.1, 0.6)),),
}
_SIDE_CLAWS: Final = (((1.6, 0.9), (2.1, 1.14)), ((1.95, 0.84), (2.6, 1.1)), ((2.2, 0.6), (2.9, 0.94)))
_FRONT_CLAWS: Final = (((-0.7, 0.96), (-0.8, 1.4)), ((0.0, 1.04), (0.0, 1.5)), ((0.7, 0.96), (0.8, 1.4)))
_CLAW: Final[RGB] = (238, 228, 205)
_FRONT_TOES: Final = (((-0.4, 0.62), (-0.44, 1.06)), ((0.4, 0.62), (0.44, 1.06)))


def foot_points(
    shape: Sequence[Point], ankle: Point, pitch: float, size: float, *, flipped: bool = False
) -> list[Point]:
    """`shape` in foot units put at `ankle`, turned by `pitch` degrees toes down."""
    a = math.radians(pitch)
    c, s = math.cos(a) * size, math.sin(a) * size
    f = -1.0 if flipped else 1.0
    return [(ankle[0] + f * (x * c - y * s), ankle[1] + x * s + y * c) for x, y in shape]


def draw_foot(
    kind: Foot, ankle: Point, pitch: float, size: float, colour: RGB, *, frontal: bool, flipped: bool = False
) -> list[Shape]:
    """A bare foot whose sole is `size` below the ankle; `flipped` points the toes to the left."""
    seen_front = frontal and abs(pitch) < 60 and kind not in ("claw", "webbed", "fin")
    shape = _FRONT if seen_front else _SIDE[kind]
    shapes = [
        inked(
            smooth(foot_points(shape, ankle, pitch, size, flipped=flipped), closed=False, tension=0.85),
            colour,
            "coat",
        )
    ]
    if kind == "hoof":
        hoof = ((-1.0, 0.42), (-1.12, 0.92), (-0.9, 1.06), (1.2, 1.06), (1.5, 0.9), (1.24, 0.42))
        shapes.append(
            veil(
                smooth(foot_points(hoof, ankle, pitch, size, flipped=flipped), tension=0.6),
                colour,
                "coat",
                150,
            )
        )
        return shapes
    if kind == "talon":
        shapes.append(_claws(ankle, pitch, size, seen_front=seen_front, flipped=flipped))
    toes = _FRONT_TOES if seen_front else _TOES.get(kind, ())
    if toes:
        path = Path()
        for start, end in toes:
            (x1, y1), (x2, y2) = foot_points((start, end), ankle, pitch, size, flipped=flipped)
            path.move(x1, y1).line(x2, y2)
        shapes.append(line(path, colour, "coat", OUTLINE * 0.6))
    return shapes


def _claws(ankle: Point, pitch: float, size: float, *, seen_front: bool, flipped: bool) -> Shape:
    """Three pale claws at the toes."""
    path = Path()
    courses = _FRONT_CLAWS if seen_front else _SIDE_CLAWS
    for course in courses:
        start, end = foot_points(course, ankle, pitch, size, flipped=flipped)
        crease(path, start, end, size * 0.46)
    return Shape(path, Flat(_CLAW), Flat(ink(_CLAW)), OUTLINE * 0.5, "coat")
