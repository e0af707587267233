"""Trousers, shorts and skirts, from the waist down."""

from collections.abc import Sequence

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import Tube, inked, line, veil
from vivant.studio.drawing.bodies.limbs import sleeve
from vivant.studio.drawing.bodies.trunk import between_rows, outline, shade
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer, along, hanging_cloth
from vivant.studio.drawing.path import Path
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import RGB

_LEG_LENGTH = {"trousers": 1.0, "shorts": 0.46}


def draw_trouser_leg(body: Wearer, limb: Limb, feature: Feature) -> list[Node]:
    """One leg of trousers or shorts; nothing for a skirt."""
    length = _LEG_LENGTH.get(feature.kind)
    return leg_cloth(body, limb, feature, length) if length else []


def leg_cloth(body: Wearer, limb: Limb, feature: Feature, length: float) -> list[Node]:
    flare = 0.014 if length < 0.6 else 0.01
    radii = body.leg if body.physique.frame.tail != "coil" else [body.physique.hips * 1.0] * 5
    cloth = sleeve(limb, radii, length, 0.006, flare * body.physique.height)
    return clothed(cloth, feature, limb)


def clothed(cloth: Tube, feature: Feature, limb: Limb, part: str = "") -> list[Node]:
    """A tube of cloth with its pattern."""
    body, shading, edge = cloth.painted(feature.colour.rgb, part or feature.part)
    return [body, *printed(feature, cloth.body, limb.root, limb.joint), shading, edge]


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
    """Hanging cloth with two folds."""
    colour = feature.colour.rgb
    path = hanging_cloth(body, length, flare * body.physique.height, waist)
    return [
        inked(path, colour, feature.part),
        *printed(feature, path, body.skeleton.trunk.waist, body.skeleton.trunk.pelvis),
        *folds(body, length, colour, feature.part),
    ]


def folds(body: Wearer, length: float, colour: RGB, part: str) -> Sequence[Node]:
    path = Path()
    for limb, across in zip(body.legs, (0.35, -0.4), strict=False):
        x, y = along(limb, length)
        x0, y0 = body.front(0.08, across)
        path.move(x0 + (x - x0) * 0.35, y0 + (y - y0) * 0.35).line(x0 + (x - x0) * 0.88, y0 + (y - y0) * 0.88)
    return [line(path, colour, part, 0.006)]
