"""Changes to one actor that could explain what a picture shows, the likeliest first.

Each contradicts one question. What the evidence does not suggest is not tried.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.schema.gate import Subject
from vivant.schema.vocabulary import EXPRESSIONS, Facing
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.inspector.evidence import FACE, Evidence

GROSS: Final = 0.2
"""The share of a figure that must differ before whole-figure changes are tried."""
SAME_PALETTE: Final = 0.72
"""The share of what stands there that must have the figure's colours to be the same character."""
_EMPTY: Final = 0.35
"""How little may stand where a figure should be for it to be missing."""
_GONE: Final = 0.35
"""The share of a garment that differs when it is missing or of another colour."""
_OPTIONAL: Final = frozenset({"hat", "outer", "neck", "glasses", "beard", "mark", "shoes"})


@dataclass(frozen=True, slots=True)
class Change:
    """Another look of an actor (None: it is not there), and what it contradicts.

    `elsewhere` says that the changed figure may stand a little aside.
    """

    about: Subject
    actor: Actor | None
    note: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Dropped:
    """A contact that does not come about: `both` partners by their number, how they look then, and the
    names of those whose contact it is."""

    both: tuple[int, int]
    actors: tuple[Actor, Actor]
    of: tuple[str, ...]


def contacts_dropped(tableau: Tableau) -> Iterator[Dropped]:
    """Every contact of a picture, as if nobody had thought of it."""
    seen: set[int] = set()
    for index, actor in enumerate(tableau.actors):
        if actor.contact is None or index in seen:
            continue
        names = [other.name for other in tableau.actors]
        met = names.index(actor.contact.other)
        other = tableau.actors[met]
        seen |= {index, met}
        of = [a.name for a in (actor, other) if a.contact is not None]
        alone: dict[str, object] = {"contact": None, "hand_at": None}
        yield Dropped(
            (index, met), (actor.model_copy(update=alone), other.model_copy(update=alone)), tuple(of)
        )


def changes(actor: Actor, others: Sequence[Actor], evidence: Evidence) -> Iterator[Change]:
    """What could be said of `actor`; `others` are the other actors of the picture."""
    if evidence.share > GROSS and not evidence.dyed:
        if evidence.filled < _EMPTY:
            yield Change("presence", None, "nobody stands there")
        yield from _turned(actor)
        if evidence.palette < SAME_PALETTE:
            yield from _exchanged(actor, others)
    face_first = evidence.head > 0.6
    if face_first:
        yield from _moods(actor)
    yield from _lacking(actor, evidence)
    if evidence.at_hands:
        yield from _handled(actor)
    if evidence.parts.get("top", 0.0) > _GONE:
        yield from _dyed(actor, others)
    if not face_first and any(evidence.parts.get(part, 0.0) > 0.1 for part in FACE):
        yield from _moods(actor)


def _turned(actor: Actor) -> Iterator[Change]:
    facings: tuple[Facing, ...] = ("left", "right", "viewer")
    for facing in facings:
        if facing != actor.facing or actor.view is not None:
            turned = actor.model_copy(update={"facing": facing, "view": None})
            yield Change("facing", turned, f"faces {facing}", True)


def _exchanged(actor: Actor, others: Sequence[Actor]) -> Iterator[Change]:
    for other in others:
        there = other.model_copy(update={"spot": actor.spot})
        yield Change("placement", there, f"{other.name} stands there", True)


def _moods(actor: Actor) -> Iterator[Change]:
    for expression in EXPRESSIONS:
        if expression != actor.expression:
            changed = actor.model_copy(update={"expression": expression})
            yield Change("expression", changed, f"the expression looks {expression}")


def _lacking(actor: Actor, evidence: Evidence) -> Iterator[Change]:
    for feature in actor.identity.features:
        if feature.part in _OPTIONAL and evidence.parts.get(feature.part, 0.0) > _GONE:
            rest = tuple(f for f in actor.identity.features if f.part != feature.part)
            identity = actor.identity.model_copy(update={"features": rest})
            changed = actor.model_copy(update={"identity": identity})
            yield Change("attribute", changed, f"the {feature.kind} is missing")


def _handled(actor: Actor) -> Iterator[Change]:
    yield Change("hands", actor.model_copy(update={"malformed_hand": True}), "a hand is malformed")
    if actor.prop is not None:
        yield Change("prop", actor.model_copy(update={"prop": None}), "nothing is held")


def _dyed(actor: Actor, others: Sequence[Actor]) -> Iterator[Change]:
    for other in others:
        worn = other.identity.feature("top")
        if worn is None:
            continue
        features = tuple(
            f.model_copy(update={"colour": worn.colour}) if f.part == "top" else f
            for f in actor.identity.features
        )
        identity = actor.identity.model_copy(update={"features": features})
        yield Change(
            "colours", actor.model_copy(update={"identity": identity}), f"wears {other.name}'s colour"
        )
