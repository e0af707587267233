"""Reads deeds and feelings: finds whose they are."""

from dataclasses import replace

from vivant.schema.vocabulary import Expression
from vivant.studio.writer.reading.beings import Gender
from vivant.studio.writer.reading.clauses import (
    after_quote,
    continues,
    is_adverb,
    is_other_subject,
    is_passive,
    is_real,
    order_behind,
    perceived,
    same_sentence,
)
from vivant.studio.writer.reading.deeds import LONGEST_PHRASE, PHRASES, Deed
from vivant.studio.writer.reading.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    GONE,
    HAVE,
    NEGATIONS,
    PREPOSITIONS,
)
from vivant.studio.writer.reading.moods import OUTWARD
from vivant.studio.writer.reading.story import Event, Feeling, Following
from vivant.studio.writer.reading.subjects import resume


def phrase_at(state: Following, i: int) -> tuple[str, ...] | None:
    for length in range(LONGEST_PHRASE, 0, -1):
        words = tuple(state.low(k) for k in range(i, i + length))
        if words in PHRASES:
            return words
    return None


def do(state: Following, i: int, deed: Deed) -> None:
    """A deed: finds its doer from what stands before it."""
    word = state.low(i)
    real = is_real(state, i)
    near = state.just_named_end >= 0 and 0 < i - state.just_named_end <= 2
    near = near and all(is_adverb(state, k) for k in range(state.just_named_end + 1, i))
    is_object = near and bool(state.just_named) and not set(state.just_named) <= set(state.subject)
    passive = is_passive(state, i)
    event = Event(i, deed, (), real, state.low(i - 1) in HAVE or state.low(i - 2) in HAVE)
    event.aside = state.relative or "where" in (state.low(k) for k in range(max(0, i - 4), i))
    event.real = real and deed.verb != "disappear" and not (word in GONE and passive)
    last = state.events[-1] if state.events and same_sentence(state, state.events[-1].token, i) else None
    if deed.verb == "drive" and {"away", "out", "off"} & {state.low(k) for k in range(i, i + 4)}:
        event.deed = replace(deed, done_pose="running", done_expression="afraid")
    told = order_behind(state, i)
    if state.low(i - 1) == "to" and told:
        event.doers = told.done_to
    elif state.low(i - 1) == "to":
        event.doers = state.just_named if is_object else state.subject
    elif last and continues(state, i, last):
        event.doers, event.real = last.doers, last.real
    elif is_object and perceived(state) and not passive:
        if word.endswith(("ed", "en")):
            event.done_to = state.just_named
        else:
            event.doers = state.just_named
    elif passive and deed.kind != "quiet":
        event.done_to = state.subject
        if deed.done_pose is None and deed.done_expression is None:
            event.done_to = ()
    else:
        resume(state, i, word)
        event.doers = state.subject
    if is_other_subject(state, i):
        event.doers = ()
    unled = not state.main and deed.kind != "speak" and not is_object
    if not state.clause_has_subject and unled and not word.endswith("ing") and event.doers:
        event.doers = ()
        state.early.append(event)
    if not state.clause_has_subject and (word.endswith("ing") or word == "having") and not is_object:
        event.doers = ()
        state.early.append(event)
    speech_tag = deed.kind == "speak" and not state.clause_has_subject and after_quote(state, i)
    if speech_tag:
        event.doers = ()
    if speech_tag or (deed.kind == "speak" and after_quote(state, i, 7)):
        _tag(state, event)
    state.events.append(event)


def _tag(state: Following, event: Event) -> None:
    if event.doers and state.speeches and not state.speeches[-1].speakers:
        state.speeches[-1].speakers = event.doers
    if state.speeches and state.speeches[-1].deed is None:
        state.speeches[-1].deed = event.deed


def is_felt(state: Following, i: int) -> bool:
    """Whether a word of feeling tells of somebody, and is not denied: not "never lonely", "afraid of
    nothing", or the adjective of a thing as in "a respectful distance"."""
    if NEGATIONS & {state.low(i - 1), state.low(i - 2)} or state.low(i - 3) == "neither":
        return False
    if state.low(i + 1) == "of" and state.low(i + 2) in ("nothing", "nobody", "none"):
        return False
    noun = state.token(i + 1)
    of_thing = (
        state.low(i - 1) in ("a", "an", "the")
        and noun is not None
        and noun.is_word
        and state.mentions.get(i - 1) is None
        and not any(noun.low in closed for closed in (CONJUNCTIONS, PREPOSITIONS, AUXILIARIES, OUTWARD))
    )
    return not of_thing


def feel(state: Following, i: int, mood: Expression) -> None:
    if state.low(i - 1) == "how" and state.low(i + 1) in ("he", "she"):
        wanted: Gender = "he" if state.low(i + 1) == "he" else "she"
        state.feelings.append(Feeling(i, mood, state.company.latest(wanted, but=state.subject)))
        return
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
