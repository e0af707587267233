"""The narration of a frame: opened, told, and rounded off so that it reads well aloud."""

import random
import re
from collections.abc import Mapping
from typing import Final

from vivant.schema.story import Scene
from vivant.studio.writer.openers import open_frame
from vivant.studio.writer.scripts import Script
from vivant.studio.writer.senses import SENSES
from vivant.studio.writer.sentences import Stage, choose, sentences_of, settle, tell

LEAST_WORDS, MOST_WORDS, MOST_SENTENCES = 12, 45, 3
_TRIES: Final = 12
_EVENT: Final = re.compile(r"\{A\} (?!and |was |had |stood |sat |lay |wanted )[a-z]")


def narrate(
    script: Script,
    stage: Stage,
    scene: Scene,
    before: Scene | None,
    facts: Mapping[str, str],
    known: frozenset[str],
    heard: set[str],
    rng: random.Random,
) -> str:
    """One to three sentences of 12 to 45 words. `heard` are the senses already told in the story;
    the one used here is added."""
    text = settle(script.text, stage)
    speaks = text.lstrip("[").startswith('"')
    eventful = bool(_EVENT.match(text))
    best = ""
    for attempt in range(_TRIES):
        lead = "" if attempt > 7 else open_frame(scene, before, rng, own=speaks, eventful=eventful)
        told = tell(text, stage, facts, known, rng, lead=lead, brief=attempt > 4)
        if not best or _excess(told) < _excess(best):
            best = told
        if not _excess(best):
            break
    return _round_off(_shorten(best), scene.detail, heard, rng)


def _excess(text: str) -> int:
    """How many words and sentences there are too many."""
    return max(0, len(text.split()) - MOST_WORDS) + 10 * max(0, len(sentences_of(text)) - MOST_SENTENCES)


def _shorten(text: str) -> str:
    """Without its last sentences, where there is no shorter way to tell it."""
    while len(text.split()) > MOST_WORDS and len(parts := sentences_of(text)) > 1:
        text = " ".join(parts[:-1])
    return text


def _round_off(text: str, detail: str, heard: set[str], rng: random.Random) -> str:
    words, count = len(text.split()), len(sentences_of(text))
    fresh = [sense for sense in SENSES[detail] if sense not in heard]
    wanted = words < LEAST_WORDS or (words < 28 and rng.random() < 0.4)
    if not wanted or not fresh or count >= MOST_SENTENCES:
        return text
    sense = rng.choice(fresh)
    heard.add(sense)
    said = choose(sense, rng)
    return f"{text} {said[0].upper()}{said[1:]}."
