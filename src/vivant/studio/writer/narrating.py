"""The narration of a frame: opened, told, and rounded off so that it reads well aloud."""

import random
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from vivant.schema.story import Scene
from vivant.studio.features import details_of
from vivant.studio.writer.mentions import Stage
from vivant.studio.writer.openers import open_frame
from vivant.studio.writer.scripts import Script
from vivant.studio.writer.senses import SENSES
from vivant.studio.writer.sentences import choose, choose_shortest, sentences_of, settle, tell
from vivant.studio.writer.sounds import weave
from vivant.studio.writer.weathers import contradicts

LEAST_WORDS, MOST_WORDS, MOST_SENTENCES = 12, 45, 3
_TRIES: Final = 9
_ABRUPT: Final = re.compile(
    r'"|(?:Then|And|Suddenly|At last|Soon|Before long|One by one|So|Safe|Dry|Under a roof|From that)\b'
    r"|\{A\} and \{B\} (?:did|had|were)"
)
"""Beginnings that no phrase of time or place can be put before."""
_EVENT: Final = re.compile(r"\{A\} (?!and |was |had |stood |sat |lay |wanted )[a-z]")


def narrate(
    script: Script,
    stage: Stage,
    scene: Scene,
    before: Scene | None,
    facts: Mapping[str, str],
    known: frozenset[str],
    heard: set[str],
    kinds: Collection[str],
    rng: random.Random,
    plain: bool = False,
) -> str:
    """One to three sentences of 12 to 45 words. `heard` are the sentences about the place
    already told in the story; those used here are added. `kinds` are the animals of the story;
    `plain` calls people by their names and adds no sentence in front.

    Three sentences of one script, told without saying when or where, are what another story could
    tell alike: a sound is woven into them.
    """
    text = settle(script.text, stage)
    best = begun = ""
    for attempt in range(_TRIES):
        chosen = choose(text, rng) if attempt < _TRIES - 1 else choose_shortest(text)
        lead = (
            ""
            if attempt > 5
            else open_frame(
                scene, before, rng, own=bool(_ABRUPT.match(chosen)), eventful=bool(_EVENT.match(chosen))
            )
        )
        if lead in heard or (plain and lead.endswith(".")):
            lead = ""
        told = tell(
            chosen,
            stage,
            facts,
            known,
            rng,
            lead=lead,
            brevity=0 if attempt < 4 else 1 if attempt < 7 else 2,
            plain=plain,
        )
        if not best or _excess(told) < _excess(best):
            best, begun = told, lead
        if not _excess(best):
            break
    if begun.endswith("."):
        heard.add(begun)
    names = [player.name for player in stage.players]
    best = _cut(best, [player.name for player in stage.players if player.id not in known])
    if len(sentences_of(best)) == MOST_SENTENCES and (not begun or begun.endswith(".")):
        woven = weave(best, scene, names, kinds, heard, rng)
        return best if _excess(woven) else woven
    return _round_off(best, scene, heard, rng)


def _excess(text: str) -> int:
    """How many words and sentences there are too many."""
    return max(0, len(text.split()) - MOST_WORDS) + 10 * max(0, len(sentences_of(text)) - MOST_SENTENCES)


def _cut(text: str, new: Sequence[str]) -> str:
    """Without its last sentence where that is all that helps, unless somebody `new` is named there."""
    *first, last = sentences_of(text)
    needed = any(name in last and name not in " ".join(first) for name in new)
    return text if needed or not first or not _excess(text) else " ".join(first)


def _round_off(text: str, scene: Scene, heard: set[str], rng: random.Random) -> str:
    words, count = len(text.split()), len(sentences_of(text))
    senses = [sense for detail in details_of(scene.setting, scene.detail) for sense in SENSES[detail]]
    fresh = [s for s in senses if s not in heard and not contradicts(s, scene.weather)]
    wanted = words < LEAST_WORDS or (words < 28 and rng.random() < 0.4)
    if not wanted or not fresh or count >= MOST_SENTENCES:
        return text
    sense = rng.choice(fresh)
    heard.add(sense)
    said = choose(sense, rng)
    return f"{text} {said[0].upper()}{said[1:]}."
