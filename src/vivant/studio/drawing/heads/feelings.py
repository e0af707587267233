"""What feelings do to skin and eyes: blush, flush, tears, a drop of sweat."""

from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.eyes import eye_u, seen_eyes
from vivant.studio.drawing.heads.face import Face
from vivant.studio.drawing.heads.strokes import light, plain, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle
from vivant.studio.palette import ink

_ROSE: Final[RGB] = (232, 84, 92)
_SHEEN: Final[RGB] = (150, 170, 214)
_WATER: Final[RGB] = (134, 200, 240)
_GLINT: Final[RGB] = (236, 249, 255)


def shade(face: Face) -> Group:
    """The soft shadow on the side away from the light, and a flush where one is due."""
    rim = circle(0.3, -0.26, 1.42)
    if light(face.ground) < 60:
        # A shadow would drown on a dark coat; a sheen on the other side shows its roundness.
        sheen = Shape(circle(-0.3, 0.3, 1.32), None, Flat(_SHEEN, 40), 0.4, "coat")
        return Group((sheen,), clip=face.outline)
    return Group((Shape(rim, None, Flat(ink(face.ground), 44), 0.62, "coat"),), clip=face.outline)


def flush(face: Face, look: Look, view: View) -> tuple[Node, ...]:
    nodes: list[Node] = []
    if look.flush:
        r, g, b, alpha = look.flush
        area = ellipse(0.0, -1.1, 1.7, 1.0) if look.sweat else rectangle(-1.6, -1.4, 3.2, 2.8)
        nodes.append(veil("coat", area, (r, g, b), alpha))
    if look.blush:
        cheeks = Path()
        size = 1.18 if look.blush > 100 else 1.0
        for _, (x, y) in zip(view.sides, face.cheeks, strict=False):
            cheeks.extend(ellipse(x, y, 0.19 * size, 0.125 * size))
        nodes.append(veil("coat", cheeks, _ROSE, look.blush))
    return (Group(tuple(nodes), clip=face.outline),) if nodes else ()


def tears(face: Face, look: Look, view: View) -> tuple[Node, ...]:
    """Streams for the crying, a drop at the temple for the frightened."""
    if look.tears:
        streams, glints = Path(), Path()
        for side, (x, y) in seen_eyes(face.sockets, view):
            s = view.width(side * eye_u(face.sockets, view))
            x += side * 0.06 * s
            top, low = y + face.sockets.ry * 0.5, y + 0.72
            w = 0.085 * s
            streams.move(x - w * 0.6, top).cubic(x - w, top + 0.2, x - w * 1.9, low - 0.2, x - w * 1.5, low)
            streams.cubic(x - w, low + 0.14, x + w, low + 0.14, x + w * 1.5, low)
            streams.cubic(x + w * 1.9, low - 0.2, x + w, top + 0.2, x + w * 0.6, top).close()
            glints.extend(ellipse(x - w * 0.35, low - 0.12, w * 0.34, 0.1))
        return (
            Shape(streams, Flat(_WATER), Flat((64, 122, 176)), 0.03, "eyes"),
            plain("eyes", glints, _GLINT),
        )
    if look.sweat:
        x, y = view.side(-0.8), -0.42
        drop = Path().move(x, y - 0.24).cubic(x + 0.04, y - 0.1, x + 0.14, y - 0.02, x + 0.12, y + 0.08)
        drop.cubic(x + 0.1, y + 0.2, x - 0.1, y + 0.2, x - 0.12, y + 0.08)
        drop.cubic(x - 0.14, y - 0.02, x - 0.04, y - 0.1, x, y - 0.24).close()
        return (
            Shape(drop, Flat(_WATER), Flat((64, 122, 176)), 0.035, "brows"),
            plain("brows", ellipse(x - 0.04, y + 0.05, 0.025, 0.05), _GLINT),
        )
    return ()
