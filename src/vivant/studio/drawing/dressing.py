"""One dressed body, part by part, in the order in which parts hide each other."""

import math
from dataclasses import dataclass

from vivant.schema.character import Feature, Identity
from vivant.studio.drawing.bodies.coil import draw_coil
from vivant.studio.drawing.bodies.feet import draw_foot
from vivant.studio.drawing.bodies.inked import OUTLINE, filled, line, rim, tube
from vivant.studio.drawing.bodies.limbs import draw_arm, draw_leg
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.bodies.tails import draw_tail
from vivant.studio.drawing.bodies.trunk import bare_trunk, belly_patch
from vivant.studio.drawing.bodies.wings import draw_extra_arms, draw_shell, draw_wings
from vivant.studio.drawing.displaylist import Group, Node
from vivant.studio.drawing.garments.bottoms import draw_trouser_leg, draw_waist
from vivant.studio.drawing.garments.neckwear import draw_neckwear
from vivant.studio.drawing.garments.outers import draw_outer, draw_outer_behind, draw_outer_sleeve
from vivant.studio.drawing.garments.shoes import draw_shoe
from vivant.studio.drawing.garments.tops import (
    covers_arm,
    draw_sleeve,
    draw_top,
    draw_top_leg,
    lies_below_legs,
)
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.hands.hand import draw_hand
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
    grips_with_both: bool = False
    """Whether the hand that does not lead closes around the same thing."""

    def layers(self, head_back: Group, head_front: Group, held: Group | None) -> list[Node]:
        """Everything back to front. `held` lies between the palm and the fingers that hold it."""
        row, view = self.stance, self.body.view
        far_first = not row.crossing and view in ("three_quarter", "side")
        far = self._arm("far", held if row.lead == "far" else None)
        near = self._arm("near", held if row.lead == "near" else None)
        if view == "back":
            arms = [*far, *near]
            before = arms if row.crossing or held is not None else []
            after = [] if before else arms
            front = [head_front] if row.overhead else []
            last = [] if row.overhead else [head_front]
            trunk = [*rim(near), *rim(far), *self._trunk_and_legs()]
            return [*before, *front, *trunk, *after, *self._grown(), head_back, *last]
        nodes = [
            *self._grown(),
            head_back,
            *rim(far),
            *(far if far_first else ()),
            *rim(near),
            *self._trunk_and_legs(),
        ]
        arms = near if far_first else [*far, *near]
        return [*nodes, *arms, head_front] if row.overhead else [*nodes, head_front, *arms]

    def _grown(self) -> list[Node]:
        """What grows on the back or hangs there: wings, tail, shell, cape."""
        skeleton, p = self.body.skeleton, self.body.physique
        coat, second = self._coat, self._second
        wings: list[Node] = [*draw_wings(skeleton, p, coat, second)]
        outer = self.identity.feature("outer")
        cape: list[Node] = draw_outer_behind(self.body, outer) if outer is not None else []
        tail: list[Node] = [*draw_tail(skeleton, p, coat, second)]
        shell: list[Node] = [*draw_shell(skeleton, p, coat)]
        if self.body.view == "back":
            return [*shell, *tail, *cape, *wings]
        return [*cape, *wings, *tail, *shell]

    def _trunk_and_legs(self) -> list[Node]:
        identity, body, p = self.identity, self.body, self.body.physique
        top, bottom, belly = identity.feature("top"), identity.feature("bottom"), identity.feature("belly")
        low, raised = self._legs()
        rims = [node for leg in (*low, *raised) for node in rim(leg)]
        legs = [node for leg in low for node in leg]
        stiff = p.frame.hand in ("gripper", "wing") or p.frame.tail == "coil"
        nodes: list[Node] = [*legs] if stiff else rims
        neck = tube(self._neck(), [p.head * 0.44, p.head * 0.4, p.head * 0.4, p.head * 0.4])
        skin = filled(neck.body, self._coat, "coat")
        nodes += [line(neck.body, self._coat, "coat", 2 * OUTLINE), skin]
        if top is None or bottom is None:
            nodes += [*bare_trunk(body.skeleton.trunk, p, self._coat), *([] if p.frame.jointed else [skin])]
        if bottom is not None and bottom.kind != "skirt":
            nodes += draw_waist(body, bottom)
        joined = top is not None and lies_below_legs(top) and not stiff
        if joined and top is not None:
            nodes += draw_top(body, top)
        if not stiff:
            nodes += legs
        if belly is not None and top is None and body.view != "back":
            nodes.append(belly_patch(body.skeleton.trunk, p, belly.colour.rgb))
        skirt = draw_waist(body, bottom) if bottom is not None and bottom.kind == "skirt" else []
        untucked = top is not None and top.kind == "tunic"
        tucked = bool(skirt) and not untucked
        upper = draw_top(body, top, tucked=tucked) if top is not None and not joined else []
        nodes += [*skirt, *upper] if untucked else [*upper, *skirt]
        nodes += [node for leg in raised for node in leg]
        more = draw_extra_arms(body.skeleton, p, self._coat) if body.view != "back" else []
        return [*nodes, *more, *self._over_trunk()]

    def _legs(self) -> tuple[list[list[Node]], list[list[Node]]]:
        """Each leg dressed, far one first: those below the trunk, and those before it."""
        skeleton, p = self.body.skeleton, self.body.physique
        if p.frame.tail == "coil":
            limb = self.body.legs[0]
            return [[*draw_coil(skeleton, p, self._coat), *self._leg_clothes(limb)]], []
        far, near = self._leg(skeleton.far_leg), self._leg(skeleton.near_leg)
        skirted = any(f.kind in ("skirt", "dress", "robe", "tunic") for f in self.identity.features)
        if skirted or not self._is_raised(skeleton.near_leg):
            return [far, near], []
        return [far], [near]

    def _neck(self) -> list[Point]:
        """The course of the neck from between the shoulders into the head."""
        skeleton = self.body.skeleton
        (x, y), (hx, hy) = skeleton.trunk.neck, skeleton.head
        before = skeleton.trunk.at(0.9, 0.0)
        bow = x + (x - before[0]) * 0.8, y + (y - before[1]) * 0.8
        middle = (x + hx) / 2 * 0.6 + bow[0] * 0.4, (y + hy) / 2 * 0.6 + bow[1] * 0.4
        return [before, (x, y), middle, (hx, hy)]

    def _over_trunk(self) -> list[Node]:
        nodes: list[Node] = []
        if (outer := self.identity.feature("outer")) is not None:
            nodes += draw_outer(self.body, outer)
        if (neckwear := self.identity.feature("neck")) is not None:
            nodes += draw_neckwear(self.body, neckwear)
        return nodes

    def _is_raised(self, limb: Limb) -> bool:
        """Whether a thigh lies before the trunk rather than below it."""
        trunk = self.body.skeleton.trunk
        upright = trunk.neck[1] < trunk.pelvis[1] - 0.4 * trunk.height
        high = limb.joint[1] < limb.root[1] + 0.25 * self.body.physique.leg
        return high and (upright or not self.stance.airborne)

    def _leg(self, limb: Limb) -> list[Node]:
        p, shoes = self.body.physique, self.identity.feature("shoes")
        side_view = p.frame.foot in ("claw", "webbed", "fin")
        flipped = self.body.frontal and side_view and limb is self.body.skeleton.near_leg
        clothes = self._leg_clothes(limb)
        nodes: list[Node] = [] if self._is_long(clothes) else [*draw_leg(limb, p, self._coat)]
        if shoes is None or shoes.kind == "sandals":
            size = p.ankle * (1.15 if side_view else 1.0)
            frontal = self.body.frontal
            nodes += draw_foot(
                p.frame.foot,
                limb.end,
                limb.angle,
                size,
                p.frame.horn or self._coat,
                frontal=frontal,
                flipped=flipped,
            )
        shod = draw_shoe(self.body, limb, shoes, p.ankle, flipped=flipped) if shoes is not None else []
        over = shoes is not None and shoes.kind == "boots"
        return [*nodes, *clothes, *shod] if over else [*nodes, *shod, *clothes]

    def _leg_clothes(self, limb: Limb) -> list[Node]:
        nodes: list[Node] = []
        if (bottom := self.identity.feature("bottom")) is not None:
            nodes += draw_trouser_leg(self.body, limb, bottom)
        if (top := self.identity.feature("top")) is not None:
            nodes += draw_top_leg(self.body, limb, top)
        return nodes

    def _is_long(self, clothes: list[Node]) -> bool:
        """Whether clothes leave nothing of a leg to be seen."""
        bottom = self.identity.feature("bottom")
        return bool(clothes) and (bottom is None or bottom.kind != "shorts")

    def _arm(self, side: Side, held: Group | None) -> list[Node]:
        p, skeleton, near = self.body.physique, self.body.skeleton, side == "near"
        limb = skeleton.near_arm if near else skeleton.far_arm
        reach = self.stance.near_hand if near else self.stance.far_hand
        top = self.identity.feature("top")
        cloth = draw_sleeve(self.body, limb, top) if top is not None else []
        if (outer := self.identity.feature("outer")) is not None:
            cloth += draw_outer_sleeve(self.body, limb, outer)
        bare = [] if top is not None and covers_arm(top) else [*draw_arm(limb, p, self._coat)]
        grips = held is not None or self.grips_with_both
        hand = draw_hand(
            p.frame.hand, "hold" if grips and reach.grip != "point" else reach.grip, limb.end, limb.angle, hand_size(p),
            self._coat, "left_hand" if near else "right_hand",
            flipped=self.body.frontal and (limb.end[0] < limb.root[0]) == near,
            malformed=self.malformed and side == self.stance.lead,
        )  # fmt: skip
        carried: list[Node] = [held] if held is not None else []
        if p.frame.hand in ("wing", "fin"):
            return [*hand.under, *bare, *cloth, *carried, *hand.over]
        return [*bare, *hand.under, *cloth, *carried, *hand.over]

    @property
    def _coat(self) -> RGB:
        coat = self.identity.feature("coat")
        return coat.colour.rgb if coat else _UNKNOWN_COAT

    @property
    def _second(self) -> RGB:
        belly: Feature | None = self.identity.feature("belly")
        return belly.colour.rgb if belly else shaded(self._coat, 1.5)


def hand_size(physique: Physique) -> float:
    """Half the width of a palm, in figure units."""
    frame = physique.frame
    if frame.hand == "wing":
        return 0.054 * frame.height * min(max(frame.limb * 2, 0.8), 1.1)
    return 0.03 * frame.height * min(max(frame.limb, 0.85), 1.25)


def grip_point(limb: Limb, size: float, reach: float = 1.2) -> Point:
    """Where a hand at the end of `limb` holds things, `reach` palms from the wrist."""
    a = math.radians(limb.angle)
    return limb.end[0] + math.cos(a) * size * reach, limb.end[1] + math.sin(a) * size * reach
