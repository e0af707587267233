"""Beaks, which are mouths too: they open, droop at the corners, show a tongue."""

from dataclasses import dataclass
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Node, Shape
from vivant.studio.drawing.heads.expressions import Look, MouthKind
from vivant.studio.drawing.heads.mouths import INSIDE, TEETH, TONGUE
from vivant.studio.drawing.heads.strokes import hull, line, plain, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, polygon, smooth
from vivant.studio.palette import ink, shaded

_GAPE: Final[dict[MouthKind, float]] = {
    "line": 0.0, "grin": 0.62, "laugh": 1.05, "pout": 0.0, "wail": 0.9, "bared": 0.6, "round": 0.8, "yawn": 1.15, "chatter": 0.3,
    "sneer": 0.34, "pressed": 0.0, "coy": 0.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beak:
    """Root and tip radii, height on the face, how far it stands out and hangs; a hook at the tip."""

    colour: RGB
    y: float = 0.34
    root: Point = (0.3, 0.24)
    tip: Point = (0.07, 0.07)
    length: float = 0.8
    drop: float = 0.2
    hook: float = 0.0


def draw_beak(beak: Beak, look: Look, view: View) -> tuple[Node, ...]:
    squeeze = view.width(0.0)
    gape = _GAPE[look.mouth]
    root, tip = view.at(0.0, beak.y, 0.9), view.at(0.0, beak.y + beak.drop, 1.0 + beak.length)
    lift = 0.13 * gape
    root_radii = (beak.root[0] * squeeze, beak.root[1])
    tip_radii = (beak.tip[0] * (0.4 + 0.6 * squeeze), beak.tip[1])
    tip = (tip[0], tip[1] - lift)
    upper = hull((root[0], root[1] - lift * 0.4), root_radii, tip, tip_radii)
    if beak.hook:
        x, y = tip
        w = max(beak.tip[0], 0.08)
        upper.extend(
            smooth(
                [
                    (x - w, y - 0.04),
                    (x + w, y - 0.04),
                    (x + w * 0.7, y + beak.hook * 0.6),
                    (x + w * 0.2, y + beak.hook),
                    (x - w * 0.6, y + beak.hook * 0.5),
                ]
            )
        )
    # A short beak that opened as far as a long one would look broken.
    fall = 0.06 + 0.46 * gape * min(1.0, 0.42 + 0.55 * beak.length)
    low_root = (root[0], root[1] + beak.root[1] * 0.42 + fall * 0.42)
    low_tip = (tip[0] - 0.1 * beak.length * view.sin, tip[1] + lift + fall + beak.tip[1] * 0.3)
    lower = hull(
        low_root,
        (root_radii[0] * 0.78, beak.root[1] * 0.62),
        low_tip,
        (tip_radii[0] * 0.86, tip_radii[1] * 0.8),
    )
    nodes: list[Node] = [solid("mouth", lower, shaded(beak.colour, 0.84), 0.05)]
    if gape:
        nodes.extend(_inside(look, root, tip, low_root, low_tip, root_radii, tip_radii))
    nodes.append(solid("mouth", upper, beak.colour, 0.05))
    gloss = ellipse(
        root[0] - root_radii[0] * 0.2,
        root[1] - beak.root[1] * 0.5 - lift,
        root_radii[0] * 0.32,
        beak.root[1] * 0.16,
    )
    nodes.append(veil("mouth", gloss, (255, 255, 255), 90))
    if abs(look.smile) > 0.1:
        nodes.append(_corners(look, root, root_radii, beak.colour, view))
    return tuple(nodes)


def _inside(
    look: Look, root: Point, tip: Point, low_root: Point, low_tip: Point, root_radii: Point, tip_radii: Point
) -> list[Node]:
    throat = hull(
        (root[0], (root[1] + low_root[1]) / 2 + 0.02), (root_radii[0] * 0.7, root_radii[1] * 0.6),
        ((tip[0] + low_tip[0]) / 2, (tip[1] + low_tip[1]) / 2), (tip_radii[0] * 0.66, max(0.04, (low_tip[1] - tip[1]) * 0.36)),
    )  # fmt: skip
    nodes: list[Node] = [plain("mouth", throat, INSIDE)]
    x, y = (low_root[0] * 0.5 + low_tip[0] * 0.5), (low_root[1] * 0.5 + low_tip[1] * 0.5)
    w = root_radii[0] * 0.5
    if look.mouth in ("grin", "laugh", "wail", "yawn", "bared"):
        nodes.append(plain("mouth", ellipse(x, y - 0.04, w, 0.1), TONGUE))
    if look.mouth == "sneer":
        x = low_tip[0]
        lap = smooth(
            [
                (x - 0.1, y - 0.02),
                (x + 0.14, y - 0.02),
                (x + 0.19, y + 0.3),
                (x + 0.04, y + 0.44),
                (x - 0.1, y + 0.28),
            ]
        )
        nodes.append(Shape(lap, Flat(TONGUE), Flat(ink(TONGUE)), 0.035, "mouth"))
    if look.mouth == "chatter":
        x, y = low_root[0] * 0.45 + low_tip[0] * 0.55, (tip[1] + low_tip[1]) / 2
        teeth = Path()
        for i in range(-2, 3):
            px = x + i * w * 0.42
            teeth.extend(polygon([(px - w * 0.2, y - 0.08), (px + w * 0.2, y - 0.08), (px, y + 0.07)]))
        nodes.append(plain("mouth", teeth, TEETH))
    return nodes


def _corners(look: Look, root: Point, radii: Point, colour: RGB, view: View) -> Node:
    """The crease where the beak meets the cheek: up for a smile, down for a frown."""
    path = Path()
    for side in (-1, 1):
        if side > 0 and view.turn > 0.3:
            continue
        smile = look.smile
        x, y = root[0] + side * radii[0] * 0.72, root[1] + 0.12
        path.move(x, y).cubic(
            x + side * 0.1,
            y + 0.1 * smile,
            x + side * 0.26,
            y + 0.06 * smile,
            x + side * 0.34,
            y - 0.26 * smile,
        )
    return line("mouth", path, ink(colour), 0.08)
