"""Everybody a text speaks of, and who is meant by a noun or a pronoun."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from vivant.studio.writer.reading.beings import BEINGS, NARRATOR, Being, Gender, of_kind, singular
from vivant.studio.writer.reading.mentions import Mention

Who = tuple[int, ...]
"""Numbers of people, in `Company.people`."""

_SORTS: Final[Mapping[str, tuple[str, ...]]] = {
    "woman": ("woman", "old woman"), "girl": ("girl",), "boy": ("boy",), "child": ("girl", "boy"),
}  # fmt: skip
"""Nouns that say of somebody known only what all can see, and the species they may speak of."""
_GENERIC_BEASTS: Final = ("deer", "goat", "sheep", "bear", "donkey")


@dataclass(slots=True)
class Somebody:
    """One being of a text. `several` marks a representative of a group that shares its noun."""

    being: Being
    noun: str
    label: str = ""
    proper: bool = False
    several: bool = False
    young: bool = False
    gender: Gender = "any"
    neuter: bool = False
    owner: int | None = None


@dataclass(slots=True)
class Company:
    """Grows while a text is followed from its first word to its last."""

    title_nouns: frozenset[str]
    people: list[Somebody] = field(default_factory=list)
    recent: list[int] = field(default_factory=list)
    pair: Who = ()
    aliases: dict[str, int] = field(default_factory=dict)
    phrases: dict[str, int] = field(default_factory=dict)
    ranks: dict[tuple[str, str], int] = field(default_factory=dict)

    def touch(self, who: Iterable[int]) -> None:
        """Remembers who was spoken of last."""
        for one in who:
            if one in self.recent:
                self.recent.remove(one)
            self.recent.append(one)

    def fits(self, one: int, gender: Gender) -> bool:
        person = self.people[one]
        if gender != "any" and person.being.key == NARRATOR.key:
            return False
        if gender != "any" and (person.neuter or (person.several and not self._alone(one))):
            return False
        return gender == "any" or person.gender in ("any", gender)

    def _alone(self, one: int) -> bool:
        """Whether a member of a group is one of several that can be told apart."""
        key = self.people[one].being.key
        return sum(p.being.key == key for p in self.people) > 1

    def latest(self, gender: Gender = "any", but: Who = (), human: bool | None = None) -> Who:
        """The one spoken of last who fits, or nobody."""
        if gender != "any":
            sure = [o for o in self.recent[-3:] if self.people[o].gender == gender and o not in but]
            sure = [o for o in sure if self.fits(o, gender) and human in (None, self.people[o].being.human)]
            if sure:
                return (sure[-1],)
        for one in reversed(self.recent):
            right_kind = human is None or self.people[one].being.human == human
            if one not in but and right_kind and self.fits(one, gender):
                return (one,)
        return ()

    def knows(self, mention: Mention) -> bool:
        """Whether somebody was called so before."""
        name = mention.name.lower()
        return name in self.aliases or any(
            p.noun.lower() == name or p.being.key == mention.being.key for p in self.people
        )

    def resolve(self, mention: Mention, subject: Who, owner: int | None, main: bool) -> Who:
        """Who a noun phrase means; somebody new joins. `main` nouns in the plural become two.

        `subject` is who the sentence is about; `owner` is whom the phrase says this one belongs to.
        Whom "the young man" meant once, it means again.
        """
        phrase = " ".join((*mention.modifiers, mention.being.key))
        once = self.phrases.get(phrase)
        if once is not None and mention.modifiers and mention.determiner == "the" and mention.number == 1:
            return (once,)
        who = self._resolve(mention, subject, owner, main)
        if len(who) == 1:
            self.phrases[phrase] = who[0]
        return who

    def _resolve(self, mention: Mention, subject: Who, owner: int | None, main: bool) -> Who:
        being = mention.being
        if mention.name.lower() in self.aliases and not mention.determiner:
            return (self.aliases[mention.name.lower()],)
        if mention.determiner == "the other" and len(self.pair) > 1:
            self._rename(self.pair, being, mention.name)
            return self.other_of_pair()
        if being.vague:
            return self._vague(mention, subject)
        if seen := self._seen(mention):
            return seen
        children = [i for i, p in enumerate(self.people) if p.being.subject_type == "child"]
        if being.key == "child" and mention.number != 1 and len(children) > 1:
            return tuple(children)
        if being.kin:
            known = self._known_kin(mention, owner)
            if known:
                return known
            if owner is not None:
                being = of_kind(being, self.people[owner].being)
        elif being.role and owner is not None and self.people[owner].being.key == NARRATOR.key:
            being = of_kind(being, self.people[owner].being)
        elif being.role and mention.determiner not in ("a", "an", "another") and mention.number == 1:
            known = self._in_role(mention, subject)
            if known:
                return known
        known = self._known(mention, being)
        if known:
            return known
        return self._join(mention, being, owner, main)

    def narrator(self) -> int:
        """The one who says "I" in the narration; joins when first met."""
        for one, person in enumerate(self.people):
            if person.being.key == NARRATOR.key:
                return one
        self.people.append(Somebody(NARRATOR, "Narrator"))
        return len(self.people) - 1

    def ranked(self, rank: str) -> Who:
        """ "The youngest" of the group that was spoken of last."""
        groups = [i for i in self.recent if self.people[i].several]
        if not groups:
            return ()
        key = self.people[groups[-1]].being.key
        if (key, rank) not in self.ranks:
            members = [i for i, p in enumerate(self.people) if p.being.key == key and p.several]
            taken = {one for (kin, _), one in self.ranks.items() if kin == key}
            free = [i for i in members if i not in taken] or members
            self.ranks[(key, rank)] = free[-1] if rank in ("youngest", "smallest", "last") else free[0]
        one = self.ranks[(key, rank)]
        self.people[one].label = self.people[one].label or rank
        return (one,)

    def _seen(self, mention: Mention) -> Who:
        """ "The old woman", who was "their grandmother" before."""
        species = _SORTS.get(mention.being.key, ())
        told = mention.determiner in ("the", "this", "that") and mention.number == 1
        if not told or any(p.being.key == mention.being.key for p in self.people):
            return ()
        fitting = [i for i in self.recent if self.people[i].being.species in species]
        if "young" in mention.modifiers:
            fitting += [i for i in self.recent if self.people[i].being.species in ("woman", "man")]
        return tuple(i for i in fitting[-1:] if not self.people[i].several)

    def other_of_pair(self) -> Who:
        """The one of a pair who was not spoken of last: "the other"."""
        last = next((i for i in reversed(self.recent) if i in self.pair), self.pair[0])
        return tuple(i for i in self.pair if i != last)[:1]

    def _known(self, mention: Mention, being: Being) -> Who:
        same = [i for i, p in enumerate(self.people) if p.being.key == being.key]
        if mention.determiner == "another":
            return ()
        labelled = [i for i in same if self.people[i].label]
        if mention.label and labelled:
            exact = [i for i in labelled if self.people[i].label == mention.label]
            return tuple(exact[-1:])
        if mention.number == 1:
            if mention.determiner == "one of" or len(same) < 2:
                return tuple(same[:1])
            return tuple([i for i in self.recent if i in same][-1:])
        return tuple(same)

    def _known_kin(self, mention: Mention, owner: int | None) -> Who:
        key = mention.being.key
        same = [i for i, p in enumerate(self.people) if p.being.kin and p.being.key.split("_")[-1] == key]
        if mention.determiner == "another":
            return ()
        if same and (owner is None or mention.number != 1 or owner in same or len(same) == 1):
            return tuple(same) if mention.number != 1 else tuple(same[:1])
        if key in ("father", "mother") and mention.determiner in ("the", "his", "her"):
            owners = [p.owner for p in self.people if p.owner is not None and p.being.kin]
            fitting = [o for o in owners if self.fits(o, mention.being.gender) and self.people[o].being.human]
            if fitting:
                return tuple(fitting[-1:])
            if mention.determiner == "the":
                return self.latest(mention.being.gender, human=True) if self._adults() else ()
        return ()

    def _in_role(self, mention: Mention, subject: Who) -> Who:
        but = subject if mention.determiner in ("his", "her", "their", "its") else ()
        if mention.being.key == "friend":
            others = [i for i in self.pair if i not in subject]
            if others and set(subject) & set(self.pair):
                return (others[0],)
            kinds = {self.people[i].being.human for i in subject} or {True}
            return self.latest(but=subject, human=kinds.pop())
        own = [i for i, p in enumerate(self.people) if p.being.key == mention.being.key]
        if own:
            return tuple(own[-1:])
        if mention.being.key in ("neighbour", "stranger"):
            return ()
        adults = [i for i in self._adults() if i not in but and self.fits(i, mention.being.gender)]
        return tuple(adults[-1:])

    def _adults(self) -> list[int]:
        return [i for i, p in enumerate(self.people) if p.being.subject_type in ("adult", "elder")]

    def _vague(self, mention: Mention, subject: Who) -> Who:
        if mention.number == 1:
            if mention.determiner not in ("the", "this", "that", "his", "her", "its"):
                return ()
            anybody = mention.being.key in ("benefactor", "victim", "prisoner")
            return self.latest(but=subject, human=None if anybody else False)
        if mention.being.key not in ("beast", "animal", "creature", "bird"):
            return ()
        known = [i for i, p in enumerate(self.people) if p.being.key == mention.being.key]
        if known:
            return tuple(known)
        taken = {p.being.species for p in self.people} | self.title_nouns
        species = next(s for s in _GENERIC_BEASTS if s not in taken)
        being = mention.being if mention.being.key == "bird" else replace(mention.being, species=species)
        return self._join(mention, being, None, main=False)

    def _join(self, mention: Mention, being: Being, owner: int | None, main: bool) -> Who:
        count = mention.number or (2 if main else 1)
        young = bool({"infant", "little", "young", "small"} & set(mention.modifiers))
        first = len(self.people)
        proper = _is_proper(mention, self.title_nouns)
        for _ in range(count):
            noun = _titled(mention.name, being)
            several = mention.number != 1
            one = Somebody(being, noun, mention.label, proper, several, young, being.gender, owner=owner)
            self.people.append(one)
        who = tuple(range(first, first + count))
        if count > 1:
            self.pair = who[:2]
        return who

    def _rename(self, who: Who, being: Being, noun: str) -> None:
        for one in who:
            if self.people[one].being.key == "man" and being.human and not being.kin:
                self.people[one].being = being
                self.people[one].noun = _titled(noun, being)


def _is_proper(mention: Mention, title_nouns: frozenset[str]) -> bool:
    """Whether a noun without an article is a name: "Lily", "Jupiter", but not the "WOLF" of a title."""
    noun = mention.name.lower()
    return (
        mention.determiner == "" and mention.number == 1 and (noun not in BEINGS or noun not in title_nouns)
    )


def _titled(noun: str, being: Being) -> str:
    """The noun as a name: in the singular, capitalised."""
    low = noun.lower()
    base = being.key.split("_")[-1] if being.vague else singular(low)[0]
    return "-".join(part.capitalize() for part in base.split("-"))
