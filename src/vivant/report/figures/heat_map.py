"""The cast as a heat map: subject types down, profession categories across."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from vivant.report.figures.figure import Figure, drawing, rectangle, words
from vivant.schema.vocabulary import (
    PROFESSION_CATEGORIES,
    SUBJECT_TYPES,
    ProfessionCategory,
    SubjectType,
)

Cell = tuple[SubjectType, ProfessionCategory]

LEVELS: Final[tuple[tuple[str, str], ...]] = (
    ("#efe7d8", "#5f554a"),
    ("#f3dcc9", "#2b2520"),
    ("#ecc0a5", "#2b2520"),
    ("#e09f80", "#2b2520"),
    ("#b4492f", "#ffffff"),
    ("#8a2c1c", "#ffffff"),
)
"""(fill, text) from nobody to the fullest cell; classes `fig-heat-0` … `fig-heat-5` restyle them."""

_LEFT, _TOP, _WIDTH, _HEIGHT, _GAP = 66.0, 26.0, 75.0, 30.0, 3.0


def heat_map(counts: Mapping[Cell, int]) -> Figure:
    """How many characters are in each of the 8 × 4 cells; cells left out count 0."""
    table = [
        [counts.get((subject, category), 0) for category in PROFESSION_CATEGORIES]
        for subject in SUBJECT_TYPES
    ]
    fullest = max(max(row) for row in table)
    shapes: list[Markup] = [
        words(_LEFT + column * (_WIDTH + _GAP) + _WIDTH / 2, _TOP - 9, name, anchor="middle")
        for column, name in enumerate(PROFESSION_CATEGORIES)
    ]
    for row, subject in enumerate(SUBJECT_TYPES):
        y = _TOP + row * (_HEIGHT + _GAP)
        shapes.append(words(_LEFT - 8, y + _HEIGHT / 2 + 4.5, subject, anchor="end"))
        for column, count in enumerate(table[row]):
            shapes += _cell(_LEFT + column * (_WIDTH + _GAP), y, count, level_of(count, fullest))
    total = sum(map(sum, table))
    empty = sum(count == 0 for row in table for count in row)
    title = "The cast"
    description = (
        f"Characters by subject type and profession category: {total:,} in 32 cells, {empty} of them empty, "
        f"{fullest:,} in the fullest."
    )
    return Figure(
        title,
        description,
        drawing(
            "fig-cast", title, description, _LEFT + 4 * (_WIDTH + _GAP), _TOP + 8 * (_HEIGHT + _GAP), shapes
        ),
        ("Subject type", *PROFESSION_CATEGORIES),
        tuple((subject, *map(str, row)) for subject, row in zip(SUBJECT_TYPES, table, strict=True)),
    )


def level_of(count: int, fullest: int) -> int:
    """0 for an empty cell, else 1 to 5 in even steps up to the fullest cell."""
    return 0 if count == 0 else min(5, 1 + (count * 5 - 1) // fullest)


def _cell(x: float, y: float, count: int, level: int) -> tuple[Markup, Markup]:
    fill, ink = LEVELS[level]
    return (
        rectangle(x, y, _WIDTH, _HEIGHT, f"fig-heat-{level}", fill),
        words(
            x + _WIDTH / 2,
            y + _HEIGHT / 2 + 4.5,
            f"{count:,}",
            f"fig-heat-text-{level}",
            ink,
            anchor="middle",
        ),
    )
