"""One dressed body, part by part, in the order in which parts hide each other."""

import math
from dataclasses import dataclass

from vivant.schema.character import Feature, Identity
from vivant.studio.drawing.bodies.coil import draw_coil
from vivant.studio.drawing.bodies.feet import draw_foot
from vivant.studio.drawing.bodies.inked import filled, tube
from vivant.studio.drawing.bodies.limbs import draw_arm, draw_leg
from vivant.studio.drawing.bodies.tails import draw_tail
from vivant.studio.drawing.bodies.trunk import bare_trunk
from vivant.studio.drawing.bodies.wings import draw_extra_arms, draw_shell, draw_wings
from vivant.studio.drawing.displaylist import Group, Node
from vivant.studio.drawing.garments.bottoms import draw_trouser_leg, draw_waist
from vivant.studio.drawing.garments.neckwear import draw_neckwear
from vivant.studio.drawing.garments.outers import draw_outer, draw_outer_behind
from vivant.studio.drawing.garments.shoes import draw_shoe
from vivant.studio.drawing.garments.tops import draw_sleeve, draw_top, draw_top_leg
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.hands import draw_hand
from vivant.studio.drawing.path import Point
from vivant.studio.drawing.poses import Side, Stance
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import RGB, shaded

_UNKNOWN_COAT: RGB = (217, 183, 126)


@dataclass(frozen=True, slots=True)
class Dressed:
    """A posed body and what it wears; every method paints one layer or part."""

    identity: Identity
    stance: Stance
    body: Wearer
    malformed: bool

    def layers(self, head_back: Group, head_front: Group, held: Group | None) -> list[Node]:
        """Everything back to front. `held` lies under the fingers of the hand that holds it."""
        row = self.stance
        far_first = not row.crossing and not self.body.frontal
        nodes = self._behind()
        nodes.append(head_back)
        if far_first:
            nodes += self._arm("far", held if row.lead == "far" else None)
        nodes += self._lower_body()
        nodes += self._upper_body()
        arms: list[Node] = []
        if not far_first:
            arms += self._arm("far", held if row.lead == "far" else None)
        arms += self._arm("near", held if row.lead == "near" else None)
        return [*nodes, *arms, head_front] if row.overhead else [*nodes, head_front, *arms]

    def _behind(self) -> list[Node]:
        skeleton, p = self.body.skeleton, self.body.physique
        coat, second = self._coat, self._second
        nodes: list[Node] = [*draw_wings(skeleton, p, coat, second)]
        outer = self.identity.feature("outer")
        if outer is not None:
            nodes = [*draw_outer_behind(self.body, outer), *nodes]
        return [*nodes, *draw_tail(skeleton, p, coat, second), *draw_shell(skeleton, p, coat)]

    def _lower_body(self) -> list[Node]:
        if self.body.physique.frame.tail == "coil":
            nodes: list[Node] = [*draw_coil(self.body.skeleton, self.body.physique, self._coat)]
            return [*nodes, *self._leg_clothes(self.body.legs[0])]
        legs = self.body.skeleton.far_leg, self.body.skeleton.near_leg
        return [node for limb in legs if not self._is_raised(limb) for node in self._leg(limb)]

    def _is_raised(self, limb: Limb) -> bool:
        """Whether a thigh lies before the trunk rather than below it."""
        skeleton = self.body.skeleton
        if limb is not skeleton.near_leg or self.body.physique.frame.tail == "coil":
            return False
        upright = skeleton.trunk.neck[1] < skeleton.trunk.pelvis[1] - 0.4 * skeleton.trunk.height
        return limb.joint[1] < limb.root[1] + 0.25 * self.body.physique.leg and (upright or not self.stance.airborne)

    def _upper_body(self) -> list[Node]:
        identity, body, skeleton, p = self.identity, self.body, self.body.skeleton, self.body.physique
        coat, belly = self._coat, identity.feature("belly")
        top, bottom = identity.feature("top"), identity.feature("bottom")
        nodes: list[Node] = []
        neck = tube([skeleton.trunk.at(0.8, 0.0), skeleton.trunk.neck, skeleton.head], [p.head * 0.42] * 3)
        nodes += [filled(neck.body, coat, "coat")]
        if top is None or top.kind in ("waistcoat",) or bottom is None:
            nodes += bare_trunk(skeleton.trunk, p, coat, belly.colour.rgb if belly and top is None else None)
        if bottom is not None and bottom.kind != "skirt":
            nodes += draw_waist(body, bottom)
        if top is not None:
            nodes += draw_top(body, top)
        if bottom is not None and bottom.kind == "skirt":
            nodes += draw_waist(body, bottom)
        if self._is_raised(skeleton.near_leg):
            nodes += self._leg(skeleton.near_leg)
        nodes += draw_extra_arms(skeleton, p, coat)
        if (outer := identity.feature("outer")) is not None:
            nodes += draw_outer(body, outer)
        if (neckwear := identity.feature("neck")) is not None:
            nodes += draw_neckwear(body, neckwear)
        return nodes

    def _leg(self, limb: Limb) -> list[Node]:
        p, shoes = self.body.physique, self.identity.feature("shoes")
        flipped = self.body.frontal and limb is self.body.skeleton.near_leg and p.frame.foot in ("claw", "webbed", "fin")
        nodes: list[Node] = [*draw_leg(limb, p, self._coat)]
        clothes = self._leg_clothes(limb)
        size = p.ankle * (1.15 if p.frame.foot in ("webbed", "fin") else 1.0)
        if shoes is None or shoes.kind == "sandals":
            nodes += draw_foot(p.frame.foot, limb.end, limb.angle, size, self._coat, frontal=self.body.frontal, flipped=flipped)
        shod = draw_shoe(self.body, limb, shoes, p.ankle, flipped=flipped) if shoes is not None else []
        if shoes is not None and shoes.kind == "boots":
            return [*nodes, *clothes, *shod]
        return [*nodes, *shod, *clothes]

    def _leg_clothes(self, limb: Limb) -> list[Node]:
        nodes: list[Node] = []
        if (bottom := self.identity.feature("bottom")) is not None:
            nodes += draw_trouser_leg(self.body, limb, bottom)
        if (top := self.identity.feature("top")) is not None:
            nodes += draw_top_leg(self.body, limb, top)
        return nodes

    def _arm(self, side: Side, held: Group | None) -> list[Node]:
        p, skeleton = self.body.physique, self.body.skeleton
        limb, reach = (skeleton.near_arm, self.stance.near_hand) if side == "near" else (skeleton.far_arm, self.stance.far_hand)
        nodes: list[Node] = [*draw_arm(limb, p, self._coat)]
        if (top := self.identity.feature("top")) is not None:
            nodes += draw_sleeve(self.body, limb, top)
        if held is not None:
            nodes.append(held)
        part = "left_hand" if side == "near" else "right_hand"
        flipped = (limb.end[0] < limb.root[0]) == (side == "near") if self.body.frontal else False
        nodes += draw_hand(
            p.frame.hand, reach.grip, limb.end, limb.angle, hand_size(self.body), self._coat, part,
            flipped=flipped, malformed=self.malformed and side == self.stance.lead,
        )  # fmt: skip
        return nodes

    @property
    def _coat(self) -> RGB:
        coat = self.identity.feature("coat")
        return coat.colour.rgb if coat else _UNKNOWN_COAT

    @property
    def _second(self) -> RGB:
        belly: Feature | None = self.identity.feature("belly")
        return belly.colour.rgb if belly else shaded(self._coat, 1.5)


def hand_size(body: Wearer) -> float:
    """Half the width of a palm, in figure units."""
    frame = body.physique.frame
    return 0.0285 * frame.height * min(max(frame.limb, 0.85), 1.25)


def grip_point(limb: Limb, size: float) -> Point:
    """Where a hand at the end of `limb` holds things."""
    a = math.radians(limb.angle)
    return limb.end[0] + math.cos(a) * size * 1.2, limb.end[1] + math.sin(a) * size * 1.2
