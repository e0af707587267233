"""Tells verbs from nouns, and what happens from what is only wished, denied or planned."""

from typing import Final

from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.forms import IRREGULAR_PASTS
from vivant.studio.writer.reading.grammar import (
    ADVERBS_OF_TIME,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DECREES,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PERCEIVING,
    PREPOSITIONS,
    RELATIVES,
    STARTERS,
    STRICT_DETERMINERS,
    TIME_NOUNS,
)
from vivant.studio.writer.reading.story import Event, Following
from vivant.studio.writer.reading.wordlist import words_of

_NO_DEED_AFTER: Final = words_of("for of from without before")


def verbish(state: Following, i: int) -> bool:
    """Whether the words at `i` look like the verb of a clause."""
    for k in (i, i + 1, i + 2):
        word = state.low(k)
        told = word in AUXILIARIES or word in DEEDS or word in IRREGULAR_PASTS
        if told or (word.endswith("ed") and len(word) > 4):
            return True
        if word in RELATIVES and k == i:
            return True
        if not (
            word.endswith("ly")
            or word
            in (
                "never",
                "also",
                "then",
                "soon",
                "once",
                "at",
                "last",
                "thus",
                "again",
                "often",
                "still",
                "always",
                "ever",
                "now",
            )
        ):
            return False
    return False


def is_passive(state: Following, i: int) -> bool:
    word = state.low(i)
    if word.endswith("ing"):
        return False
    back = [state.low(k) for k in range(max(0, i - 3), i)]
    return bool(back) and (back[-1] in BE or (len(back) > 1 and back[-2] in BE and back[-1].endswith("ly")))


def is_noun(state: Following, i: int) -> bool:
    """ "the fall of the tree", "a bite": a noun that looks like a verb; also "the left", "his pay"."""
    word = state.low(i)
    previous = state.token(i - 2 if state.low(i - 1) == "'" else i - 1)
    if previous and previous.is_word and previous.possessive:
        return not word.endswith("ed")
    if (word.endswith(("ing", "ed")) or word in IRREGULAR_PASTS) and state.low(
        i - 1
    ) not in STRICT_DETERMINERS:
        return False
    for k in (i - 1, i - 2):
        if k <= state.just_named_end:
            return False
        before = state.low(k)
        if before in STRICT_DETERMINERS or (before in DETERMINERS and k == i - 1):
            return True
        if before in PREPOSITIONS and k == i - 1:
            return before != "to" and not word.endswith("ing")
        if before in DEEDS or before in AUXILIARIES or before in CONJUNCTIONS or before.endswith("ly"):
            return False
        token = state.token(k)
        if token is None or not token.is_word:
            return False
    return False


def is_real(state: Following, i: int) -> bool:
    """Whether a deed happens, rather than being denied, wished, planned or supposed."""
    k, seen = i - 1, 0
    if state.low(i).endswith("ing") and state.low(k) in _NO_DEED_AFTER:
        return False
    if state.low(i + 1) == "by" and not is_passive(state, i) and state.low(i).endswith(("ed", "en")):
        return False
    while k >= state.clause_start and seen < 7:
        word = state.low(k)
        token = state.token(k)
        if token is None or token.quote is not None or (not token.is_word and seen):
            break
        if word in NEGATIONS and seen < 4:
            return False
        if word in ("if", "unless", "lest", "hope") or (word in MODALS and not decreed(state, k)):
            return False
        if word in ("he", "she", "they", "who", "which") and seen:
            break
        if word == "to" and seen <= 1:
            last = event_of_clause(state, k)
            social = state.low(i) in DEEDS and DEEDS[state.low(i)].kind in ("speak", "hold")
            sent = last is not None and last.deed.verb in ("send", "walk", "come") and social
            told = order_behind(state, i) is not None
            return sent or told or any(state.low(j) in STARTERS for j in range(max(0, k - 2), k))
        k, seen = k - 1, seen + 1
    return True


def decreed(state: Following, i: int) -> bool:
    return any(state.low(k) in DECREES for k in range(max(0, i - 6), i))


def order_behind(state: Following, i: int) -> Event | None:
    """The order or hire that the infinitive at `i` carries out: "hired a Crane to draw out"."""
    for event in reversed(state.events[-3:]):
        near = i - event.token < 13 and same_sentence(state, event.token, i)
        if near and event.real and event.done_to and state.low(event.token) in DECREES:
            return event
    return None


def same_sentence(state: Following, a: int, b: int) -> bool:
    return state.prose.tokens[a].sentence == state.prose.tokens[b].sentence


def perceived(state: Following) -> bool:
    start = state.just_named_end
    return any(state.low(k) in PERCEIVING for k in range(max(state.clause_start, start - 5), start))


def event_of_clause(state: Following, i: int) -> Event | None:
    event = state.events[-1] if state.events else None
    return event if event and event.token >= state.clause_start and event.token >= i - 8 else None


def follows_verb(state: Following, i: int) -> bool:
    before = state.low(i - 1)
    return before in DEEDS or before in PREPOSITIONS - {
        "as",
        "after",
        "before",
        "than",
        "until",
        "for",
        "since",
    }


def is_adverb(state: Following, k: int) -> bool:
    word = state.low(k)
    return word[:1].isalpha() and word not in CONJUNCTIONS and word not in PREPOSITIONS - {"about"}


def after_quote(state: Following, i: int, reach: int = 2) -> bool:
    return any(t.quote is not None for t in state.prose.tokens[max(0, i - reach) : i])


def is_contact_clause(state: Following, i: int) -> bool:
    """ "The difficulty they were in": a clause that hangs on a noun and leaves the subject alone."""
    before = state.low(i - 1)
    plain = before.isalpha() and not before.endswith("ly")
    closed = (
        CONJUNCTIONS | RELATIVES | ADVERBS_OF_TIME | AUXILIARIES | PREPOSITIONS | DETERMINERS | TIME_NOUNS
    )
    return (
        state.clause_has_subject and plain and before not in closed and before not in DEEDS and before != "by"
    )


def continues(state: Following, i: int, last: Event) -> bool:
    """Whether a deed goes on with the last one: "stand at the door stretching", "to reach and draw"."""
    word = state.low(i)
    between = state.prose.tokens[last.token + 1 : i]
    if word.endswith("ing") and last.doers != state.subject:
        return all(t.is_word and t.low != "and" and t.low not in RELATIVES | BE for t in between)
    infinitive = state.low(last.token - 1) == "to"
    base = not word.endswith(("ed", "ing", "s")) and word not in IRREGULAR_PASTS
    return (
        infinitive
        and base
        and state.low(i - 1) in ("and", "or")
        and all(t.is_word or t.text == "," for t in between)
    )


def is_other_subject(state: Following, i: int) -> bool:
    """Whether a thing is the verb's subject: "and the wind blew"."""
    noun = state.token(i - 1)
    if noun is None or not noun.is_word or i - 1 <= state.just_named_end or noun.low.endswith("ly"):
        return False
    before = state.token(i - 3)
    begins = (
        before is None or not before.is_word or before.low in CONJUNCTIONS or before.sentence != noun.sentence
    )
    return state.low(i - 2) in ("the", "a", "an") and begins and noun.low not in TIME_NOUNS
