"""Colours from words: exact where a value is given, else a shade of the painter's own choice."""

import math
import random
from typing import Final

from vivant.colour import delta_e, lab_of, rgb_of
from vivant.schema.character import Colour
from vivant.studio.palette import COLOURS
from vivant.studio.wording.clauses import Said
from vivant.studio.wording.lexicon import colour_name

_NEAREST_SHADE, _FARTHEST_SHADE = 8.0, 20.0
"""Distance (CIE 1976) of a chosen shade from the palette's: seen at a glance, and still of that name."""
_TRIES: Final = 6


def colour_said(said: Said, part: str, choose: random.Random, *, human: bool) -> Colour:
    """The colour that words ask for on a part; its name is the palette's."""
    word, value = said
    if value:
        return Colour(name=_name_of(word, value, part, human=human), hex=value)
    return shade(colour_name(word, part, human=human), choose)


def shade(name: str, choose: random.Random) -> Colour:
    """A shade of a palette colour, visibly another than the palette's own."""
    base = COLOURS[name].rgb
    lightness, a, b = lab_of(base)
    best, best_distance = base, -1.0
    for _ in range(_TRIES):
        distance = choose.uniform(_NEAREST_SHADE + 1, _FARTHEST_SHADE - 2)
        tilt, turn = choose.uniform(-0.9, 0.9), choose.uniform(0, 2 * math.pi)
        flat = distance * math.cos(tilt)
        shifted = (
            lightness + distance * math.sin(tilt),
            a + flat * math.cos(turn),
            b + flat * math.sin(turn),
        )
        found = rgb_of(shifted)
        reached = delta_e(base, found)
        if _NEAREST_SHADE <= reached <= _FARTHEST_SHADE:
            return _named(name, found)
        if best_distance < reached <= _FARTHEST_SHADE:
            best, best_distance = found, reached
    return _named(name, best)


def nearest_name(value: str) -> str:
    """The palette's name for a hex value."""
    rgb = Colour(name="", hex=value).rgb
    return min(COLOURS, key=lambda name: delta_e(COLOURS[name].rgb, rgb))


def _name_of(word: str, value: str, part: str, *, human: bool) -> str:
    if not word:
        return nearest_name(value)
    names = [f"{word} skin", word] if part == "coat" and human else [word]
    known = [name for name in names if name in COLOURS]
    exact = [name for name in known if COLOURS[name].hex == value]
    return (exact or known or [colour_name(word, part, human=human)])[0]


def _named(name: str, rgb: tuple[int, int, int]) -> Colour:
    return Colour(name=name, hex="#{:02x}{:02x}{:02x}".format(*rgb))
