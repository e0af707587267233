"""From a stance and a physique to joints: where everything of a posed body is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.vocabulary import View
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.path import Point, turned
from vivant.studio.drawing.poses import Reach, Side, Stance, Step


@dataclass(frozen=True, slots=True)
class Limb:
    """Three joints from the body outwards; `angle` is where the hand points or how the foot pitches,
    in degrees clockwise from the right."""

    root: Point
    joint: Point
    end: Point
    angle: float


@dataclass(frozen=True, slots=True)
class Trunk:
    """The spine: a curve from `pelvis` towards `waist` and on to `neck`. `hips` and `shoulders` are
    how far the body's two ends are tilted against it, in degrees clockwise."""

    pelvis: Point
    waist: Point
    neck: Point
    view: View
    hips: float = 0.0
    shoulders: float = 0.0

    @property
    def frontal(self) -> bool:
        """Whether left and right of the body look alike, as from the front and from behind."""
        return self.view in ("front", "back")

    def at(self, t: float, across: float) -> Point:
        """The point at `t` (0 pelvis, 1 neck, beyond along the ends) and `across` to the right."""
        (ax, ay), (bx, by), (cx, cy) = self.pelvis, self.waist, self.neck
        u = 1 - t
        x = u * u * ax + 2 * u * t * bx + t * t * cx
        y = u * u * ay + 2 * u * t * by + t * t * cy
        tilt = math.radians(self.hips + (self.shoulders - self.hips) * min(max(t, 0.0), 1.0))
        a = math.atan2(u * (by - ay) + t * (cy - by), u * (bx - ax) + t * (cx - bx)) + tilt
        return x - math.sin(a) * across, y + math.cos(a) * across

    @property
    def height(self) -> float:
        return math.dist(self.pelvis, self.waist) + math.dist(self.waist, self.neck)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A posed body in figure units, y down; near is left in the picture."""

    trunk: Trunk
    head: Point
    head_angle: float
    near_arm: Limb
    far_arm: Limb
    near_leg: Limb
    far_leg: Limb

    def arm(self, side: Side) -> Limb:
        return self.near_arm if side == "near" else self.far_arm


def bent(root: Point, goal: Point, first: float, second: float, side: int) -> tuple[Point, Point]:
    """Middle and end of a two-bone limb that reaches for `goal`; straight if that is too far.

    `side` 1 puts the middle joint clockwise of the line from root to goal, -1 the other way.
    """
    dx, dy = goal[0] - root[0], goal[1] - root[1]
    distance = math.hypot(dx, dy) or 1e-6
    ux, uy = dx / distance, dy / distance
    reach = min(max(distance, abs(first - second) * 1.02 + 0.25 * first), (first + second) * 0.995)
    along = (first * first - second * second + reach * reach) / (2 * reach)
    off = math.sqrt(max(first * first - along * along, 0.0)) * side
    middle = (root[0] + ux * along - uy * off, root[1] + uy * along + ux * off)
    return middle, (root[0] + ux * reach, root[1] + uy * reach)


_SPREAD: Final[Mapping[View, float]] = {"front": 1.0, "back": 1.0, "three_quarter": 0.74, "side": 0.3}
"""How far apart the two sides of a body are seen."""


def pose_skeleton(stance: Stance, physique: Physique, view: View, *, tilt: float = 0.0) -> Skeleton:
    """The joints of `physique` in `stance`; `tilt` is added to the head, in degrees."""
    p, spread = physique, _SPREAD[view]
    lean = stance.lean + p.stoop * (0.2 if view in ("front", "back") else 0.8)
    trunk = _trunk(stance, p, lean, view)
    follows = lean * 0.2 if abs(lean) < 60 else 0.0
    head_angle = stance.head + tilt - p.stoop * 0.2 + follows
    nape = turned((0.0, -p.neck), (stance.head + tilt) * 0.4 + (lean + stance.curve) * 0.6 + p.stoop)
    up = turned((0.0, -0.85 * p.head), head_angle)
    head = (trunk.neck[0] + nape[0] + up[0], trunk.neck[1] + nape[1] + up[1])
    legs = []
    for side, step in ((-1, stance.near_foot), (1, stance.far_foot)):
        hip = trunk.at(0.0, side * p.hips * 0.52 * spread)
        legs.append(_leg(hip, step, p, trunk.frontal))
    arms = []
    for side, reach, leg in ((-1, stance.near_hand, legs[0]), (1, stance.far_hand, legs[1])):
        shoulder = trunk.at(0.87, side * p.shoulders * 0.9 * spread)
        anchor, unit = _anchor(reach, shoulder, trunk, head, leg, p, side)
        goal = (anchor[0] + reach.x * unit, anchor[1] - reach.y * unit)
        if _hangs(reach) and view != "side":
            clear = trunk.at(0.1, side * (max(p.waist, p.hips) * (0.5 + 0.5 * spread) + p.arm_width * 1.4))[0]
            goal = (min(goal[0], clear) if side < 0 else max(goal[0], clear), goal[1])
        either = [bent(shoulder, goal, p.arm * 0.52, p.arm * 0.48, bend) for bend in (1, -1)]
        elbow, wrist = (
            max(either, key=lambda joints: joints[0][1]) if reach.bend == 0 else either[reach.bend < 0]
        )
        angle = math.degrees(math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])) + reach.turn
        arms.append(Limb(shoulder, elbow, wrist, angle))
    return Skeleton(trunk, head, head_angle, arms[0], arms[1], legs[0], legs[1])


def _hangs(reach: Reach) -> bool:
    """Whether an arm hangs beside the body, and so must not be lost before it."""
    return reach.anchor == "s" and reach.grip == "rest" and reach.y < -0.8


def reaching(skeleton: Skeleton, side: Side, goal: Point, p: Physique, hand: float) -> Skeleton:
    """The same body with the grip of one hand, `hand` beyond the wrist, at `goal` or as near as it gets;
    the hand goes on along the forearm."""
    limb = skeleton.arm(side)
    bend = 1 if goal[0] >= limb.root[0] else -1
    upper, lower = p.arm * 0.52, p.arm * 0.48 + hand
    elbow, grip = bent(limb.root, goal, upper, lower, bend)
    f = 1 - hand / lower
    wrist = (elbow[0] + (grip[0] - elbow[0]) * f, elbow[1] + (grip[1] - elbow[1]) * f)
    angle = math.degrees(math.atan2(grip[1] - elbow[1], grip[0] - elbow[0]))
    sent = Limb(limb.root, elbow, wrist, angle)
    return replace(skeleton, near_arm=sent) if side == "near" else replace(skeleton, far_arm=sent)


def _trunk(stance: Stance, p: Physique, lean: float, view: View) -> Trunk:
    pelvis = (
        stance.pelvis[0] * p.leg,
        -(p.ankle + max(stance.pelvis[1] * p.leg, p.sit * (stance.pelvis[1] < 0.5))),
    )
    curve = stance.curve + (0.8 * p.stoop if view in ("three_quarter", "side") else 0.0)
    low = turned((0.0, -0.5 * p.torso), lean - curve)
    high = turned((0.0, -0.5 * p.torso), lean + curve)
    waist = (pelvis[0] + low[0], pelvis[1] + low[1])
    neck = (waist[0] + high[0], waist[1] + high[1])
    return Trunk(pelvis, waist, neck, view, stance.hips, stance.shoulders)


def _leg(hip: Point, step: Step, p: Physique, frontal: bool) -> Limb:
    goal = (step.x * p.leg * (0.8 if frontal else 1.0), -(p.ankle + step.y * p.leg))
    knee, ankle = bent(hip, goal, p.leg * 0.5, p.leg * 0.5, step.bend if p.frame.horn is None else -step.bend)
    return Limb(hip, knee, ankle, step.pitch)


def _anchor(
    reach: Reach, shoulder: Point, trunk: Trunk, head: Point, leg: Limb, p: Physique, side: int
) -> tuple[Point, float]:
    match reach.anchor:
        case "s":
            return shoulder, p.arm
        case "h":
            return trunk.at(0.18, side * p.hips), p.arm
        case "c":
            return trunk.at(0.62, 0.0), p.arm
        case "k":
            return head, p.head
        case "n":
            return leg.joint, p.arm
        case "g":
            return (0.0, 0.0), p.leg
