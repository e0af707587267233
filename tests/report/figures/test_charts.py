"""Column and bar charts: lengths in proportion, numbers in words, names never markup."""

import xml.etree.ElementTree as ET

from vivant.report.figures.bars import bar_chart
from vivant.report.figures.columns import column_chart

SVG = "{http://www.w3.org/2000/svg}"


def bars(svg: str, side: str) -> list[float]:
    return [
        float(box.get(side, ""))
        for box in ET.fromstring(svg).iter(f"{SVG}rect")
        if box.get("class") == "fig-bar"
    ]


def test_columns_are_as_tall_as_their_counts_and_empty_ones_are_not_drawn() -> None:
    figure = column_chart(
        "k", "Cast sizes", "characters in a story", "stories", [("1", 10), ("2", 0), ("3", 5)]
    )
    tall, short = bars(figure.svg, "height")
    assert tall == 2 * short
    assert figure.rows == (("1", "10"), ("2", "0"), ("3", "5"))
    assert figure.description == "Stories by characters in a story. 1: 10, 2: 0, 3: 5."


def test_bars_with_shares_are_parts_of_the_whole() -> None:
    figure = bar_chart("k", "Frames", "state", "frames", [("accepted", 3), ("pending", 1)], shares=True)
    accepted, pending = bars(figure.svg, "width")
    assert accepted == 3 * pending
    assert accepted + pending == 180
    assert figure.rows == (("accepted", "3", "75 %"), ("pending", "1", "25 %"))


def test_charts_of_nothing_say_so() -> None:
    assert bar_chart("k", "Findings", "defect", "findings", []).description == "No findings."
    assert bars(column_chart("k", "Sizes", "size", "stories", [("1", 0)]).svg, "height") == []


def test_a_drawing_has_a_title_and_a_description_and_names_stay_text() -> None:
    figure = bar_chart("key", "A & B", "name", "things", [("<script>", 1)])
    drawing = ET.fromstring(figure.svg)
    assert drawing.get("aria-labelledby") == "key-title key-desc"
    title, description = drawing.find(f"{SVG}title"), drawing.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "A & B"
    assert description is not None
    assert "<script>: 1" in (description.text or "")
    assert not list(drawing.iter(f"{SVG}script"))
