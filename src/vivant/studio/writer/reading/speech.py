"""Who speaks and who is spoken to, once a text has been followed to its end."""

from collections.abc import Sequence
from typing import Final

from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.prose import Token
from vivant.studio.writer.reading.story import Following, Speech
from vivant.studio.writer.reading.wordlist import words_of

_SECOND_PERSON: Final = words_of("you your yours yourself thee thou thy ye")
_SEVERAL: Final = words_of("children everybody everyone friends boys girls sons brothers dears")
_NEAR: Final = 60
"""Tokens before a speech in which those whom it is spoken to were last seen."""
_ALONE: Final = frozenset({"himself", "herself", "itself", "themselves"})


def settle_speeches(story: Following) -> tuple[Speech, ...]:
    """Fills in missing speakers and hearers.

    A question, a second person or a name called makes somebody else listen: the one addressed
    before, or else the one spoken of last who is not the speaker.
    """
    for number, speech in enumerate(story.speeches):
        if not speech.speakers:
            speech.speakers = _somebody_near(story, speech, ())[:1]
        speech.hearers = tuple(w for w in speech.hearers if w not in speech.speakers)
        if speech.hearers or _to_oneself(story, speech):
            continue
        talk = number and story.speeches[number - 1]
        if talk and talk.speakers and talk.speakers != speech.speakers and speech.start - talk.end < 25:
            speech.hearers = tuple(w for w in talk.speakers if w not in speech.speakers)
            continue
        words = story.prose.tokens[speech.start : speech.end]
        if _to_all(words):
            speech.hearers = _everybody_near(story, speech)
            continue
        if not any(t.low in _SECOND_PERSON or t.text == "?" for t in words):
            continue
        previous = story.speeches[number - 1] if number else None
        if previous and previous.speakers == speech.speakers and previous.hearers:
            speech.hearers = previous.hearers
        else:
            speech.hearers = _asking(story, speech) or _somebody_near(story, speech, speech.speakers)
    return tuple(story.speeches)


def _to_all(words: Sequence[Token]) -> bool:
    """ "Are you two lost?", "Come, children!" """
    said = [t.low for t in words]
    return any(
        word in _SEVERAL or (word == "you" and after in ("two", "both", "all", "three"))
        for word, after in zip(said, [*said[1:], ""], strict=True)
    )


def _everybody_near(story: Following, speech: Speech) -> Who:
    near = [
        w for p in story.presences if speech.start - _NEAR < p.token < speech.start and p.here for w in p.who
    ]
    return tuple(dict.fromkeys(w for w in near if w not in speech.speakers))


def _to_oneself(story: Following, speech: Speech) -> bool:
    return any(t.low in _ALONE for t in story.prose.tokens[max(0, speech.start - 4) : speech.start])


def _asking(story: Following, speech: Speech) -> Who:
    """Who asked or spoke shortly before, told without quotation marks."""
    for event in reversed(story.events):
        if speech.start - 30 < event.token < speech.start and event.deed.kind == "speak":
            others = tuple(w for w in event.doers if w not in speech.speakers)
            if others:
                return others
    return ()


def _somebody_near(story: Following, speech: Speech, but: Who) -> Who:
    """The last who came on stage before a speech, or else the next after it."""
    before = [p for p in story.presences if p.token < speech.start and p.here]
    after = [p for p in story.presences if p.token >= speech.end and p.here]
    for presence in [*reversed(before), *after]:
        others = tuple(w for w in presence.who if w not in but)
        if others:
            return others
    return ()
