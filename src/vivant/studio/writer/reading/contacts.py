"""Who gives, takes, touches or leads whom in a passage: only where the text says so and a picture can
show it."""

from collections.abc import Mapping, Sequence
from typing import Final

from vivant.schema.contact import FITS, Contact
from vivant.schema.story import Performance, contact_problem
from vivant.schema.vocabulary import PLACEMENTS, ContactKind, Pose
from vivant.studio.writer.reading.acting import Act
from vivant.studio.writer.reading.forms import forms_of
from vivant.studio.writer.reading.passages import Passage
from vivant.studio.writer.reading.story import Event, Following

_VERBS: Final[Mapping[ContactKind, str]] = {
    "giving": "give gave given offer hand present",
    "taking": "take took taken snatch seize grab",
    "touching": "touch stroke pat pet fondle hug embrace kiss",
    "leading": "lead led guide",
}
_KIND_OF: Final[Mapping[str, ContactKind]] = {
    form: kind for kind, verbs in _VERBS.items() for verb in verbs.split() for form in (verb, *forms_of(verb))
}
_ANSWER: Final[Mapping[ContactKind, ContactKind]] = {"giving": "taking", "taking": "giving"}
_INSTEAD: Final[Mapping[Pose, Pose]] = {
    "hugging_self": "reaching",
    "standing": "reaching",
    "holding": "reaching",
}
"""Whoever reaches for somebody neither hugs itself nor holds what it has yet to take."""
_FAR: Final = 10
"""How many words after the verb its partner is looked for."""


def meet(
    story: Following, passage: Passage, acts: Sequence[Act], performances: Sequence[Performance]
) -> tuple[Performance, ...]:
    """The performances of a passage with the contacts that it tells of, the last one of each."""
    order = {act.who: index for index, act in enumerate(acts)}
    done = list(performances)
    for event in story.events:
        kind = _KIND_OF.get(story.low(event.token))
        if kind is None or not event.real or not passage.first <= event.token < passage.end:
            continue
        doers = [order[who] for who in event.doers if who in order]
        met = [order[who] for who in _partners(story, passage, event, kind) if who in order]
        if len(doers) != 1 or len(met) != 1 or doers == met:
            continue
        tried = _tried(done, kind, doers[0], met[0])
        if not any(contact_problem(p, tried) for p in tried):
            done = tried
    return tuple(done)


def _partners(story: Following, passage: Passage, event: Event, kind: ContactKind) -> tuple[int, ...]:
    """Whom the verb is done to: "handed the Crow a basket", "gave it to him", "took it from her"."""
    if event.done_to:
        return event.done_to
    if kind not in _ANSWER:
        return ()
    sentence = story.prose.tokens[event.token].sentence
    later = [e.token for e in story.events if e.token > event.token]
    end = min([event.token + _FAR, passage.end, *later])
    for presence in story.presences:
        if not event.token < presence.token < end or set(presence.who) & set(event.doers):
            continue
        if story.prose.tokens[presence.token].sentence != sentence:
            continue
        before = {story.low(k) for k in range(event.token + 1, presence.token)}
        if kind == "giving" or "from" in before:
            return presence.who
    return ()


def _tried(performances: Sequence[Performance], kind: ContactKind, one: int, other: int) -> list[Performance]:
    """The performances as they would be with a contact between two of them."""
    tried = list(performances)
    acts, partner = tried[one], tried[other]
    ahead = PLACEMENTS.index(partner.placement) > PLACEMENTS.index(acts.placement)
    towards, back = ("right", "left") if ahead else ("left", "right")
    changes: dict[str, object] = {"contact": Contact(kind=kind, other=partner.character), "facing": towards}
    answer: dict[str, object] = {}
    if kind == "leading":
        changes["facing"] = answer["facing"] = back
    else:
        answer["facing"] = back
    if kind in ("taking", "touching") and acts.pose not in ("offering", "kneeling", "walking"):
        changes["pose"] = _INSTEAD.get(acts.pose, acts.pose)
    if kind in _ANSWER:
        answer["contact"] = Contact(kind=_ANSWER[kind], other=acts.character)
    if kind == "taking":
        changes["prop"], answer["prop"] = None, partner.prop or acts.prop
    if kind in _ANSWER and partner.pose not in FITS[kind].other:
        return tried
    tried[one] = acts.model_copy(update=changes)
    tried[other] = partner.model_copy(update=answer)
    return tried
