"""What is heard beside the story, woven into sentences: it is in no picture, so it may be anything."""

import random
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from vivant.schema.story import Scene
from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.writer.scripts import INDOORS
from vivant.studio.writer.sentences import choose, sentences_of

_BY_DAY: Final = (
    "a [blackbird|thrush|robin|finch|wren] [sang|whistled|chirped] [near by|out of sight|overhead|not far off]",
    "[somebody|a child|an old man|a girl] [hummed|whistled|sang] [a tune|two notes|half a song] [far off|round the corner|out of sight]",
    "a [cow|goat|sheep] bell [tinkled|sounded|clanked] [far away|near by|out of sight|somewhere]",
    "a [church|school] bell [rang|sounded] [far away|twice|three times|and fell silent]",
    "a [dog|donkey|goat|sheep|calf] [called|grumbled|made itself heard] [far off|somewhere|in the distance]",
    "a [cart|wheelbarrow|barrow] [rattled|creaked|squeaked] by [out of sight|somewhere|in the distance]",
    "a [cock|cuckoo|woodpecker|dove|jackdaw] was [busy|hard at work|heard] [far off|somewhere|out of sight]",
    "[somebody|someone] [beat a carpet|chopped wood|hammered|laughed] [far off|somewhere|in the distance|out of sight]",
)
_AT_NIGHT: Final = (
    "an owl [called|hooted] [once|twice|from far off|and waited]",
    "a [dog|fox|deer] barked [far off|once|somewhere|in the distance]",
    "a [cricket|frog|nightjar|nightingale] [sang|chirred|called] [somewhere|out of sight|without a rest]",
    "a [church|tower] bell [struck the hour|rang|counted the hours]",
    "[somebody|someone] [sang a lullaby|closed a shutter|played a slow tune] [far off|somewhere|out of sight]",
)
_INSIDE: Final = (
    "a [clock|watch] ticked [away|somewhere|on and on|in its corner]",
    "a [floorboard|door|shutter|beam] creaked [somewhere|overhead|all by itself]",
    "a [mouse|beetle] [rustled|scratched|scuttled] [behind the wall|somewhere|out of sight]",
    "[somebody|someone] [hummed|whistled|sneezed|laughed] [next door|outside|on the other side of the wall]",
    "a [pigeon|sparrow|starling] [cooed|chattered|hopped about] on the roof",
    "a [cart|wheelbarrow] [rattled|creaked|rumbled] past outside",
    "a [pot|bucket|broom] [fell over|toppled] [somewhere|next door|out of sight]",
)
_JOINED: Final = ("while {},", "as {},", "just as {},", "{}, and", "just then {}, and")
_LATER: Final = ("{}, and", "while {},", "then {}, and", "just then {}, and")
SOUNDS: Final[Mapping[tuple[bool, TimeOfDay], tuple[str, ...]]] = {
    (False, "dawn"): _BY_DAY, (False, "day"): _BY_DAY, (False, "dusk"): (*_BY_DAY[1:4], *_AT_NIGHT[1:]),
    (False, "night"): _AT_NIGHT, (True, "dawn"): _INSIDE, (True, "day"): _INSIDE,
    (True, "dusk"): _INSIDE[:4], (True, "night"): _INSIDE[:4],
}  # fmt: skip
"""Inside or out, and time of day → what may be heard, as a clause without a capital or a full stop."""


def weave(
    text: str, scene: Scene, names: Sequence[str], kinds: Collection[str], heard: set[str], rng: random.Random
) -> str:
    """The narration with a sound woven into one of its sentences that bears it, or as it was.

    `names` are those of everybody on stage, `kinds` the animals that are in the story and so make no
    sound out of sight; `heard` are the sounds the story has had, to which this one is added.
    """
    fresh = [sound for sound in SOUNDS[scene.setting in INDOORS, scene.time] if sound not in heard]
    sentences = sentences_of(text)
    bearing = [k for k, sentence in enumerate(sentences) if _bears(sentence, names)]
    if not fresh or not bearing:
        return text
    sound = rng.choice(fresh)
    told = choose(sound, rng)
    if any(re.search(rf"\b{kind}\b", told) for kind in kinds):
        return text
    heard.add(sound)
    k = rng.choice(bearing)
    lead = rng.choice(_LATER if k else _JOINED).format(told)
    first, _, rest = sentences[k].partition(" ")
    own = first if any(first.startswith(name) for name in names) else first.lower()
    sentences[k] = f"{lead[0].upper()}{lead[1:]} {own} {rest}"
    return " ".join(sentences)


def _bears(sentence: str, names: Sequence[str]) -> bool:
    """Whether somebody does something in it, so that a clause may go before."""
    first, *rest = sentence.split()
    subject = first in ("He", "She", "They") or any(first == name for name in names)
    return subject and len(rest) > 2 and rest[0].isalpha() and rest[0].islower() and '"' not in sentence
