"""From a script's text to sentences: choices made, names and pronouns set, grammar tidied.

The notation of a text:

- `[this|that]` chooses one; brackets may be nested, a choice may be empty.
- `<B …>` stands only when a friend is on stage, `<R …>` only when others are; `<!B …>`, `<!R …>`
  only when not.
- `{A}`, `{B}` name somebody, `{A's}` owns; `{=A}` is the bare name, for calling out; `{R}` lists the
  others. `{he}`, `{him}`, `{his}`, `{himself}` are the hero's pronouns, `{bhe}` … the friend's: each
  becomes the name where the pronoun could be misread. `{they}`, `{them}`, `{their}`, `{were}` are the
  hero's own when alone.
- Anything else in braces is a fact of the story, such as `{thing}`.
"""

import random
import re
from collections.abc import Mapping
from typing import Final

from vivant.errors import InputError
from vivant.studio.writer.mentions import TOKEN, Mentions, Stage
from vivant.studio.writer.rewording import reword

_CONDITION: Final = re.compile(r"<(!?)([BR]) ([^<>]*)>")
_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
_ARTICLE: Final = re.compile(r"\b([Aa])n? (?=([A-Za-z]+))")
_VOWEL: Final = re.compile(r"(?:[aeio]|u(?!ni|se))", re.I)
_SOUNDS_CONSONANT: Final = re.compile(r"(?:one|once|eu)", re.I)
_SOUNDS_VOWEL: Final = re.compile(r"(?:hour|honest)", re.I)
_END: Final = re.compile(r'[.!?]+"?(?= |$)')
_START: Final = re.compile(r'(?:^|(?<=[^.][.!?] )|(?<=\." )|(?<=[!?]" ))"?[a-z][a-z\']*')
_SPEECH: Final = frozenset({
    "said", "asked", "cried", "called", "whispered", "laughed", "shouted", "sighed", "sniffed",
    "mumbled", "murmured", "grumbled", "begged", "sobbed", "answered", "groaned", "gasped", "wailed",
    "promised", "announced", "agreed", "snapped", "yawned", "breathed", "remarked", "declared", "exclaimed",
    "put", "wanted", "wondered", "muttered", "both", "panted", "told",
})  # fmt: skip
_WHO: Final = frozenset({"he", "she", "they", "the", "a", "an"})
_PAUSE: Final = re.compile(r"[.,;:!?]")


def choose(text: str, rng: random.Random) -> str:
    """Makes every `[…|…]` choice, the innermost first."""
    while "[" in text:
        text = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text)
    return text


def choose_shortest(text: str) -> str:
    """Makes every choice as short as it can be."""
    while "[" in text:
        text = _CHOICE.sub(lambda match: min(match[1].split("|"), key=len), text)
    return text


def settle(text: str, stage: Stage) -> str:
    """Keeps or drops each `<…>` by who is on stage."""
    while "<" in text:
        settled = _CONDITION.sub(lambda match: f" {match[3]}" if _holds(match, stage) else "", text)
        if settled == text:
            raise InputError(
                f"the text {text!r} has a “<” that is no condition", "Write `<B …>` with a space."
            )
        text = settled
    return text.strip()


def tell(
    text: str, stage: Stage, facts: Mapping[str, str], known: frozenset[str], rng: random.Random, *,
    lead: str = "", brevity: int = 0, plain: bool = False,
) -> str:  # fmt: skip
    """The narration of one frame. `known` are the ids of those who were introduced before; `lead`
    opens the frame, and is joined to the first sentence unless it is a sentence of its own; `brevity` 1
    introduces people in few words, 2 by their names only; `plain` calls nobody "the tailor"."""
    text = settle(" ".join(text.split()), stage)
    while True:
        text = choose(text, rng)
        filled = TOKEN.sub(lambda match: facts.get(match[1], match[0]), text)
        if filled == text:
            break
        text = filled
    text = reword(text.strip(), rng)
    if lead:
        if "{they}" in lead and text.startswith("{A} ") and len(stage.players) == 1:
            text = f"{{he}}{text.removeprefix('{A}')}"
        joined = not lead.endswith(".") and not text.startswith("I ")
        text = f"{lead} {text[:1].lower() if joined else text[:1]}{text[1:]}"
    return _tidy(Mentions(stage, rng, set(known), brevity, plain).spoken(text))


def sentences_of(narration: str) -> list[str]:
    """The sentences of a narration; what is quoted inside one does not end it."""
    parts: list[str] = []
    start = 0
    for match in _END.finditer(narration):
        if narration.count('"', start, match.end()) % 2 == 0 and _starts_new(
            match[0], narration[match.end() :]
        ):
            parts.append(narration[start : match.end()].strip())
            start = match.end()
    return [*parts, narration[start:].strip()] if narration[start:].strip() else parts


def _starts_new(end: str, following: str) -> bool:
    if not end.endswith('"') or end.startswith("."):
        return True
    word, *more = following.split(maxsplit=2) or [""]
    speaks = bool(more) and more[0].strip(",.") in _SPEECH
    return (word[:1].isupper() or word[:1] == '"') and not speaks


def _holds(match: re.Match[str], stage: Stage) -> bool:
    present = bool(stage.friend) if match[2] == "B" else bool(stage.rest)
    return present != bool(match[1])


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    text = re.sub(r" ([,.;:!?])", r"\1", text)
    text = _ARTICLE.sub(lambda match: f"{match[1]}{'n' if _is_vowel(match[2]) else ''} ", text)
    text = re.sub(r'(?<=[a-z])"\.', '."', text)
    return _START.sub(lambda match: _capital(match, text), text)


def _is_vowel(word: str) -> bool:
    if _SOUNDS_VOWEL.match(word):
        return True
    return bool(_VOWEL.match(word)) and not _SOUNDS_CONSONANT.match(word)


def _capital(match: re.Match[str], text: str) -> str:
    word = match[0]
    if text[: match.start()].endswith(('!" ', '?" ')) and (word in _SPEECH or word in _WHO):
        following = _PAUSE.split(text[match.end() :], maxsplit=1)[0].split()[:4]
        if word in _SPEECH or not _SPEECH.isdisjoint(following):
            return word
    at = 1 if word[0] == '"' else 0
    return word[:at] + word[at].upper() + word[at + 1 :]
