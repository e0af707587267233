"""Shirts, tunics, jumpers, jackets, waistcoats, dresses, robes and overalls: cut and details."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import inked, veil
from vivant.studio.drawing.bodies.limbs import sleeve
from vivant.studio.drawing.bodies.trunk import between_rows, outline, shade, widths
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.bottoms import clothed, draw_skirt, leg_cloth
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.top_details import DETAILS, FROM_BEHIND, under
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.skeleton import Limb


@dataclass(frozen=True, slots=True)
class Cut:
    """`low` and `high` on the spine; `sleeve` as a share of the arm, with `ease` and `flare` per
    height; `skirt` as a share of the legs, flaring by `hem`; `legs` as a share of the legs."""

    low: float = -0.02
    high: float = 0.97
    sleeve: float = 0.0
    ease: float = 0.004
    flare: float = 0.004
    skirt: float = 0.0
    hem: float = 0.0
    legs: float = 0.0


_HEM: Final = 0.007
"""How much wider tops are at their lower edge, per height, so that they fall over what is below."""

_TUCKED: Final = 0.16
"""Where a top ends, on the spine, that is tucked into a skirt."""

_CUTS: Final[Mapping[str, Cut]] = {
    "shirt": Cut(low=-0.02, sleeve=1.0),
    "tunic": Cut(low=0.1, sleeve=0.5, flare=0.014, skirt=0.3, hem=0.06),
    "jumper": Cut(low=-0.05, sleeve=1.0, ease=0.009, flare=-0.002),
    "jacket": Cut(low=-0.13, sleeve=1.0, ease=0.008, flare=0.006),
    "waistcoat": Cut(low=-0.03),
    "dress": Cut(low=0.2, sleeve=0.36, ease=0.014, flare=0.004, skirt=0.66, hem=0.1),
    "robe": Cut(low=0.1, sleeve=1.0, ease=0.006, flare=0.04, skirt=0.93, hem=0.05),
    "overalls": Cut(low=-0.14, high=0.66, legs=1.0),
}


_SHIRT_SLEEVES: Final = {"overalls": 0.34, "waistcoat": 0.4}
"""How much of the arm the shirt below covers."""


def draw_sleeve(body: Wearer, limb: Limb, feature: Feature) -> list[Node]:
    """The sleeve for one arm; nothing if the garment has none."""
    rolled = _SHIRT_SLEEVES.get(feature.kind)
    if rolled is not None:
        shirt = sleeve(limb, body.arm, rolled, 0.006, 0.007)
        return list(shirt.painted(under(feature), "top"))
    cut = _CUTS[feature.kind]
    if not cut.sleeve:
        return []
    height = body.physique.height
    cloth = sleeve(limb, body.arm, cut.sleeve, cut.ease * height, cut.flare * height)
    return clothed(cloth, feature, limb, cuff=0.2 if cut.sleeve > 0.5 else 0.4)


def lies_below_legs(feature: Feature) -> bool:
    """Whether the trouser legs are of one piece with the garment, and so are drawn over it."""
    return bool(_CUTS[feature.kind].legs)


def covers_arm(feature: Feature) -> bool:
    """Whether sleeves leave nothing of the arm but the hand."""
    return _CUTS[feature.kind].sleeve == 1.0


def draw_top_leg(body: Wearer, limb: Limb, feature: Feature) -> list[Node]:
    """The trouser leg of overalls."""
    cut = _CUTS[feature.kind]
    return leg_cloth(body, limb, feature, cut.legs) if cut.legs else []


def draw_top(body: Wearer, feature: Feature, *, tucked: bool = False) -> list[Node]:
    """What covers the trunk, and the skirt of long tops; `tucked` into a skirt it has no hem."""
    cut, trunk, colour = _CUTS[feature.kind], body.skeleton.trunk, feature.colour.rgb
    nodes: list[Node] = []
    if feature.kind == "overalls":
        whole = between_rows(body.profile, 0.48, 0.97)
        nodes.append(inked(outline(trunk, whole, 0.0), under(feature), "top"))
    if cut.skirt:
        nodes += draw_skirt(body, feature, cut.skirt, cut.hem, cut.low + 0.16)
    low = max(cut.low, _TUCKED) if tucked else max(cut.low, body.profile[0][0])
    part = between_rows(body.profile, low, min(cut.high, body.profile[-1][0]))
    ease = cut.ease * body.physique.height
    if not (cut.skirt or cut.legs or tucked):
        fall = _HEM * body.physique.height
        a, b = widths(body.profile, max(part[0][0], 0.0))
        part[0] = part[0][0], a + fall, b + fall
    path = outline(trunk, part, ease, 0.9)
    nodes += [
        inked(path, colour, "top"), *printed(feature, path, trunk.waist, trunk.pelvis),
        veil(shade(trunk, part, ease), colour, "top"),
    ]  # fmt: skip
    details = FROM_BEHIND.get(feature.kind) if body.view == "back" else DETAILS[feature.kind]
    return nodes + (details(body, feature, cut.low) if details else [])
