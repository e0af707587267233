"""Explaining a picture: the fewest changes to what was expected that make it look as it does.

The inspector tries the changes that the evidence suggests, keeps the one that explains most, and
goes on until nothing is left to explain, or nothing explains it.
"""

from dataclasses import dataclass, field, replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Region, Subject
from vivant.schema.judging import Pixels
from vivant.studio.drawing.tableau import Actor
from vivant.studio.inspector.belief import Belief, believe, despeckled, in_front, moved, without
from vivant.studio.inspector.changes import GROSS, SAME_PALETTE, Change, changes, contacts_dropped
from vivant.studio.inspector.comparing import Cutout, Mask, cut_out, differences, locate, pasted
from vivant.studio.inspector.evidence import (
    FACE,
    HANDS,
    Evidence,
    Window,
    fractions,
    gather,
    region_of,
    share_of,
    window,
)
from vivant.studio.inspector.lettering import written
from vivant.studio.inspector.places import elsewhere

_EXPLAINS: Final = 0.55
"""The share of the differences that a change must explain to be believed."""
_SETTLED: Final = 0.92
"""The share at which no further change is tried."""
_SOMEBODY_ELSE: Final = 0.5
"""The share of a figure that may differ before it is another character's."""
_MOST_CHANGES: Final = 4
_STRIDE: Final = 24
"""How many pixels aside partners are looked for who do not meet."""
_ITS_OWN: Final = 0.45
"""The share of a thing beside a figure that must lie on the figure to be the figure's."""
_A_FIGURE: Final = 0.6
"""How tall a thing must be, against the smallest figure, to be somebody."""
_LEAST_THING: Final = 60
"""Pixels, widened, of the smallest thing that does not belong into a picture."""


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
            # Large partners who stand aside show so much of the place that it seems to be another one.
            _explain_contacts(search)
            if _explain_place(search):
                _explain_contacts(search)
        _explain_lettering(search)
        for index in _most_wrong_first(search.belief):
            _explain_actor(search, index)
        _explain_rest(search)
    return search.belief, tuple(search.claims), frozenset(search.lost)


def _most_wrong_first(belief: Belief) -> list[int]:
    """The actors by how much of the differences lies on them: what touches two is rather the worse one's."""
    on = [int(np.count_nonzero(cv2.bitwise_and(belief.wrong, figure))) for figure in belief.outlines]
    return sorted(range(len(on)), key=lambda index: -on[index])


def _explain_place(search: _Search) -> bool:
    """Whether the picture plays elsewhere, at a place that is known."""
    found = elsewhere(search.belief)
    if found is None:
        return False
    about, tableau = found
    if tableau is None:
        search.claims.append(Claim("setting", None, "the place is none that was expected", None))
        return False
    looks = {
        "time": tableau.time,
        "style": tableau.style,
        "weather": tableau.weather,
        "shot": tableau.shot,
        "setting": tableau.setting,
    }[about]
    search.claims.append(Claim(about, None, f"it looks like {looks}", None))
    unplaced = tuple(actor.model_copy(update={"spot": None}) for actor in tableau.actors)
    anew = tableau.model_copy(update={"actors": unplaced})
    search.belief = believe(search.belief.seen, search.belief.made_at, anew, settle=True)
    return True


def _explain_lettering(search: _Search) -> None:
    """What is written on the picture lies over everything, so it says nothing about what it hides."""
    belief = search.belief
    writing = written(belief)
    if writing is None:
        return
    everywhere = (slice(0, belief.size[1]), slice(0, belief.size[0]))
    region = region_of(writing, everywhere, belief.size)
    search.claims.append(Claim("lettering", None, "something is written on it", region))
    hidden = cv2.dilate(writing, np.ones((3, 3), np.uint8)) > 0
    search.belief = replace(belief, wrong=despeckled(np.where(hidden, np.uint8(0), belief.wrong)))


def _explain_contacts(search: _Search) -> None:
    """Partners who stand apart, their hands where their poses put them."""
    for change in contacts_dropped(search.belief.tableau):
        belief = search.belief
        wrong = [share_of(belief.wrong, belief.outlines[index]) for index in change.both]
        if max(wrong) < GROSS:
            continue
        actors = list(belief.tableau.actors)
        for index, actor in zip(change.both, change.actors, strict=True):
            cutout = cut_out(actor, belief.ground, belief.size[1])
            dx, _ = locate(belief.seen, cutout, reach=_STRIDE)
            actors[index] = moved(actor, dx / belief.size[1], 0.0)
        tableau = belief.tableau.model_copy(update={"actors": tuple(actors)})
        parted = believe(belief.seen, belief.made_at, tableau, settle=True)
        before, left = np.count_nonzero(belief.wrong), np.count_nonzero(parted.wrong)
        if left > before * (1 - _EXPLAINS):
            continue
        around = (slice(0, belief.size[1]), slice(0, belief.size[0]))
        region = region_of(belief.wrong, around, belief.size)
        search.claims += [Claim("contact", who, "they stand apart", region) for who in change.of]
        search.belief = parted


def _explain_actor(search: _Search, index: int) -> None:
    for _ in range(_MOST_CHANGES):
        belief = search.belief
        if not cv2.bitwise_and(belief.wrong, belief.outlines[index]).any():
            return
        around = window(belief, index)
        behind = np.ascontiguousarray(without(belief, index, shadow=True)[around])
        evidence = gather(belief, index, _finished(belief, behind, around), around)
        change = _best_change(belief, index, evidence, behind, around)
        if change is None:
            _claim_part(search, index, evidence, around)
            return
        actor = belief.tableau.actors[index]
        its_own = np.asarray(cv2.bitwise_and(belief.wrong, _not_others(belief, index)), np.uint8)
        region = region_of(its_own, around, belief.size)
        search.claims.append(Claim(change.about, actor.name, change.note, region))
        if change.actor is None or change.about == "placement":
            search.lost.add(actor.name)
        _adopt(search, index, change.actor or moved(actor, -9.0, 0.0))
        if change.actor is None:
            return


def _best_change(
    belief: Belief, index: int, evidence: Evidence, behind: Pixels, around: Window
) -> Change | None:
    its_own = _not_others(belief, index)[around]
    before = int(np.count_nonzero(cv2.bitwise_and(belief.wrong[around], its_own)))
    seen = belief.seen[around]
    actor = belief.tableau.actors[index]
    others = [other for i, other in enumerate(belief.tableau.actors) if i != index]
    best: Change | None = None
    least = before * (1 - _EXPLAINS)
    for change in changes(actor, others, evidence):
        if change.actor is None:
            picture = np.ascontiguousarray(without(belief, index, shadow=False)[around])
        else:
            change, picture = _pictured(belief, index, change, change.actor, behind, around)
        wrong = despeckled(differences(seen, _finished(belief, picture, around)))
        left = int(np.count_nonzero(cv2.bitwise_and(wrong, its_own)))
        if left < least:
            best, least = change, left
            if left <= before * (1 - _SETTLED):
                break
    return best


def _finished(belief: Belief, pixels: Pixels, around: Window) -> Pixels:
    """A window of the picture with its style's finish on it."""
    return belief.ground.finished(pixels, (around[1].start, around[0].start))


def _not_others(belief: Belief, index: int) -> Mask:
    """255 but where other actors are, who may have faults of their own."""
    others = np.zeros(belief.wrong.shape, np.uint8)
    for other, figure in enumerate(belief.outlines):
        if other != index:
            others = np.asarray(cv2.bitwise_or(others, figure), np.uint8)
    others[belief.outlines[index] > 0] = 0
    return np.asarray(cv2.bitwise_not(others), np.uint8)


def _pictured(
    belief: Belief, index: int, change: Change, actor: Actor, behind: Pixels, around: Window
) -> tuple[Change, Pixels]:
    """The window with the changed actor in it, moved to where it fits best if it may be, behind those
    who stand in front."""
    height = belief.seen.shape[0]
    cutout = cut_out(actor, belief.ground, height)
    if change.elsewhere:
        dx, dy = locate(belief.seen, cutout, reach=8)
        change = replace(change, actor=moved(actor, dx / height, dy / height))
        cutout = replace(cutout, left=cutout.left + round(dx), top=cutout.top + round(dy))
    picture = behind.copy()
    for layer in (cutout, *(belief.cutouts[other] for other in in_front(belief.tableau, index))):
        pasted(picture, replace(layer, left=layer.left - around[1].start, top=layer.top - around[0].start))
    if belief.veil is not None:
        pasted(picture, Cutout(belief.veil[around], 0, 0))
    return change, picture


def _claim_part(search: _Search, index: int, evidence: Evidence, around: Window) -> None:
    """No single change explains it: says which part of the figure differs most."""
    belief = search.belief
    actor = belief.tableau.actors[index]
    figure = belief.outlines[index]
    others = _at_others(belief, index)
    beside = _touching(belief.wrong, figure, others)
    if evidence.share < GROSS and not beside.any():
        return
    if evidence.share < GROSS and share_of(figure, beside) < _ITS_OWN and not evidence.at_hands:
        _claim_thing(search, beside)
        search.belief = replace(belief, wrong=despeckled(np.where(beside > 0, np.uint8(0), belief.wrong)))
        return
    claimed = {claim.about for claim in search.claims if claim.character == actor.name}
    about, note = _part_claim(actor, evidence, claimed)
    if about in ("likeness", "pose"):
        search.lost.add(actor.name)
    # What begins on the figure belongs to the claim to its end: a broom reaches beyond its bearer.
    whole = np.asarray(cv2.bitwise_and(belief.wrong, beside), np.uint8)
    region = region_of(whole, (slice(0, belief.size[1]), slice(0, belief.size[0])), belief.size)
    search.claims.append(Claim(about, actor.name, note, region))
    explained = (figure > 0) | ((beside > 0) & ~others)
    search.belief = replace(belief, wrong=despeckled(np.where(explained, np.uint8(0), belief.wrong)))


def _part_claim(actor: Actor, evidence: Evidence, claimed: set[Subject]) -> tuple[Subject, str]:
    if evidence.share > GROSS and not evidence.dyed:
        if evidence.palette >= SAME_PALETTE:
            return "pose", "the pose is another one"
        if evidence.share > _SOMEBODY_ELSE:
            return "likeness", "this is somebody else"
    if evidence.main in FACE and "expression" not in claimed:
        return "expression", f"the {evidence.main} differ"
    if evidence.main in HANDS:
        return "hands", "a hand looks wrong"
    if evidence.main == "prop":
        return "prop", "what is held looks wrong"
    if actor.prop is None and evidence.held > 0.5 and not evidence.dyed:
        return "prop", "something is held"
    feature = actor.identity.feature(evidence.main)
    return "attribute", f"the {feature.kind if feature else evidence.main or 'figure'} differs"


def _at_others(belief: Belief, index: int) -> npt.NDArray[np.bool_]:
    """Where other actors are who differ so much themselves that nothing of this one explains it."""
    taken = np.zeros(belief.wrong.shape, np.bool_)
    for other, figure in enumerate(belief.outlines):
        if other != index and share_of(belief.wrong, figure) > GROSS:
            taken |= figure > 0
    return taken


def _touching(wrong: Mask, figure: Mask, others: npt.NDArray[np.bool_]) -> Mask:
    """The differences that begin on a figure, also where they reach beyond it: 255 there. Those that
    lie more on `others` are theirs."""
    _, labels = cv2.connectedComponents(cv2.dilate(wrong, np.ones((5, 5), np.uint8)), connectivity=8)
    numbers = np.unique(labels[(figure > 0) & (wrong > 0)])
    on_figure, on_others = (
        np.bincount(labels[where], minlength=labels.max() + 1) for where in (figure > 0, others)
    )
    own = [number for number in numbers if number and on_figure[number] >= on_others[number]]
    return np.where(np.isin(labels, own), np.uint8(255), np.uint8(0))


def _explain_rest(search: _Search) -> None:
    """What is left belongs to nobody."""
    belief = search.belief
    wrong = np.asarray(cv2.dilate(belief.wrong, np.ones((5, 5), np.uint8)), np.uint8)
    if not wrong.any():
        return
    for figure in belief.outlines:
        wrong[figure > 0] = 0
    count, labels = cv2.connectedComponents(wrong, connectivity=8)
    for number in range(1, count):
        thing = np.where(labels == number, np.uint8(255), np.uint8(0))
        if int(np.count_nonzero(thing)) >= _LEAST_THING:
            _claim_thing(search, thing)


def _claim_thing(search: _Search, thing: Mask) -> None:
    """Something that belongs to nobody: a double, if it is as large as the others, or a stray thing."""
    belief = search.belief
    left, top, width, height = cv2.boundingRect(thing)
    region = fractions(left, top, left + width, top + height, belief.size)
    smallest = min(cutout.pixels.shape[0] for cutout in belief.cutouts)
    if height > _A_FIGURE * smallest and int(np.count_nonzero(thing)) > 0.1 * height * height:
        search.claims.append(Claim("count", None, "there is somebody more", region))
    else:
        search.claims.append(Claim("stray", None, "something does not belong here", region))


def _adopt(search: _Search, index: int, actor: Actor) -> None:
    belief = search.belief
    actors = (*belief.tableau.actors[:index], actor, *belief.tableau.actors[index + 1 :])
    tableau = belief.tableau.model_copy(update={"actors": actors})
    search.belief = believe(belief.seen, belief.made_at, tableau, settle=False)
