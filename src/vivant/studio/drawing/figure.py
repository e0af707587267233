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
from vivant.studio.drawing.poses import Stance, stance
from vivant.studio.drawing.props import draw_prop
from vivant.studio.drawing.skeleton import Skeleton, pose_skeleton, reaching
from vivant.studio.drawing.views import TURN, view_of

_OWN_PROPS: Final[Mapping[Pose, str]] = {"reading": "open book", "carrying": "bundle"}
_IN_BOTH_HANDS: Final[frozenset[Pose]] = frozenset({"holding", "offering", "carrying", "reading"})
_HOLD: Final = 1.2
"""How far from the wrist a hand grips, in palms."""
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
    posed = pose_skeleton(row, body, seen, tilt=head_tilt(expression))
    goal = None if hand_at is None else (hand_at[0], -hand_at[1])
    lift = 0.0
    for _ in range(2):
        skeleton = posed
        if goal is not None:
            at = goal[0], goal[1] - lift
            skeleton = reaching(posed, row.lead, at, body, _HOLD * hand_size(body))
        figure, lifted = _drawn(
            identity,
            pose,
            expression,
            (facing == "left") != (seen == "back"),
            row,
            body,
            skeleton,
            prop,
            malformed_hand,
            seen,
            in_one=goal is not None,
        )
        if goal is None or abs(lifted - lift) < _EXACT:
            break
        lift = lifted
    return figure


def _drawn(
    identity: Identity,
    pose: Pose,
    expression: Expression,
    mirrored: bool,
    row: Stance,
    body: Physique,
    skeleton: Skeleton,
    prop: str | None,
    malformed: bool,
    view: View,
    *,
    in_one: bool,
) -> tuple[Figure, float]:
    """The figure on the ground, and by how much it was moved to get there."""
    head = _head(identity, expression, view)
    placing = _head_matrix(skeleton, body)
    back, front = Group(head.back, placing), Group(head.front, placing)
    clad = wearer(skeleton, body)
    both = pose in _IN_BOTH_HANDS and not in_one
    held = _held(pose, row, clad, prop, both=both)
    dressed = Dressed(identity, row, clad, malformed, both=both, holding=held is not None)
    nodes = dressed.layers(back, front, held)

    head_box = extent((back, front))
    box = union(extent([n for n in nodes if n is not held and n is not back and n is not front]), head_box)
    lift = min(0.0, -box[3]) if row.airborne else -box[3]
    if held is not None:
        above, box = _above_ground(held, box, lift)
        nodes = [above if node is held else node for node in nodes]
    hand = grip_point(skeleton.arm(row.lead), hand_size(clad.physique), _HOLD)
    return _settled(nodes, box, head_box, hand, lift, mirrored=mirrored), lift


def _head(identity: Identity, expression: Expression, view: View) -> Head:
    return draw_head(identity, expression, TURN[view], behind=view == "back")


def _head_matrix(skeleton: Skeleton, body: Physique) -> Matrix:
    a = math.radians(skeleton.head_angle)
    c, s = math.cos(a) * body.head, math.sin(a) * body.head
    return c, s, -s, c, *skeleton.head


def _held(pose: Pose, row: Stance, body: Wearer, prop: str | None, *, both: bool) -> Group | None:
    """What is held, in `both` hands or in the one that the pose leads with."""
    name = _OWN_PROPS.get(pose) if prop is None or (pose, prop) == ("reading", "book") else prop
    if name is None:
        return None
    size, skeleton = hand_size(body.physique), body.skeleton
    reach = 1.8 if both else _HOLD
    near, far = (grip_point(arm, size, reach) for arm in (skeleton.near_arm, skeleton.far_arm))
    at: Point = near if row.lead == "near" else far
    if both:
        at = (near[0] + far[0]) / 2, (near[1] + far[1]) / 2
    scale = 0.7 + 0.3 * body.physique.frame.height
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
