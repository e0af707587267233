"""Boots, shoes and sandals."""

import math
from collections.abc import Mapping
from typing import Final

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.feet import foot_points
from vivant.studio.drawing.bodies.inked import OUTLINE, between, inked, line, veil
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.garments.wearer import Wearer, along
from vivant.studio.drawing.path import Path, Point, polygon, smooth
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import shaded

# In foot units: the ankle at (0, 0), the sole at y = 1, toes towards +x.
_SIDE: Final = (
    (-1.05, -0.5), (-1.2, 0.6), (-1.1, 1.04), (1.2, 1.04), (2.6, 1.0), (2.62, 0.4), (1.7, 0.0), (1.0, -0.5),
)  # fmt: skip
_FRONT: Final = ((-1.0, -0.5), (-1.34, 0.5), (-1.2, 1.14), (0.0, 1.28), (1.2, 1.14), (1.34, 0.5), (1.0, -0.5))
_SOLE: Final[Mapping[bool, tuple[Point, ...]]] = {
    False: ((-1.2, 0.92), (-1.16, 1.16), (2.6, 1.16), (2.72, 0.92)),
    True: ((-1.3, 1.0), (-1.2, 1.28), (1.2, 1.28), (1.3, 1.0)),
}


def draw_shoe(body: Wearer, limb: Limb, feature: Feature, size: float, *, flipped: bool) -> list[Node]:
    """One shoe on the foot at the end of `limb`; sandals are drawn over a bare foot."""
    colour = feature.colour.rgb
    front = body.frontal and abs(limb.angle) < 60

    def put(shape: tuple[Point, ...]) -> list[Point]:
        return foot_points(shape, limb.end, limb.angle, size, flipped=flipped)

    sole = inked(polygon(put(_SOLE[front])), shaded(colour, 0.7), "shoes", OUTLINE * 0.7)
    if feature.kind == "sandals":
        straps = Path()
        for a, b in (((1.0, -0.05), (1.5, 0.9)), ((0.0, 0.0), (1.3, 0.5)), ((-0.9, -0.2), (0.8, -0.2))):
            if front:
                a, b = (a[0] * 0.5 - 0.7, a[1] + 0.4), (b[0] * 0.3 + 0.7, b[1] + 0.3)
            (x1, y1), (x2, y2) = put((a, b))
            straps.move(x1, y1).line(x2, y2)
        thick = inked(polygon(put(_SOLE[front])), colour, "shoes", OUTLINE * 0.8)
        return [thick, line(straps, colour, "shoes", 0.024), _strap(straps, feature)]
    shoe = inked(smooth(put(_FRONT if front else _SIDE), tension=0.8), colour, "shoes")
    if feature.kind == "boots":
        corners = [
            _edge(limb, 0.7, size * 1.45),
            _edge(limb, 0.7, -size * 1.45),
            _edge(limb, 1.0, -size),
            _edge(limb, 1.0, size),
        ]
        a, b, c, d = (
            between(corners[0], corners[3], 0.3),
            between(corners[1], corners[2], 0.3),
            corners[1],
            corners[0],
        )
        return [
            inked(smooth(corners, tension=0.25), colour, "shoes"), veil(polygon((a, b, c, d)), colour, "shoes"),
            line(Path().move(*a).line(*b), colour, "shoes"), shoe, sole,
        ]  # fmt: skip
    (x1, y1), (x2, y2) = put(((0.5, 0.1), (1.5, 0.3)))
    return [shoe, sole, line(Path().move(x1, y1).line(x2, y2), colour, "shoes", OUTLINE)]


def _edge(limb: Limb, t: float, across: float) -> Point:
    """The point `across` from the shin's middle at `t` along the leg."""
    (ax, ay), (bx, by), (x, y) = limb.joint, limb.end, along(limb, t)
    length = math.hypot(bx - ax, by - ay) or 1.0
    return x + (by - ay) / length * across, y - (bx - ax) / length * across


def _strap(path: Path, feature: Feature) -> Node:
    return Shape(path, None, Flat(feature.colour.rgb), 0.016, "shoes")
