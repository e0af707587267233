"""How figures are painted: a flat fill with a coloured outline, and veils that shade."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import RGB, ink

OUTLINE = 0.008
"""Width of every outline, in figure units."""
_SHADE_ALPHA = 52


def inked(path: Path, colour: RGB, part: str, width: float = OUTLINE) -> Shape:
    """A fill in exactly `colour` with the outline that belongs to it."""
    return Shape(path, Flat(colour), Flat(ink(colour)), width, part)


def filled(path: Path, colour: RGB, part: str) -> Shape:
    return Shape(path, Flat(colour), part=part)


def line(path: Path, colour: RGB, part: str, width: float = OUTLINE * 0.8) -> Shape:
    """A line in the ink of `colour`."""
    return Shape(path, None, Flat(ink(colour)), width, part)


def veil(path: Path, colour: RGB, part: str, alpha: int = _SHADE_ALPHA) -> Shape:
    """A transparent shade in the ink of `colour`."""
    return Shape(path, Flat(ink(colour), alpha), part=part)


def crease(path: Path, start: Point, end: Point, width: float, bow: float = 0.0) -> Path:
    """Adds a tapered stroke to a path that will be filled: `width` thick at `start`, pointed at `end`, its
    middle `bow` to the left of the straight line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = dy / length, -dx / length
    mx, my = start[0] + dx * 0.45 + nx * bow, start[1] + dy * 0.45 + ny * bow
    h = width / 2
    path.move(start[0] + nx * h, start[1] + ny * h)
    path.cubic(mx + nx * h, my + ny * h, mx + nx * h * 0.6, my + ny * h * 0.6, *end)
    path.cubic(
        mx - nx * h * 0.6, my - ny * h * 0.6, mx - nx * h, my - ny * h, start[0] - nx * h, start[1] - ny * h
    )
    return path.close()


def creased(path: Path, colour: RGB, part: str) -> Shape:
    """Tapered strokes in the ink of `colour`."""
    return Shape(path, Flat(ink(colour)), part=part)


@dataclass(frozen=True, slots=True)
class Tube:
    """A tapering limb: what to fill, the outline without the end at the body, the shaded side; where
    it ends, half its width there, and half its width at its middle joint if it has one."""

    body: Path
    edge: Path
    shade: Path
    end: Point
    mouth: float
    girth: float

    def painted(self, colour: RGB, part: str) -> tuple[Shape, ...]:
        return (
            filled(self.body, colour, part),
            veil(self.shade, colour, part),
            line(self.edge, colour, part, OUTLINE),
        )


def tube(joints: Sequence[Point], radii: Sequence[float], *, blunt: bool = False, open_from: int = 1) -> Tube:
    """The tube along `joints`, `radii[i]` thick on each side; `blunt` ends flat like a cuff.

    The outline starts shortly before joint `open_from` (0: at the very root), so that a limb grows
    out of its body without a seam.
    """
    left, right = _sides(joints, radii)
    (x, y), (px, py) = joints[-1], joints[-2]
    length, r = math.hypot(x - px, y - py) or 1.0, radii[-1] * (0.25 if blunt else 1.0)
    tip = (x + (x - px) / length * r, y + (y - py) / length * r)
    (x0, y0), (x1, y1) = joints[0], joints[1]
    back = (math.hypot(x1 - x0, y1 - y0) or 1.0) / (radii[0] * 0.9)
    cap = (x0 - (x1 - x0) / back, y0 - (y1 - y0) / back)
    outer = [*left, tip, *right[::-1]]
    body = smooth([*outer, cap])
    shade_line = (
        [between(a, b, 0.27) for a, b in zip(left, right, strict=False)]
        if len(left) == len(right)
        else [*joints]
    )
    return Tube(
        body,
        _open(body, len(outer), open_from),
        smooth([*left, *shade_line[::-1]], tension=0.8),
        joints[-1],
        radii[-1],
        radii[2] if len(joints) > 3 else 0.0,
    )


def _sides(joints: Sequence[Point], radii: Sequence[float]) -> tuple[list[Point], list[Point]]:
    """The points on both sides of every joint; in the crook of a sharp bend the sides meet once."""
    right: list[Point] = []
    left: list[Point] = []
    last = len(joints) - 1
    crook = 0
    for i, ((x, y), r) in enumerate(zip(joints, radii, strict=True)):
        ax, ay = joints[i - 1] if i else joints[0]
        bx, by = joints[i + 1] if i < last else joints[last]
        near, far = math.hypot(x - ax, y - ay) or 1.0, math.hypot(bx - x, by - y) or 1.0
        ux, uy, vx, vy = (x - ax) / near, (y - ay) / near, (bx - x) / far, (by - y) / far
        dx, dy = ux + vx, uy + vy
        length = math.hypot(dx, dy) or 1.0
        dx, dy = dx / length, dy / length
        inner = r
        if 0 < i < last and ux * vx + uy * vy < -0.2:
            crook = i if ux * vy - uy * vx < 0 else -i
            inner = min(r * 1.7, 0.5 * near)
        right.append((x + dy * (inner if crook == i else r), y - dx * (inner if crook == i else r)))
        left.append((x - dy * (inner if crook == -i else r), y + dx * (inner if crook == -i else r)))
    if crook and last == 4:
        side = right if crook > 0 else left
        del side[3], side[1]
    return left, right


def _open(body: Path, outer: int, start: int) -> Path:
    """The outline of a closed tube between its roots: the same curves, without cap and seam."""
    points, edge = body.points, Path()
    if start == 0:
        edge.commands.extend(body.commands[:outer])
        edge.points.extend(points[: outer * 6 - 4])
        return edge
    m, c1, c2, end = _second_half(points[0:8])
    edge.move(*m).cubic(*c1, *c2, *end)
    last = outer * 6 - 12
    edge.commands.extend(body.commands[2 : outer - 1])
    edge.points.extend(points[8 : last + 2])
    _, c2, c1, m = _second_half(_reversed(points[last : last + 8]))[::-1]
    return edge.cubic(*c2, *c1, *m)


def _reversed(curve: Sequence[float]) -> list[float]:
    return [curve[6], curve[7], curve[4], curve[5], curve[2], curve[3], curve[0], curve[1]]


def _second_half(curve: Sequence[float]) -> tuple[Point, Point, Point, Point]:
    """The part of a cubic (eight numbers) after its middle (de Casteljau)."""
    x0, y0, x1, y1, x2, y2, x3, y3 = curve
    cx, cy, ex, ey = (x1 + x2) / 2, (y1 + y2) / 2, (x2 + x3) / 2, (y2 + y3) / 2
    bx, by = ((x0 + x1) / 2 + cx) / 2, ((y0 + y1) / 2 + cy) / 2
    dx, dy = (cx + ex) / 2, (cy + ey) / 2
    return ((bx + dx) / 2, (by + dy) / 2), (dx, dy), (ex, ey), (x3, y3)


def between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def rim(limb: Sequence[Node]) -> list[Node]:
    """The whole outline of a painted limb, to be drawn before the body that it grows out of: the body
    then hides it inside, and the limb's own fill hides the body's, as if both were one shape."""
    rims: list[Node] = []
    for node in limb[:8]:
        if (
            isinstance(node, Shape)
            and isinstance(node.fill, Flat)
            and node.fill.alpha == 255
            and node.stroke is None
        ):
            rims.append(Shape(node.path, None, Flat(ink(node.fill.colour)), OUTLINE, node.part))
    return rims
