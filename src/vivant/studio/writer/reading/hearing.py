"""Reads a quotation: who speaks, as far as the words around it tell."""

from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.story import Event, Following, Speech


def hear(state: Following, i: int) -> int:
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
    elif not _tag_follows(state, end) and (answering := _answers(state, i)):
        speech.speakers = answering
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


def _answers(state: Following, i: int) -> Who:
    """Who speaks where a paragraph opens with a speech and nothing says whose: the other of the two
    who talk."""
    if not state.speeches or state.prose.tokens[i].start not in state.prose.openings:
        return ()
    last = state.speeches[-1]
    for speech in reversed(state.speeches[:-1]):
        if speech.speakers and speech.speakers != last.speakers:
            return speech.speakers
    return last.hearers


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
