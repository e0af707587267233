"""Cloth that hangs: skirts, robes, aprons and capes, with a scalloped hem, folds and a shaded side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import between, crease, creased, inked, veil
from vivant.studio.drawing.bodies.trunk import widths
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer, along
from vivant.studio.drawing.path import Path, Point, smooth, trace
from vivant.studio.drawing.skeleton import Limb

_FLOOR = -0.012
"""How near the ground a hem may come, in figure units."""


@dataclass(frozen=True, slots=True)
class Drape:
    """Hanging cloth: its outline, its darker side and its folds."""

    path: Path
    shade: Path
    folds: Path

    def painted(self, feature: Feature, start: Point, end: Point, step: float = 0.044) -> list[Node]:
        """The cloth, printed along the line from `start` to `end`."""
        colour, part = feature.colour.rgb, feature.part
        return [
            inked(self.path, colour, part), *printed(feature, self.path, start, end, step),
            veil(self.shade, colour, part), creased(self.folds, colour, part),
        ]  # fmt: skip


def draped(left: Sequence[Point], right: Sequence[Point], sag: float, waves: int = 3) -> Drape:
    """Cloth between two edges, each from the top down; its hem hangs in `waves`, `sag` deep.

    Folds rise from between the waves.
    """
    path = trace(Path().move(*left[0]), left)
    tips = [between(left[-1], right[-1], i / waves) for i in range(waves + 1)]
    for i, (a, b) in enumerate(pairwise(tips)):
        low = min(a[1] + sag, _FLOOR), min(b[1] + sag, _FLOOR)
        if i < waves - 1:
            low = low[0], min(b[1] + sag * 1.3, _FLOOR)
        path.cubic(a[0] + (b[0] - a[0]) * 0.25, low[0], a[0] + (b[0] - a[0]) * 0.8, low[1], *b)
    trace(path, [*right[::-1]]).close()
    folds = Path()
    for i, tip in enumerate(tips[1:-1]):
        f = (i + 1) / waves
        top = between(between(left[0], right[0], f), tip, 0.36 + 0.16 * (i % 2))
        crease(folds, between(tip, top, 0.02), top, 0.011, bow=0.006 * (1 if f < 0.5 else -1))
    inner = [between(a, b, 0.2) for a, b in zip(left, right, strict=True)]
    return Drape(path, smooth([*left, *inner[::-1]], tension=0.8), folds)


def skirt(body: Wearer, length: float, flare: float, waist: float) -> Drape:
    """A skirt from `waist` on the trunk down to `length` of the legs, `flare` wider at its hem."""
    if not _hangs(body):
        return _lap(body, length, flare, waist)
    trunk, p = body.skeleton.trunk, body.physique
    a, b = widths(body.profile, waist)
    c, d = widths(body.profile, 0.0)
    ease = 0.012 * p.height
    left, right = [trunk.at(waist, -a - ease * 0.4)], [trunk.at(waist, b + ease * 0.4)]
    left.append(trunk.at(0.04, -c - ease))
    right.append(trunk.at(0.04, d + ease))
    ends = [along(limb, length) for limb in body.legs]
    reach = p.leg_width * 1.05 + flare
    xl, yl = min(ends)
    xr, yr = max(ends)
    hem_left = min(xl - reach, left[1][0] - flare * 0.5), min(yl, _FLOOR)
    hem_right = max(xr + reach, right[1][0] + flare * 0.5), min(yr, _FLOOR)
    (centre, _), lean = trunk.pelvis, 0.3
    back, ahead = centre - hem_left[0], hem_right[0] - centre
    hem_left = centre - back - lean * max(ahead - back, 0.0), hem_left[1]
    hem_right = max(xr + p.leg_width * 1.2, centre + ahead - lean * max(ahead - back, 0.0)), hem_right[1]
    for side, hem, sign in ((left, hem_left, -1), (right, hem_right, 1)):
        x, y = between(side[1], hem, 0.5)
        knees = [
            (q[0] + sign * p.leg_width * 1.1) * sign for q in (along(g, length * 0.5) for g in body.legs)
        ]
        side += [(max(sign * (x - sign * 0.16 * abs(hem[0] - side[1][0])), *knees) * sign, y), hem]
    return draped(left, right, 0.02 * p.height, 4 if flare > 0.08 * p.height else 3)


def _hangs(body: Wearer) -> bool:
    """Whether both thighs point down enough for cloth to fall past the knees."""
    steep = all(g.joint[1] - g.root[1] > 0.5 * abs(g.joint[0] - g.root[0]) for g in body.legs)
    trunk = body.skeleton.trunk
    return steep and trunk.neck[1] < trunk.pelvis[1] - 0.3 * trunk.height


def _lap(body: Wearer, length: float, flare: float, waist: float) -> Drape:
    """A skirt stretched over bent legs."""
    trunk, p = body.skeleton.trunk, body.physique
    circles = []
    for t in (waist, 0.02):
        a, b = widths(body.profile, t)
        for across in (-a, b):
            circles.append((*trunk.at(t, across * 0.6), abs(across) * 0.4 + 0.012 * p.height))
    folds = Path()
    for limb in body.legs:
        for t in (0.25, 0.5) if length > 0.5 else (length * 0.5, length):
            x, y = along(limb, t)
            r = p.leg_width * 1.25
            circles.append((x, min(y, -r), r))
        if length > 0.45:
            circles += _hem(limb, length, p.leg_width + flare * 0.45)
        knee = along(limb, min(length, 0.46))
        start = trunk.at(0.0, 0.3 * p.hips)
        crease(folds, between(start, knee, 0.95), between(start, knee, 0.3), 0.012, 0.02)
    path = _hull(circles, 0.8, fine=True)
    half = sorted(y for _, y, _ in circles)[len(circles) // 2]
    below = [(x, y + r * 0.3, r * 0.6) for x, y, r in circles if y >= half]
    return Drape(path, _hull(below, 0.8), folds)


def _hem(limb: Limb, length: float, half: float) -> list[tuple[float, float, float]]:
    """Both corners of cloth that ends at `length` of a bent leg, `half` as wide as it is there."""
    x, y = along(limb, length)
    ax, ay = limb.root if length <= 0.5 else limb.joint
    far = math.hypot(x - ax, y - ay) or 1.0
    nx, ny = (y - ay) / far * half, -(x - ax) / far * half
    return [(x + side * nx, min(y + side * ny, _FLOOR - 0.01), 0.01) for side in (-1, 1)]


def _hull(circles: Sequence[tuple[float, float, float]], tension: float = 0.9, *, fine: bool = False) -> Path:
    """A cloth drawn tight around `circles` (x, y, radius); `fine` keeps long sides straight."""
    points = sorted((x + r * c, y + r * s) for x, y, r in circles for c, s in _OCTAGON)
    lower, upper = _chain(points), _chain(points[::-1])
    around = lower[:-1] + upper[:-1]
    if fine:
        around = [q for a, b in pairwise([*around, around[0]]) for q in _subdivided(a, b)]
    return smooth(around, tension=tension)


def _subdivided(a: Point, b: Point) -> list[Point]:
    return [a, between(a, b, 0.2), between(a, b, 0.8)] if math.dist(a, b) > 0.1 else [a]


_OCTAGON = tuple((math.cos(math.radians(a)), math.sin(math.radians(a))) for a in range(0, 360, 45))


def _chain(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for p in points:
        while len(chain) > 1 and _turns_right(chain[-2], chain[-1], p):
            chain.pop()
        chain.append(p)
    return chain


def _turns_right(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 1e-6
