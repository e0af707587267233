"""Follows a text word by word: who is there, who does what to whom, who feels what, who speaks."""

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from vivant.schema.vocabulary import Expression
from vivant.studio.writer.reading.beings import Gender, singular
from vivant.studio.writer.reading.company import Company, Who
from vivant.studio.writer.reading.deeds import DEEDS, LONGEST_PHRASE, PHRASES, Deed
from vivant.studio.writer.reading.forms import IRREGULAR_PASTS
from vivant.studio.writer.reading.grammar import (
    ADVERBS_OF_TIME,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DECREES,
    DETERMINERS,
    EXPLETIVE_AFTER_IT,
    HAVE,
    MODALS,
    NEGATIONS,
    PERCEIVING,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    STARTERS,
    STRICT_DETERMINERS,
)
from vivant.studio.writer.reading.mentions import Mention, find_mentions
from vivant.studio.writer.reading.moods import FELT
from vivant.studio.writer.reading.prose import Prose, Token

_ABSENT_AFTER: Final = frozenset(["of", "for", "than", "like", "as", "without", "except", "concerning", "unlike"])
_OF_HERE: Final = frozenset(
    ["front", "presence", "side", "feet", "back", "head", "ahead", "inquired", "enquired", "asked", "demanded", "begged", "hold", "sight", "charge", "top"]
)
_GONE: Final = frozenset(["disappeared", "vanished", "departed", "gone"])
_SUBORDINATING: Final = frozenset(
    ["that", "how", "what", "if", "whether", "when", "while", "as", "because", "until", "till", "where", "before", "after", "though", "although", "since", "who", "which", "why", "lest", "unless", "than", "for"]
)
_NO_DEED_AFTER: Final = frozenset(["for", "of", "from", "without", "before"])
_TIME_NOUNS: Final = frozenset(
    ["day", "night", "morning", "evening", "time", "moment", "while", "year", "week", "hour", "winter", "summer"]
)


@dataclass(frozen=True, slots=True)
class Presence:
    """At a token, these are spoken of; `here` when that puts them on stage, `may_stay` when that
    keeps those on stage who were there already."""

    token: int
    who: Who
    here: bool
    may_stay: bool = True


@dataclass(slots=True)
class Event:
    """A deed at a token. `real` is false for what is only wished, feared, denied or planned."""

    token: int
    deed: Deed
    doers: Who
    real: bool
    past: bool = False
    done_to: Who = ()


@dataclass(frozen=True, slots=True)
class Feeling:
    token: int
    mood: Expression
    who: Who


@dataclass(slots=True)
class Speech:
    """A quotation from token `start` up to `end`, who speaks, and to whom."""

    start: int
    end: int
    speakers: Who = ()
    hearers: Who = ()
    deed: Deed | None = None


@dataclass(slots=True)
class Following:
    """What following a text has found; it is filled from left to right."""

    prose: Prose
    company: Company
    mentions: dict[int, Mention]
    presences: list[Presence] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    feelings: list[Feeling] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    subject: Who = ()
    clause_has_subject: bool = False
    clause_start: int = 0
    just_named: Who = ()
    just_named_end: int = -1
    early: list[Event | Feeling] = field(default_factory=list)
    last_thing_is_being: bool = False
    main: Who = ()
    embedded: bool = False
    relative: bool = False
    object_pronoun: Who = ()
    explained: int = -9

    def token(self, i: int) -> Token | None:
        return self.prose.tokens[i] if 0 <= i < len(self.prose.tokens) else None

    def low(self, i: int) -> str:
        token = self.token(i)
        return token.low if token else ""


def follow(prose: Prose) -> Following:
    """Reads the whole text once."""
    nouns = frozenset(singular(t.lower())[0] for t in prose.title.replace("-", " ").split())
    state = Following(prose, Company(nouns), find_mentions(prose.tokens))
    i, count = 0, len(prose.tokens)
    while i < count:
        token = prose.tokens[i]
        if token.quote is not None:
            i = _hear(state, i)
            continue
        previous = state.token(i - 1)
        if previous is None or previous.sentence != token.sentence or token.text == ";":
            _open_clause(state, i, sentence=token.text != ";")
        if token.text in ",:—" or token.low in ("and", "but", "or"):
            state.clause_start = i
        i = _step(state, i, token)
    return state


def _open_clause(state: Following, i: int, sentence: bool) -> None:
    """What a new sentence, or a semicolon, makes the reader forget."""
    if sentence:
        if state.embedded and not state.relative and state.main:
            state.subject = state.main
        state.main, state.object_pronoun = (), ()
        state.embedded = state.relative = False
        state.just_named, state.just_named_end = (), -1
    state.clause_has_subject = False
    state.clause_start = i
    state.early.clear()


def _step(state: Following, i: int, token: Token) -> int:
    """Reads what begins at token `i` and returns where to go on."""
    mention = state.mentions.get(i)
    if mention and mention.head >= i:
        _name(state, mention)
        return mention.head + 1
    phrase = _phrase_at(state, i)
    if phrase:
        _do(state, i, PHRASES[phrase])
        return i + len(phrase)
    if pronoun := _pronoun(state, i, token):
        return i + pronoun
    if (
        token.low in RELATIVES
        and state.just_named
        and i - state.just_named_end <= 2
        and _verbish(state, i + 1)
    ):
        _set_subject(state, state.just_named, i)
        state.relative = state.embedded = True
        return i + 1
    if token.low == "its":
        state.presences.append(Presence(i, state.company.latest(human=False), False))
    if (
        token.low in FELT
        and not (NEGATIONS & {state.low(i - 1), state.low(i - 2)})
        and state.low(i - 3) != "neither"
    ):
        _feel(state, i, FELT[token.low])
    if token.low in DEEDS and not _is_noun(state, i):
        _do(state, i, DEEDS[token.low])
    elif token.low.endswith("ed"):
        _resume(state, i, token.low)
    elif token.low in DETERMINERS:
        state.last_thing_is_being &= state.low(i + 1) in _TIME_NOUNS or state.low(i + 2) in _TIME_NOUNS
    return i + 1


def _name(state: Following, m: Mention) -> None:
    """A noun phrase: finds out who is meant, in which part of the sentence, and whether they are here."""
    company = state.company
    if _is_explained(state, m):
        state.explained = m.head
        return
    owner = _owner(state, m)
    if owner is not None and m.determiner in ("his", "her") and company.people[owner].gender == "any":
        company.people[owner].gender = "he" if m.determiner == "his" else "she"
    who = company.resolve(m, state.subject, owner, _is_main(state, m))
    named_before = state.low(m.start - 1) in ("named", "called")
    if named_before and m.start - 2 == state.just_named_end and state.just_named:
        _christen(state, m, who)
        return
    if not who:
        return
    if m.possessive:
        state.presences.append(Presence(m.head, who, False))
        if not state.company.people[who[0]].being.kin:
            company.touch(who)
        return
    is_subject, joined = _part(state, m)
    standing = _standing(state, m, is_subject, joined)
    here = standing == "here"
    state.presences.append(Presence(m.head, who, here, standing != "away"))
    if joined:
        together = (*state.just_named, *(w for w in who if w not in state.just_named))
        company.pair = together[-2:] if len(together) > 2 else together
    if is_subject:
        _set_subject(
            state,
            (*state.subject, *(w for w in who if w not in state.subject)) if joined else who,
            m.start,
            joined,
        )
        _invert(state, m.start, state.subject)
    elif here:
        _suffer(state, m.start, who)
    if standing != "away" or m.before == "":
        company.touch(who)
    for modifier in m.modifiers:
        if modifier in FELT:
            state.feelings.append(Feeling(m.head, FELT[modifier], who))
    state.just_named = (*state.just_named, *who) if joined else who
    state.just_named_end = m.head
    state.last_thing_is_being = True


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


def _christen(state: Following, m: Mention, who: Who) -> None:
    """ "A girl named Lily": the name belongs to the one just spoken of."""
    company = state.company
    one = state.just_named[0]
    company.aliases[m.name.lower()] = one
    company.people[one].noun, company.people[one].proper = m.name, True
    for extra in who:
        if extra != one and extra == len(company.people) - 1:
            company.people.pop()
            company.recent = [r for r in company.recent if r != extra]


def _owner(state: Following, m: Mention) -> int | None:
    """Whom the phrase says this one belongs to: "his mother", "the daughter of a woodcutter"."""
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
            before != "," and _verbish(state, m.head + 1) and _has_event_since(state, state.just_named_end)
        )
        if not own_clause:
            was_subject = set(state.just_named) <= set(state.subject)
            if (
                was_subject
                and before == ","
                and not _verbish(state, m.head + 1)
                and state.low(m.head + 1) not in ",and"
            ):
                return False, False
            return was_subject, True
    if before == "":
        return True, False
    if before == "," and state.explained == m.start - 2:
        return False, False
    inverted = before in DEEDS and DEEDS[before].kind == "speak" and not before.endswith("ing")
    if inverted and not state.clause_has_subject:
        return True, False
    if before in ("and", "or", "nor"):
        return _verbish(state, m.head + 1), False
    if before in CONJUNCTIONS or before in RELATIVES or before in ",;:—":
        return before != "as" or (m.determiner not in ("a", "an") and _verbish(state, m.head + 1)), False
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
        return clause and _verbish(state, m.head + 1), False
    if before in DEEDS or before in AUXILIARIES or (before.endswith("ing") and before not in ADVERBS_OF_TIME):
        return before in PERCEIVING and state.low(m.head + 1) in ("had", "was", "were", "is", "has"), False
    adverbial = before in ADVERBS_OF_TIME or before.endswith("ly") or before in _TIME_NOUNS
    opens = adverbial and not state.clause_has_subject
    return opens or ((adverbial or not state.clause_has_subject) and _verbish(state, m.head + 1)), False


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
    if (
        m.determiner in ("no", "any", "every", "such", "your", "my")
        or ("other" in m.modifiers
        and m.determiner == "any")
    ):
        return "away"
    event = _event_of_clause(state, m.start)
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
        wished = bool(MODALS & set(ahead[:2])) and not _decreed(state, m.start)
        gone = bool(_GONE & set(ahead)) or (
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


def _event_of_clause(state: Following, i: int) -> Event | None:
    event = state.events[-1] if state.events else None
    return event if event and event.token >= state.clause_start and event.token >= i - 8 else None


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


def _decreed(state: Following, i: int) -> bool:
    return any(state.low(k) in DECREES for k in range(max(0, i - 6), i))


def _pronoun(state: Following, i: int, token: Token) -> int:
    """Reads a pronoun or a phrase that stands for one; returns how many tokens it took, or 0."""
    company, word, after = state.company, token.low, state.low(i + 1)
    who: Who = ()
    subject = True
    taken = 1
    if word in ("he", "she"):
        who = _he(state, i, "he" if word == "he" else "she")
    elif word == "it":
        if (after in EXPLETIVE_AFTER_IT and after != "had") or not state.last_thing_is_being:
            return 0
        subject = _verbish(state, i + 1) and not _follows_verb(state, i)
        who = company.latest(but=() if subject else state.subject, human=False)
        for one in who:
            company.people[one].neuter = True
    elif word == "they":
        who = _they(state)
    elif word == "them":
        subject, who = False, _them(state)
    elif word == "him" or (word == "her" and not _owns(state, i)):
        subject, who = False, company.latest("he" if word == "him" else "she", but=state.subject)
    elif word in ("former", "latter") and company.pair:
        who = company.pair[:1] if word == "former" else company.pair[-1:]
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
        subject
        and bool(_GONE & {state.low(k) for k in range(i + 1, i + 4)})
        and state.low(i + 1) in BE | HAVE
    )
    state.presences.append(Presence(i, who, not gone, not gone))
    if subject and _is_contact_clause(state, i):
        pass
    elif subject and not _follows_verb(state, i):
        _set_subject(state, who, i)
        _invert(state, i, who)
    elif subject and DEEDS.get(state.low(i - 1)) and DEEDS[state.low(i - 1)].kind == "speak":
        if not state.clause_has_subject:
            _set_subject(state, who, i)
            _invert(state, i, who)
    else:
        state.object_pronoun = who
        _suffer(state, i, who)
    company.touch(who)
    state.just_named, state.just_named_end = who, i + taken - 1
    return taken


def _is_contact_clause(state: Following, i: int) -> bool:
    """ "The difficulty they were in": a clause that hangs on a noun and leaves the subject alone."""
    before = state.low(i - 1)
    plain = before.isalpha() and not before.endswith("ly")
    closed = (
        CONJUNCTIONS | RELATIVES | ADVERBS_OF_TIME | AUXILIARIES | PREPOSITIONS | DETERMINERS | _TIME_NOUNS
    )
    return (
        state.clause_has_subject and plain and before not in closed and before not in DEEDS and before != "by"
    )


def _he(state: Following, i: int, wanted: Gender) -> Who:
    """Who "he" or "she" is: mostly the subject; after "When the bear felt him," the one felt."""
    company = state.company
    back = [state.low(k) for k in range(max(0, i - 5), i)]
    who: Who
    after_comma = back[-1:] == [","] and state.embedded
    if after_comma and len(state.object_pronoun) == 1:
        who = state.object_pronoun
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


def _main_fits_better(state: Following, wanted: Gender) -> bool:
    """A man is "he" sooner than an animal that a subordinate clause is about."""
    people = state.company.people
    if not state.embedded or len(state.main) != 1 or state.main == state.subject:
        return False
    return people[state.main[0]].gender == wanted and all(people[w].gender == "any" for w in state.subject)


def _they(state: Following) -> Who:
    company = state.company
    if len(state.subject) > 1:
        return state.subject
    groups = [i for i in company.recent if company.people[i].several]
    if groups:
        key = company.people[groups[-1]].being.key
        return tuple(i for i, p in enumerate(company.people) if p.being.key == key and p.several)
    if len(company.pair) > 1:
        return company.pair
    others = company.latest(but=state.subject)
    both = tuple(sorted({*state.subject, *others}))
    if len(both) > 1:
        company.pair = both
    return both


def _them(state: Following) -> Who:
    company = state.company
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


def _follows_verb(state: Following, i: int) -> bool:
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


def _set_subject(state: Following, who: Who, i: int, joined: bool = False) -> None:
    """A subject: that of a subordinate clause after "that" or "when", else the sentence's own.

    Participles that stood before it ("Standing on a rock, he …") are the doing of the latter.
    """
    before = state.low(i - 1)
    embedded = not joined and (before in _SUBORDINATING or before in PERCEIVING)
    state.subject = who
    state.clause_has_subject = True
    state.embedded, state.relative = embedded, False
    if not embedded:
        state.main = who
    if before not in (",", ":") and state.early and not joined:
        return
    for early in state.early:
        if isinstance(early, Event):
            early.doers = who if not early.doers else early.doers
        else:
            state.feelings.append(Feeling(early.token, early.mood, who))
    state.early.clear()


def _invert(state: Following, start: int, who: Who) -> None:
    """ "said the Wolf": the verb came first."""
    event = state.events[-1] if state.events else None
    if event and event.token == start - 1 and event.deed.kind == "speak":
        event.doers = who
        if state.speeches and start - state.speeches[-1].end <= 3 and not state.speeches[-1].speakers:
            state.speeches[-1].speakers = who


def _suffer(state: Following, i: int, who: Who) -> None:
    """Somebody is the object of the last deed of this clause, or, after "by", its doer."""
    event = state.events[-1] if state.events else None
    if event is None or event.token < state.clause_start or i - event.token > 9:
        return
    before = state.low(i - 1)
    if state.mentions.get(i):
        before = state.mentions[i].before
    if before == "to" and event.deed.kind != "speak":
        return
    if before == "by" and not event.doers:
        event.doers = who
    elif before not in ("from", "in", "behind", "by", "with"):
        event.done_to = tuple(dict.fromkeys((*event.done_to, *(w for w in who if w not in event.doers))))


def _phrase_at(state: Following, i: int) -> tuple[str, ...] | None:
    for length in range(LONGEST_PHRASE, 0, -1):
        words = tuple(state.low(k) for k in range(i, i + length))
        if words in PHRASES:
            return words
    return None


def _do(state: Following, i: int, deed: Deed) -> None:
    """A deed: finds its doer from what stands before it."""
    word = state.low(i)
    real = _is_real(state, i)
    near = state.just_named_end >= 0 and 0 < i - state.just_named_end <= 2
    near = near and all(_is_adverb(state, k) for k in range(state.just_named_end + 1, i))
    is_object = near and bool(state.just_named) and not set(state.just_named) <= set(state.subject)
    passive = _is_passive(state, i)
    event = Event(i, deed, (), real, state.low(i - 1) in HAVE or state.low(i - 2) in HAVE)
    event.real = real and deed.verb != "disappear" and not (word in _GONE and passive)
    last = state.events[-1] if state.events and _same_sentence(state, state.events[-1].token, i) else None
    if deed.verb == "drive" and {"away", "out", "off"} & {state.low(k) for k in range(i, i + 4)}:
        event.deed = replace(deed, done_pose="running", done_expression="afraid")
    told = _told(state, i)
    if state.low(i - 1) == "to" and told:
        event.doers = told.done_to
    elif state.low(i - 1) == "to":
        event.doers = state.just_named if is_object else state.subject
    elif last and _continues(state, i, last):
        event.doers, event.real = last.doers, last.real
    elif is_object and _perceived(state) and not passive:
        if word.endswith(("ed", "en")):
            event.done_to = state.just_named
        else:
            event.doers = state.just_named
    elif passive and deed.kind != "quiet":
        event.done_to = state.subject
        if deed.done_pose is None and deed.done_expression is None:
            event.done_to = ()
    else:
        _resume(state, i, word)
        event.doers = state.subject
    if not state.clause_has_subject and (word.endswith("ing") or word == "having") and not is_object:
        event.doers = ()
        state.early.append(event)
    speech_tag = deed.kind == "speak" and not state.clause_has_subject and _after_quote(state, i)
    if speech_tag:
        event.doers = ()
    if speech_tag or (deed.kind == "speak" and _after_quote(state, i, 7)):
        _tag(state, event)
    state.events.append(event)


def _same_sentence(state: Following, a: int, b: int) -> bool:
    return state.prose.tokens[a].sentence == state.prose.tokens[b].sentence


def _told(state: Following, i: int) -> Event | None:
    """The order or hire that the infinitive at `i` carries out: "hired a Crane to draw out"."""
    for event in reversed(state.events[-3:]):
        near = i - event.token < 13 and _same_sentence(state, event.token, i)
        if near and event.real and event.done_to and state.low(event.token) in DECREES:
            return event
    return None


def _is_adverb(state: Following, k: int) -> bool:
    word = state.low(k)
    return word[:1].isalpha() and word not in CONJUNCTIONS and word not in PREPOSITIONS - {"about"}


def _continues(state: Following, i: int, last: Event) -> bool:
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


def _resume(state: Following, i: int, word: str) -> None:
    """After a subordinate clause and a comma, a verb without a subject goes on with the main one."""
    k = i - 1
    while state.low(k).endswith("ly"):
        k -= 1
    if state.embedded and state.main and state.low(k) == "," and not word.endswith("ing"):
        state.subject, state.embedded, state.relative = state.main, False, False


def _tag(state: Following, event: Event) -> None:
    if event.doers and state.speeches and not state.speeches[-1].speakers:
        state.speeches[-1].speakers = event.doers
    if state.speeches and state.speeches[-1].deed is None:
        state.speeches[-1].deed = event.deed


def _after_quote(state: Following, i: int, reach: int = 2) -> bool:
    return any(t.quote is not None for t in state.prose.tokens[max(0, i - reach) : i])


def _perceived(state: Following) -> bool:
    start = state.just_named_end
    return any(state.low(k) in PERCEIVING for k in range(max(state.clause_start, start - 5), start))


def _is_passive(state: Following, i: int) -> bool:
    word = state.low(i)
    if word.endswith("ing"):
        return False
    back = [state.low(k) for k in range(max(0, i - 3), i)]
    return bool(back) and (back[-1] in BE or (len(back) > 1 and back[-2] in BE and back[-1].endswith("ly")))


def _is_real(state: Following, i: int) -> bool:
    """Whether a deed happens, rather than being denied, wished, planned or supposed."""
    k, seen = i - 1, 0
    if state.low(i).endswith("ing") and state.low(k) in _NO_DEED_AFTER:
        return False
    if state.low(i + 1) == "by" and not _is_passive(state, i) and state.low(i).endswith(("ed", "en")):
        return False
    while k >= state.clause_start and seen < 7:
        word = state.low(k)
        token = state.token(k)
        if token is None or token.quote is not None or (not token.is_word and seen):
            break
        if word in NEGATIONS and seen < 4:
            return False
        if word in ("if", "unless", "lest", "hope") or (word in MODALS and not _decreed(state, k)):
            return False
        if word in ("he", "she", "they", "who", "which") and seen:
            break
        if word == "to" and seen <= 1:
            last = _event_of_clause(state, k)
            social = state.low(i) in DEEDS and DEEDS[state.low(i)].kind in ("speak", "hold")
            sent = last is not None and last.deed.verb in ("send", "walk", "come") and social
            told = _told(state, i) is not None
            return sent or told or any(state.low(j) in STARTERS for j in range(max(0, k - 2), k))
        k, seen = k - 1, seen + 1
    return True


def _is_noun(state: Following, i: int) -> bool:
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


def _feel(state: Following, i: int, mood: Expression) -> None:
    near = state.just_named_end >= 0 and 0 < i - state.just_named_end <= 3
    near = near and all(
        t.is_word and t.low != "and" for t in state.prose.tokens[state.just_named_end + 1 : i]
    )
    if near and state.just_named and not state.low(i).endswith("ly"):
        state.feelings.append(Feeling(i, mood, state.just_named))
    elif state.clause_has_subject:
        state.feelings.append(Feeling(i, mood, state.subject))
    else:
        state.early.append(Feeling(i, mood, ()))


def _verbish(state: Following, i: int) -> bool:
    """Whether the words at `i` look like the verb of a clause."""
    for k in (i, i + 1, i + 2):
        word = state.low(k)
        if word in AUXILIARIES or word in DEEDS or (word.endswith("ed") and len(word) > 4):
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


def _hear(state: Following, i: int) -> int:
    """A quotation begins at token `i`: attributes it as far as what stands before tells."""
    tokens = state.prose.tokens
    quote = tokens[i].quote
    end = i
    while end < len(tokens) and tokens[end].quote == quote:
        end += 1
    speech = Speech(i, end)
    before = state.token(i - 1)
    introduced = before is not None and (
        before.text in ",:—" or before.low in DEEDS or before.low in ("out", "said")
    )
    event = _last_saying(state, i)
    earlier = state.speeches[-1] if state.speeches else None
    new_saying = event is not None and event.doers and earlier is not None and event.token >= earlier.end
    if earlier and earlier.speakers and _is_only_tag(state, earlier.end, i) and not new_saying:
        speech.speakers, speech.deed = earlier.speakers, earlier.deed
    elif introduced and event is not None and event.doers:
        speech.speakers, speech.deed = event.doers, event.deed
        speech.hearers = tuple(w for w in event.done_to if w not in event.doers)
    elif not _tag_follows(state, end) and state.subject:
        if earlier is not None and earlier.end == i and earlier.hearers:
            speech.speakers = earlier.hearers
        else:
            speech.speakers = state.subject
    state.speeches.append(speech)
    state.clause_has_subject = False
    state.clause_start = end
    state.just_named, state.just_named_end = (), -1
    return end


def _last_saying(state: Following, i: int) -> Event | None:
    sentence = state.prose.tokens[i - 1].sentence if i else -1
    for event in reversed(state.events):
        if state.prose.tokens[event.token].sentence != sentence:
            return None
        if event.deed.kind in ("speak", "quiet") and event.token >= 0:
            return event
    return None


def _is_only_tag(state: Following, start: int, end: int) -> bool:
    """Whether what stands between two quotations is one short "said the Fox"."""
    between = state.prose.tokens[start:end]
    if not 0 < len(between) <= 12 or any(t.text in ".;" for t in between[:-1]):
        return False
    return any(t.low in DEEDS and DEEDS[t.low].kind == "speak" for t in between[:6])


def _tag_follows(state: Following, end: int) -> bool:
    for k in range(end, end + 6):
        token = state.token(k)
        if token is None or token.quote is not None or (not token.is_word and k > end):
            return False
        if token.low in DEEDS and DEEDS[token.low].kind == "speak":
            return True
    return False
