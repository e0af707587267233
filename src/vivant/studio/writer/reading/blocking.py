"""Where the actors of a frame stand, where they look, and how the camera sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.story import Composition
from vivant.schema.vocabulary import WAIST_UP_POSES, Expression, Facing, Placement, Pose, ShotScale
from vivant.studio.writer.reading.acting import Act

PLACES_FOR: Final[Mapping[int, tuple[Placement, ...]]] = {
    1: ("center",),
    2: ("left", "right"),
    3: ("left", "center", "right"),
    4: ("far_left", "left", "right", "far_right"),
    5: ("far_left", "left", "center", "right", "far_right"),
}
_GOING: Final[frozenset[Pose]] = frozenset(
    {
        "walking",
        "running",
        "jumping",
        "climbing",
        "carrying",
        "pushing",
        "pulling",
        "falling",
        "lying",
        "crouching",
        "reaching",
    }
)
_STRONG: Final[frozenset[Expression]] = frozenset(
    {"angry", "crying", "afraid", "laughing", "sad", "surprised"}
)


@dataclass(frozen=True, slots=True)
class Spot:
    placement: Placement
    facing: Facing


def block(acts: Sequence[Act]) -> tuple[Spot, ...]:
    """A spot for each act, from left to right in the order given.

    Actors face whom they deal with; one with nobody to face goes to the right, or looks at the
    viewer.
    """
    places = PLACES_FOR[len(acts)]
    order = {a.who: i for i, a in enumerate(acts)}
    spots = []
    for i, one in enumerate(acts):
        partners = [order[w] for w in one.towards if w in order] or [
            order[a.who] for a in acts if one.who in a.towards or (a.speaks and a.who != one.who)
        ]
        facing: Facing
        if partners:
            facing = "right" if sum(partners) / len(partners) > i else "left"
        elif one.pose in _GOING:
            facing = "right"
        elif len(acts) == 1:
            facing = "viewer"
        else:
            facing = "right" if i < len(acts) / 2 else "left"
        spots.append(Spot(places[i], facing))
    return tuple(spots)


def compose(frames: Sequence[Sequence[Act]], seed: int) -> tuple[Composition, ...]:
    """A shot for each frame: wide to open, close for a strong word said, full for the rest.

    Two close shots never follow each other, and medium and close shots only show poses that can be
    told from the waist up. Falls are seen from above, threats from below.
    """
    shots: list[Composition] = []
    close_ups = 0
    for i, acts in enumerate(frames):
        shot: ShotScale = "wide" if i == 0 or len(acts) > 4 else "full"
        talk = any(a.speaks for a in acts)
        waist_up = all(a.pose in WAIST_UP_POSES for a in acts)
        near_before = bool(shots) and shots[-1].shot in ("medium", "close_up")
        if i and waist_up and talk and len(acts) <= 2 and not near_before:
            shot = "medium"
            strong = len(acts) == 1 and acts[0].expression in _STRONG
            if strong and acts[0].pose != "arms_raised" and close_ups < 1:
                shot, close_ups = "close_up", close_ups + 1
        composition = Composition(shot=shot)
        poses = {a.pose for a in acts}
        if shot in ("full", "wide") and i and "falling" in poses and (i + seed) % 2:
            composition = composition.model_copy(update={"angle": "high"})
        elif shot in ("full", "medium") and any(
            a.pose == "arms_raised" and a.expression == "angry" for a in acts
        ):
            composition = composition.model_copy(update={"angle": "low"})
        shots.append(composition)
    if len(shots) > 1 and shots[-1].shot == "full" and not any(a.speaks for a in frames[-1]) and seed % 2:
        shots[-1] = shots[-1].model_copy(update={"shot": "wide"})
    return tuple(shots)


def listeners_react(acts: Sequence[Act]) -> tuple[Act, ...]:
    """Those who only listen answer the speaker's mood with their faces."""
    answer: Mapping[Expression, Expression] = {
        "angry": "afraid", "laughing": "sad", "crying": "sad", "afraid": "surprised",
        "happy": "happy", "surprised": "surprised",
    }  # fmt: skip
    reacting = []
    for one in acts:
        speakers = [a for a in acts if a.speaks and one.who in a.towards]
        if one.expression == "neutral" and speakers and not one.speaks:
            reacting.append(replace(one, expression=answer.get(speakers[0].expression, "neutral")))
        else:
            reacting.append(one)
    return tuple(reacting)
