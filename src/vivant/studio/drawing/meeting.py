"""Figures that have to do with each other: where their hands meet, and how far apart they stand for it."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.schema.contact import FITS
from vivant.schema.vocabulary import PLACEMENTS
from vivant.studio.drawing.bodies.physique import physique
from vivant.studio.drawing.dressing import hand_size
from vivant.studio.drawing.figure import Figure
from vivant.studio.drawing.poses import stance
from vivant.studio.drawing.skeleton import pose_skeleton
from vivant.studio.drawing.tableau import Actor
from vivant.studio.drawing.views import view_of

Draw = Callable[[Actor], Figure]

_STRETCH: Final = 0.94
"""The share of its reach that a hand is sent at ease: a straight arm looks like a stick."""
_STRAIGHT: Final = 0.99
_CLOSE: Final = 0.05
"""How much of the daylight between two heads a touch may take away, in figure units."""
_BETWEEN: Final = 0.045
"""How far apart two hands hold one thing, in figure units."""
_HEADS: Final = 0.02
"""The daylight between two heads, in figure units."""
_STEP: Final = 0.02
"""Hands are sent to points of this grid, so that figures can be used again."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors by their number, the left one first, and how far to the right of the left one's
    origin the other's stands, in figure units. `front` is drawn in front."""

    left: int
    right: int
    apart: float
    front: int


def brought_together(actors: Sequence[Actor], draw: Draw) -> tuple[tuple[Actor, ...], tuple[Pair, ...]]:
    """The actors with their leading hands sent to where they meet, and the pairs that this makes.

    A contact that cannot be shown (somebody between, a back turned, a pose that does not fit) is left out.
    """
    sent = list(actors)
    pairs: list[Pair] = []
    taken: set[int] = set()
    for index, actor in enumerate(actors):
        other = _partner(index, actors)
        if other is None or {index, other} & taken:
            continue
        taken |= {index, other}
        sent[index], sent[other], pair = _met(index, other, actor, actors[other], draw)
        pairs.append(pair)
    return tuple(sent), tuple(pairs)


def partners(actors: Sequence[Actor]) -> dict[int, int]:
    """Who has to do with whom among staged actors: each one's number against the other's."""
    met: dict[int, int] = {}
    for index, actor in enumerate(actors):
        if actor.contact is None or actor.hand_at is None or index in met:
            continue
        other = next((i for i, a in enumerate(actors) if a.name == actor.contact.other), index)
        if other != index:
            met |= {index: other, other: index}
    return met


def _partner(index: int, actors: Sequence[Actor]) -> int | None:
    actor = actors[index]
    if actor.contact is None:
        return None
    order = sorted(range(len(actors)), key=lambda i: PLACEMENTS.index(actors[i].placement))
    for step in (-1, 1):
        at = order.index(index) + step
        if not 0 <= at < len(order) or actors[order[at]].name != actor.contact.other:
            continue
        other = actors[order[at]]
        fit = FITS[actor.contact.kind]
        ahead = "right" if step > 0 else "left"
        back = "left" if step > 0 else "right"
        looks = back if actor.contact.kind == "leading" else ahead
        answers = actor.contact.kind == "touching" or other.facing == back
        if actor.pose in fit.own and other.pose in fit.other and actor.facing == looks and answers:
            return order[at]
    return None


def _met(index: int, met: int, one: Actor, other: Actor, draw: Draw) -> tuple[Actor, Actor, Pair]:
    """Both with their hands sent, and how they stand: everything is worked out with `one` to the left
    of `other` and mirrored where it is not."""
    assert one.contact is not None
    kind = one.contact.kind
    match kind:
        case "giving" | "taking":
            one, other = _handing(one, other)
            gap = _BETWEEN
        case "leading":
            one, other = _hand_in_hand(one, other)
            gap = 0.0
        case "touching":
            mutual = other.contact is not None and other.contact.kind == "touching"
            return _touching(index, met, one, other, draw, mutual=mutual)
    onward = 1.0 if PLACEMENTS.index(one.placement) < PLACEMENTS.index(other.placement) else -1.0
    first, second = draw(one), draw(other)
    apart = onward * (first.hand[0] - second.hand[0]) + gap
    front = met if kind == "giving" else index
    return one, other, _pair(index, met, apart, onward, front)


def _pair(index: int, met: int, apart: float, onward: float, front: int) -> Pair:
    return Pair(index, met, apart, front) if onward > 0 else Pair(met, index, apart, front)


def _handing(one: Actor, other: Actor) -> tuple[Actor, Actor]:
    """Both hands before the chest, at a height that both can reach."""
    height = _common_height(_arm_of(one), _arm_of(other), 0.3)
    return _sent(one, height), _sent(other, height)


def _hand_in_hand(one: Actor, other: Actor) -> tuple[Actor, Actor]:
    """Low hands: the leader's behind it, the other's before it."""
    height = _common_height(_arm_of(one), _arm_of(other), 0.4)
    return _sent(one, height, back=True), _sent(other, height)


def _touching(
    index: int, met: int, one: Actor, other: Actor, draw: Draw, *, mutual: bool
) -> tuple[Actor, Actor, Pair]:
    onward = 1.0 if PLACEMENTS.index(one.placement) < PLACEMENTS.index(other.placement) else -1.0
    one, near = _laid_on(one, other, onward, draw, 0.0)
    if mutual:
        other, _ = _laid_on(other, one, -onward, draw, 0.05)
    return one, other, _pair(index, met, near, onward, index)


def _laid_on(one: Actor, other: Actor, onward: float, draw: Draw, lower: float) -> tuple[Actor, float]:
    """`one` with a hand sent to the other's shoulder, and how far apart they stand."""
    arm, shoulder = _arm_of(one), _arm_of(other)
    body = physique(other.identity)
    height = _grid(min(max(shoulder.y - 0.03 - lower, arm.y - 0.75 * arm.length), arm.y + 0.5 * arm.length))
    # The shoulder that is turned to the hand, seen from the other's own origin.
    aim = onward * shoulder.middle * (-1.0 if other.facing == "left" else 1.0) - 0.6 * body.shoulders
    clear = _heads_apart(draw(one), draw(other), onward)
    across = min(max(arm.across(height, _STRETCH), clear + aim), arm.across(height, _STRAIGHT))
    one = one.model_copy(update={"hand_at": (_grid(across), height)})
    return one, max(onward * draw(one).hand[0] - aim, clear - _CLOSE)


def _heads_apart(first: Figure, second: Figure, onward: float) -> float:
    """How far apart two must stand for daylight between their heads."""
    if onward > 0:
        return first.head[2] - second.head[0] + _HEADS
    return second.head[2] - first.head[0] + _HEADS


@dataclass(frozen=True, slots=True)
class _Arm:
    """The leading arm: its shoulder (x forwards, y up) and reach to the grip, in figure units.
    `middle` is where the trunk's top is, forwards."""

    x: float
    y: float
    length: float
    middle: float

    def across(self, height: float, stretch: float) -> float:
        """How far forwards the hand gets at a height with a share of its reach."""
        reach = stretch * self.length
        return self.x + math.sqrt(max(reach * reach - (height - self.y) ** 2, (0.3 * reach) ** 2))


def _arm_of(actor: Actor) -> _Arm:
    view = view_of(actor.facing)
    row, body = stance(actor.pose, frontal=view == "front"), physique(actor.identity)
    skeleton = pose_skeleton(row, body, view)
    root = skeleton.arm(row.lead).root
    low = max(skeleton.near_leg.end[1], skeleton.far_leg.end[1]) + body.ankle
    reach = body.arm + 1.2 * hand_size(body)
    return _Arm(root[0], low - root[1], reach, skeleton.trunk.neck[0])


def _common_height(one: _Arm, other: _Arm, down: float) -> float:
    """The height between those comfortable to both, `down` arm lengths below the shoulder, that both can
    reach; halfway where neither can."""
    wanted = (one.y - down * one.length + other.y - down * other.length) / 2
    low = max(arm.y - 0.85 * arm.length for arm in (one, other))
    high = min(arm.y + 0.45 * arm.length for arm in (one, other))
    return _grid((low + high) / 2 if low > high else min(max(wanted, low), high))


def _sent(actor: Actor, height: float, *, back: bool = False) -> Actor:
    """The actor with its hand at a height, as far forwards or back as the arm reaches at its ease."""
    arm = _arm_of(actor)
    across = 2 * arm.x - arm.across(height, _STRETCH) if back else arm.across(height, _STRETCH)
    return actor.model_copy(update={"hand_at": (_grid(across), height)})


def _grid(value: float) -> float:
    return round(round(value / _STEP) * _STEP, 3)
