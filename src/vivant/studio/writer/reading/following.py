"""Follows a text word by word: who is there, who does what to whom, who feels what, who speaks."""

from vivant.studio.writer.reading.beings import singular
from vivant.studio.writer.reading.clauses import is_noun, verbish
from vivant.studio.writer.reading.company import Company
from vivant.studio.writer.reading.deeds import DEEDS, PHRASES
from vivant.studio.writer.reading.doing import do, feel, is_felt, phrase_at
from vivant.studio.writer.reading.grammar import DETERMINERS, RELATIVES, TIME_NOUNS
from vivant.studio.writer.reading.hearing import hear
from vivant.studio.writer.reading.mentions import find_mentions
from vivant.studio.writer.reading.moods import FELT
from vivant.studio.writer.reading.naming import read_name
from vivant.studio.writer.reading.pronouns import read_pronoun
from vivant.studio.writer.reading.prose import Prose, Token
from vivant.studio.writer.reading.story import Following, Presence
from vivant.studio.writer.reading.subjects import resume, set_subject


def follow(prose: Prose) -> Following:
    """Reads the whole text once."""
    nouns = frozenset(singular(t.lower())[0] for t in prose.title.replace("-", " ").split())
    state = Following(prose, Company(nouns), find_mentions(prose.tokens))
    i, count = 0, len(prose.tokens)
    while i < count:
        token = prose.tokens[i]
        if token.quote is not None:
            i = hear(state, i)
            continue
        previous = state.token(i - 1)
        if previous is None or previous.sentence != token.sentence or token.text == ";":
            _open_clause(state, i, sentence=token.text != ";")
        if token.text in ",:—" or token.low in ("and", "but", "or"):
            state.clause_start = i
        i = _step(state, i, token)
    return state


def _plural_thing(state: Following, i: int) -> int:
    """Where "the beans" ends that begins at `i`, or the last such phrase."""
    for k in (i + 1, i + 2, i + 3):
        token = state.token(k)
        if token is None or not token.is_word or k in state.mentions:
            break
        if token.low.endswith("s") and not token.low.endswith(("ss", "us")) and not token.possessive:
            return k if token.low not in DEEDS or k == i + 1 else state.plural_thing
    return state.plural_thing


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
        read_name(state, mention)
        return mention.head + 1
    phrase = phrase_at(state, i)
    if phrase:
        do(state, i, PHRASES[phrase])
        return i + len(phrase)
    if pronoun := read_pronoun(state, i, token):
        return i + pronoun
    if (
        token.low in RELATIVES
        and state.just_named
        and i - state.just_named_end <= 2
        and verbish(state, i + 1)
    ):
        set_subject(state, state.just_named, i)
        state.relative = state.embedded = True
        return i + 1
    if token.low == "its":
        state.presences.append(Presence(i, state.company.latest(human=False), False))
    if token.low in FELT and is_felt(state, i):
        feel(state, i, FELT[token.low])
    if token.low in DEEDS and not is_noun(state, i):
        do(state, i, DEEDS[token.low])
    elif token.low.endswith("ed"):
        resume(state, i, token.low)
    elif token.low in DETERMINERS:
        state.plural_thing = _plural_thing(state, i)
        state.last_thing_is_being &= state.low(i + 1) in TIME_NOUNS or state.low(i + 2) in TIME_NOUNS
    return i + 1
