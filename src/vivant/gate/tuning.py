"""Automatic prompt tuning (APT): from findings to what the next prompt must insist on."""

from collections.abc import Sequence
from typing import Final

from vivant.schema.gate import Finding, Question, Subject

_CLAUSE: Final[dict[Subject, str]] = {
    "likeness": "{who} keeps the identity of the reference",
    "count": "exactly {expected} on stage and nobody else",
    "presence": "{who} is present",
    "attribute": "{who}'s clothes and colours are all as described",
    "colours": "{who}'s own colours stay with {who}",
    "pose": "{who}'s pose is {expected}",
    "expression": "{who}'s expression is {expected}",
    "facing": "{who}'s facing is {expected}",
    "placement": "{who}'s place is {expected}",
    "setting": "the setting is {expected}",
    "time": "the time of day is {expected}",
    "shot": "the shot is {expected}",
    "prop": "{who}'s hand holds a {expected}",
    "hands": "{who}'s hands are hands well formed",
    "stray": "nothing else lies about",
    "lettering": "no letters, numbers, signatures or watermarks anywhere",
    "constancy": "{who}'s colours are the same colours as before",
    "style": "the art style is {expected}",
    "weather": "the weather is {expected}",
    "contact": "{who}'s contact with {other} is {expected}",
}
_GENERAL: Final[dict[Subject, str]] = {
    "likeness": "every character keeps the identity of its reference",
    "count": "exactly those named are on stage and nobody else",
    "presence": "every character is present",
    "attribute": "every character's clothes and colours are all as described",
    "colours": "every character's own colours stay its own",
    "pose": "every pose is as said",
    "expression": "every expression is as said",
    "facing": "every facing is as said",
    "placement": "every place is as said",
    "setting": "the setting is as said",
    "time": "the time of day is as said",
    "shot": "the shot is as said",
    "prop": "every hand holds what is said, or is empty-handed",
    "hands": "every hand is one of two hands well formed",
    "stray": "nothing else lies about",
    "lettering": "no letters, numbers, signatures or watermarks anywhere",
    "constancy": "every character has the same colours as before",
    "style": "the art style is as said",
    "weather": "the weather is as said",
    "contact": "every contact is as said, hands meeting",
}


def insisted(
    findings: Sequence[Finding], questions: Sequence[Question], names: dict[str, str]
) -> tuple[str, ...]:
    """One clause per finding, in words, naming characters as the prompt does."""
    by_key = {question.key: question for question in questions}
    clauses = []
    for finding in findings:
        question = by_key[finding.question]
        who = names.get(finding.character or "", "everybody")
        if question.about == "prop" and not question.expected:
            clauses.append(f"{who} is empty-handed")
            continue
        expected, other = question.expected, ""
        if question.about == "contact":
            expected, _, met = expected.partition("/")
            other = names.get(met, "the other")
        expected = expected.replace("_", " ").replace("/", ", ")
        clauses.append(_CLAUSE[question.about].format(who=who, expected=expected, other=other))
    return tuple(dict.fromkeys(clauses))


def insisting(prompt: str, words: str) -> str:
    """The prompt with a person's words in one more line, as they are."""
    return f"{prompt}\nAbove all: {words.rstrip(' .')}."


def general(about: Subject) -> str:
    """The clause that insists on one thing for a whole picture, whatever it shows."""
    return _GENERAL[about]
