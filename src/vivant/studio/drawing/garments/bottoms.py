"""Trousers, shorts and skirts, from the waist down."""

import math

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import Tube, crease, creased, inked, line, veil
from vivant.studio.drawing.bodies.limbs import sleeve
from vivant.studio.drawing.bodies.trunk import between_rows, outline, shade
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.drapery import skirt
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.path import Path
from vivant.studio.drawing.skeleton import Limb

_LEG_LENGTH = {"trousers": 1.0, "shorts": 0.46}


def draw_trouser_leg(body: Wearer, limb: Limb, feature: Feature) -> list[Node]:
    """One leg of trousers or shorts; nothing for a skirt."""
    length = _LEG_LENGTH.get(feature.kind)
    return leg_cloth(body, limb, feature, length) if length else []


def leg_cloth(body: Wearer, limb: Limb, feature: Feature, length: float) -> list[Node]:
    flare = 0.014 if length < 0.6 else 0.01
    radii = body.leg if body.physique.frame.tail != "coil" else [body.physique.hips * 1.0] * 5
    cloth = sleeve(limb, radii, length, 0.006, flare * body.physique.height)
    return clothed(cloth, feature, limb, cuff=0.2 if length > 0.5 else 0.4)


def clothed(cloth: Tube, feature: Feature, limb: Limb, part: str = "", *, cuff: float = 0.0) -> list[Node]:
    """A tube of cloth with its pattern, the creases of a bent joint and, `cuff` from its end, a seam."""
    colour, part = feature.colour.rgb, part or feature.part
    body, shading, edge = cloth.painted(colour, part)
    nodes: list[Node] = [body, *printed(feature, cloth.body, limb.root, limb.joint), shading, edge]
    marks = bend_creases(limb, cloth.girth)
    if cuff:
        (x, y), (px, py) = cloth.end, limb.joint if cuff < 0.3 else limb.root
        away = math.hypot(px - x, py - y) or 1.0
        ux, uy = (px - x) / away, (py - y) / away
        r = cloth.mouth * 0.97
        cx, cy = x + ux * 0.03, y + uy * 0.03
        crease(marks, (cx - uy * r, cy + ux * r), (cx + uy * r, cy - ux * r), 0.008, -0.006)
    if marks.commands:
        nodes.append(creased(marks, colour, part))
    return nodes


def bend_creases(limb: Limb, girth: float) -> Path:
    """Two tapered strokes in the crook of a bent elbow or knee; nothing on a straight limb."""
    (ax, ay), (bx, by), (cx, cy) = limb.root, limb.joint, limb.end
    first, second = math.hypot(bx - ax, by - ay) or 1.0, math.hypot(cx - bx, cy - by) or 1.0
    ux, uy, vx, vy = (bx - ax) / first, (by - ay) / first, (cx - bx) / second, (cy - by) / second
    path = Path()
    if ux * vx + uy * vy > 0.8 or not girth:
        return path
    ix, iy = vx - ux, vy - uy
    inward = math.hypot(ix, iy) or 1.0
    ix, iy = ix / inward * girth, iy / inward * girth
    for wx, wy in ((-ux, -uy), (vx, vy)):
        start = bx + ix * 0.8 + wx * girth * 0.35, by + iy * 0.8 + wy * girth * 0.35
        crease(
            path, start, (bx - ix * 0.35 + wx * girth * 0.8, by - iy * 0.35 + wy * girth * 0.8), 0.009, 0.004
        )
    return path


def draw_waist(body: Wearer, feature: Feature) -> list[Node]:
    """What of trousers or shorts covers the hips, or the whole skirt."""
    colour, trunk = feature.colour.rgb, body.skeleton.trunk
    if feature.kind == "skirt":
        return draw_skirt(body, feature, 0.52, 0.09, 0.3)
    part = between_rows(body.profile, body.profile[0][0], 0.27)
    path = outline(trunk, part, 0.004, 0.8)
    belt = Path().move(*trunk.at(0.24, -part[-1][1])).line(*trunk.at(0.24, part[-1][2]))
    return [
        inked(path, colour, "bottom"), *printed(feature, path, trunk.pelvis, trunk.waist),
        veil(shade(trunk, part), colour, "bottom"), line(belt, colour, "bottom", 0.006),
    ]  # fmt: skip


def draw_skirt(body: Wearer, feature: Feature, length: float, flare: float, waist: float) -> list[Node]:
    """Cloth that hangs from the waist, with its folds."""
    trunk = body.skeleton.trunk
    return skirt(body, length, flare * body.physique.height, waist).painted(
        feature, trunk.waist, trunk.pelvis
    )
