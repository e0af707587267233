"""Colours of the style sheet: text and outlines are readable in both schemes (WCAG 2.2, 1.4.3)."""

import re

import pytest

from vivant.report.figures.heat_map import LEVELS
from vivant.report.pages import style_sheet

TEXT_ON = [
    ("ink", "paper"), ("ink", "sheet"), ("ink", "wash"), ("ink", "track"),
    ("quiet", "paper"), ("quiet", "sheet"),
    ("accent", "paper"), ("accent", "sheet"), ("accent-ink", "accent"), ("pencil-ink", "pencil"),
    *((f"heat-ink-{level}", f"heat-{level}") for level in range(6)),
]  # fmt: skip


def schemes() -> dict[str, dict[str, str]]:
    light_css, dark_css = style_sheet().split("@media print")[0].split("prefers-color-scheme: dark")
    light = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", light_css))
    dark = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", dark_css))
    assert len(dark) > 15
    return {"light": light, "dark": light | dark}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_is_readable(scheme: str, text: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_outlines_and_bars_can_be_told_from_what_is_around_them(scheme: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours["edge"], colours["paper"]) >= 3
    assert contrast(colours["accent"], colours["track"]) >= 3


@pytest.mark.parametrize(("fill", "text"), LEVELS)
def test_a_heat_map_without_style_sheet_is_readable(fill: str, text: str) -> None:
    assert contrast(fill, text) >= 4.5


def test_every_colour_is_named_once_so_that_both_schemes_can_set_it() -> None:
    rules = style_sheet().split("*, *::before", 1)[1].split("@media print")[0]
    stray = set(re.findall(r"#[0-9a-f]{3,8}\b", rules)) - {"#ffffff", "#1f1a16"}
    assert not stray, "only outlines drawn on pictures have colours of their own"
