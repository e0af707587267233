"""Explaining a picture: the fewest changes to what was expected that make it look as it does.

Each change contradicts one question. The inspector tries the changes that the place and size of the
differences suggest, keeps the one that explains most, and goes on until nothing is left to explain.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import cv2
import numpy as np

from vivant.schema.gate import Region, Subject
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import EXPRESSIONS, POSES, SHOT_SCALES, TIMES_OF_DAY, Facing
from vivant.studio.drawing.scene import drawn, set_of
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.features import SETTINGS
from vivant.studio.inspector.belief import Belief, believe, despeckled, moved, without
from vivant.studio.inspector.comparing import Mask, cut_out, differences, locate, pasted
from vivant.studio.inspector.expectation import part_labels

_GROSS: Final = 0.2
"""The share of a figure that must differ before whole-figure changes are tried."""
_EXPLAINS: Final = 0.55
"""The share of the differences that a change must explain to be believed."""
_SETTLED: Final = 0.92
"""The share at which no further change is tried."""
_ON_HEAD: Final = 0.6
"""The share of the differences that must lie on the head for the face to be looked at first."""
_PLACE_DIFFERS: Final = 0.2
_PLACE_AGREES: Final = 0.1
_GLANCE: Final = 96
"""Places are compared at this height."""
_OPTIONAL: Final = ("hat", "outer", "neck", "glasses", "beard", "mark", "shoes")
_FACE: Final = ("eyes", "brows", "mouth", "nose")


@dataclass(frozen=True, slots=True)
class Claim:
    """A question that the picture answers with no, and where that shows."""

    about: Subject
    character: str | None
    note: str
    region: Region | None

    @property
    def key(self) -> str:
        return f"{self.about}:{self.character}" if self.character else self.about


@dataclass(slots=True)
class _Search:
    belief: Belief
    claims: list[Claim] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)


def explain(belief: Belief) -> tuple[Belief, tuple[Claim, ...], frozenset[str]]:
    """What the picture contradicts, and the characters about whom nothing more can be told."""
    search = _Search(belief)
    if belief.wrong.any():
        if belief.tableau.kind == "frame":
            _explain_place(search)
        for index in range(len(belief.tableau.actors)):
            _explain_actor(search, index)
        _explain_rest(search)
    return search.belief, tuple(search.claims), frozenset(search.lost)


def _explain_place(search: _Search) -> None:
    """Another time, setting or shot, when the background differs nearly everywhere."""
    belief = search.belief
    behind = np.full(belief.wrong.shape, 255, np.uint8)
    for index in range(len(belief.tableau.actors)):
        behind[belief.outlines[index] > 0] = 0
    if _share(belief.wrong, behind) < _PLACE_DIFFERS:
        return
    best, best_share = None, 1.0
    for about, tableau in _other_places(belief.tableau):
        share = _glance(belief.seen, tableau, behind)
        if share < best_share:
            best, best_share = (about, tableau), share
    if best is None or best_share > _PLACE_AGREES + 0.1:
        search.claims.append(Claim("setting", None, "the place is none that was expected", None))
        return
    about, tableau = best
    found = {"time": tableau.time, "shot": tableau.shot, "setting": tableau.setting}[about]
    search.claims.append(Claim(about, None, f"it looks like {found}", None))
    spotless = tableau.model_copy(
        update={"actors": tuple(a.model_copy(update={"spot": None}) for a in tableau.actors)}
    )
    search.belief = believe(belief.seen, belief.made_at, spotless, settle=True)


def _other_places(tableau: Tableau) -> Iterator[tuple[Subject, Tableau]]:
    for time in TIMES_OF_DAY:
        if time != tableau.time:
            yield "time", tableau.model_copy(update={"time": time})
    for shot in SHOT_SCALES:
        if shot != tableau.shot:
            yield "shot", tableau.model_copy(update={"shot": shot})
    for setting, details in SETTINGS.items():
        for detail in details:
            if (setting, detail) != (tableau.setting, tableau.detail):
                yield "setting", tableau.model_copy(update={"setting": setting, "detail": detail})


def _glance(seen: Pixels, tableau: Tableau, behind: Mask) -> float:
    width = round(seen.shape[1] * _GLANCE / seen.shape[0])
    place = set_of(tableau, width, _GLANCE).pixels[..., 2::-1]
    small = cv2.resize(seen, (width, _GLANCE), interpolation=cv2.INTER_AREA)
    mask = cv2.resize(behind, (width, _GLANCE), interpolation=cv2.INTER_NEAREST)
    return _share(
        differences(np.asarray(small, np.uint8), np.ascontiguousarray(place)), np.asarray(mask, np.uint8)
    )


def _explain_actor(search: _Search, index: int) -> None:
    for _ in range(4):
        belief = search.belief
        around = _window(belief, index)
        wrong = _inside(belief.wrong, around)
        own = cv2.bitwise_and(wrong, _inside(belief.outlines[index], around))
        if int(np.count_nonzero(own)) == 0:
            return
        best = _best_change(belief, index, around)
        if best is None:
            _claim_parts(search, index, around)
            return
        about, changed, note = best
        actor = belief.tableau.actors[index]
        region = _region(wrong, around, belief)
        search.claims.append(Claim(about, actor.name, note, region))
        if changed is None:
            search.lost.add(actor.name)
            _forget(search, index)
            return
        _replace(search, index, changed)
        if about == "placement":
            search.lost.add(actor.name)


def _best_change(
    belief: Belief, index: int, around: tuple[slice, slice]
) -> tuple[Subject, Actor | None, str] | None:
    before = int(np.count_nonzero(belief.wrong[around]))
    seen, height = belief.seen[around], belief.seen.shape[0]
    behind = without(belief, index, shadow=True)[around]
    best: tuple[Subject, Actor | None, str] | None = None
    least = before * (1 - _EXPLAINS)
    for about, changed, note, searched in _changes(belief, index, around):
        if changed is None:
            picture = np.ascontiguousarray(without(belief, index, shadow=False)[around])
        else:
            cutout = cut_out(changed, belief.ground, height)
            if searched:
                dx, dy = locate(belief.seen, cutout, reach=8)
                changed = moved(changed, dx / height, dy / height)
                cutout = cut_out(changed, belief.ground, height)
            picture = behind.copy()
            inset = replace(cutout, left=cutout.left - around[1].start, top=cutout.top - around[0].start)
            pasted(picture, inset)
        left = int(np.count_nonzero(despeckled(differences(seen, picture))))
        if left < least:
            best, least = (about, changed, note), left
            if left <= before * (1 - _SETTLED):
                break
    return best


def _changes(
    belief: Belief, index: int, around: tuple[slice, slice]
) -> Iterator[tuple[Subject, Actor | None, str, bool]]:
    """Changes to one actor that could explain the differences, the likeliest first."""
    actor = belief.tableau.actors[index]
    shape = belief.outlines[index]
    share = _share(belief.wrong, shape)
    head = _head_share(belief, index)
    if share > _GROSS:
        yield "presence", None, "nobody stands there", False
        yield from _turned(actor)
        yield from _exchanged(belief, index)
    local = [_moods(actor), _lacking(actor), _handled(actor), _dyed(belief, index)]
    if head <= _ON_HEAD:
        local = [_handled(actor), _dyed(belief, index), _lacking(actor), _moods(actor)]
    for changes in local:
        yield from changes
    if share > 0.08:
        for pose in POSES:
            if pose != actor.pose:
                yield "pose", actor.model_copy(update={"pose": pose}), f"the pose looks like {pose}", True


def _handled(actor: Actor) -> Iterator[tuple[Subject, Actor, str, bool]]:
    yield "hands", actor.model_copy(update={"malformed_hand": True}), "a hand is malformed", False
    if actor.prop is not None:
        yield "prop", actor.model_copy(update={"prop": None}), "nothing is held", False


def _turned(actor: Actor) -> Iterator[tuple[Subject, Actor, str, bool]]:
    facings: tuple[Facing, ...] = ("left", "right", "viewer")
    for facing in facings:
        if facing != actor.facing:
            yield "facing", actor.model_copy(update={"facing": facing}), f"faces {facing}", True


def _exchanged(belief: Belief, index: int) -> Iterator[tuple[Subject, Actor, str, bool]]:
    actor = belief.tableau.actors[index]
    for other in belief.tableau.actors:
        if other.name != actor.name:
            yield (
                "placement",
                other.model_copy(update={"spot": actor.spot}),
                f"{other.name} stands there",
                True,
            )


def _dyed(belief: Belief, index: int) -> Iterator[tuple[Subject, Actor, str, bool]]:
    actor = belief.tableau.actors[index]
    own = actor.identity.feature("top")
    for other in belief.tableau.actors:
        worn = other.identity.feature("top")
        if own and worn and other.name != actor.name:
            features = tuple(
                f.model_copy(update={"colour": worn.colour}) if f.part == "top" else f
                for f in actor.identity.features
            )
            identity = actor.identity.model_copy(update={"features": features})
            yield (
                "colours",
                actor.model_copy(update={"identity": identity}),
                f"wears {other.name}'s colour",
                False,
            )


def _moods(actor: Actor) -> Iterator[tuple[Subject, Actor, str, bool]]:
    for expression in EXPRESSIONS:
        if expression != actor.expression:
            changed = actor.model_copy(update={"expression": expression})
            yield "expression", changed, f"the expression looks {expression}", False


def _lacking(actor: Actor) -> Iterator[tuple[Subject, Actor, str, bool]]:
    for feature in actor.identity.features:
        if feature.part in _OPTIONAL:
            rest = tuple(f for f in actor.identity.features if f.part != feature.part)
            identity = actor.identity.model_copy(update={"features": rest})
            yield (
                "attribute",
                actor.model_copy(update={"identity": identity}),
                f"the {feature.kind} is missing",
                False,
            )


def _claim_parts(search: _Search, index: int, around: tuple[slice, slice]) -> None:
    """No single change explains it: says which part of the figure differs most."""
    belief = search.belief
    actor = belief.tableau.actors[index]
    wrong = np.asarray(cv2.bitwise_and(belief.wrong, belief.outlines[index]), np.uint8)
    width, height = belief.size
    parts = [*(f.part for f in actor.identity.features), *_FACE, "left_hand", "right_hand", "prop"]
    parts = list(dict.fromkeys(parts))
    labels = part_labels(actor, belief.tableau, parts, width, height)
    hit = np.bincount(labels[wrong > 0], minlength=len(parts) + 1)
    hit[0] = 0
    part = parts[int(hit.argmax()) - 1] if hit.any() else ""
    region = _region(_inside(wrong, around), around, belief)
    if _share(belief.wrong, belief.outlines[index]) > 0.5:
        search.claims.append(Claim("likeness", actor.name, "this is somebody else", region))
        search.lost.add(actor.name)
    elif part in _FACE and "expression" not in {c.about for c in search.claims if c.character == actor.name}:
        search.claims.append(Claim("expression", actor.name, f"the {part} differ", region))
    elif part in ("left_hand", "right_hand"):
        search.claims.append(Claim("hands", actor.name, "a hand looks wrong", region))
    elif part == "prop":
        search.claims.append(Claim("prop", actor.name, "what is held looks wrong", region))
    elif actor.prop is None and _beside_hand(belief, index, wrong, labels, parts):
        search.claims.append(Claim("prop", actor.name, "something is held", region))
    else:
        feature = actor.identity.feature(part)
        name = feature.kind if feature else part or "figure"
        search.claims.append(Claim("attribute", actor.name, f"the {name} differs", region))
    search.belief = replace(belief, wrong=_without_touching(belief.wrong, belief.outlines[index]))


def _without_touching(wrong: Mask, figure: Mask) -> Mask:
    """The differences without those that begin on a figure, also where they reach beyond it."""
    _, labels = cv2.connectedComponents(cv2.dilate(wrong, np.ones((3, 3), np.uint8)), connectivity=8)
    touching = np.unique(labels[figure > 0])
    left = wrong.copy()
    left[(figure > 0) | np.isin(labels, touching[touching > 0])] = 0
    return despeckled(left)


def _beside_hand(belief: Belief, index: int, wrong: Mask, labels: Mask, parts: list[str]) -> bool:
    hands = np.isin(labels, [parts.index("left_hand") + 1, parts.index("right_hand") + 1]).astype(np.uint8)
    near = np.asarray(cv2.dilate(hands, np.ones((9, 9), np.uint8)), np.uint8)
    return _share(near * 255, wrong) > 0.5


def _explain_rest(search: _Search) -> None:
    """What is left belongs to nobody: a double, if it is as large as the others, or a stray thing."""
    belief = search.belief
    wrong = cv2.dilate(belief.wrong, np.ones((5, 5), np.uint8))
    for index in range(len(belief.tableau.actors)):
        wrong[belief.outlines[index] > 0] = 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(wrong, connectivity=8)
    heights = [c.pixels.shape[0] for c in belief.cutouts] or [belief.seen.shape[0] * 0.4]
    for x, y, w, h, area in stats[1:count]:
        if area < 60:
            continue
        region = _fractions(x, y, x + w, y + h, belief)
        if h > 0.5 * min(heights) and area > 0.08 * h * h:
            search.claims.append(Claim("count", None, "there is somebody more", region))
        else:
            search.claims.append(Claim("stray", None, "something does not belong here", region))


def _replace(search: _Search, index: int, actor: Actor) -> None:
    belief = search.belief
    actors = list(belief.tableau.actors)
    actors[index] = actor
    _adopt(search, tuple(actors))


def _forget(search: _Search, index: int) -> None:
    actors = search.belief.tableau.actors
    _adopt(search, (*actors[:index], moved(actors[index], -9.0, 0.0), *actors[index + 1 :]))


def _adopt(search: _Search, actors: tuple[Actor, ...]) -> None:
    belief = search.belief
    tableau = belief.tableau.model_copy(update={"actors": actors})
    search.belief = believe(belief.seen, belief.made_at, tableau, settle=False)


def _window(belief: Belief, index: int) -> tuple[slice, slice]:
    cutout = belief.cutouts[index]
    height, width = belief.seen.shape[:2]
    tall, wide = cutout.pixels.shape[:2]
    pad = max(10, int(0.35 * max(tall, wide)))
    return (
        slice(max(0, cutout.top - pad // 2), max(1, min(height, cutout.top + tall + pad // 2))),
        slice(max(0, cutout.left - pad), max(1, min(width, cutout.left + wide + pad))),
    )


def _head_share(belief: Belief, index: int) -> float:
    """The share of an actor's differences that lie on its head."""
    actor = belief.tableau.actors[index]
    assert actor.spot is not None
    height = belief.seen.shape[0]
    left, top, right, bottom = (
        int((origin + value * actor.spot.scale) * height)
        for value, origin in zip(drawn(actor).head, (actor.spot.x, actor.spot.y) * 2, strict=True)
    )
    wrong = cv2.bitwise_and(belief.wrong, belief.outlines[index])
    total = int(np.count_nonzero(wrong))
    on_head = int(
        np.count_nonzero(wrong[max(0, top - 3) : max(0, bottom + 3), max(0, left - 3) : max(0, right + 3)])
    )
    return on_head / total if total else 0.0


def _share(wrong: Mask, where: Mask) -> float:
    area = int(np.count_nonzero(where))
    return int(np.count_nonzero(cv2.bitwise_and(wrong, where))) / area if area else 0.0


def _inside(mask: Mask, around: tuple[slice, slice]) -> Mask:
    inside = np.zeros_like(mask)
    inside[around] = mask[around]
    return inside


def _region(wrong: Mask, around: tuple[slice, slice], belief: Belief) -> Region | None:
    rows, columns = np.nonzero(wrong)
    if not len(rows):
        return None
    return _fractions(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1, belief)


def _fractions(left: float, top: float, right: float, bottom: float, belief: Belief) -> Region:
    width, height = belief.size
    pad = 4
    return Region(
        left=round(max(0.0, (left - pad) / width), 4),
        top=round(max(0.0, (top - pad) / height), 4),
        right=round(min(1.0, (right + pad) / width), 4),
        bottom=round(min(1.0, (bottom + pad) / height), 4),
    )
