"""Reads pronouns and what stands for them: "he", "them", "the other"."""

from typing import Final

from vivant.studio.writer.reading.beings import Gender
from vivant.studio.writer.reading.clauses import follows_verb, is_contact_clause, verbish
from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DECREES,
    DETERMINERS,
    EXPLETIVE_AFTER_IT,
    GONE,
    HAVE,
    PREPOSITIONS,
    RANKS,
)
from vivant.studio.writer.reading.moods import FELT
from vivant.studio.writer.reading.prose import Token
from vivant.studio.writer.reading.story import Following, Presence
from vivant.studio.writer.reading.subjects import invert, set_subject, suffer

_COUNTS: Final = {"three": 3, "four": 4, "five": 5}


def read_pronoun(state: Following, i: int, token: Token) -> int:
    """Reads a pronoun or a phrase that stands for one; returns how many tokens it took, or 0."""
    company, word, after = state.company, token.low, state.low(i + 1)
    who: Who = ()
    subject = True
    taken = 1
    if word in ("i", "me", "we", "us"):
        who = (company.narrator(),) if word in ("i", "me") else _we(state)
        subject = word in ("i", "we")
    elif word in ("he", "she"):
        who = _he(state, i, "he" if word == "he" else "she")
    elif word == "it":
        subject = verbish(state, i + 1) and not follows_verb(state, i)
        goes_on = subject and len(state.subject) == 1 and not company.people[state.subject[0]].being.human
        if _is_expletive(state, i, goes_on) or not (state.last_thing_is_being or goes_on):
            return 0
        who = company.latest(but=() if subject else state.subject, human=False)
        if goes_on:
            who = state.subject
        who = tuple(w for w in who if company.people[w].gender == "any")
        for one in who:
            company.people[one].neuter = True
    elif word == "they":
        who = _they(state)
    elif word == "them":
        subject, who = False, _them(state)
    elif word == "him" or (word == "her" and not _owns(state, i)):
        subject, who = False, company.latest("he" if word == "him" else "she", but=state.subject)
        for one in who:
            if company.people[one].gender == "any":
                company.people[one].gender = "he" if word == "him" else "she"
    elif (
        word in RANKS
        and state.low(i - 1) == "the"
        and verbish(state, i + 1)
        and state.mentions.get(i - 1) is None
    ):
        who = company.ranked(word)
    elif word in ("former", "latter") and company.pair:
        who = company.pair[:1] if word == "former" else company.pair[-1:]
    elif word in _COUNTS and (state.low(i - 1) == "all" or state.low(i + 1) == "of"):
        who = tuple(company.recent[-_COUNTS[word] :]) if state.mentions.get(i) is None else ()
        if state.low(i + 1) == "of" and state.low(i + 2) in ("them", "us"):
            taken = 3
    elif word in ("two", "both") and state.low(i - 1) in ("the", ""):
        who = _they(state) if state.mentions.get(i) is None else ()
    elif (
        word == "one"
        and len(company.pair) > 1
        and (after == "of" and state.low(i + 2) in ("them", "these", "the"))
    ):
        who, taken = company.pair[:1], 3
    elif (
        word == "other"
        and state.low(i - 1) == "the"
        and len(company.pair) > 1
        and state.mentions.get(i - 1) is None
    ):
        who = company.other_of_pair()
    if not who:
        return 0
    gone = (
        subject and bool(GONE & {state.low(k) for k in range(i + 1, i + 4)}) and state.low(i + 1) in BE | HAVE
    )
    state.presences.append(Presence(i, who, not gone, not gone))
    if subject and is_contact_clause(state, i):
        pass
    elif subject and not follows_verb(state, i):
        set_subject(state, who, i)
        invert(state, i, who)
    elif subject and DEEDS.get(state.low(i - 1)) and DEEDS[state.low(i - 1)].kind == "speak":
        if not state.clause_has_subject:
            set_subject(state, who, i)
            invert(state, i, who)
    else:
        state.object_pronoun = who
        suffer(state, i, who)
    company.touch(who)
    state.just_named, state.just_named_end = who, i + taken - 1
    return taken


def _he(state: Following, i: int, wanted: Gender) -> Who:
    """Who "he" or "she" is: mostly the subject; after "When the bear felt him," the one felt."""
    company = state.company
    back = [state.low(k) for k in range(max(0, i - 5), i)]
    who: Who
    after_comma = back[-1:] == [","] and state.embedded
    if after_comma and len(state.object_pronoun) == 1:
        who = state.object_pronoun
    elif asked := _asked(state, i, wanted):
        who = asked
    elif after_comma and len(state.main) == 1 and company.fits(state.main[0], wanted):
        who = state.main
    elif back[-1:] == ["that"] and DECREES & set(back) and company.latest(wanted, but=state.subject):
        who = company.latest(wanted, but=state.subject)
    elif _main_fits_better(state, wanted):
        who = state.main
    elif len(state.subject) == 1 and company.fits(state.subject[0], wanted):
        who = state.subject
    else:
        who = company.latest(wanted, but=state.subject) or company.latest(wanted)
    if who and company.people[who[0]].gender == "any":
        company.people[who[0]].gender = wanted
    return who


def _asked(state: Following, i: int, wanted: Gender) -> Who:
    """Who answers a question told without a quotation: "She asked the baker. “No,” he said." """
    before = state.token(i - 1)
    if before is None or before.quote is None or not state.speeches:
        return ()
    for event in reversed(state.events[-2:]):
        asked = event.deed.verb == "ask" and event.real and len(event.done_to) == 1
        between = state.speeches[-1].start - event.token
        if asked and 0 < between < 8 and state.company.fits(event.done_to[0], wanted):
            return event.done_to if state.prose.tokens[event.token].sentence != before.sentence else ()
    return ()


def _main_fits_better(state: Following, wanted: Gender) -> bool:
    """A man is "he" sooner than an animal that a subordinate clause is about."""
    people = state.company.people
    if not state.embedded or len(state.main) != 1 or state.main == state.subject:
        return False
    main = people[state.main[0]]
    fits = main.gender == wanted or (main.being.human and main.gender == "any")
    return fits and all(people[w].gender == "any" and not people[w].being.human for w in state.subject)


def _they(state: Following) -> Who:
    company = state.company
    if len(state.subject) > 1:
        return state.subject
    groups = [i for i in company.recent if company.people[i].several]
    if groups and not _two_since(state, groups[-1]):
        key = company.people[groups[-1]].being.key
        return tuple(i for i, p in enumerate(company.people) if p.being.key == key and p.several)
    if len(company.pair) > 1 and not groups:
        return company.pair
    others = company.latest(but=state.subject)
    both = tuple(sorted({*state.subject, *others}))
    if len(both) > 1:
        company.pair = both
    return both


def _two_since(state: Following, member: int) -> bool:
    """Whether two others have been spoken of since a group was."""
    recent = state.company.recent
    return len(recent) - recent.index(member) > 2


def _is_expletive(state: Following, i: int, goes_on: bool) -> bool:
    """ "It was dark", but not "it was never lonely again" where an animal has been the subject."""
    after = state.low(i + 1)
    if after not in EXPLETIVE_AFTER_IT or after == "had":
        return False
    ahead = [state.low(k) for k in range(i + 2, i + 5)]
    return not (goes_on and any(word in FELT or (word in DEEDS and word.endswith("ing")) for word in ahead))


def _we(state: Following) -> Who:
    """The narrator with whoever was spoken of last, or those the two of them were before."""
    company, me = state.company, state.company.narrator()
    if me in state.subject and len(state.subject) > 1:
        return state.subject
    if me in company.pair:
        return company.pair
    others = company.latest(but=(me,))
    company.pair = (me, *others)
    return company.pair


def _them(state: Following) -> Who:
    company = state.company
    if state.plural_thing > max((p.token for p in state.presences if len(p.who) > 1), default=-1):
        return ()
    groups = [i for i in company.recent if company.people[i].several and i not in state.subject]
    if groups:
        key = company.people[groups[-1]].being.key
        return tuple(i for i, p in enumerate(company.people) if p.being.key == key and p.several)
    if others := tuple(i for i in company.pair if i not in state.subject):
        return others
    herds = [i for i, p in enumerate(company.people) if p.being.key in ("fish", "sheep", "deer")]
    return tuple(i for i in herds[-1:] if i not in state.subject)


def _owns(state: Following, i: int) -> bool:
    after = state.token(i + 1)
    return bool(
        after
        and after.is_word
        and after.low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | DETERMINERS
        and not after.low.endswith("ly")
    )
