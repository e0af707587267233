"""Horns and antlers: tapering curves out of the top of a head."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.strokes import line, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, limb
from vivant.studio.palette import ink

HornKind = Literal["goat", "ox", "antlers", "nubs", "dragon", "ram"]

BONE: Final[RGB] = (222, 204, 168)
_CURVES: Final[Mapping[HornKind, tuple[tuple[tuple[Point, ...], tuple[float, ...]], ...]]] = {
    "goat": ((((0.3, -0.8), (0.4, -1.25), (0.66, -1.56), (1.0, -1.62)), (0.15, 0.13, 0.09, 0.03)),),
    "ox": ((((0.62, -0.66), (1.02, -0.78), (1.3, -1.04), (1.32, -1.42)), (0.17, 0.16, 0.11, 0.03)),),
    "nubs": ((((0.3, -0.85), (0.34, -1.18)), (0.12, 0.09)),),
    "dragon": ((((0.52, -0.7), (0.74, -1.2), (0.7, -1.62)), (0.19, 0.14, 0.03)),),
    "ram": ((((0.42, -0.78), (0.86, -1.22), (1.26, -0.98), (1.26, -0.52), (0.96, -0.4)), (0.18, 0.18, 0.15, 0.1, 0.03)),),
    "antlers": (
        (((0.32, -0.85), (0.5, -1.25), (0.84, -1.5), (0.94, -1.95)), (0.085, 0.075, 0.065, 0.03)),
        (((0.52, -1.28), (0.36, -1.55), (0.42, -1.78)), (0.065, 0.055, 0.025)),
        (((0.84, -1.5), (1.14, -1.56), (1.28, -1.76)), (0.06, 0.05, 0.025)),
    ),
}  # fmt: skip


def draw_horns(
    kind: HornKind, view: View, colour: RGB = BONE, part: str = "coat", apart: float = 0.0
) -> tuple[Node, ...]:
    """Both horns; `apart` moves each outwards, to make room for a hat."""
    horns, rings = Path(), Path()
    for side in (1, -1):
        for joints, radii in _CURVES[kind]:
            seen = [_seen((x + apart, y + apart * 0.4), side, view) for x, y in joints]
            horns.extend(limb(seen, [r * (1 - 0.15 * view.turn * (side > 0)) for r in radii]))
            if kind in ("goat", "ram", "ox"):
                _ring(rings, seen, radii)
    nodes: list[Node] = [solid(part, horns, colour, 0.05)]
    if rings.commands:
        nodes.append(line(part, rings, ink(colour), 0.03))
    return tuple(nodes)


def draw_long_horn(view: View, colour: RGB, part: str) -> tuple[Node, ...]:
    """The unicorn's: from the forehead, up and forward."""
    x = view.x(0.0, 0.75)
    tip = (x * 1.0 + 0.42 * view.sin, -2.02)
    twist = Path()
    for i in range(1, 5):
        f = i / 5
        cx, cy = x + (tip[0] - x) * f, -0.62 + (tip[1] + 0.62) * f
        w = 0.17 * (1 - f)
        twist.move(cx - w, cy - 0.02).line(cx + w, cy - 0.11)
    return (
        solid(part, limb([(x, -0.62), tip], (0.18, 0.025)), colour, 0.05),
        line(part, twist, ink(colour), 0.035),
    )


def _seen(p: Point, side: int, view: View) -> Point:
    narrow = 1 - 0.25 * view.turn * (side > 0) - 0.08 * view.turn * (side < 0)
    x = side * p[0] * narrow - 0.06 * view.turn
    # From the side both horns sweep backwards, the far one a little in front of the near one.
    swept = 0.3 + 0.2 * side - 0.75 * (p[0] - 0.2)
    return x + (swept - x) * view.profile, p[1]


def _ring(rings: Path, joints: Sequence[Point], radii: Sequence[float]) -> None:
    for i in range(1, len(joints) - 1):
        (ax, ay), (x, y), (bx, by) = joints[i - 1], joints[i], joints[i + 1]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        r = radii[i] * 0.85
        rings.move(x - dy / length * r, y + dx / length * r).line(x + dy / length * r, y - dx / length * r)
