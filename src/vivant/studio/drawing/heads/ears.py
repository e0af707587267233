"""Animals' ears: a profile, a size, a root and an angle."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.strokes import line, plain
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import ink

EarKind = Literal["pointed", "round", "long", "leaf", "flop", "feather", "fin"]

_PROFILES: Final[Mapping[EarKind, tuple[tuple[Point, ...], float]]] = {
    "pointed": (((-0.52, 0.12), (-0.45, -0.42), (-0.06, -1.0), (0.06, -1.0), (0.45, -0.42), (0.52, 0.12)), 0.75),
    "round": (((-0.42, 0.1), (-0.62, -0.4), (-0.4, -0.9), (0, -1.05), (0.4, -0.9), (0.62, -0.4), (0.42, 0.1)), 1.0),
    "long": (((-0.34, 0.05), (-0.5, -0.45), (-0.36, -0.88), (0, -1.0), (0.36, -0.88), (0.5, -0.45), (0.34, 0.05)), 1.0),
    "leaf": (((-0.24, 0.05), (-0.5, -0.35), (-0.34, -0.76), (0, -1.0), (0.34, -0.76), (0.5, -0.35), (0.24, 0.05)), 0.9),
    "flop": (((-0.3, 0.05), (-0.46, -0.4), (-0.54, -0.8), (0, -1.05), (0.5, -0.8), (0.46, -0.4), (0.3, 0.05)), 1.0),
    "feather": (((-0.4, 0.1), (-0.5, -0.4), (-0.3, -0.66), (0.0, -1.0), (0.3, -0.56), (0.5, -0.3), (0.4, 0.1)), 0.5),
    "fin": (((-0.3, 0.1), (-0.62, -0.5), (-0.3, -0.56), (-0.04, -1.0), (0.2, -0.56), (0.56, -0.6), (0.34, 0.1)), 0.3),
}  # fmt: skip
"""Points from the root's left over the tip to its right, for a width and a height of 1; roundness."""


@dataclass(frozen=True, slots=True)
class Ears:
    """`x`, `y` is the root; `angle` in degrees outwards from upright; `tip` colours the tip darker."""

    kind: EarKind
    x: float
    y: float
    width: float
    height: float
    angle: float = 12.0
    tip: bool = False
    in_front: bool = False


def splayed(ears: Ears) -> Ears:
    """Upright ears as they stand beside a hat."""
    if ears.angle > 40:
        return ears
    return replace(ears, x=max(ears.x + 0.08, 0.66), y=ears.y + 0.06, angle=ears.angle + 16)


def moved(ears: Ears, droop: float) -> Ears:
    """Ears laid back or drooping by `droop` degrees, pricked up below 0; hanging ears fly up instead."""
    if ears.kind == "flop":
        return replace(ears, angle=ears.angle + (0.3 * droop if droop > 0 else 4.0 * droop))
    return replace(ears, angle=ears.angle + droop * (0.6 if ears.kind == "round" else 1.0))


def draw_ears(
    ears: Ears, view: View, coat: RGB, inner: RGB, sides: tuple[int, ...] = (1, -1)
) -> tuple[Node, ...]:
    """Ears on `sides` (1 right, -1 left), open at the root so that they grow out of what they are drawn upon."""
    profile, tension = _PROFILES[ears.kind]
    shells, hollows, rims, tips = Path(), Path(), Path(), Path()
    for side in sides:
        if view.one_sided and side > 0 and ears.angle > 45:
            continue
        narrow = 1.0 if side < 0 else 1.0 - 0.32 * view.turn
        x = side * ears.x * view.cos - 0.12 * view.turn - 0.06 * view.profile
        if side > 0 and ears.angle > 60 and view.turn > 0.3:
            x += (0.42 if ears.in_front else 0.16) * view.turn
        points = [_at(p, ears, side, narrow, x) for p in profile]
        outer = smooth(points, closed=False, tension=tension)
        shells.extend(outer)
        shells.close()
        rims.extend(outer)
        centre = _at((0.0, -0.34), ears, side, narrow, x)
        small = [
            (centre[0] + (px - centre[0]) * 0.58, centre[1] + (py - centre[1]) * 0.62) for px, py in points
        ]
        hollows.extend(smooth(small, tension=tension))
        if ears.tip:
            cut = [
                _at(p, ears, side, narrow, x)
                for p in (
                    (-0.3, -0.62),
                    (-0.06, -1.0),
                    (0.06, -1.0),
                    (0.3, -0.62),
                    (0.1, -0.7),
                    (-0.08, -0.58),
                )
            ]
            tips.extend(smooth(cut, tension=0.5))
    if not shells.commands:
        return ()
    nodes: list[Node] = [plain("coat", shells, coat)]
    if not view.behind:
        nodes.append(plain("coat", hollows, inner))
    if ears.tip:
        nodes.append(plain("coat", tips, ink(coat)))
    nodes.append(line("coat", rims, ink(coat)))
    return tuple(nodes)


def _at(p: Point, ears: Ears, side: int, narrow: float, x: float) -> Point:
    angle = math.radians(ears.angle)
    px, py = p[0] * ears.width * narrow, p[1] * ears.height
    return (
        x + side * (px * math.cos(angle) - py * math.sin(angle)),
        ears.y + px * math.sin(angle) + py * math.cos(angle),
    )
