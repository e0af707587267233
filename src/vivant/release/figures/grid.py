"""Counts of pairs as a table of shades, with the sums of its rows and columns."""

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from vivant.report.figures.figure import Figure, drawing, rectangle, words
from vivant.report.figures.heat_map import LEVELS, level_of
from vivant.report.figures.standalone import INNER
from vivant.report.wording import plain

_GAP: Final = 2.0
_SUM: Final = 56.0
_TOP: Final = 24.0
_STEP: Final = 14.0


def grid(
    key: str,
    title: str,
    description: str,
    names: tuple[str, str],
    rows: Sequence[str],
    columns: Sequence[str],
    counts: Mapping[tuple[str, str], int],
    *,
    tall: float = 34.0,
    labels: float = 96.0,
    small: bool = False,
) -> Figure:
    """One cell per (row, column); `names` are what rows and columns are, pairs left out count 0."""
    table = [[counts.get((row, column), 0) for column in columns] for row in rows]
    fullest = max((max(row) for row in table), default=0)
    wide = (INNER - labels - _SUM) / len(columns)
    size = " fig-small" if small else ""
    middle = 4.0 if small else 4.6
    # Names of narrow columns stand on two lines in turn, so that a wide typeface does not run them together.
    top = _TOP + _STEP if small else _TOP
    shapes: list[Markup] = [
        words(
            labels + (n + 0.5) * wide,
            top - 9 - (n % 2 * _STEP if small else 0),
            plain(name),
            f"fig-text{size}",
            anchor="middle",
        )
        for n, name in enumerate(columns)
    ]
    shapes.append(words(INNER, top - 9, "all", f"fig-quiet{size}", anchor="end"))
    for n, (name, numbers) in enumerate(zip(rows, table, strict=True)):
        y = top + n * tall
        shapes.append(words(labels - 10, y + tall / 2 + middle, plain(name), f"fig-text{size}", anchor="end"))
        for m, count in enumerate(numbers):
            level = level_of(count, fullest)
            fill, ink = LEVELS[level]
            x = labels + m * wide
            shapes.append(
                rectangle(x + _GAP / 2, y + _GAP / 2, wide - _GAP, tall - _GAP, f"fig-heat-{level}", fill)
            )
            shapes.append(
                words(
                    x + wide / 2,
                    y + tall / 2 + middle,
                    f"{count:,}",
                    f"fig-heat-text-{level}{size}",
                    ink,
                    anchor="middle",
                )
            )
        shapes.append(
            words(INNER, y + tall / 2 + middle, f"{sum(numbers):,}", f"fig-quiet{size}", anchor="end")
        )
    bottom = top + len(rows) * tall + 18
    shapes.append(words(labels - 10, bottom, "all", f"fig-quiet{size}", anchor="end"))
    sums = [sum(numbers) for numbers in zip(*table, strict=True)]
    shapes += [
        words(labels + (m + 0.5) * wide, bottom, f"{count:,}", f"fig-quiet{size}", anchor="middle")
        for m, count in enumerate(sums)
    ]
    shapes.append(words(INNER, bottom, f"{sum(sums):,}", f"fig-quiet{size}", anchor="end"))
    return Figure(
        title,
        description,
        drawing(key, title, description, INNER, bottom + 6, shapes),
        (f"{names[0]} \\ {names[1]}", *map(plain, columns), "all"),
        (
            *(
                (plain(row), *map(str, numbers), str(sum(numbers)))
                for row, numbers in zip(rows, table, strict=True)
            ),
            ("all", *map(str, sums), str(sum(sums))),
        ),
    )
