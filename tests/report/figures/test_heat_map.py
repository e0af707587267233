"""The heat map counts every cell once, in words as in the drawing."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from vivant.report.figures.heat_map import Cell, heat_map, level_of
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES

SVG = "{http://www.w3.org/2000/svg}"
CELLS: list[Cell] = [(subject, category) for subject in SUBJECT_TYPES for category in PROFESSION_CATEGORIES]


def drawn(svg: str) -> list[str]:
    texts = ET.fromstring(svg).iter(f"{SVG}text")
    return [text.text or "" for text in texts if "heat" in text.get("class", "")]


@given(st.lists(st.integers(0, 5000), min_size=32, max_size=32))
def test_every_cell_has_its_number_in_the_drawing_and_in_the_table(counts: list[int]) -> None:
    figure = heat_map(dict(zip(CELLS, counts, strict=True)))
    assert drawn(figure.svg) == [f"{count:,}" for count in counts]
    assert [int(cell) for row in figure.rows for cell in row[1:]] == counts
    assert [row[0] for row in figure.rows] == list(SUBJECT_TYPES)
    assert f"{sum(counts):,} in 32 cells" in figure.description


def test_cells_that_nobody_is_in_count_nothing() -> None:
    figure = heat_map({("bird", "scholars"): 3})
    assert figure.rows[4] == ("bird", "0", "3", "0", "0")
    assert "31 of them empty, 3 in the fullest" in figure.description


@given(st.integers(1, 10_000), st.data())
def test_only_empty_cells_are_shown_as_empty_and_the_fullest_is_darkest(
    fullest: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(1, fullest))
    assert 1 <= level_of(count, fullest) <= level_of(fullest, fullest) == 5
    assert level_of(0, fullest) == 0
