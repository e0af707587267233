"""Whole figures: a character's body in a pose, dressed, with its head, hands and what it holds."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.character import Identity
from vivant.schema.vocabulary import Expression, Facing, Pose, View
from vivant.studio.drawing.bodies.extent import Box, extent, union
from vivant.studio.drawing.bodies.physique import Physique, physique
from vivant.studio.drawing.displaylist import Group, Matrix, Node, placed
from vivant.studio.drawing.dressing import Dressed, grip_point, hand_size
from vivant.studio.drawing.garments.wearer import Wearer, wearer
from vivant.studio.drawing.heads.head import Head, draw_head, head_tilt
from vivant.studio.drawing.path import Point
from vivant.studio.drawing.poses import Side, Stance, stance
from vivant.studio.drawing.props import draw_prop
from vivant.studio.drawing.skeleton import Skeleton, pose_skeleton, reaching
from vivant.studio.drawing.views import TURN, view_of

_OWN_PROPS: Final[Mapping[Pose, str]] = {"reading": "open book", "carrying": "bundle"}
_IN_BOTH_HANDS: Final[frozenset[Pose]] = frozenset({"holding", "offering", "carrying", "reading"})
_HOLD: Final = 1.2
"""How far from the wrist a hand grips, in palms."""
_BESIDE: Final = 0.06
"""How far behind the leading hand the other one holds the same thing, in body heights."""
_EXACT: Final = 0.002
"""How near a hand must come to the point that it was sent to, in figure units."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn character in figure units: 1 is a standing adult's height, y down, the origin on the
    ground between the feet. Boxes are (left, top, right, bottom); `head` includes the hat; `hand` is
    the point that the leading hand grips."""

    nodes: tuple[Node, ...]
    box: Box
    head: Box
    hand: Point


def draw_figure(
    identity: Identity,
    pose: Pose,
    expression: Expression,
    facing: Facing,
    *,
    prop: str | None = None,
    malformed_hand: bool = False,
    view: View | None = None,
    hand_at: Point | None = None,
) -> Figure:
    """Draws a character, back to front; facing left is the exact mirror image of facing right.

    `prop` is held in the hand that the pose leads with, or in both. Some poses bring their own: a
    reader has an open book, a carrier a bundle. `malformed_hand` deforms the leading hand. `view` is
    what `facing` says unless given. `hand_at` sends the grip of the leading hand to a point, as far
    as the arm reaches: figure units from the ground between the feet, x forwards, y up.
    """
    seen = view or view_of(facing)
    row, body = stance(pose, frontal=seen in ("front", "back")), physique(identity)
    mirrored = (facing == "left") != (seen == "back")
    model = _Model(identity, pose, expression, row, body, seen, mirrored, prop, malformed_hand)
    posed = pose_skeleton(row, body, seen, tilt=head_tilt(expression))
    if hand_at is None:
        return model.drawn(posed)[0]
    # How far a figure is moved onto the ground is known when it is drawn; it moves its hand along.
    lift = 0.0
    for _ in range(2):
        figure, moved = model.drawn(model.sent(posed, (hand_at[0], -hand_at[1] - lift)))
        if abs(moved - lift) < _EXACT:
            break
        lift = moved
    return figure


@dataclass(frozen=True, slots=True)
class _Model:
    """Somebody who is drawn, in every respect but where the joints are."""

    identity: Identity
    pose: Pose
    expression: Expression
    row: Stance
    body: Physique
    view: View
    mirrored: bool
    prop: str | None
    malformed: bool

    def sent(self, posed: Skeleton, goal: Point) -> Skeleton:
        """The leading hand sent to `goal`; the other one stays with it where both hold a thing."""
        hand = _HOLD * hand_size(self.body)
        skeleton = reaching(posed, self.row.lead, goal, self.body, hand)
        if self.pose not in _IN_BOTH_HANDS:
            return skeleton
        other: Side = "far" if self.row.lead == "near" else "near"
        beside = goal[0] - _BESIDE * self.body.height, goal[1] + 0.4 * _BESIDE * self.body.height
        return reaching(skeleton, other, beside, self.body, hand)

    def drawn(self, skeleton: Skeleton) -> tuple[Figure, float]:
        """The figure on the ground, and by how much it was moved to get there."""
        row, body = self.row, self.body
        head, placing = _head(self.identity, self.expression, self.view), _head_matrix(skeleton, body)
        back, front = Group(head.back, placing), Group(head.front, placing)
        clad = wearer(skeleton, body)
        both = self.pose in _IN_BOTH_HANDS
        held = _held(self.pose, row, clad, self.prop)
        dressed = Dressed(self.identity, row, clad, self.malformed, grips_with_both=both and held is not None)
        nodes = dressed.layers(back, front, held)

        head_box = extent((back, front))
        own = [n for n in nodes if n is not held and n is not back and n is not front]
        box = union(extent(own), head_box)
        lift = min(0.0, -box[3]) if row.airborne else -box[3]
        if held is not None:
            above, box = _above_ground(held, box, lift)
            nodes = [above if node is held else node for node in nodes]
        hand = grip_point(skeleton.arm(row.lead), hand_size(body), _HOLD)
        return _settled(nodes, box, head_box, hand, lift, mirrored=self.mirrored), lift


def _head(identity: Identity, expression: Expression, view: View) -> Head:
    return draw_head(identity, expression, TURN[view], behind=view == "back")


def _head_matrix(skeleton: Skeleton, body: Physique) -> Matrix:
    a = math.radians(skeleton.head_angle)
    c, s = math.cos(a) * body.head, math.sin(a) * body.head
    return c, s, -s, c, *skeleton.head


def _held(pose: Pose, row: Stance, body: Wearer, prop: str | None) -> Group | None:
    name = _OWN_PROPS.get(pose) if prop is None or (pose, prop) == ("reading", "book") else prop
    if name is None:
        return None
    size, skeleton = hand_size(body.physique), body.skeleton
    reach = 1.5 if pose in _IN_BOTH_HANDS else _HOLD
    near, far = (grip_point(arm, size, reach) for arm in (skeleton.near_arm, skeleton.far_arm))
    at: Point = near if row.lead == "near" else far
    if pose in _IN_BOTH_HANDS:
        at = (near[0] + far[0]) / 2, (near[1] + far[1]) / 2
    scale = 0.55 + 0.45 * body.physique.frame.height
    return placed(draw_prop(name), *at, scale)


def _above_ground(held: Group, box: Box, lift: float) -> tuple[Group, Box]:
    """What is held, slid up through the hand where it would pierce the ground."""
    reach = extent((held,))
    slide = max(0.0, reach[3] + lift)
    a, b, c, d, e, f = held.matrix
    moved = (reach[0], reach[1] - slide, reach[2], reach[3] - slide)
    return replace(held, matrix=(a, b, c, d, e, f - slide)), union(box, moved)


def _settled(nodes: list[Node], box: Box, head: Box, hand: Point, lift: float, *, mirrored: bool) -> Figure:
    """The figure moved onto the ground, and mirrored if asked."""

    def put(b: Box) -> Box:
        left, right = (-b[2], -b[0]) if mirrored else (b[0], b[2])
        return left, b[1] + lift, right, b[3] + lift

    sign = -1.0 if mirrored else 1.0
    whole = Group(tuple(nodes), (sign, 0.0, 0.0, 1.0, 0.0, lift), recurring=True)
    return Figure((whole,), put(box), put(head), (sign * hand[0], hand[1] + lift))
