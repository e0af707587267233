"""From a script's text to sentences: choices made, names and pronouns set, grammar tidied.

The notation of a text:

- `[this|that]` chooses one; brackets may be nested, a choice may be empty.
- `<B …>` stands only when a friend is on stage, `<R …>` only when others are; `<!B …>`, `<!R …>`
  only when not.
- `{A}`, `{B}` name somebody, `{A's}` owns; `{=A}` is the bare name, for calling out; `{R}` lists the
  others. `{he}`, `{him}`, `{his}`, `{himself}` are the hero's pronouns, `{bhe}` … the friend's: each
  becomes the name where the pronoun could be misread. `{they}`, `{them}`, `{their}`, `{were}` are the
  hero's own when alone.
- Anything else in braces is a fact of the story, such as `{thing}`.
"""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from vivant.errors import InputError
from vivant.studio.writer.players import Player, introduce, listed, paraphrase
from vivant.studio.writer.rewording import reword

_CONDITION: Final = re.compile(r"<(!?)([BR]) ([^<>]*)>")
_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
_TOKEN: Final = re.compile(r"\{([^{}]+)\}")
_ARTICLE: Final = re.compile(r"\b([Aa])n? (?=([A-Za-z]+))")
_VOWEL: Final = re.compile(r"(?:[aeio]|u(?!ni|se))", re.I)
_SOUNDS_CONSONANT: Final = re.compile(r"(?:one|once|eu)", re.I)
_SOUNDS_VOWEL: Final = re.compile(r"(?:hour|honest)", re.I)
_END: Final = re.compile(r'[.!?]+"?(?= |$)')
_START: Final = re.compile(r'(?:^|(?<=[^.][.!?] )|(?<=\." )|(?<=[!?]" ))"?[a-z][a-z\']*')
_SPEECH: Final = frozenset({
    "said", "asked", "cried", "called", "whispered", "laughed", "shouted", "sighed", "sniffed",
    "mumbled", "murmured", "grumbled", "begged", "sobbed", "answered", "groaned", "gasped", "wailed",
    "promised", "announced", "agreed", "snapped", "yawned", "breathed", "remarked", "declared", "exclaimed",
    "put", "wanted", "wondered", "muttered", "both", "panted", "told",
})  # fmt: skip
_ROLES: Final = frozenset({
    "A", "A's", "=A", "B", "B's", "=B", "he", "him", "his", "himself", "bhe", "bhim", "bhis", "bhimself",
})  # fmt: skip
_PARAPHRASED: Final = 0.36
_PRONOUNS: Final = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Stage:
    """Who is on stage in which role."""

    hero: Player
    friend: Player | None = None
    rest: tuple[Player, ...] = ()

    @property
    def players(self) -> tuple[Player, ...]:
        return (self.hero, *((self.friend,) if self.friend else ()), *self.rest)


def choose(text: str, rng: random.Random) -> str:
    """Makes every `[…|…]` choice, the innermost first."""
    while "[" in text:
        text = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text)
    return text


def settle(text: str, stage: Stage) -> str:
    """Keeps or drops each `<…>` by who is on stage."""
    while "<" in text:
        text = _CONDITION.sub(lambda match: f" {match[3]}" if _holds(match, stage) else "", text)
    return text.strip()


def tell(
    text: str, stage: Stage, facts: Mapping[str, str], known: frozenset[str], rng: random.Random, *,
    lead: str = "", brief: bool = False,
) -> str:  # fmt: skip
    """The narration of one frame. `known` are the ids of those who were introduced before; `lead`
    opens the frame, and is joined to the first sentence unless it is a sentence of its own; `brief` introduces people in few
    words."""
    text = settle(text, stage)
    while True:
        text = choose(text, rng)
        filled = _TOKEN.sub(lambda match: facts.get(match[1], match[0]), text)
        if filled == text:
            break
        text = filled
    text = reword(text.strip(), rng)
    if lead:
        joined = not lead.endswith(".") and not text.startswith("I ")
        text = f"{lead} {text[:1].lower() if joined else text[:1]}{text[1:]}"
    return _tidy(_Mentions(stage, rng, set(known), brief).spoken(text))


def sentences_of(narration: str) -> list[str]:
    """The sentences of a narration; what is quoted inside one does not end it."""
    parts: list[str] = []
    start = 0
    for match in _END.finditer(narration):
        if narration.count('"', start, match.end()) % 2 == 0 and _starts_new(
            match[0], narration[match.end() :]
        ):
            parts.append(narration[start : match.end()].strip())
            start = match.end()
    return [*parts, narration[start:].strip()] if narration[start:].strip() else parts


def _starts_new(end: str, following: str) -> bool:
    if not end.endswith('"') or end.startswith("."):
        return True
    word, *more = following.split(maxsplit=2) or [""]
    speaks = bool(more) and more[0].strip(",.") in _SPEECH
    return (word[:1].isupper() or word[:1] == '"') and not speaks


def _holds(match: re.Match[str], stage: Stage) -> bool:
    present = bool(stage.friend) if match[2] == "B" else bool(stage.rest)
    return present != bool(match[1])


@dataclass(slots=True)
class _Mentions:
    """Who was spoken of last, so that a pronoun never points at somebody else."""

    stage: Stage
    rng: random.Random
    known: set[str]
    brief: bool
    last: dict[bool, Player] = field(default_factory=dict)
    subject: Player | None = None

    def spoken(self, text: str) -> str:
        parts: list[str] = []
        end = 0
        for match in _TOKEN.finditer(text):
            between = text[end : match.start()]
            if any(mark in between for mark in ".!?"):
                self.subject = None
            parts += [between, self._word(match[1])]
            end = match.end()
        return "".join([*parts, text[end:]])

    def _word(self, token: str) -> str:
        hero, friend = self.stage.hero, self.stage.friend
        if token == "R":
            return self._others()
        if token in ("they", "them", "their", "were"):
            if len(self.stage.players) > 1:
                return token
            return {"they": self._pronoun(hero, "he"), "them": self._pronoun(hero, "him"),
                    "their": self._pronoun(hero, "his"), "were": "was"}[token]  # fmt: skip
        who = friend if token.lstrip("=")[0] in "Bb" else hero
        if who is None or token not in _ROLES:
            raise InputError(
                f"{{{token}}} means nothing here: {self.stage}", "Correct the text of the script."
            )
        if token[0] == "=":
            return who.name
        if token[0] in "AB":
            return self._mention(who, short=token.endswith("s")) + token[1:]
        return self._pronoun(who, token.removeprefix("b"))

    def _pronoun(self, who: Player, kind: str) -> str:
        clear = self.last.get(who.female) == who
        if kind in ("his", "himself"):
            clear = clear or self.subject == who
        if clear or kind == "himself":
            return str(getattr(who, kind))
        return self._name(who, short=kind == "his") + ("'s" if kind == "his" else "")

    def _name(self, who: Player, *, short: bool = False) -> str:
        self.last[who.female] = who
        self.subject = self.subject or who
        if who.id in self.known:
            return who.name
        self.known.add(who.id)
        return introduce(who, self.rng, short=short or self.brief)

    def _mention(self, who: Player, *, short: bool) -> str:
        """The name, or now and then what one also calls somebody who is known."""
        if who.id in self.known and who.called and self.rng.random() < _PARAPHRASED:
            self._name(who)
            return paraphrase(who, self.rng)
        return self._name(who, short=short)

    def _others(self) -> str:
        rest = self.stage.rest
        if len(rest) > 1 and all(player.id in self.known for player in rest) and self.rng.random() < 0.5:
            return "the others"
        return listed([self._name(player, short=len(rest) > 1) for player in rest])


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    text = re.sub(r" ([,.;:!?])", r"\1", text)
    text = _ARTICLE.sub(lambda match: f"{match[1]}{'n' if _is_vowel(match[2]) else ''} ", text)
    text = re.sub(r'(?<=[a-z])"\.', '."', text)
    return _START.sub(lambda match: _capital(match, text), text)


def _is_vowel(word: str) -> bool:
    if _SOUNDS_VOWEL.match(word):
        return True
    return bool(_VOWEL.match(word)) and not _SOUNDS_CONSONANT.match(word)


def _capital(match: re.Match[str], text: str) -> str:
    word = match[0]
    if text[: match.start()].endswith(('!" ', '?" ')):
        following = text[match.end() :].split(maxsplit=1)
        if word in _SPEECH or (word in _PRONOUNS and following and following[0].strip(",.") in _SPEECH):
            return word
    at = 1 if word[0] == '"' else 0
    return word[:at] + word[at].upper() + word[at + 1 :]
