"""Every figure is drawn light and dark, says in words what it shows, and is the same every time."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.release.figures.counted import made_up
from vivant.release.facts import ReleaseFacts
from vivant.release.figures import TABLES, write_figures
from vivant.release.figures.bars import percent
from vivant.release.figures.drawn import FIGURES, cost, coverage, findings, rounds
from vivant.release.figures.picture import rasterised
from vivant.report.figures.standalone import DARK, LIGHT, THEMES, Theme, standalone
from vivant.store.images import decode
from vivant.store.records import Spent

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def facts() -> ReleaseFacts:
    return made_up(characters=24, stories=20, company=6)


@pytest.fixture(scope="module")
def folder(facts: ReleaseFacts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("figures")
    names = write_figures(facts, made)
    assert names == tuple(sorted(path.name for path in made.iterdir()))
    return made


def texts(svg: bytes) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", FIGURES)
def test_a_drawing_has_its_title_its_description_and_the_numbers_of_its_table(
    name: str, folder: Path
) -> None:
    table = json.loads((folder / TABLES).read_text("utf-8"))[name]
    for theme in THEMES:
        data = (folder / f"{name}-{theme.name}.svg").read_bytes()
        root = ET.fromstring(data)
        assert root.get("role") == "img"
        assert [root.findtext(f"{SVG}{tag}") for tag in ("title", "desc")] == [
            table["title"],
            table["description"],
        ]
        shown = " ".join(texts(data))
        assert all(row[0] in shown and row[1].split(" ")[0] in shown for row in table["rows"])
        assert all(len(row) == len(table["columns"]) for row in table["rows"])
        assert b"class=" not in data


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", FIGURES)
def test_a_picture_is_on_paper_of_its_theme_and_as_large_as_its_drawing(
    name: str, theme: Theme, folder: Path
) -> None:
    pixels = decode((folder / f"{name}-{theme.name}.png").read_bytes())
    height = float(ET.fromstring((folder / f"{name}-{theme.name}.svg").read_bytes()).get("height", ""))
    assert pixels.shape == (round(2 * height), 1600, 3)
    paper = theme.of("fig-paper")
    assert bytes(pixels[0, 0]).hex() == paper[1:]
    # Letters of the title stand in its box, in its colour, and nothing reaches the edge.
    title = bytes.fromhex(theme.of("fig-title")[1:])
    assert (pixels[50:90, 56:400] == np.frombuffer(title, np.uint8)).all(-1).sum() > 200
    edge = np.concatenate([pixels[:, :16].reshape(-1, 3), pixels[:, -16:].reshape(-1, 3)])
    assert (edge == pixels[0, 0]).all()


def test_the_same_facts_give_the_same_bytes(facts: ReleaseFacts, folder: Path, tmp_path: Path) -> None:
    for name in write_figures(facts, tmp_path):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes(), name


def test_letters_need_no_typeface_of_the_machine(facts: ReleaseFacts) -> None:
    document = standalone(coverage(facts), LIGHT)
    for element in document:
        if element.tag == f"{SVG}text":
            element.text = ""
    blank = rasterised(document, 1.0)
    lettered = rasterised(standalone(coverage(facts), LIGHT), 1.0)
    assert (blank != lettered).any(-1).mean() > 0.01


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_what_is_behind_them(theme: Theme) -> None:
    behind = {f"fig-heat-text-{n}": f"fig-heat-{n}" for n in range(6)}
    behind |= {f"fig-part-text-{n}": f"fig-part-{n}" for n in range(3)}
    behind |= {f"fig-{name}": "fig-paper" for name in ("title", "text", "subtitle", "quiet")}
    for ink, paper in behind.items():
        one, other = sorted((luminance(theme.of(ink)), luminance(theme.of(paper))))
        assert (other + 0.05) / (one + 0.05) >= 4.5, (ink, paper)


def test_frames_that_are_not_released_are_counted_beside_those_that_are(facts: ReleaseFacts) -> None:
    figure = rounds(facts)
    assert figure.rows[-1][:2] == ("not released", f"{facts.unsettled:,}")
    assert sum(int(row[1]) for row in figure.rows) == facts.frames + facts.unsettled


def test_without_a_known_price_calls_are_drawn_and_the_unknown_is_told(facts: ReleaseFacts) -> None:
    figure = cost(replace(facts, spent={"judge": Spent("judge", 0.0, 5)}))
    assert figure.title == "Calls by role"
    assert "the price of 5 tries is unknown" in figure.description
    assert figure.rows[-1] == ("judge", "240", "unknown")


def test_where_nothing_was_found_the_figure_says_so(facts: ReleaseFacts) -> None:
    document = standalone(findings(replace(facts, findings={})), DARK)
    assert "Nothing to show." in [element.text for element in document]


def test_small_shares_are_not_nothing() -> None:
    assert [percent(1, 1000), percent(0, 10), percent(1, 3), percent(0, 0)] == ["0.1 %", "0 %", "33 %", "–"]
