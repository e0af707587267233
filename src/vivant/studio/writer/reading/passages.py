"""Divides a story into frames: passages that together are the whole text, word for word."""

from dataclasses import dataclass
from typing import Final

from vivant.errors import Refused
from vivant.schema.story import LEAST_FRAMES, MOST_FRAMES
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.grammar import AUXILIARIES, PREPOSITIONS, SUBJECTS
from vivant.studio.writer.reading.prose import Prose, Token
from vivant.studio.writer.reading.wordlist import words_of

_WORDS_PER_FRAME: Final = 21
_LEAST_WORDS: Final = 5
_OPENERS: Final = words_of(
    """and but or when while as because if that who which until whereupon so yet for nor then where upon"""
)
_COST_PER_CUT: Final = {
    "sentence": 0.0,
    "clause": 0.3,
    "after_speech": 0.2,
    "speech": 1.3,
    "comma": 0.6,
    "opener": 1.6,
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens from `first` up to `end`; `text` is exactly their stretch of the body."""

    first: int
    end: int
    text: str


def divide(prose: Prose) -> tuple[Passage, ...]:
    """6 to 9 passages of balanced length, cut at sentences, else at clauses or around speech.

    Raises `Refused` for texts with too few places to cut.
    """
    tokens = prose.tokens
    words = [0]
    for token in tokens:
        words.append(words[-1] + token.is_word)
    cuts = _cuts(tokens)
    wanted = min(max(round(words[-1] / _WORDS_PER_FRAME), LEAST_FRAMES), MOST_FRAMES)
    tries = [
        (number, least)
        for least in (_LEAST_WORDS, _LEAST_WORDS - 2)
        for number in range(wanted, LEAST_FRAMES - 1, -1)
    ]
    for number, least in tries:
        ends = _best(cuts, words, len(tokens), number, least)
        if ends:
            starts = [0, *ends[:-1]]
            return tuple(
                Passage(a, b, prose.body[tokens[a].start : _end_of(prose, b)].strip())
                for a, b in zip(starts, ends, strict=True)
            )
    raise Refused(
        f"the text “{prose.title}” cannot be divided into {LEAST_FRAMES} passages: it has {words[-1]} words",
        "give a longer text, of about 60 words or more",
    )


def _end_of(prose: Prose, end: int) -> int:
    return prose.tokens[end].start if end < len(prose.tokens) else len(prose.body)


def _cuts(tokens: tuple[Token, ...]) -> dict[int, float]:
    """Token index before which a passage may begin → cost of cutting there."""
    cuts: dict[int, float] = {}
    for i in range(1, len(tokens)):
        kind = _kind(tokens, i)
        if kind:
            cuts[i] = _COST_PER_CUT[kind]
    return cuts


def _kind(tokens: tuple[Token, ...], i: int) -> str | None:
    before, token = tokens[i - 1], tokens[i]
    if token.start == before.end:
        return None
    closes = token.text in ",.;:!?—)”’'" or (token.text == '"' and token.quote == before.quote)
    if closes and not (token.text == '"' and token.quote != before.quote):
        return None
    if token.quote is None and before.quote is not None and _is_tag(tokens, i):
        return None
    if before.sentence != token.sentence:
        return "sentence"
    if token.quote != before.quote:
        return "after_speech" if before.quote is not None else "speech"
    if before.text in ";:" or before.text.startswith("--") or before.text == "—":
        return "clause"
    if before.text in "!?" and token.quote is not None:
        return "clause"
    if (
        before.text == ","
        and token.low not in AUXILIARIES
        and _is_clause(tokens, i)
        and not _is_stranded(tokens, i)
    ):
        return "comma"
    if (
        token.low in _OPENERS - {"as"}
        and before.is_word
        and before.low not in _OPENERS | PREPOSITIONS
        and _is_clause(tokens, i)
    ):
        return "opener"
    return None


def _is_stranded(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether only two or three words, such as a subject, stand between the last mark and this one."""
    words = 0
    for token in reversed(tokens[: i - 1]):
        if not token.is_word:
            break
        words += 1
    return words <= 2


def _is_tag(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "said the Fox" begins here: it stays with its speech."""
    for token in tokens[i : i + 5]:
        if not token.is_word:
            return False
        if token.low in DEEDS and DEEDS[token.low].kind == "speak":
            return True
    return False


def _is_clause(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the next words are long enough, and hold a verb, before the next mark."""
    seen = 0
    verb = (
        tokens[i].low in ("and", "but", "for", "so") and tokens[min(i + 1, len(tokens) - 1)].low in SUBJECTS
    )
    if verb:
        return True
    for token in tokens[i : i + 14]:
        if not token.is_word:
            break
        seen += 1
        verb |= token.low in DEEDS or token.low.endswith(("ed", "ing")) or token.low in AUXILIARIES
    return seen >= 3 and verb


def _best(cuts: dict[int, float], words: list[int], end: int, number: int, least: int) -> list[int] | None:
    """Ends of the cheapest division into `number` passages, by dynamic programming."""
    ideal = words[-1] / number
    places = [0, *sorted(cuts), end]
    best: dict[tuple[int, int], tuple[float, list[int]]] = {(0, 0): (0.0, [])}
    for k in range(1, number + 1):
        for place in places[1:]:
            options = []
            for start in places:
                if start >= place or (k - 1, start) not in best:
                    continue
                length = words[place] - words[start]
                if length < least:
                    continue
                cost, ends = best[(k - 1, start)]
                off = (length - ideal) / ideal
                options.append((cost + off * off + cuts.get(place, 0.0), [*ends, place]))
            if options:
                best[(k, place)] = min(options)
    found = best.get((number, end))
    return found[1] if found else None
