"""Reads a noun phrase that names somebody: in which part of a sentence, and whether they are there."""

from typing import Final, Literal

from vivant.studio.writer.reading.clauses import decreed, event_of_clause, verbish
from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.grammar import (
    ADVERBS_OF_TIME,
    AUXILIARIES,
    CONJUNCTIONS,
    GONE,
    MODALS,
    NEGATIONS,
    PERCEIVING,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    STANDING,
    TIME_NOUNS,
)
from vivant.studio.writer.reading.identifying import identified, identify, resolve_given
from vivant.studio.writer.reading.mentions import Mention
from vivant.studio.writer.reading.moods import FELT, OF_THE_BODY
from vivant.studio.writer.reading.story import Feeling, Following, Presence
from vivant.studio.writer.reading.subjects import invert, set_subject, suffer
from vivant.studio.writer.reading.wordlist import words_of

_ABSENT_AFTER: Final = words_of("of for than like as without except concerning unlike")
_TAKEN_BY: Final = words_of("hand hands arm arms paw neck shoulder shoulders lap sleeve")
_MAKING: Final = words_of(
    """made make makes making drew draws drawing painted paints carved knitted built imagined dreamed wrote
    pretended played"""
)
"""Verbs whose objects are only made or thought of: "made a rabbit with her hands"."""
_OF_HERE: Final = words_of(
    """front presence side feet back head ahead inquired enquired asked demanded begged hold sight charge
    top"""
)


def read_name(state: Following, m: Mention) -> None:
    """A noun phrase: finds out who is meant, in which part of the sentence, and whether they are here."""
    company = state.company
    if _is_explained(state, m):
        state.explained = m.head
        return
    owner = _owner(state, m)
    if owner is not None and m.determiner in ("his", "her") and company.people[owner].gender == "any":
        company.people[owner].gender = "he" if m.determiner == "his" else "she"
    same = identified(state, m)
    if same is not None:
        identify(state, m, same)
        return
    resolve = resolve_given if m.given else _resolve
    who = resolve(state, m, owner, _is_main(state, m))
    if not who:
        return
    if m.possessive:
        state.presences.append(Presence(m.head, who, False))
        if not state.company.people[who[0]].being.kin:
            company.touch(who)
        inside = m.before in PREPOSITIONS or m.before in DEEDS or m.before in AUXILIARIES
        if state.low(m.head + 1) in _TAKEN_BY and m.before in DEEDS:
            state.presences.append(Presence(m.head, who, True))
        if state.low(m.head + 1) in OF_THE_BODY and not inside and not state.clause_has_subject:
            set_subject(state, who, m.start)
        return
    is_subject, joined = _part(state, m)
    standing = _standing(state, m, is_subject, joined)
    here = standing == "here"
    state.presences.append(Presence(m.head, who, here, standing != "away"))
    if joined:
        together = (*state.just_named, *(w for w in who if w not in state.just_named))
        company.pair = together[-2:] if len(together) > 2 else together
    if is_subject:
        set_subject(
            state,
            (*state.subject, *(w for w in who if w not in state.subject)) if joined else who,
            m.start,
            joined,
        )
        invert(state, m.start, state.subject)
    elif here:
        suffer(state, m.start, who)
    if standing != "away" or m.before == "":
        company.touch(who)
    for modifier in m.modifiers:
        if modifier in FELT:
            state.feelings.append(Feeling(m.head, FELT[modifier], who))
    state.just_named = (*state.just_named, *who) if joined else who
    state.just_named_end = m.head
    state.last_thing_is_being |= not is_subject


def _resolve(state: Following, m: Mention, owner: int | None, main: bool) -> Who:
    return state.company.resolve(m, state.subject, owner, main)


def _is_explained(state: Following, m: Mention) -> bool:
    """ "A friend, a Fuller": the second noun says who the first one is."""
    after = state.mentions.get(m.head + 2)
    return bool(
        m.being.role
        and m.determiner in ("a", "an")
        and state.low(m.head + 1) == ","
        and after
        and after.determiner in ("a", "an")
        and after.being.human == m.being.human
    )


def _owner(state: Following, m: Mention) -> int | None:
    """Whom the phrase says this one belongs to: "his mother", "the daughter of a woodcutter"."""
    if m.determiner in ("my", "our"):
        return state.company.narrator()
    if not m.being.kin:
        return None
    after = state.mentions.get(m.head + 2)
    if state.low(m.head + 1) == "of" and after:
        owner = state.company.resolve(after, state.subject, None, False)
        return owner[0] if owner else None
    if m.determiner == "'s":
        return state.company.recent[-1] if state.company.recent else None
    if m.determiner in POSSESSIVES:
        if state.subject:
            return state.subject[0]
        return state.company.recent[-1] if state.company.recent else None
    return None


def _is_main(state: Following, m: Mention) -> bool:
    """Whether a group deserves two faces: the title names it, or the story opens with it."""
    first = state.prose.tokens[m.head].sentence == 0 and not state.clause_has_subject
    return m.being.key in state.company.title_nouns or first


def _part(state: Following, m: Mention) -> tuple[bool, bool]:
    """Whether a mention is (part of) the subject, and whether "and" or a list joins it to the last one."""
    before = m.before
    after_last = m.start - state.just_named_end
    joined = bool(state.just_named) and (
        (before in ("and", "or", "nor", "with") and after_last == 2)
        or (before == "," and after_last == 2 and m.determiner not in ("who", "which"))
        or (before in ("and", "or") and state.low(m.start - 2) == "," and after_last == 3)
    )
    if joined and before != "with":
        own_clause = (
            before != "," and verbish(state, m.head + 1) and _has_event_since(state, state.just_named_end)
        )
        if not own_clause:
            was_subject = set(state.just_named) <= set(state.subject)
            if (
                was_subject
                and before == ","
                and not verbish(state, m.head + 1)
                and state.low(m.head + 1) not in ",and"
            ):
                return False, False
            return was_subject, True
    if before == "":
        return True, False
    if before == "," and state.explained == m.start - 2:
        return False, False
    inverted = before in DEEDS and DEEDS[before].kind == "speak" and not before.endswith("ing")
    inverted |= before in STANDING and m.determiner in ("a", "an", "the", "two", "three", "another")
    if inverted and not state.clause_has_subject:
        return True, False
    if before in ("and", "or", "nor"):
        inserted = state.low(m.head + 1) == "," and state.low(m.head + 2).endswith("ing")
        return inserted or verbish(state, m.head + 1), False
    if before in CONJUNCTIONS or before in RELATIVES or before in ",;:—":
        return before != "as" or (m.determiner not in ("a", "an") and verbish(state, m.head + 1)), False
    if before in PREPOSITIONS:
        clause = m.determiner not in ("a", "an") and before in (
            "for",
            "as",
            "before",
            "after",
            "until",
            "than",
            "since",
            "till",
        )
        return clause and verbish(state, m.head + 1), False
    if before in DEEDS or before in AUXILIARIES or (before.endswith("ing") and before not in ADVERBS_OF_TIME):
        return before in PERCEIVING and state.low(m.head + 1) in ("had", "was", "were", "is", "has"), False
    adverbial = before in ADVERBS_OF_TIME or before.endswith("ly") or before in TIME_NOUNS
    opens = adverbial and not state.clause_has_subject
    return opens or ((adverbial or not state.clause_has_subject) and verbish(state, m.head + 1)), False


def _has_event_since(state: Following, i: int) -> bool:
    return bool(state.events) and state.events[-1].token > i


def _standing(
    state: Following, m: Mention, is_subject: bool, joined: bool
) -> Literal["here", "near", "away"]:
    """Whether a mention outside a speech puts somebody on stage, only speaks of them, or says they
    are not there."""
    if joined and state.presences:
        last = state.presences[-1]
        return "here" if last.here else "near" if last.may_stay else "away"
    if m.before in ("and", "or", "nor") and not is_subject:
        return "away"
    if m.determiner in ("no", "any", "every", "such", "your") or (
        "other" in m.modifiers and m.determiner == "any"
    ):
        return "away"
    only_thought = m.before in _MAKING or m.before == ":"
    denied = bool(NEGATIONS & {state.low(m.start - k) for k in range(1, 5)})
    if not is_subject and m.determiner in ("a", "an") and (only_thought or denied):
        return "away"
    if m.before == ":" and m.determiner in ("a", "an") and not verbish(state, m.head + 1):
        return "away"
    event = event_of_clause(state, m.start)
    if m.before == "about" and event and event.deed.kind in ("speak", "quiet"):
        return "away"
    if m.before in _ABSENT_AFTER and not is_subject:
        here = m.before == "of" and state.low(m.start - 2) in _OF_HERE
        return (
            "here"
            if here
            else "near"
            if m.before == "of" and m.determiner in ("the", "his", "her")
            else "away"
        )
    if (
        m.before == "to"
        and m.determiner in ("his", "her", "their", "")
        and m.being.key in ("sheep", "villager", "man")
    ):
        return "away"
    if is_subject:
        ahead = _after_list(state, m)
        wished = bool(MODALS & set(ahead[:2])) and not decreed(state, m.start)
        gone = bool(GONE & set(ahead)) or (
            ahead[0] == "had" and "what" in (state.low(m.start - k) for k in (1, 2, 3, 4))
        )
        hoped = state.low(m.start - 1) == "that" and state.low(m.start - 2) in (
            "hope",
            "hoping",
            "fear",
            "wish",
        )
        return "away" if wished or gone or hoped else "here"
    return "here" if event is None or event.real else "near"


def _after_list(state: Following, m: Mention) -> list[str]:
    """The words after a mention and all that "and" and commas add to it."""
    k = m.head + 1
    while True:
        step = 1 if state.low(k) in ("and", "or", "nor", ",") else 0
        if state.low(k) == "," and state.low(k + 1) in ("and", "or"):
            step = 2
        following = state.mentions.get(k + step)
        if not step:
            break
        if not following:
            k += 1 if state.low(k) == "," and state.low(k + 1) in MODALS else 0
            break
        k = following.head + 1
    return [state.low(j) for j in range(k, k + 4)]
