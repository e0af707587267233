"""Names and pronouns: who is meant, said so that it cannot be misread."""

import random
import re
from dataclasses import dataclass, field
from typing import Final

from vivant.errors import InputError
from vivant.studio.writer.players import Player, introduce, listed, paraphrase

TOKEN: Final = re.compile(r"\{([^{}]+)\}")
_ROLES: Final = frozenset({
    "A", "A's", "=A", "B", "B's", "=B", "he", "him", "his", "himself", "bhe", "bhim", "bhis", "bhimself",
})  # fmt: skip
_PARAPHRASED: Final = 0.36


@dataclass(frozen=True, slots=True)
class Stage:
    """Who is on stage in which role."""

    hero: Player
    friend: Player | None = None
    rest: tuple[Player, ...] = ()

    @property
    def players(self) -> tuple[Player, ...]:
        return (self.hero, *((self.friend,) if self.friend else ()), *self.rest)


@dataclass(slots=True)
class Mentions:
    """Who was spoken of last, so that a pronoun never points at somebody else. `plain` asks for names
    and nothing instead of them."""

    stage: Stage
    rng: random.Random
    known: set[str]
    brevity: int
    plain: bool = False
    last: dict[bool, Player] = field(default_factory=dict)
    subject: Player | None = None

    def spoken(self, text: str) -> str:
        parts: list[str] = []
        end = 0
        for match in TOKEN.finditer(text):
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
        if self.brevity > 1 and who in self.stage.rest:
            return who.name
        return introduce(who, self.rng, short=short or self.brevity > 0)

    def _mention(self, who: Player, *, short: bool) -> str:
        """The name, or now and then what one also calls somebody who is known."""
        called = who.called and not self.plain
        if who.id in self.known and called and self.rng.random() < _PARAPHRASED:
            self._name(who)
            return paraphrase(who, self.rng)
        return self._name(who, short=short)

    def _others(self) -> str:
        rest = self.stage.rest
        if len(rest) > 1 and all(player.id in self.known for player in rest) and self.rng.random() < 0.5:
            return "the others"
        return listed([self._name(player, short=len(rest) > 1) for player in rest])
