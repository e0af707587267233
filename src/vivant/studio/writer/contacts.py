"""What hero and friend do with each other, so that the picture shows the hands that the text speaks of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from vivant.schema.contact import FITS, Contact
from vivant.schema.story import Performance, contact_problem
from vivant.schema.vocabulary import PLACEMENTS, ContactKind, Facing, Placement, Pose
from vivant.studio.writer.players import Player
from vivant.studio.writer.scripts import Cue

_ANSWER: Final[Mapping[ContactKind, ContactKind]] = {"giving": "taking", "taking": "giving"}


def fitting_poses(cast: Sequence[tuple[Player, Cue]]) -> list[tuple[Player, Cue]]:
    """The cues of hero and friend with those of their poses in which their contact can be shown."""
    fitted = list(cast)
    for one, other in _both_ways(cast):
        kind = cast[one][1].contact
        if kind is not None:
            fitted[one] = _narrowed(fitted[one], FITS[kind].own)
            fitted[other] = _narrowed(fitted[other], FITS[kind].other)
    return fitted


def way_on(cast: Sequence[tuple[Player, Cue]], places: Mapping[str, Placement]) -> Facing | None:
    """Which way they go where one follows the other's lead, or walks behind with a hand on its shoulder."""
    for one, other in _both_ways(cast):
        (player, cue), (partner, _) = cast[one], cast[other]
        ahead = PLACEMENTS.index(places[partner.id]) > PLACEMENTS.index(places[player.id])
        if cue.contact == "leading":
            return "left" if ahead else "right"
        if cue.contact == "touching" and cue.toward == "on":
            return "right" if ahead else "left"
    return None


def meet(performances: Sequence[Performance], cast: Sequence[tuple[Player, Cue]]) -> tuple[Performance, ...]:
    """The performances with the contacts of hero and friend, as far as they can be shown."""
    done = list(performances)
    for one, other in _both_ways(cast):
        kind = cast[one][1].contact
        if kind is None:
            continue
        acts, partner = done[one], done[other]
        at, there = PLACEMENTS.index(acts.placement), PLACEMENTS.index(partner.placement)
        if kind in _ANSWER:
            acts = acts.model_copy(update={"facing": "right" if there > at else "left"})
            partner = partner.model_copy(update={"facing": "left" if there > at else "right"})
        tried = list(done)
        tried[one] = _with(acts, kind, partner.character)
        tried[other] = _with(partner, _ANSWER[kind], acts.character) if kind in _ANSWER else partner
        if not any(contact_problem(p, tried) for p in (tried[one], tried[other])):
            done = tried
    return tuple(done)


def _with(performance: Performance, kind: ContactKind, other: str) -> Performance:
    """The contact says what the action would."""
    return performance.model_copy(update={"contact": Contact(kind=kind, other=other), "action": ""})


def _both_ways(cast: Sequence[tuple[Player, Cue]]) -> tuple[tuple[int, int], ...]:
    return ((0, 1), (1, 0)) if len(cast) > 1 else ()


def _narrowed(role: tuple[Player, Cue], poses: frozenset[Pose]) -> tuple[Player, Cue]:
    player, cue = role
    fits = tuple(pose for pose in cue.poses if pose in poses)
    return (player, replace(cue, poses=fits)) if fits else role
