"""What hands are made of: a palm and fingers, painted as one shape with one outline.

In hand units: 1 is half the palm, the wrist at (0, 0), fingers along +x, the thumb at negative y.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from vivant.studio.drawing.bodies.inked import OUTLINE, filled, line
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import RGB

Finger = tuple[tuple[Point, ...], float]
"""Its two or three joints from the palm to the tip, and half its width."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hand is: its wrist, the way it points as sine and cosine times its size, and -1 if the
    thumb is on the other side."""

    wrist: Point
    cos: float
    sin: float
    flip: float

    @property
    def size(self) -> float:
        return math.hypot(self.cos, self.sin)

    def at(self, x: float, y: float) -> Point:
        y *= self.flip
        return self.wrist[0] + x * self.cos - y * self.sin, self.wrist[1] + x * self.sin + y * self.cos

    def all(self, points: Sequence[Point]) -> list[Point]:
        return [self.at(x, y) for x, y in points]


def placed_at(wrist: Point, angle: float, size: float, *, flipped: bool) -> Place:
    """`angle` in degrees clockwise from the right, `size` half the palm's width in figure units."""
    a = math.radians(angle)
    return Place(wrist, math.cos(a) * size, math.sin(a) * size, -1.0 if flipped else 1.0)


@dataclass(frozen=True, slots=True)
class Grasp:
    """A drawn hand: `under` lies below what it holds, `over` above."""

    under: list[Shape]
    over: list[Shape]


def capsule(path: Path, place: Place, finger: Finger) -> Path:
    """Adds a rounded finger to a path."""
    joints, r = finger
    left: list[Point] = []
    right: list[Point] = []
    last = len(joints) - 1
    for i, (x, y) in enumerate(joints):
        (ax, ay), (bx, by) = joints[max(i - 1, 0)], joints[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        dx, dy = (bx - ax) / length * r, (by - ay) / length * r
        left.append((x + dy, y - dx))
        right.append((x - dy, y + dx))
        if i == last:
            left.append((x + dx * 0.7 + dy * 0.7, y + dy * 0.7 - dx * 0.7))
            right += [(x + dx, y + dy), (x + dx * 0.7 - dy * 0.7, y + dy * 0.7 + dx * 0.7)]
            right[-2:] = right[:-3:-1]
    return path.extend(smooth(place.all([*left, *right[::-1]]), tension=0.9))


def joined(
    place: Place, palm: Sequence[Point], fingers: Sequence[Finger], colour: RGB, part: str
) -> list[Shape]:
    """Palm and fingers as one shape; the palm's outline stays open where it joins the arm."""
    whole = smooth(place.all(palm), closed=False, tension=0.9) if palm else Path()
    for finger in fingers:
        capsule(whole, place, finger)
    return [line(whole, colour, part, OUTLINE * 1.5), filled(whole, colour, part)]


def gaps(place: Place, segments: Sequence[tuple[Point, Point]], colour: RGB, part: str) -> Shape:
    """Thin lines between fingers that lie together."""
    path = Path()
    for start, end in segments:
        path.move(*place.at(*start)).line(*place.at(*end))
    return line(path, colour, part, OUTLINE * 0.5)
