"""A given text as tokens: its body and its moral, its sentences and its quotations."""

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from vivant.studio.writer.reading.forms import IRREGULAR_PASTS
from vivant.studio.writer.reading.grammar import BE, DETERMINERS, HAVE, RELATIVES

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‐-][^\W\d_]+)*|\d+|--+|—|[^\w\s]")
_SENTENCE_END: Final = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(]?[^\W\d_a-z]|\s*$)")
_ABBREVIATION: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr)\.$")
_MOST_MORAL_WORDS: Final = 40


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. `quote` is the number of the quotation it stands in, or None.

    `start` and `end` are positions in the body; `low` is the word in lower case without a
    possessive ending.
    """

    text: str
    low: str
    start: int
    end: int
    sentence: int
    quote: int | None
    possessive: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Prose:
    """A story's body, whitespace normalised, its tokens, the spans of its quotations, and its moral.

    `openings` are the positions in the body where paragraphs begin.
    """

    title: str
    body: str
    moral: str
    tokens: tuple[Token, ...]
    quotes: tuple[tuple[int, int], ...]
    openings: frozenset[int] = frozenset()


def read_prose(title: str, text: str) -> Prose:
    """Takes a text apart. A first paragraph that repeats the title is dropped.

    A short last paragraph that follows at least one other, quotes nobody and tells nothing that
    happened is taken for the moral.
    """
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", text)]
    paragraphs = [p for p in paragraphs if p]
    if len(paragraphs) > 1 and _bare(paragraphs[0]) == _bare(title):
        paragraphs = paragraphs[1:]
    moral = ""
    if len(paragraphs) > 1 and _is_moral(paragraphs[-1]):
        moral = re.sub(r"^(?:The )?moral\s*:\s*", "", paragraphs.pop(), flags=re.IGNORECASE)
    body = " ".join(paragraphs)
    quotes = find_quotes(body)
    lengths = accumulate(len(p) + 1 for p in paragraphs[:-1])
    return Prose(
        " ".join(title.split()), body, moral, _tokens(body, quotes), quotes, frozenset({0, *lengths})
    )


def find_quotes(body: str) -> tuple[tuple[int, int], ...]:
    """Spans of quotations, marks included; one that is never closed ends with its text.

    Texts without double quotation marks may use single ones. A closing mark mistyped as `'` after
    the end of a sentence counts where the next double mark opens another quotation.
    """
    if '"' not in body and "“" not in body:
        single = re.finditer(r"(?<![\w’'])[‘'](?=[A-Z])(?:(?!\s[‘']).)+?[,.!?][’'](?=\s|$)", body)
        return tuple((m.start(), m.end()) for m in single)
    spans: list[tuple[int, int]] = []
    start: int | None = None
    for mark in re.finditer(r"[\"“”]", body):
        at = mark.start()
        opens = mark.group() == "“" or (mark.group() == '"' and _opens(body, at))
        if start is None:
            start = at
        elif opens:
            typo = re.search(r"[.?!]'(?=\s)", body[start:at])
            if typo:
                spans.append((start, start + typo.end()))
            start = at
        else:
            spans.append((start, at + 1))
            start = None
    if start is not None:
        typo = re.search(r"[.?!]'(?=\s)", body[start:])
        spans.append((start, start + typo.end() if typo else len(body)))
    return tuple(spans)


def _opens(body: str, at: int) -> bool:
    before = body[at - 1] if at else " "
    after = body[at + 1] if at + 1 < len(body) else " "
    return before in " (—-" and after not in " .,;:!?"


def _tokens(body: str, quotes: tuple[tuple[int, int], ...]) -> tuple[Token, ...]:
    ends = [m.end() for m in _SENTENCE_END.finditer(body) if not _ABBREVIATION.search(body[: m.end()])]
    tokens = []
    sentence = quote = 0
    for match in _WORD.finditer(body):
        start, end = match.span()
        while sentence < len(ends) and start >= ends[sentence]:
            sentence += 1
        while quote < len(quotes) and start >= quotes[quote][1]:
            quote += 1
        inside = quote < len(quotes) and start >= quotes[quote][0]
        word = match.group()
        low = word.lower().replace("’", "'")
        owns = low.endswith("'s") or (low.endswith("s") and body[end : end + 2] in ("' ", "’ "))
        low = low.removesuffix("'s")
        tokens.append(Token(word, low, start, end, sentence, quote if inside else None, owns))
    return tuple(tokens)


def _is_moral(paragraph: str) -> bool:
    if re.match(r"(?:The )?moral\s*:", paragraph, flags=re.IGNORECASE):
        return True
    quotes = '"' in paragraph or "“" in paragraph
    return len(paragraph.split()) <= _MOST_MORAL_WORDS and not quotes and not _tells(paragraph)


def _tells(paragraph: str) -> bool:
    """Whether something happened in the past: "they walked home", but not "he is wise who is warned"."""
    words = re.findall(r"[a-z']+", paragraph.lower())
    return any(
        (word in IRREGULAR_PASTS or word.endswith("ed")) and before not in BE | HAVE | DETERMINERS | RELATIVES
        for before, word in pairwise(["", *words])
    )


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
