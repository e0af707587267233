"""Other words for the same: so that a sentence that is told again is not told the same."""

import random
import re
from collections.abc import Mapping
from typing import Final

OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "a big": ("a big", "a great", "a large", "a great big"),
    "a moment": ("a moment", "a little while", "one breath", "a second"),
    "a small": ("a small", "a little", "a tiny", "a very small"),
    "again and again": ("again and again", "over and over", "time after time", "once and again"),
    "all at once": ("all at once", "suddenly", "all of a sudden", "from one moment to the next"),
    "almost": ("almost", "nearly", "very nearly", "just about"),
    "and nobody": ("and nobody", "and no one", "and not a soul"),
    "at last": ("at last", "finally", "in the end", "at long last"),
    "at once": ("at once", "straight away", "right away"),
    "before long": ("before long", "soon", "in no time"),
    "began to": ("began to", "started to"),
    "everybody": ("everybody", "everyone"),
    "everyone": ("everyone", "everybody"),
    "far away": ("far away", "far off", "a long way off", "in the distance"),
    "for a long time": ("for a long time", "for quite a while", "for ages", "a good long time"),
    "it was only": ("it was only", "it was just", "it was nothing but", "it turned out to be only"),
    "it worked": ("it worked", "it went right", "it came right", "that did it"),
    "little by little": ("little by little", "bit by bit", "slowly but surely", "piece by piece"),
    "looked at": ("looked at", "gazed at", "peered at", "eyed"),
    "looked up": ("looked up", "glanced up", "gazed up", "peered up"),
    "nobody had": ("nobody had", "no one had", "not a soul had"),
    "nobody was": ("nobody was", "no one was"),
    "nobody": ("nobody", "no one"),
    "no one": ("no one", "nobody"),
    "of course": ("of course", "naturally"),
    "once more": ("once more", "again", "once again", "one more time"),
    "perhaps": ("perhaps", "maybe"),
    "ran after": ("ran after", "raced after", "dashed after", "tore after"),
    "ran as fast": ("ran as fast", "raced as fast", "dashed as fast"),
    "sat down": ("sat down", "settled down", "plumped down"),
    "somebody": ("somebody", "someone"),
    "someone": ("someone", "somebody"),
    "stood still": ("stood still", "stood quite still", "stopped dead", "stood there without moving"),
    "suddenly": ("suddenly", "all of a sudden", "all at once"),
    "very gently": ("very gently", "ever so gently", "with great care", "as softly as could be"),
    "very quietly": ("very quietly", "ever so quietly", "without a sound", "as quietly as could be"),
    "very softly": ("very softly", "ever so softly", "in the softest of voices"),
    "whispered": ("whispered", "murmured", "breathed"),
    "with a start": ("with a start", "in surprise"),
    "without a word": ("without a word", "in silence", "saying nothing", "quite silently"),
}
_NUMBERS: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SAYS: Final = re.compile(r'" (said|cried|asked|called|whispered) (\{[AB]\})')
_WORDS: Final = re.compile(
    r"(?<![\w-])("
    + "|".join(sorted(map(re.escape, OTHER_WORDS), key=len, reverse=True))
    + r")(?![\w-]| else)",
    re.I,
)
_COUNTS: Final = re.compile(rf"\b({'|'.join(_NUMBERS)}) (times|steps|days|rounds|minutes)\b")
_CALLS: Final[Mapping[str, tuple[str, ...]]] = {
    "said": ("said", "said", "remarked", "declared", "put in"),
    "cried": ("cried", "called", "exclaimed", "called out"),
    "asked": ("asked", "asked", "wanted to know", "wondered aloud"),
    "called": ("called", "cried", "called out"),
    "whispered": ("whispered", "murmured", "breathed"),
}
_AFTER_ONLY: Final = frozenset({"wanted to know", "wondered aloud", "put in", "called out"})
"""What only stands behind the name: "Ann wanted to know"."""


_FRIEND_TOO: Final = re.compile(r"(?<=[a-z}])\. (\{B\} (?!and |had |was )[a-z])")
_JOINTS: Final = (", and ", ", and ", ", while ", ". ", ". ", ". ")


def reword(text: str, rng: random.Random) -> str:
    """The text with some words exchanged for others that mean the same, and what a friend does now
    and then joined to the sentence before."""
    text = _FRIEND_TOO.sub(lambda match: rng.choice(_JOINTS) + match[1], text)
    text = _SAYS.sub(lambda match: _speech(match, rng), text)
    text = _COUNTS.sub(lambda match: f"{rng.choice(_NUMBERS[1:])} {match[2]}", text)
    return _WORDS.sub(lambda match: _other(match[1], rng), text)


def _speech(match: re.Match[str], rng: random.Random) -> str:
    verb = rng.choice(_CALLS[match[1]])
    if verb in _AFTER_ONLY or rng.random() < 0.4:
        return f'" {match[2]} {verb}'
    return f'" {verb} {match[2]}'


def _other(words: str, rng: random.Random) -> str:
    other = rng.choice(OTHER_WORDS[words.lower()])
    return other[0].upper() + other[1:] if words[0].isupper() else other
