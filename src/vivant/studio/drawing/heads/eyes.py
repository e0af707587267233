"""Eyes and brows: a pair at a time, each layer one shape, so that a face stays cheap."""

import math
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Sockets
from vivant.studio.drawing.heads.strokes import drawn_on, line, plain, solid, told_from, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, limb, polygon
from vivant.studio.palette import ink, shaded

_PUPIL: Final[RGB] = (38, 28, 34)
_GLEAM: Final[RGB] = (255, 255, 255)
_BROW: Final = 0.22
"""The unit of brows' movements, in skull radii."""
_ALONG: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_STEPS: Final = 28
_RIM: Final = tuple(
    (math.cos(i * 2 * math.pi / _STEPS), math.sin(i * 2 * math.pi / _STEPS)) for i in range(_STEPS)
)
_SQUARE_RIM: Final = tuple(
    (math.copysign(abs(c) ** 0.55, c), math.copysign(abs(s) ** 0.55, s)) for c, s in _RIM
)


def eye_centres(sockets: Sockets, view: View) -> tuple[Point, Point]:
    """The middles of the left and the right eye in the picture."""
    u = eye_u(sockets, view)
    return view.at(-u, sockets.y, sockets.rise), view.at(u, sockets.y, sockets.rise)


def eye_u(sockets: Sockets, view: View) -> float:
    """How far from the middle of the face the eyes are; from the side they are drawn further back."""
    return min(sockets.u * (1 + 0.32 * view.profile), 0.64)


def seen_eyes(sockets: Sockets, view: View) -> list[tuple[int, Point]]:
    """Side and middle of every eye that is seen: from the side the near one alone."""
    both = dict(zip((-1, 1), eye_centres(sockets, view), strict=True))
    return [(side, both[side]) for side in view.sides]


def draw_eyes(sockets: Sockets, look: Look, view: View, iris: RGB, coat: RGB) -> tuple[Node, ...]:
    lash = ink(coat) if sum(coat) > 180 else (20, 16, 22)
    if look.closed:
        return _closed_eyes(sockets, look, view, sockets.shut or drawn_on(coat))
    opening, lids, rims, flicks = Path(), Path(), Path(), Path()
    irises, shades, pupils, gleams = Path(), Path(), Path(), Path()
    for side, (cx, cy) in seen_eyes(sockets, view):
        narrow = view.width(side * eye_u(sockets, view))
        rx, ry = sockets.rx * look.eye * narrow, sockets.ry * look.eye
        points = _opening(cx, cy, rx, ry, side, look, _SQUARE_RIM if sockets.square else _RIM)
        opening.extend(polygon(points))
        rims.extend(_upper_rim([*points[_STEPS // 2 :], points[0]], side))
        if look.upper > 0.12:
            lids.extend(ellipse(cx, cy, rx, ry))
        if sockets.lashes and (side < 0 or view.turn < 0.8):
            flicks.extend(_flick(cx, cy, rx, ry, side, points))
        r = min(sockets.rx, sockets.ry) * look.eye * sockets.iris * (0.45 + 0.55 * look.iris)
        ix = cx + look.gaze[0] * rx * 0.8 + view.sin * rx * 0.22
        iy = cy + look.gaze[1] * 0.6 * ry
        irises.extend(ellipse(ix, iy, r * (0.3 + 0.7 * narrow), r * 1.08))
        shades.extend(ellipse(ix, iy - r * 0.62, r * 0.95, r * 0.5))
        pupils.extend(_pupil(sockets, ix, iy, r * 0.47 * look.pupil, narrow))
        gleams.extend(ellipse(ix + r * 0.34, iy - r * 0.38, r * 0.27, r * 0.3))
        gleams.extend(ellipse(ix - r * 0.38, iy + r * 0.42, r * 0.13, r * 0.13))
    inside: tuple[Node, ...] = (
        Shape(irises, Flat(iris), Flat(ink(iris)), 0.03, "eyes"),
        veil("eyes", shades, ink(iris), 90),
        plain("eyes", pupils, _PUPIL),
        plain("eyes", gleams, _GLEAM),
    )
    nodes: list[Node] = []
    if look.upper > 0.12:
        nodes.append(Shape(lids, Flat(shaded(coat, 0.86)), Flat(ink(coat)), 0.03, "coat"))
    nodes.append(plain("eyes", opening, sockets.white))
    nodes.append(Group(inside, clip=opening))
    nodes.append(line("eyes", opening, told_from(shaded(coat, 0.62), coat), 0.03))
    nodes.append(plain("eyes", rims, lash))
    if sockets.lashes:
        nodes.append(line("eyes", flicks, lash, 0.045))
    return tuple(nodes)


def _opening(
    cx: float, cy: float, rx: float, ry: float, side: int, look: Look, rim: tuple[Point, ...]
) -> list[Point]:
    """The rim of one eye, cut by its lids; it starts at the right corner and goes below first."""
    points = []
    for cos, sin in rim:
        # Inner is towards the nose: on the right side for the left eye.
        inward = -cos * side
        # A lid is vaulted: it comes down further at the corners.
        upper = -1 + 2 * (look.upper - side * look.uneven) + 0.3 * cos * cos + look.slant * inward
        lower = 1 - 2 * look.lower * (1 - 0.4 * cos * cos)
        points.append((cx + cos * rx, cy + min(max(sin, upper), max(lower, upper + 0.06)) * ry))
    return points


def _upper_rim(points: list[Point], side: int) -> Path:
    """The line of the upper lid with its lashes, thin at the nose and thick outside."""
    thick = [
        0.028 + 0.036 * (i / (len(points) - 1) if side > 0 else 1 - i / (len(points) - 1))
        for i in range(len(points))
    ]
    top = [(x, y - w - 0.012) for (x, y), w in zip(points, thick, strict=True)]
    low = [(x, y + w * 0.7) for (x, y), w in zip(points, thick, strict=True)]
    return polygon(top + low[::-1])


def _pupil(sockets: Sockets, x: float, y: float, r: float, narrow: float) -> Path:
    if sockets.pupil == "slit":
        return ellipse(x, y, r * 0.5 * narrow, r * 1.45)
    if sockets.pupil == "bar":
        return ellipse(x, y, r * 1.25 * narrow, r * 0.72)
    return ellipse(x, y, r * (0.3 + 0.7 * narrow), r * 1.05)


def _flick(cx: float, cy: float, rx: float, ry: float, side: int, points: list[Point]) -> Path:
    corner = points[_STEPS // 2 + 2] if side < 0 else points[-2]
    x, y = corner
    return (
        Path()
        .move(x, y)
        .line(x + side * rx * 0.42, y - ry * 0.2)
        .move(x + side * rx * 0.06, y + ry * 0.22)
        .line(x + side * rx * 0.48, y + ry * 0.16)
    )


def _closed_eyes(sockets: Sockets, look: Look, view: View, colour: RGB) -> tuple[Node, ...]:
    path = Path()
    for side, (cx, cy) in seen_eyes(sockets, view):
        rx, ry = sockets.rx * 1.12 * view.width(side * eye_u(sockets, view)), sockets.ry
        if look.closed == "arch":
            path.move(cx - rx, cy + ry * 0.34).cubic(
                cx - rx * 0.62, cy - ry * 0.86, cx + rx * 0.62, cy - ry * 0.86, cx + rx, cy + ry * 0.34
            )
            continue
        # Squeezed shut: the lids meet in a line that sinks outwards, with a crease at the nose.
        inner, outer = cx - side * rx, cx + side * rx
        path.move(inner, cy - ry * 0.3).cubic(
            inner + side * rx * 0.5,
            cy + ry * 0.36,
            outer - side * rx * 0.7,
            cy + ry * 0.62,
            outer,
            cy + ry * 0.5,
        )
        path.move(inner, cy - ry * 0.3).line(inner - side * rx * 0.06, cy + ry * 0.14)
    return (line("eyes", path, colour, 0.1),)


def draw_brows(brows: Brows, sockets: Sockets, look: Look, view: View) -> tuple[Node, ...]:
    """Both brows as one shape, thick at the nose and tapering outwards."""
    path = Path()
    for side, (cx, cy) in seen_eyes(sockets, view):
        half = brows.length * view.width(side * eye_u(sockets, view)) * (1 - 0.3 * view.turn * (side > 0))
        y = (
            cy
            - sockets.ry * (1 + 0.35 * (look.eye - 1))
            - brows.gap
            - (look.lift + look.askew * side) * _BROW
        )
        inner = (cx - side * half, y - look.inner * _BROW)
        outer = (cx + side * half * 1.1, y - look.outer * _BROW + 0.03)
        if side > 0 and view.turn > 0.3:
            inner, outer = _on_the_head(inner, outer, cx)
        # A brow seen shorter is seen flatter too.
        rise = -0.28 * look.bend * min(1.0, abs(outer[0] - inner[0]) / (2 * brows.length))
        joints = [_between(inner, outer, share, rise * share * (1 - share)) for share in _ALONG]
        w = brows.width * look.bold * 0.5
        path.extend(limb(joints, (w, w * 1.2, w * 1.15, w * 0.9, w * 0.45)))
    if brows.outlined:
        return (solid("brows", path, brows.colour, 0.028),)
    return (plain("brows", path, brows.colour),)


def _on_the_head(inner: Point, outer: Point, eye: float) -> tuple[Point, Point]:
    """A far brow drawn no further out than the head, or than its eye where that stands out itself."""
    edge = max(0.96 * math.sqrt(max(0.1, 1 - ((outer[1] + 0.05) / 1.12) ** 2)), eye + 0.02)
    x = min(outer[0], edge)
    return (min(inner[0], x - 0.14), inner[1]), (x, outer[1])


def _between(a: Point, b: Point, share: float, rise: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share + rise
