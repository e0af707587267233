"""Other words for the same: so that a sentence that is told again is not told the same."""

import random
import re
from collections.abc import Mapping
from typing import Final

OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "a big": ("a big", "a great", "a large", "a great big"),
    "a deep breath": ("a deep breath", "a very deep breath", "a good, deep breath"),
    "a long way": ("a long way", "a good way", "quite a way"),
    "a moment": ("a moment", "a little while", "one breath", "a second"),
    "a small": ("a small", "a little", "a tiny", "a very small"),
    "again and again": ("again and again", "over and over", "time after time"),
    "all at once": ("all at once", "suddenly", "all of a sudden", "from one moment to the next"),
    "all the time": ("all the time", "the whole time", "all along"),
    "all the way": ("all the way", "the whole way"),
    "almost": ("almost", "nearly", "very nearly", "just about"),
    "and nobody": ("and nobody", "and no one", "and not a soul"),
    "as if": ("as if", "as though", "just as if"),
    "at last": ("at last", "finally", "in the end", "at long last"),
    "at once": ("at once", "straight away", "right away"),
    "before long": ("before long", "soon", "in no time"),
    "began to": ("began to", "started to"),
    "came running": ("came running", "came hurrying", "came racing"),
    "closed {bhis} eyes": ("closed {bhis} eyes", "shut {bhis} eyes", "squeezed {bhis} eyes shut"),
    "closed {his} eyes": ("closed {his} eyes", "shut {his} eyes", "squeezed {his} eyes shut"),
    "did not move": ("did not move", "did not stir", "would not budge"),
    "every day": ("every day", "each day", "day after day"),
    "everybody": ("everybody", "everyone"),
    "everyone": ("everyone", "everybody"),
    "far away": ("far away", "far off", "a long way off", "in the distance"),
    "for a long time": ("for a long time", "for quite a while", "for ages", "a good long time"),
    "for joy": ("for joy", "for happiness", "with joy"),
    "had to laugh": ("had to laugh", "could not help laughing", "could not keep from laughing"),
    "hardly": ("hardly", "scarcely", "barely"),
    "held {bhis} breath": (
        "held {bhis} breath",
        "did not breathe",
        "hardly dared to breathe",
        "quite forgot to breathe",
    ),
    "held {his} breath": (
        "held {his} breath",
        "did not breathe",
        "hardly dared to breathe",
        "quite forgot to breathe",
    ),
    "hurried": ("hurried", "hastened", "scurried"),
    "in the middle of": ("in the middle of", "right in the middle of", "in the very middle of"),
    "it was no use": ("it was no use", "it did no good", "it was no good"),
    "it was only": ("it was only", "it was just", "it was nothing but", "it turned out to be only"),
    "it worked": ("it worked", "it went right", "it came right", "that did it"),
    "jumped for joy": ("jumped for joy", "leapt for joy", "hopped for joy", "jumped up and down for joy"),
    "little by little": ("little by little", "bit by bit", "slowly but surely", "piece by piece"),
    "looked at": ("looked at", "gazed at", "peered at", "eyed"),
    "looked round": ("looked round", "looked about", "gazed round"),
    "looked up": ("looked up", "glanced up", "gazed up", "peered up"),
    "much too": ("much too", "far too", "a great deal too"),
    "no one": ("no one", "nobody"),
    "nobody had": ("nobody had", "no one had", "not a soul had"),
    "nobody was": ("nobody was", "no one was"),
    "nobody": ("nobody", "no one"),
    "nothing else": ("nothing else", "nothing more"),
    "of course": ("of course", "naturally"),
    "on tiptoe": ("on tiptoe", "on the very tips of the toes"),
    "once more": ("once more", "again", "once again", "one more time"),
    "one by one": ("one by one", "one after the other", "each in turn"),
    "out of breath": ("out of breath", "breathless"),
    "perhaps": ("perhaps", "maybe"),
    "pulled a face": ("pulled a face", "made a face", "made such a face"),
    "ran after": ("ran after", "raced after", "dashed after", "tore after"),
    "ran as fast": ("ran as fast", "raced as fast", "dashed as fast"),
    "said nothing": ("said nothing", "kept quiet", "did not say a word", "said not a word"),
    "sat down": ("sat down", "settled down", "plumped down"),
    "shook {bhis} head": ("shook {bhis} head", "only shook {bhis} head"),
    "shook {his} head": ("shook {his} head", "only shook {his} head"),
    "shut {bhis} eyes": ("shut {bhis} eyes", "closed {bhis} eyes", "squeezed {bhis} eyes shut"),
    "shut {his} eyes": ("shut {his} eyes", "closed {his} eyes", "squeezed {his} eyes shut"),
    "somebody": ("somebody", "someone"),
    "someone": ("someone", "somebody"),
    "stared at": ("stared at", "gazed at", "gaped at"),
    "step by step": ("step by step", "one step at a time", "pace by pace"),
    "stood still": ("stood still", "stood quite still", "stopped dead", "stood there without moving"),
    "suddenly": ("suddenly", "all of a sudden", "all at once"),
    "the middle of": ("the middle of", "the very middle of"),
    "the whole way": ("the whole way", "all the way"),
    "to and fro": ("to and fro", "back and forth", "this way and that"),
    "turned round": ("turned round", "turned about", "spun round", "wheeled round"),
    "very gently": ("very gently", "ever so gently", "with great care", "as softly as could be"),
    "very quietly": ("very quietly", "ever so quietly", "without a sound", "as quietly as could be"),
    "very slowly": ("very slowly", "ever so slowly", "as slowly as a snail", "quite slowly"),
    "very softly": ("very softly", "ever so softly", "in the softest of voices"),
    "wanted to know": ("wanted to know",),
    "wanted to": ("wanted to", "longed to", "wished to"),
    "whispered": ("whispered", "murmured", "breathed"),
    "with a shout": ("with a shout", "with a cry", "with a great shout"),
    "with a start": ("with a start", "in surprise"),
    "with round eyes": (
        "with round eyes",
        "wide-eyed",
        "with eyes like saucers",
        "with eyes as round as plates",
    ),
    "without a word": ("without a word", "in silence", "saying nothing", "quite silently"),
}
_NUMBERS: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SAYS: Final = re.compile(r'" (said|cried|asked|called|whispered) (\{[AB]\})')
_WORDS: Final = re.compile(
    r"(?<![\w{-])("
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
    verb = rng.choice([call for call in _CALLS[match[1]] if call != "put in" or match[2] == "{B}"])
    if verb in _AFTER_ONLY or rng.random() < 0.4:
        return f'" {match[2]} {verb}'
    return f'" {verb} {match[2]}'


def _other(words: str, rng: random.Random) -> str:
    other = rng.choice(OTHER_WORDS[words.lower()])
    return other[0].upper() + other[1:] if words[0].isupper() else other
