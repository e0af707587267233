"""Where a text names somebody: noun phrases whose head is a being."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from vivant.studio.writer.reading.beings import UNDRAWABLE, Being, Gender, being_of, person_named, singular
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.grammar import (
    AUXILIARIES,
    CERTAIN_NOT_NAMES,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    QUANTITIES,
    REFLEXIVES,
    RELATIVES,
    SUBJECTS,
)
from vivant.studio.writer.reading.places import PLACES
from vivant.studio.writer.reading.prose import Token
from vivant.studio.writer.reading.things import THINGS
from vivant.studio.writer.reading.wordlist import words_of

_NEVER_INSIDE: Final = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | SUBJECTS | OBJECTS | REFLEXIVES | RELATIVES
_MOST_MODIFIERS: Final = 4
FEMININE_ENDINGS: Final = ("a", "ie", "elle", "ette", "ine", "eth", "ily", "ah")
FEMININE_NAMES: Final = words_of(
    "mary alice ann anne jane rose grace ruth lucy kate susan margaret helen joan"
)
_SAYING: Final = words_of("say ask shout beg promise refuse warn mock command")


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase, from token `start` to its noun `head`.

    `number` is 1, the number said, or 0 for an unsaid number of several; `label` holds capitalised
    adjectives ("Town" of "the Town Mouse"), which tell namesakes apart; `before` is the word before
    the phrase, or "" where a sentence or a clause begins; `proper` says that it is a person's own name;
    `given` is the name that follows a noun: "her brother Tom", "Captain Cook".
    """

    start: int
    head: int
    being: Being
    number: int
    determiner: str
    modifiers: tuple[str, ...]
    label: str
    before: str
    name: str
    possessive: bool
    proper: bool = False
    given: str = ""


def find_mentions(tokens: Sequence[Token]) -> dict[int, Mention]:
    """Mentions by the index of their first token, in narration and in speech alike."""
    names = _proper_names(tokens)
    found: dict[int, Mention] = {}
    for i, token in enumerate(tokens):
        mention = _mention(tokens, i, token, names)
        if mention:
            found[mention.start] = mention
    return _with_given_names(found)


def _with_given_names(found: dict[int, Mention]) -> dict[int, Mention]:
    """Mentions with the name that directly follows a noun made part of it."""
    whole: dict[int, Mention] = {}
    taken: set[int] = set()
    for start, mention in sorted(found.items()):
        after = found.get(mention.head + 1)
        if start in taken:
            continue
        if after and after.proper and not mention.proper and not mention.possessive and mention.number == 1:
            mention = replace(mention, head=after.head, given=after.name, possessive=after.possessive)
            taken.add(after.start)
        whole[start] = mention
    return whole


def first_undrawable(tokens: Sequence[Token]) -> str | None:
    """An animal that acts in the narration, or a thing that speaks, that nothing in the studio can
    stand for."""
    for i, token in enumerate(tokens[:-1]):
        if i < 1 or token.quote is not None or not token.capital or tokens[i - 1].low != "the":
            continue
        known = being_of(token.low, True) or singular(token.low)[0] in UNDRAWABLE
        says = any(
            t.quote is None and t.low in DEEDS and DEEDS[t.low].verb in _SAYING
            for t in (tokens[i + 1], tokens[max(0, i - 2)])
        )
        if says and not known and not being_of(tokens[i + 1].low, True):
            return token.text
    for i, token in enumerate(tokens[:-1]):
        if token.quote is not None or singular(token.low)[0] not in UNDRAWABLE or token.possessive:
            continue
        start, determiner, _ = _phrase(tokens, i)
        before = tokens[start - 1].low if start else ""
        starts = start == 0 or not tokens[start - 1].is_word or before in CONJUNCTIONS
        acts = tokens[i + 1].low in AUXILIARIES or tokens[i + 1].low in DEEDS
        named = (
            determiner == "the" and start > 0 and tokens[start - 1].capital and not tokens[start - 1].quote
        )
        if (
            named
            and start > 1
            and tokens[start - 1].low not in CERTAIN_NOT_NAMES | PREPOSITIONS | CONJUNCTIONS
        ):
            return token.text
        if named and start == 1 and tokens[0].low not in CERTAIN_NOT_NAMES | PREPOSITIONS | CONJUNCTIONS:
            return token.text
        if determiner and ((starts and acts) or (determiner in ("a", "an") and before not in PREPOSITIONS)):
            return token.text
    return None


def _mention(tokens: Sequence[Token], i: int, token: Token, names: Mapping[str, Being]) -> Mention | None:
    if not token.is_word or token.low == "does":
        return None
    if token.capital and token.low in names:
        after = i > 0 and tokens[i - 1].low in DETERMINERS
        if after:
            return None
        before = _before(tokens, i)
        name = token.text.removesuffix("'s").removesuffix("’s")
        return Mention(i, i, names[token.low], 1, "", (), "", before, name, token.possessive, True)
    named = being_of(token.low, token.capital)
    if named is None or (i and token.low in DEEDS and being_of(tokens[i - 1].low, False)):
        return None
    being, plural = named
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following and not token.possessive and following.is_word and _compound(token, following):
        return None
    start, determiner, modifiers = _phrase(tokens, i)
    bare = determiner == ""
    if bare:
        capital = token.capital and (i == 0 or tokens[i - 1].text not in ".!?" or token.low not in DEEDS)
        counted = start >= 2 and tokens[start - 1].low == "of" and tokens[start - 2].low in QUANTITIES
        if not capital and not counted and not (plural and modifiers):
            return None
        if not capital and not counted and start and tokens[start - 1].low in PREPOSITIONS:
            return None
    number = 1 if not plural else 0
    if start and tokens[start - 1].low in ("all", "both", "half"):
        start -= 1
    if start >= 2 and tokens[start - 2].low == "so" and determiner in ("a", "an"):
        start -= 2
    before = _before(tokens, start)
    if before == "of" and start >= 2 and tokens[start - 2].low in QUANTITIES:
        quantity = tokens[start - 2].low
        start -= 2
        if quantity in ("one", "each"):
            number, determiner = 1, "one of"
        elif start and tokens[start - 1].low in ("a", "the", "this"):
            start -= 1
        before = _before(tokens, start)
    for word in (determiner, *(m.lower() for m in modifiers)):
        if plural and word.lower() in ("two", "three", "four", "five", "six", "seven", "both"):
            number = {"two": 2, "three": 3, "both": 2}.get(word.lower(), 3)
    if "other" in (m.lower() for m in modifiers) and determiner == "the":
        determiner = "the other"
    label = " ".join(m.lower() for m in modifiers if m[0].isupper())
    noun = token.text.removesuffix("'s").removesuffix("’s")
    low = tuple(m.lower() for m in modifiers)
    return Mention(start, i, being, number, determiner, low, label, before, noun, token.possessive)


def _compound(token: Token, following: Token) -> bool:
    """A "fox den" is no fox, and in "shepherd boy" it is the boy that is the noun."""
    if token.low == "flock" and following.low == "of":
        return True
    if following.low in THINGS or following.low in PLACES:
        return following.low not in DEEDS
    return being_of(following.low, False) is not None and following.low not in DEEDS


def _phrase(tokens: Sequence[Token], head: int) -> tuple[int, str, tuple[str, ...]]:
    """Where the noun phrase of a head begins, its determiner ("" for none) and its adjectives."""
    i = head - 1
    modifiers: list[str] = []
    while i >= 0 and len(modifiers) <= _MOST_MODIFIERS:
        token = tokens[i]
        if token.sentence != tokens[head].sentence or token.quote != tokens[head].quote:
            break
        if token.text == "," and modifiers and i and tokens[i - 1].is_word:
            i -= 1
            continue
        if token.possessive and token.is_word:
            return i + 1, "'s", tuple(reversed(modifiers))
        if token.low in DETERMINERS and not (
            token.low in ("other", "such") and i and tokens[i - 1].low in DETERMINERS
        ):
            return i, token.low, tuple(reversed(modifiers))
        if not token.is_word or token.low in _NEVER_INSIDE:
            break
        if token.low in DEEDS and not token.low.endswith(("ed", "ing", "en")):
            break
        modifiers.append(token.text)
        i -= 1
    return head, "", ()


def _before(tokens: Sequence[Token], start: int) -> str:
    if start == 0:
        return ""
    previous = tokens[start - 1]
    if previous.sentence != tokens[start].sentence or previous.quote != tokens[start].quote:
        return ""
    return previous.low if previous.is_word else previous.text


def _is_told_of(tokens: Sequence[Token], i: int) -> bool:
    """ "Jim, the cabin boy, …" """
    ahead = tokens[i + 1 : i + 6]
    if len(ahead) < 4 or ahead[0].text != "," or ahead[1].low not in DETERMINERS:
        return False
    return any(being_of(token.low, False) for token in ahead[2:])


def _proper_names(tokens: Sequence[Token]) -> dict[str, Being]:
    """Capitalised words that act like people: they stand inside sentences without an article, and
    do something at least once."""
    inside: Counter[str] = Counter()
    acting: Counter[str] = Counter()
    gender: dict[str, Counter[Gender]] = {}
    for i, token in enumerate(tokens[:-1]):
        if not token.is_word or not token.capital or token.quote is not None or len(token.low) < 2:
            continue
        low = token.low
        if (
            low in CERTAIN_NOT_NAMES
            or being_of(low, False)
            or low in THINGS
            or low in PLACES
            or token.text.isupper()
        ):
            continue
        if i and tokens[i - 1].low in DETERMINERS:
            continue
        first = i == 0 or tokens[i - 1].sentence != token.sentence
        if first and (low in DEEDS or low.endswith(("ing", "ly", "ed"))):
            continue
        inside[low] += not first
        previous = tokens[i - 1].low if i else ""
        acting[low] += (
            tokens[i + 1].low in DEEDS
            or tokens[i + 1].low in AUXILIARIES
            or (tokens[i + 1].low.endswith("ed") and not tokens[i + 1].capital)
            or previous in ("named", "called")
            or (
                previous in DEEDS
                and DEEDS[previous].kind == "speak"
                and tokens[max(0, i - 2)].quote is not None
            )
            or bool(i and being_of(previous, False))
            or (previous in ("was", "is") and tokens[max(0, i - 2)].low == "name")
            or _is_told_of(tokens, i)
        )
        votes = gender.setdefault(low, Counter())
        if low.endswith(FEMININE_ENDINGS) or low in FEMININE_NAMES:
            votes["she"] += 2
        for later in tokens[i + 1 : i + 16]:
            if later.capital and later.sentence == token.sentence and later.quote is None:
                break
            if later.low in ("he", "him", "his"):
                votes["he"] += 1
            elif later.low in ("she", "her"):
                votes["she"] += 1
    young = any(
        token.low in ("boy", "girl", "child", "school", "mother", "grandmother", "children")
        for token in tokens
    )
    return {
        low: person_named(low, "she" if gender[low]["she"] > gender[low]["he"] else "he", young)
        for low in sorted(acting)
        if acting[low] and (inside[low] or acting[low] > 1)
    }
