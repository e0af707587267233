"""Paths: sequences of move, line, cubic and close, in y-down coordinates of any unit."""

import math
from array import array
from collections.abc import Iterable, Sequence
from typing import Self

Point = tuple[float, float]

CLOSE, MOVE, LINE, CUBIC = 0, 1, 2, 3
_KAPPA = 0.5522847498
"""Handle length of the cubic that best matches a quarter of a unit circle."""


class Path:
    """A path under construction; every method appends and returns the path itself."""

    __slots__ = ("commands", "points")

    def __init__(self) -> None:
        self.commands = bytearray()
        self.points = array("f")

    def move(self, x: float, y: float) -> Self:
        self.commands.append(MOVE)
        self.points.extend((x, y))
        return self

    def line(self, x: float, y: float) -> Self:
        self.commands.append(LINE)
        self.points.extend((x, y))
        return self

    def cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> Self:
        self.commands.append(CUBIC)
        self.points.extend((x1, y1, x2, y2, x, y))
        return self

    def close(self) -> Self:
        self.commands.append(CLOSE)
        return self

    def extend(self, other: "Path") -> Self:
        self.commands.extend(other.commands)
        self.points.extend(other.points)
        return self

    def box(self) -> tuple[float, float, float, float]:
        """Bounds of all points, handles included: (left, top, right, bottom)."""
        xs, ys = self.points[0::2], self.points[1::2]
        return min(xs), min(ys), max(xs), max(ys)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    kx, ky = rx * _KAPPA, ry * _KAPPA
    return (
        Path()
        .move(cx + rx, cy)
        .cubic(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
        .cubic(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
        .cubic(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)
        .cubic(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
        .close()
    )


def circle(cx: float, cy: float, r: float) -> Path:
    return ellipse(cx, cy, r, r)


def polygon(points: Iterable[Point]) -> Path:
    path = Path()
    for index, (x, y) in enumerate(points):
        if index == 0:
            path.move(x, y)
        else:
            path.line(x, y)
    return path.close()


def polyline(points: Sequence[Point]) -> Path:
    path = Path().move(*points[0])
    for x, y in points[1:]:
        path.line(x, y)
    return path


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0.0) -> Path:
    """An axis-aligned rectangle, its corners rounded by `radius`."""
    r = min(radius, abs(width) / 2, abs(height) / 2)
    right, bottom = x + width, y + height
    if r <= 0:
        return polygon([(x, y), (right, y), (right, bottom), (x, bottom)])
    k = r * (1 - _KAPPA)
    return (
        Path()
        .move(x + r, y)
        .line(right - r, y)
        .cubic(right - k, y, right, y + k, right, y + r)
        .line(right, bottom - r)
        .cubic(right, bottom - k, right - k, bottom, right - r, bottom)
        .line(x + r, bottom)
        .cubic(x + k, bottom, x, bottom - k, x, bottom - r)
        .line(x, y + r)
        .cubic(x, y + k, x + k, y, x + r, y)
        .close()
    )


def smooth(points: Sequence[Point], *, closed: bool = True, tension: float = 1.0) -> Path:
    """A curve through all `points` (Catmull-Rom as cubics); `tension` 0 is straight, 1 is round."""
    count = len(points)
    path = Path().move(*points[0])
    third = tension / 6
    for i in range(count if closed else count - 1):
        p1, p2 = points[i], points[(i + 1) % count]
        p0 = points[i - 1] if closed or i > 0 else p1
        p3 = points[(i + 2) % count] if closed or i + 2 < count else p2
        path.cubic(
            p1[0] + (p2[0] - p0[0]) * third,
            p1[1] + (p2[1] - p0[1]) * third,
            p2[0] - (p3[0] - p1[0]) * third,
            p2[1] - (p3[1] - p1[1]) * third,
            p2[0],
            p2[1],
        )
    return path.close() if closed else path


def trace(path: Path, points: Sequence[Point], tension: float = 1.0) -> Path:
    """Continues `path` on a curve through `points`, of which the first is where it has come to."""
    curve = smooth(points, closed=False, tension=tension)
    path.commands.extend(curve.commands[1:])
    path.points.extend(curve.points[2:])
    return path


def limb(joints: Sequence[Point], radii: Sequence[float]) -> Path:
    """A rounded tapering tube along `joints`, `radii[i]` thick on each side at joint i."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(joints) - 1
    for i, (x, y) in enumerate(joints):
        ax, ay = joints[max(i - 1, 0)]
        bx, by = joints[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        dx, dy = (bx - ax) / length, (by - ay) / length
        r = radii[i]
        if i == 0:
            left += [(x - dx * r, y - dy * r), (x - (dx + dy) * r * 0.7, y - (dy - dx) * r * 0.7)]
            right.append((x - (dx - dy) * r * 0.7, y - (dy + dx) * r * 0.7))
        left.append((x - dy * r, y + dx * r))
        right.append((x + dy * r, y - dx * r))
        if i == last:
            left += [(x + (dx - dy) * r * 0.7, y + (dy + dx) * r * 0.7), (x + dx * r, y + dy * r)]
            right.append((x + (dx + dy) * r * 0.7, y + (dy - dx) * r * 0.7))
    return smooth(left + right[::-1])


def turned(point: Point, angle: float, centre: Point = (0.0, 0.0)) -> Point:
    """`point` rotated by `angle` degrees clockwise on screen around `centre`."""
    a = math.radians(angle)
    x, y = point[0] - centre[0], point[1] - centre[1]
    return (
        centre[0] + x * math.cos(a) - y * math.sin(a),
        centre[1] + x * math.sin(a) + y * math.cos(a),
    )
