"""What feelings do to skin and eyes: blush, flush, tears, a drop of sweat."""

from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Linear, Node, Shape
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.eyes import eye_u, seen_eyes
from vivant.studio.drawing.heads.face import Face
from vivant.studio.drawing.heads.strokes import drawn_on, light, line, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle
from vivant.studio.palette import ink

_ROSE: Final[RGB] = (232, 84, 92)
_SHEEN: Final[RGB] = (150, 170, 214)
_WATER: Final[RGB] = (134, 200, 240)
_DEPTH: Final[RGB] = (64, 122, 176)
_DEEP_ROSE: Final[RGB] = (196, 48, 66)
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
    """What a feeling does to the skin: a flush all over, pallor from above, rosy cheeks."""
    nodes: list[Node] = []
    if look.flush:
        r, g, b, alpha = look.flush
        whole = rectangle(-1.6, -1.4, 3.2, 2.8)
        if look.sweat:
            fade = Linear((0.0, -1.0), (0.0, 0.35), ((0.0, (r, g, b), alpha), (1.0, (r, g, b), 0)))
            nodes.append(Shape(whole, fade, None, 0.0, "coat"))
        else:
            nodes.append(veil("coat", whole, (r, g, b), alpha))
    if look.blush and (look.blush > 60 or _is_rosy(face.ground)):
        cheeks, hatching = Path(), Path()
        size = 1.22 if look.blush > 100 else 1.0
        for side, (x, y) in zip(view.sides, face.cheeks, strict=False):
            narrow = 1.0 if side < 0 else max(0.4, 1 - view.turn)
            x += 0.1 * (1 - narrow)
            cheeks.extend(ellipse(x, y, 0.2 * size * narrow, 0.13 * size))
            for dx in (-0.1 * narrow, 0.0, 0.1 * narrow):
                hatching.move(x + dx + 0.03, y - 0.06).line(x + dx - 0.03, y + 0.06)
        nodes.append(veil("coat", cheeks, _ROSE, look.blush))
        if look.blush > 140:
            nodes.append(line("coat", hatching, _DEEP_ROSE, 0.035))
    return (Group(tuple(nodes), clip=face.outline),) if nodes else ()


def _is_rosy(ground: RGB) -> bool:
    """Whether a little blush at all times looks healthy on `ground`, and not like a stain."""
    return light(ground) > 110 and ground[0] > ground[1]


def creases(face: Face, look: Look, view: View) -> tuple[Node, ...]:
    """Lines that a strong feeling draws: a wrinkled nose, cheeks pushed up under the eyes."""
    path = Path()
    x, y = face.nose
    if look.wrinkle and not view.one_sided:
        for dx in (-0.13, 0.0, 0.13):
            path.move(x + dx * (0.4 + 0.6 * view.cos), y - 0.1).line(x + dx * 0.7 * view.cos, y + 0.06)
        if look.wrinkle > 0.8:
            path.move(x - 0.2 * view.cos, y + 0.06).cubic(
                x - 0.14, y + 0.14, x - 0.16, y + 0.2, x - 0.24, y + 0.24
            )
    if look.cheeks:
        for side, (cx, cy) in seen_eyes(face.sockets, view):
            rx = face.sockets.rx * view.width(side * eye_u(face.sockets, view))
            low = cy + face.sockets.ry * (1.28 if look.closed == "" else 0.72)
            path.move(cx - rx * 0.7, low).cubic(
                cx - rx * 0.3, low - 0.06, cx + rx * 0.3, low - 0.06, cx + rx * 0.7, low
            )
    return (line("brows", path, drawn_on(face.ground), 0.04),) if path.commands else ()


def tears(face: Face, look: Look, view: View) -> tuple[Node, ...]:
    """Tears that run over the cheeks of the crying; drops on the brow of the frightened."""
    if look.tears:
        streams, drops, glints = Path(), Path(), Path()
        for side, (x, y) in seen_eyes(face.sockets, view):
            s = view.width(side * eye_u(face.sockets, view))
            x += side * face.sockets.rx * 0.3 * s
            top, low = y + face.sockets.ry * 0.4, y + face.sockets.ry + 0.42
            w, out = 0.1 * s + 0.03, side * 0.09 * s
            streams.move(x - w * 0.5, top).cubic(
                x - w * 0.8 + out, top + 0.2, x - w + out, low - 0.2, x - w + out, low
            )
            streams.cubic(x - w + out, low + 0.13, x + w + out, low + 0.13, x + w + out, low)
            streams.cubic(x + w + out, low - 0.2, x + w * 0.8 + out, top + 0.2, x + w * 0.5, top).close()
            _drop(drops, x + out * 2.6 + side * 0.05, low + 0.24, 0.085)
            glints.move(x - w * 0.3 + out * 0.6, top + 0.2).line(x - w * 0.4 + out, low - 0.06)
        return (
            Shape(streams.extend(drops), Flat(_WATER, 190), Flat(_DEPTH, 150), 0.028, "eyes"),
            line("eyes", glints, _GLINT, 0.05),
        )
    if look.sweat:
        drops = Path()
        x = view.side(-0.8)
        _drop(drops, x + 0.02, -0.36, 0.1)
        _drop(drops, x - 0.1, -0.08, 0.075)
        return (Shape(drops, Flat(_WATER), Flat(_DEPTH), 0.03, "brows"),)
    return ()


def _drop(path: Path, x: float, y: float, r: float) -> None:
    path.move(x, y - r * 2).cubic(x + r * 0.3, y - r, x + r, y - r * 0.4, x + r, y + r * 0.2)
    path.cubic(x + r, y + r * 1.2, x - r, y + r * 1.2, x - r, y + r * 0.2)
    path.cubic(x - r, y - r * 0.4, x - r * 0.3, y - r, x, y - r * 2).close()
