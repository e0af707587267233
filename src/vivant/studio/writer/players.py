"""The cast as a storyteller sees it: what to call somebody, and which pronouns."""

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.character import Character
from vivant.studio.writer.kinds import GIFTS, HANDS, NATURES, PLAIN_GIFTS, SPOKEN_KIND
from vivant.studio.writer.names import sort_of

_YOUNG: Final = {"child": "young", "elder": "old"}
_HUMAN: Final = frozenset({"child", "adult", "elder"})


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody of the cast. `kind` is "fox" or "girl"; `hand` a paw, wing or hand; `gift` what such
    a creature is good at, as a noun phrase; `nature` are adjectives; `called` the nouns that mean
    nobody else in this cast."""

    id: str
    name: str
    kind: str
    trade: str
    age: str
    human: bool
    female: bool
    hand: str
    gift: str
    nature: tuple[str, ...]
    called: tuple[str, ...] = ()

    @property
    def he(self) -> str:
        return "she" if self.female else "he"

    @property
    def him(self) -> str:
        return "her" if self.female else "him"

    @property
    def his(self) -> str:
        return "her" if self.female else "his"

    @property
    def himself(self) -> str:
        return "herself" if self.female else "himself"


def play(character: Character, rng: random.Random) -> Player:
    identity = character.identity
    human = identity.subject_type in _HUMAN
    return Player(
        id=character.id,
        name=character.name,
        kind=SPOKEN_KIND.get(identity.species, identity.species),
        trade=character.profession,
        age=_YOUNG.get(identity.subject_type, ""),
        human=human,
        female=_female(character.name, identity.species),
        hand=HANDS.get(identity.species, "hand"),
        gift=rng.choice(GIFTS.get(identity.species) or GIFTS.get(identity.subject_type) or PLAIN_GIFTS),
        nature=tuple(rng.sample(NATURES, 2)),
    )


def tell_apart(cast: Sequence[Player]) -> list[Player]:
    """The cast with the nouns by which each is known among the others: "the mouse", "the tailor"."""
    nouns = [(player.trade,) if player.human else (player.trade, player.kind) for player in cast]
    everyone = [noun for own in nouns for noun in own]
    return [
        replace(player, called=tuple(noun for noun in own if everyone.count(noun) == 1))
        for player, own in zip(cast, nouns, strict=True)
    ]


def paraphrase(player: Player, rng: random.Random) -> str:
    """What a storyteller says instead of a name: "the patient tailor"."""
    noun = rng.choice(player.called)
    adjective = rng.choice((*player.nature, player.age or "", ""))
    return f"the {adjective} {noun}" if adjective else f"the {noun}"


def _female(name: str, species: str) -> bool:
    last = species.split()[-1]
    if last in ("girl", "woman", "boy", "man"):
        return last in ("girl", "woman")
    if sort := sort_of(name):
        return sort == "feminine"
    if name[-1:] in ("a", "o"):
        return name[-1] == "a"
    return zlib.crc32(name.encode()) % 2 == 0


def introduce(player: Player, rng: random.Random, *, short: bool) -> str:
    """How somebody is named for the first time: "Pip the mouse tailor", "an old smith called Anna"."""
    if player.human:
        who = f"{player.age} {player.trade}".strip()
        forms = [f"{player.name} the {who}", f"{article(who)} {who} called {player.name}"]
        if player.age == "old":
            forms.append(f"old {player.name} the {player.trade}")
    else:
        who = f"{player.kind} {player.trade}"
        forms = [f"{player.name} the {who}", f"{article(who)} {who} called {player.name}"]
    if short:
        return f"{player.name} the {player.trade}"
    return rng.choice(forms)


def article(words: str) -> str:
    return "an" if words[:1].lower() in "aeiou" and not words.startswith("unicorn") else "a"


def listed(names: Sequence[str]) -> str:
    """ "Ann", "Ann and Bo", "Ann, Bo and Cy"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
