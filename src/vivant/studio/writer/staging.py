"""From cues to a picture's staging: who stands where, faces whom, and how near the eye comes."""

import random
from collections.abc import Mapping, Sequence
from typing import Final

from vivant.schema.story import Composition, Performance
from vivant.schema.vocabulary import (
    MOST_ON_STAGE,
    PLACEMENTS,
    WAIST_UP_POSES,
    Angle,
    Expression,
    Facing,
    Placement,
    Pose,
    ShotScale,
)
from vivant.studio.writer.players import Player
from vivant.studio.writer.scripts import Cue

PLACES_FOR: Final[Mapping[int, tuple[Placement, ...]]] = {
    1: ("center",),
    2: ("left", "right"),
    3: ("left", "center", "right"),
    4: ("far_left", "left", "right", "far_right"),
    5: PLACEMENTS,
}
_FLAT: Final[frozenset[Pose]] = frozenset({"lying", "sleeping"})
_GROUNDED: Final[frozenset[Pose]] = frozenset(
    {"lying", "sleeping", "sitting", "crouching", "kneeling", "falling"}
)
_SOARING: Final[frozenset[Pose]] = frozenset({"climbing", "jumping", "arms_raised", "throwing", "reaching"})
_DOING: Final[Mapping[Pose, str]] = {
    "waving": "waving to {}",
    "pointing": "pointing towards {}",
    "offering": "offering something to {}",
    "reaching": "reaching out towards {}",
    "bowing": "bowing to {}",
    "throwing": "throwing something to {}",
}
_OFFERED: Final = {"offering": "offering the {} to {}", "throwing": "throwing the {} to {}"}


def place(players: Sequence[Player], order: Sequence[str], rng: random.Random) -> dict[str, Placement]:
    """A placement for each id; everybody keeps their side of the others throughout a story."""
    ids = sorted((player.id for player in players), key=order.index)
    if len(ids) == 1 and rng.random() < 0.22:
        return {ids[0]: rng.choice(("left", "right"))}
    return dict(zip(ids, PLACES_FOR[len(ids)], strict=True))


def choose_shot(
    cues: Sequence[Cue], rng: random.Random, *, new_place: bool, opening: bool, tender: bool
) -> ShotScale:
    """How near the eye comes: wide to establish, close where it hurts or delights."""
    near = all(any(pose in WAIST_UP_POSES for pose in cue.poses) for cue in cues)
    chance = rng.random()
    if opening and chance < 0.7:
        return "wide"
    if near and not opening:
        if tender and len(cues) <= MOST_ON_STAGE["close_up"] and chance < 0.6:
            return "close_up"
        if len(cues) <= MOST_ON_STAGE["close_up"] and chance < 0.07:
            return "close_up"
        if len(cues) <= MOST_ON_STAGE["medium"] and chance < (
            0.85 if tender else 0.22 if new_place else 0.45
        ):
            return "medium"
    wide = 0.4 if new_place else 0.12
    return "wide" if rng.random() < wide else "full"


def choose_angle(poses: Sequence[Pose], shot: ShotScale, rng: random.Random) -> Angle:
    """Mostly at eye level; from above on those who are down, from below on those who soar."""
    high = 0.1 + 0.22 * any(pose in _GROUNDED for pose in poses) + 0.06 * (shot == "wide")
    low = 0.06 + 0.22 * any(pose in _SOARING for pose in poses)
    chance = rng.random()
    return "high" if chance < high else "low" if chance < high + low else "eye_level"


def compose(shot: ShotScale, performances: Sequence[Performance], rng: random.Random) -> Composition:
    return Composition(shot=shot, angle=choose_angle([p.pose for p in performances], shot, rng))


def choose_pose(cue: Cue, shot: ShotScale, crowd: int, taken: Sequence[Pose], rng: random.Random) -> Pose:
    """One of the cue's poses that the shot can show, rather one that nobody else has."""
    poses = [pose for pose in cue.poses if shot in ("wide", "full") or pose in WAIST_UP_POSES]
    if crowd > 3:
        poses = [pose for pose in poses if pose not in _FLAT] or poses
    fresh = [pose for pose in poses if pose not in taken]
    return rng.choice(fresh or poses)


def choose_facing(
    own: Placement, target: Placement | None, pose: Pose, expression: Expression, rng: random.Random
) -> Facing:
    """Towards the target's place; without one, the lonely and the shy look out of the picture and
    the others to its middle."""
    at = PLACEMENTS.index(own)
    if target is not None and target != own:
        return "right" if PLACEMENTS.index(target) > at else "left"
    if pose not in ("walking", "running", "pushing", "pulling", "climbing") and (
        expression in ("shy", "crying") or rng.random() < 0.25
    ):
        return "viewer"
    if at == 2:
        return rng.choice(("left", "right"))
    return "right" if at < 2 else "left"


def tell_action(pose: Pose, target: Player | None, prop: str | None) -> str:
    """What the pose means here, where it means somebody: "waving to Ann"."""
    if target is None:
        return ""
    if prop and pose in _OFFERED:
        return _OFFERED[pose].format(prop, target.name)
    return _DOING.get(pose, "").format(target.name)
