"""Lines are never wider than their measure, and nothing of a text is lost in them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.book.made_up import words
from vivant.book.lettering.paragraphs import Setting, balance_text, divide_text, fit_text, set_text
from vivant.book.lettering.typeface import literata

TEXT = words(90)
LETTERS = st.text(st.sampled_from("aMil—-' ,.éłЖ\u00a0\u200b\n"), max_size=120)


def inked(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


@settings(max_examples=60, deadline=None)
@given(LETTERS, st.floats(3, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, measure: float) -> None:
    setting = set_text(text, literata(), 1.0, measure)
    assert inked("".join(line.text for line in setting.lines)) == inked(text)
    assert inked("".join(setting.paragraphs)) == inked(text)
    for line in setting.lines:
        assert line.width == pytest.approx(literata().width(line.text.rstrip(" ")))
        assert line.width <= measure * 1.01 or len(line.text.strip()) == 1
    assert all(one.drop < two.drop for one, two in pairwise(setting.lines))


def raggedness(setting: Setting, measure: float) -> float:
    return sum((measure - line.width) ** 2 for line in setting.lines[:-1])


def greedy(text: str, measure: float) -> list[float]:
    """The lines that come of filling each as far as it goes."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if literata().width(longer) > measure and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return [literata().width(line) for line in lines]


def test_lines_come_out_more_even_than_by_filling_each_in_turn() -> None:
    setting, filled = set_text(TEXT, literata(), 1.0, 22), greedy(TEXT, 22)
    assert len(setting.lines) == len(filled)
    assert raggedness(setting, 22) < sum((22 - width) ** 2 for width in filled[:-1])


def test_balanced_lines_are_as_few_and_about_as_long_as_each_other() -> None:
    text = words(14)
    plain, balanced = (how(text, literata(), 1.0, 30) for how in (set_text, balance_text))
    assert len(plain.lines) == len(balanced.lines)
    assert balanced.width < plain.width
    assert min(line.width for line in balanced.lines) > 0.6 * balanced.width


def test_the_largest_size_that_fits_is_taken() -> None:
    fitting = fit_text(TEXT, literata(), (50, 40, 30, 20), 800, 600)
    assert fitting is not None
    assert fitting.height <= 600 < set_text(TEXT, literata(), fitting.size + 10, 800).height
    assert fit_text(TEXT, literata(), (50, 40), 800, 100) is None


def test_columns_together_are_the_whole_text() -> None:
    columns = divide_text(f"{TEXT}\n\n{TEXT}", literata(), 40, 800, 500)
    assert len(columns) > 2
    assert all(column.height <= 500 for column in columns)
    assert inked("".join("".join(column.paragraphs) for column in columns)) == inked(TEXT + TEXT)


def test_paragraphs_stay_paragraphs() -> None:
    assert set_text("One.\n\nTwo.\nThree.", literata(), 1.0, 30).paragraphs == ("One.", "Two.", "Three.")


def test_nothing_takes_no_room() -> None:
    assert set_text(" \n ", literata(), 1.0, 30).height == 0.0
