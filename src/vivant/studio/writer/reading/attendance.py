"""Who is on stage in each passage, and who of all those spoken of is in the cast at all."""

from collections.abc import Sequence
from typing import Final

from vivant.errors import Refused
from vivant.schema.story import MOST_CAST
from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.passages import Passage
from vivant.studio.writer.reading.story import Following, Speech
from vivant.studio.writer.reading.wordlist import words_of

_PREYING: Final = words_of("steal devour catch carry buy take place hold throw grasp roast build kill")
"""Verbs, by their first form, whose objects may be mere things."""


def on_stage(
    story: Following, speeches: Sequence[Speech], passages: Sequence[Passage], cast: Who
) -> list[Who]:
    """For each passage, those of the cast who are there, in the order of the cast.

    Somebody spoken of who was there a passage ago still is; where a passage names nobody, those of
    the passage before (or the next) stay.
    """
    stages: list[Who] = []
    for passage in passages:
        there = {
            w for p in story.presences if p.here and passage.first <= p.token < passage.end for w in p.who
        }
        for speech in speeches:
            if speech.start < passage.end and speech.end > passage.first:
                there |= {*speech.speakers, *speech.hearers}
        for event in story.events:
            if event.real and passage.first <= event.token < passage.end:
                there |= {*event.doers, *event.done_to}
        if stages:
            spoken_of = {
                w
                for p in story.presences
                if p.may_stay and passage.first <= p.token < passage.end
                for w in p.who
            }
            there |= spoken_of & set(stages[-1])
        stages.append(tuple(w for w in cast if w in there))
    _fill_gaps(stages, cast, [_is_talk(story, passage) for passage in passages])
    for i, stage in enumerate(stages):
        if not stage:
            stages[i] = stages[i - 1] if i else next((s for s in stages if s), ())
    return stages


def _fill_gaps(stages: list[Who], cast: Who, talk: Sequence[bool]) -> None:
    """Somebody who is there before and after a passage of talk has listened to it."""
    for i in range(1, len(stages) - 1):
        stayed = set(stages[i - 1]) & set(stages[i + 1]) if talk[i] else set()
        stages[i] = tuple(w for w in cast if w in stages[i] or w in stayed)


def _is_talk(story: Following, passage: Passage) -> bool:
    return any(token.quote is not None for token in story.prose.tokens[passage.first : passage.end])


def choose_cast(story: Following, speeches: Sequence[Speech], title: str) -> Who:
    """At most five who act, are acted upon or are spoken to, in the order in which they appear.

    Raises `Refused` when nobody acts, or more than five do.
    """
    here: dict[int, int] = {}
    for presence in story.presences:
        if presence.here:
            for one in presence.who:
                here.setdefault(one, presence.token)
    acting = _who_acts(story, speeches)
    for speech in speeches:
        for one in (*speech.speakers, *speech.hearers):
            here.setdefault(one, speech.start)
    does_something = any(e.real and e.doers for e in story.events) or any(s.speakers for s in speeches)
    if not here or not acting or not does_something:
        raise Refused(
            f"the text “{title}” puts nobody on stage that the studio knows",
            "give a story in which animals or people do something",
        )
    people = story.company.people
    acting_alone = _who_acts(story, speeches, prey_too=False)
    if acting_alone:
        here = {one: token for one, token in here.items() if one in acting_alone or not _is_prey(story, one)}
    # Somebody who turned out to be another one's name is remembered by place, but is nobody.
    chosen = sorted((one for one in here if one < len(people)), key=lambda one: (here[one], one))
    busy = {one: sum(one in (*e.doers, *e.done_to) for e in story.events if e.real) for one in chosen}
    for one in sorted(chosen.copy(), key=lambda one: (busy[one], -one)):
        twin = any(people[o].being.key == people[one].being.key and o != one for o in chosen)
        if len(chosen) > MOST_CAST and people[one].several and twin:
            chosen.remove(one)
    for one in reversed(chosen.copy()):
        if len(chosen) > MOST_CAST and one not in acting:
            chosen.remove(one)
    if len(chosen) > MOST_CAST:
        names = ", ".join(people[one].noun for one in chosen)
        raise Refused(
            f"the text “{title}” needs {len(chosen)} characters who act ({names}); a story has at most {MOST_CAST}",
            "leave some of them out of the text, or divide it into two",
        )
    return tuple(chosen)


def _is_prey(story: Following, one: int) -> bool:
    """Whether an animal is only a thing in this story: a fish that is stolen and eaten."""
    suffered = [e.deed.verb for e in story.events if e.real and one in e.done_to]
    return bool(suffered) and not story.company.people[one].being.human and set(suffered) <= _PREYING


def _who_acts(story: Following, speeches: Sequence[Speech], prey_too: bool = True) -> set[int]:
    acting = {w for e in story.events if e.real for w in (*e.doers, *(e.done_to if prey_too else ()))}
    return acting | {w for s in speeches for w in s.speakers}
