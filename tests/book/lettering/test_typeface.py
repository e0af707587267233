"""A typeface is read as those who have read typefaces for decades read it: FreeType and HarfBuzz, in Pillow."""

import random
import unicodedata
from importlib.resources import files
from typing import Final, get_args

import pytest
from PIL import ImageFont, features

from vivant.book.lettering.typeface import Face, literata

FONTS: Final = files("vivant.book") / "fonts"
LETTERS: Final = [
    chr(code)
    for first, last in ((0x21, 0x7F), (0xA1, 0x180), (0x391, 0x3CA), (0x410, 0x450), (0x1EA0, 0x1EFA))
    for code in range(first, last)
]


def reference(face: Face = "Regular") -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"Literata-{face}.ttf"), 1000)


@pytest.mark.parametrize("face", get_args(Face))
def test_letters_are_as_wide_as_freetype_says(face: Face) -> None:
    ours, theirs = literata(face), reference(face)
    known = [one for one in LETTERS if not ours.missing(one) and unicodedata.normalize("NFC", one) == one]
    assert len(known) > 400
    for one in known:
        if one != "\xad":
            assert ours.width(one) * 1000 == pytest.approx(theirs.getlength(one), abs=1), one


@pytest.mark.skipif(not features.check("raqm"), reason="this Pillow has no HarfBuzz")
def test_pairs_of_letters_stand_as_close_as_harfbuzz_sets_them() -> None:
    ours, theirs, choice = literata(), reference(), random.Random(1)
    letters = [one for one in LETTERS if one not in "f\xad" and not ours.missing(one)]
    pairs = [f"{choice.choice(letters)}{choice.choice(letters)}" for _ in range(1000)]
    closer = 0
    for pair in pairs:
        told = theirs.getlength(pair, features=["-liga", "-ccmp", "-locl", "-calt"])
        assert ours.width(pair) * 1000 == pytest.approx(told, abs=1.5), pair
        closer += ours.width(pair) < sum(map(ours.width, pair)) - 1e-6
    assert closer > 100


@pytest.mark.parametrize("one", "AgŻ@ąЖẬ&%;ñ")
def test_outlines_reach_as_far_as_freetype_draws(one: str) -> None:
    left, top, right, bottom = (round(value * 1000) for value in literata().path(one).box())
    drawn = reference().getmask(one).getbbox()
    _, high, _, low = reference().getbbox(one, anchor="ls")
    assert right - left == pytest.approx(drawn[2] - drawn[0], abs=2)
    assert top == pytest.approx(high, abs=2)
    assert bottom == pytest.approx(low, abs=2) or bottom <= 0 == low


def test_ligatures_are_used_where_the_font_has_them() -> None:
    assert literata().width("office") != sum(map(literata().width, "office"))
    assert literata().path("fi").commands == literata().path("ﬁ").commands


def test_what_it_cannot_draw_is_named_once_and_in_order() -> None:
    assert literata().missing("Zażółć gęślą jaźń 小 Ελλάδα Привет ♥ 小 “—…”") == ("小", "♥")


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u202e", "\ufeff", "\u2067"])
def test_what_is_not_seen_is_neither_missing_nor_wide(unseen: str) -> None:
    assert literata().missing(unseen) == ()
    assert literata().width(f"a{unseen}b") == literata().width("ab")


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert literata().path("é").points == literata().path("e\u0301").points


def test_a_letter_that_cannot_be_drawn_takes_room_all_the_same() -> None:
    assert literata().width("小小") == 2
    assert not literata().path("小").commands
