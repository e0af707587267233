"""Birds' tails: a fan, a cock's sickles, a peacock's train."""

import math
from collections.abc import Callable

from vivant.studio.drawing.bodies.inked import filled, inked, line, tube
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Path, Point, circle
from vivant.studio.palette import RGB, shaded

Bend = tuple[tuple[float, float], ...]
"""A tail's course from its root, in body heights, x away from the body and y down."""
Place = Callable[[Bend], list[Point]]
"""Where a course lies on a posed body."""


def feathers(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    shapes = []
    for bend in (
        ((-0.03, 0.0), (0.1, 0.0), (0.23, -0.03)),
        ((-0.03, 0.02), (0.1, 0.05), (0.24, 0.06)),
        ((-0.03, 0.04), (0.08, 0.09), (0.2, 0.14)),
    ):
        feather = tube(place(bend), [f * p.height for f in (0.036, 0.046, 0.03)])
        shapes += [filled(feather.body, coat, "coat"), line(feather.edge, coat, "coat")]
    return shapes


def sickles(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    """A cock's tail: long feathers that rise and curl over."""
    shapes = []
    for i, (x, y) in enumerate(((0.3, 0.06), (0.34, -0.08), (0.26, -0.2))):
        curl = ((-0.03, 0.02), (x * 0.45, y - 0.14), (x, y - 0.1), (x + 0.05, y + 0.06))
        feather = tube(place(curl), [f * p.height for f in (0.03, 0.034, 0.03, 0.008)])
        colour = shaded(coat, 0.62) if i != 1 else tip
        shapes += [
            filled(feather.body, colour, "coat" if i != 1 else "belly"),
            line(feather.edge, colour, "coat"),
        ]
    return shapes


def train(place: Place, p: Physique, coat: RGB, tip: RGB) -> list[Shape]:
    """A peacock's fan: long feathers that end in eyes."""
    quills, eyes, pupils = Path(), Path(), Path()
    for i in range(7):
        a = math.radians(-80 + 20 * i)
        x, y = 0.06 + 0.37 * math.cos(a), 0.02 + 0.37 * math.sin(a)
        feather = tube(
            place(((-0.03, 0.02), (x * 0.5, y * 0.5), (x, y))), [f * p.height for f in (0.02, 0.05, 0.056)]
        )
        quills.extend(feather.body)
        ((ex, ey),) = place(((x, y),))
        eyes.extend(circle(ex, ey, 0.036 * p.height))
        pupils.extend(circle(ex, ey, 0.017 * p.height))
    return [
        inked(quills, shaded(coat, 0.8), "coat", 0.007), inked(eyes, tip, "belly", 0.005),
        filled(pupils, shaded(coat, 0.5), "coat"),
    ]  # fmt: skip
