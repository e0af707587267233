"""Tails: each leaves the body at the lower back and is drawn behind it."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from vivant.studio.drawing.bodies.feathered_tails import Bend, Place, feathers, sickles, train
from vivant.studio.drawing.bodies.inked import crease, creased, filled, inked, line, tube, veil
from vivant.studio.drawing.bodies.physique import Physique, Tail
from vivant.studio.drawing.displaylist import Flat, Shape
from vivant.studio.drawing.path import Path, Point, circle, ellipse, smooth
from vivant.studio.drawing.skeleton import Skeleton
from vivant.studio.palette import RGB, ink

_UP_CURL: Final[Bend] = ((-0.04, 0.02), (0.1, 0.05), (0.2, -0.02), (0.24, -0.14), (0.2, -0.23))
_LONG_LOW: Final[Bend] = ((-0.04, 0.0), (0.1, 0.1), (0.22, 0.15), (0.33, 0.12), (0.39, 0.02))
_HANGING: Final[Bend] = ((-0.04, 0.0), (0.09, 0.02), (0.17, 0.09), (0.2, 0.18), (0.25, 0.24))
_HEAVY: Final[Bend] = ((-0.06, 0.03), (0.11, 0.14), (0.24, 0.22), (0.38, 0.23), (0.48, 0.14))


def draw_tail(skeleton: Skeleton, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    """The tail of this physique, `tip` being its second colour; nothing for the tailless."""
    painter = _PAINTERS.get(p.frame.tail)
    if painter is None:
        return []
    root = skeleton.trunk.at(0.06, -p.hips * (0.62 if skeleton.trunk.frontal else 0.74))
    away = _direction(skeleton)

    def place(bend: Bend) -> list[Point]:
        c, s = math.cos(away), math.sin(away)
        points = [(-x * c - y * s, -x * s + y * c) for x, y in bend]
        floor = -_THICK.get(p.frame.tail, 0.03) * p.height
        low = [(root[0] + x * p.height, root[1] + y * p.height) for x, y in points]
        # What would pierce the ground bends up from it.
        return [(x, y if y < floor else floor - 0.35 * (y - floor)) for x, y in low]

    return painter(place, p, coat, tip)


def _direction(skeleton: Skeleton) -> float:
    """How far the tail follows the trunk when it leans or lies, in radians."""
    (ax, ay), (bx, by) = skeleton.trunk.pelvis, skeleton.trunk.waist
    return max(min(math.atan2(bx - ax, ay - by) * 0.5, 0.5), -0.3)


_THICK: Final[Mapping[Tail, float]] = {
    "bushy": 0.085,
    "plume": 0.09,
    "train": 0.06,
    "lizard": 0.07,
    "spade": 0.07,
    "horse": 0.06,
    "abdomen": 0.1,
}
"""Half the width of thick tails, so that they lie on the ground and not in it."""


def _bushy(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place(((-0.04, 0.02), (0.1, 0.08), (0.24, 0.05), (0.33, -0.08), (0.32, -0.2)))
    widths = [f * p.height for f in (0.03, 0.056, 0.085, 0.07, 0.016)]
    brush = tube(joints, widths)
    end = tube(
        place(((0.322, -0.06), (0.33, -0.11), (0.32, -0.21))), [f * p.height for f in (0.066, 0.058, 0.014)]
    )
    return [*brush.painted(coat, "coat"), filled(end.body, tip, "belly"), line(end.edge, coat, "coat")]


def _thin(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place(_LONG_LOW)
    return list(
        tube(joints, [f * p.height for f in (0.02, 0.017, 0.014, 0.011, 0.008)]).painted(coat, "coat")
    )


def _curled(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place((*_UP_CURL[:-1], (0.2, -0.25), (0.14, -0.24)))
    return list(
        tube(joints, [f * p.height for f in (0.036, 0.036, 0.035, 0.033, 0.03, 0.024)]).painted(coat, "coat")
    )


def _tufted(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place(_HANGING)
    shapes = list(
        tube(joints, [f * p.height for f in (0.022, 0.019, 0.017, 0.016, 0.014)]).painted(coat, "coat")
    )
    tuft = place(((0.2, 0.17), (0.26, 0.185), (0.3, 0.25), (0.28, 0.31), (0.22, 0.28), (0.19, 0.22)))
    path = smooth(tuft)
    return [*shapes, inked(path, coat, "coat"), veil(path, coat, "coat", 90)]


def _puff(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    ((x, y),) = place(((0.05, 0.02),))
    return [inked(circle(x, y, 0.062 * p.height), tip, "belly")]


def _stub(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place(((-0.02, 0.02), (0.04, 0.02), (0.085, -0.005)))
    return list(tube(joints, [f * p.height for f in (0.036, 0.034, 0.02)]).painted(coat, "coat"))


def _lizard(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    return list(
        tube(place(_HEAVY), [f * p.height for f in (0.085, 0.068, 0.046, 0.028, 0.008)]).painted(coat, "coat")
    )


def _spade(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    spade = place(((0.46, 0.18), (0.44, 0.08), (0.5, 0.0), (0.56, 0.1), (0.5, 0.18)))
    end = inked(smooth(spade, tension=0.5), tip, "belly")
    return [end, *_lizard(place, p, coat, tip)]


def _horse(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place(((-0.04, 0.0), (0.09, -0.02), (0.18, 0.07), (0.2, 0.2), (0.27, 0.28)))
    lock = tube(joints, [f * p.height for f in (0.03, 0.05, 0.065, 0.055, 0.01)])
    return list(lock.painted(tip, "belly"))


def _fin(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    points = place(
        ((-0.04, -0.03), (0.08, -0.04), (0.2, -0.16), (0.27, -0.12), (0.22, 0.02), (0.28, 0.14), (0.2, 0.16), (0.08, 0.08),
         (-0.04, 0.07))
    )  # fmt: skip
    rays = Path()
    for start, end in (((0.1, 0.0), (0.21, -0.08)), ((0.1, 0.02), (0.19, 0.02)), ((0.1, 0.04), (0.21, 0.1))):
        (x1, y1), (x2, y2) = place((start, end))
        rays.move(x1, y1).line(x2, y2)
    return [inked(smooth(points, tension=0.8), coat, "coat"), line(rays, coat, "coat", 0.006)]


def _abdomen(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    ((x, y),) = place(((0.12, 0.06),))
    bands = Path()
    for t in (-0.03, 0.04):
        bands.move(x - t * p.height, y - 0.085 * p.height).cubic(
            x - (t + 0.03) * p.height, y, x - (t + 0.03) * p.height, y, x - t * p.height, y + 0.085 * p.height
        )
    return [inked(ellipse(x, y, 0.15 * p.height, 0.1 * p.height), coat, "coat"), line(bands, coat, "coat")]


def _corkscrew(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    joints = place(((-0.02, 0.0), (0.04, 0.02), (0.07, -0.03), (0.03, -0.045), (0.04, 0.015), (0.1, -0.01)))
    curl = smooth(joints, closed=False)
    return [
        Shape(curl, None, Flat(ink(coat)), 0.042 * p.height, "coat"),
        Shape(curl, None, Flat(coat), 0.024 * p.height, "coat"),
    ]


def _question(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    """A long tail that rises and curls over at its end."""
    joints = place(
        (
            (-0.04, 0.03),
            (0.12, 0.13),
            (0.24, 0.04),
            (0.25, -0.14),
            (0.19, -0.24),
            (0.13, -0.18),
            (0.165, -0.13),
        )
    )
    widths = (0.026, 0.024, 0.022, 0.021, 0.02, 0.019, 0.016)
    return list(tube(joints, [f * p.height for f in widths]).painted(coat, "coat"))


def _plume(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    """A squirrel's tail, taller than its back."""
    joints = place(((-0.04, 0.04), (0.12, 0.12), (0.25, -0.02), (0.22, -0.26), (0.3, -0.42), (0.4, -0.36)))
    brush = tube(joints, [f * p.height for f in (0.04, 0.08, 0.12, 0.125, 0.09, 0.02)])
    strokes = Path()
    for course in (
        ((0.24, -0.05), (0.2, -0.2)),
        ((0.3, -0.1), (0.27, -0.26)),
        ((0.24, -0.28), (0.31, -0.38)),
    ):
        a, b = place(course)
        crease(strokes, a, b, 0.012 * p.height, 0.01)
    return [*brush.painted(coat, "coat"), creased(strokes, coat, "coat")]


_PAINTERS: Final[Mapping[Tail, Callable[[Place, Physique, RGB, RGB], list[Shape]]]] = {
    "bushy": _bushy, "thin": _thin, "curled": _curled, "tufted": _tufted, "puff": _puff, "stub": _stub,
    "train": train, "corkscrew": _corkscrew, "question": _question, "plume": _plume, "feathers": feathers,
    "sickles": sickles, "lizard": _lizard, "spade": _spade, "horse": _horse, "fin": _fin, "abdomen": _abdomen,
}  # fmt: skip
