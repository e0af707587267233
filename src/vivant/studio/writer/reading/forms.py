"""The forms that an English verb takes."""

from typing import Final

from vivant.studio.writer.reading.wordlist import words_of

_VOWELS: Final = "aeiou"
IRREGULAR_PASTS: Final[frozenset[str]] = words_of(
    """fell fallen sank drowned slept lay woke ran sped fled flew leapt sprang swam sang knelt hid crept
    sat drew tore threw flung cast bore brought gave laid held kept took caught stole felt smelt bit
    stung struck beat smote slew ate drank broke swung drove led went rode came left stood rose ground
    swept blew froze wept bade forbade said told spoke thought saw spied beheld found met lost chose
    bought sold paid sent began shut got made did had was were became fought"""
)
"""Past forms that could not be infinitives."""

_NEVER_DOUBLED: Final = ("en", "er", "on", "it", "ow", "aw", "el", "ay", "ew", "ey", "oy", "et", "om")


def forms_of(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb: itself, -s, -ed, -ing. Irregular forms are listed as verbs."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    stem = verb + verb[-1] if _doubles(verb) else verb
    return verb, third, stem + "ed", stem + "ing"


def _doubles(verb: str) -> bool:
    if len(verb) < 3 or verb[-1] in "wxy" or verb[-1] in _VOWELS:
        return False
    short = verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    one_syllable = sum(letter in _VOWELS for letter in verb) == 1
    return short and (one_syllable or not verb.endswith(_NEVER_DOUBLED)) and len(verb) < 7
