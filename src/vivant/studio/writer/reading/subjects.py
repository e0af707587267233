"""Who a clause is about, and to whom its deeds are done."""

from typing import Final

from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.grammar import PERCEIVING, STANDING
from vivant.studio.writer.reading.story import Event, Feeling, Following
from vivant.studio.writer.reading.wordlist import words_of

_SUBORDINATING: Final = words_of(
    """that how what if whether when while as because until till where before after though although since
    who which why lest unless than for"""
)


def set_subject(state: Following, who: Who, i: int, joined: bool = False) -> None:
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


def invert(state: Following, start: int, who: Who) -> None:
    """ "said the Wolf": the verb came first."""
    event = state.events[-1] if state.events else None
    if (
        event
        and event.token == start - 1
        and (event.deed.kind == "speak" or state.low(start - 1) in STANDING)
    ):
        event.doers = who
        if state.speeches and start - state.speeches[-1].end <= 3 and not state.speeches[-1].speakers:
            state.speeches[-1].speakers = who


def suffer(state: Following, i: int, who: Who) -> None:
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


def resume(state: Following, i: int, word: str) -> None:
    """After a subordinate clause and a comma, a verb without a subject goes on with the main one."""
    k = i - 1
    while state.low(k).endswith("ly"):
        k -= 1
    if state.embedded and state.main and state.low(k) == "," and not word.endswith("ing"):
        state.subject, state.embedded, state.relative = state.main, False, False
