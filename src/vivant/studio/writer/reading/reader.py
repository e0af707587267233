"""Reads a given story: finds its cast, divides it into frames, and says what each one shows."""

from dataclasses import replace
from typing import Final

from vivant.errors import Refused
from vivant.schema.brief import CastRole, TextBrief, TextDraft
from vivant.schema.story import FrameSpec, Performance
from vivant.studio.features import OUTFITS
from vivant.studio.writer.reading.acting import Act, act
from vivant.studio.writer.reading.attendance import choose_cast, on_stage
from vivant.studio.writer.reading.beings import plural_of
from vivant.studio.writer.reading.blocking import block, compose, listeners_react
from vivant.studio.writer.reading.company import Company, Somebody, Who
from vivant.studio.writer.reading.contacts import meet
from vivant.studio.writer.reading.following import follow
from vivant.studio.writer.reading.mentions import first_undrawable
from vivant.studio.writer.reading.passages import divide
from vivant.studio.writer.reading.prose import read_prose
from vivant.studio.writer.reading.refusing import refuse_what_is_no_story
from vivant.studio.writer.reading.scenery import find_scenes
from vivant.studio.writer.reading.speech import settle_speeches

_FEWEST_WORDS: Final = 30


def read_text(brief: TextBrief, seed: int) -> TextDraft:
    """Encodes a story: who is on stage, and 6 to 9 frames whose narrations are the text word for word.

    Nobody is invented: only those who act, are acted upon or are spoken to are in the cast. `seed`
    decides only what the text leaves open. Raises `Refused` for what is no story, for texts with
    too few words or places to divide, and for those that need more than five characters or animals
    that cannot be drawn.
    """
    refuse_what_is_no_story(brief)
    prose = read_prose(brief.title, brief.text)
    words = sum(token.is_word for token in prose.tokens)
    if words < _FEWEST_WORDS:
        raise Refused(
            f"the text “{prose.title}” is too short for six frames: {words} words",
            f"give a story of at least {_FEWEST_WORDS} words",
        )
    if strange := first_undrawable(prose.tokens):
        raise Refused(
            f"the text “{prose.title}” puts “{strange}” on stage, which the studio cannot draw",
            "use an animal that it can draw, or a real model",
        )
    story = follow(prose)
    speeches = settle_speeches(story)
    cast = choose_cast(story, speeches, prose.title)
    passages = divide(prose)
    stages = on_stage(story, speeches, passages, cast)
    cast = tuple(w for w in cast if any(w in stage for stage in stages))
    frames: list[tuple[Act, ...]] = []
    last: dict[int, Act] = {}
    for passage, stage in zip(passages, stages, strict=True):
        there = {a.who for a in frames[-1]} if frames else set()
        before = {w: a if w in there else replace(a, felt=False) for w, a in last.items()}
        acts = listeners_react([act(story, speeches, passage, w, stage, before.get(w)) for w in stage])
        last.update({a.who: a for a in acts})
        frames.append(acts)
    scenes = find_scenes(story, passages, [story.company.people[w].being for w in cast], seed)
    shots = compose(frames, seed)
    keys = _keys(story.company, cast)
    return TextDraft(
        title=prose.title,
        premise=prose.moral or _premise(story.company, cast),
        cast=tuple(_role(story.company, keys, w) for w in cast),
        frames=tuple(
            FrameSpec(
                narration=passage.text,
                scene=scene,
                composition=shot,
                performances=meet(story, passage, acts, _performances(acts, keys)),
            )
            for passage, scene, shot, acts in zip(passages, scenes, shots, frames, strict=True)
        ),
    )


def _performances(acts: tuple[Act, ...], keys: dict[int, str]) -> tuple[Performance, ...]:
    return tuple(
        Performance(
            character=keys[a.who],
            pose=a.pose,
            expression=a.expression,
            placement=spot.placement,
            facing=spot.facing,
            action=a.action,
            prop=a.prop,
        )
        for a, spot in zip(acts, block(acts), strict=True)
    )


def _keys(company: Company, cast: Who) -> dict[int, str]:
    """A slug for each of the cast: namesakes by their adjectives, or numbered from the second on."""
    keys: dict[int, str] = {}
    for one in cast:
        person = company.people[one]
        key = person.being.key
        namesakes = [o for o in cast if company.people[o].being.key == key]
        if person.label and len(namesakes) > 1:
            key = f"{person.label.replace(' ', '_')}_{key}"
        if person.young and person.being.subject_type == "adult":
            key = f"young_{key}"
        number, base = 1, key
        while key in keys.values():
            number += 1
            key = f"{base}_{number}"
        keys[one] = "".join(c for c in key if c.isascii() and (c.isalnum() or c == "_"))
    return keys


def _role(company: Company, keys: dict[int, str], one: int) -> CastRole:
    person = company.people[one]
    being = person.being
    subject_type, species = being.subject_type, being.species
    if person.gender == "she":
        species = {"man": "woman", "old man": "old woman", "boy": "girl"}.get(species, species)
    elif person.gender == "he":
        species = {"woman": "man", "old woman": "old man", "girl": "boy"}.get(species, species)
    if person.young and subject_type == "adult":
        subject_type, species = "child", "girl" if being.gender == "she" else "boy"
    return CastRole(
        key=keys[one],
        name=_name(person, keys[one]),
        subject_type=subject_type,
        species=species,
        category=OUTFITS[being.profession].category,
        profession=being.profession,
    )


def _name(person: Somebody, key: str) -> str:
    if person.proper:
        return person.noun
    if person.several:
        vowel = person.noun[0].lower() in "aeiou"
        return f"another {person.noun}" if key[-1].isdigit() else f"{'an' if vowel else 'a'} {person.noun}"
    if person.label and key.startswith(person.label.replace(" ", "_")):
        return f"the {person.label.title()} {person.noun}"
    return f"the {person.noun}"


def _premise(company: Company, cast: Who) -> str:
    names = [_name(company.people[w], "") for w in cast if not company.people[w].several]
    groups = list(
        dict.fromkeys(f"the {plural_of(company.people[w].noun)}" for w in cast if company.people[w].several)
    )
    everybody = [*names, *groups]
    if len(everybody) == 1:
        return f"What happened to {everybody[0]}."
    return f"What happened between {', '.join(everybody[:-1])} and {everybody[-1]}."
