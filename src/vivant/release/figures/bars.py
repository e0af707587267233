"""Amounts of things that have names, as bars, and counts over a scale, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from vivant.report.figures.figure import Figure, drawing, line, rectangle, words
from vivant.report.figures.standalone import INNER

_ROW: Final = 30.0
_LABELS: Final = 150.0
_NUMBERS: Final = 194.0
_HEIGHT: Final = 210.0
_TOP: Final = 22.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: how long it is, and what stands at its end and in its row of the table."""

    name: str
    amount: float
    told: str
    cells: tuple[str, ...]


def bars(
    key: str, title: str, description: str, head: tuple[str, ...], rows: Sequence[Bar], whole: float = 0.0
) -> Figure:
    """Bars as long as their share of the `whole`, or of the longest where there is none."""
    most = whole or max((row.amount for row in rows), default=0.0)
    room = INNER - _LABELS - _NUMBERS
    shapes: list[Markup] = []
    for number, row in enumerate(rows):
        y = number * _ROW
        long = room * row.amount / most if most else 0.0
        shapes.append(words(_LABELS - 10, y + 19.5, row.name, anchor="end"))
        shapes.append(rectangle(_LABELS, y + 5, room, _ROW - 10, "fig-track", "#ece2d1"))
        if row.amount:
            # However little something is, it is not nothing.
            shapes.append(rectangle(_LABELS, y + 5, max(long, 1.5), _ROW - 10, "fig-bar", "#9f2d1f"))
        shapes.append(words(INNER, y + 19.5, row.told, anchor="end"))
    if not rows:
        shapes.append(words(0, 19.5, "Nothing to show.", "fig-quiet"))
    return Figure(
        title,
        description,
        drawing(key, title, description, INNER, max(_ROW, _ROW * len(rows)), shapes),
        head,
        tuple((row.name, *row.cells) for row in rows),
    )


def columns(
    key: str, title: str, description: str, names: tuple[str, str], counts: Sequence[tuple[str, int]]
) -> Figure:
    """One column per (value, count), with its share; `names` are what values and counts are."""
    pitch = INNER / max(1, len(counts))
    breadth = min(110.0, pitch * 0.66)
    most = max((count for _, count in counts), default=0)
    total = sum(count for _, count in counts)
    floor = _TOP + _HEIGHT
    shapes: list[Markup] = []
    rows: list[tuple[str, ...]] = []
    for number, (value, count) in enumerate(counts):
        middle = pitch * (number + 0.5)
        tall = _HEIGHT * count / most if most else 0.0
        share = percent(count, total)
        if count:
            shapes.append(rectangle(middle - breadth / 2, floor - tall, breadth, tall, "fig-bar", "#9f2d1f"))
        shapes.append(words(middle, floor - tall - 7, f"{count:,} ({share})", anchor="middle"))
        shapes.append(words(middle, floor + 19, value, anchor="middle"))
        rows.append((value, f"{count:,}", share))
    shapes.append(line(0, floor, INNER, floor))
    shapes.append(words(INNER / 2, floor + 42, names[0], "fig-quiet", anchor="middle"))
    return Figure(
        title,
        description,
        drawing(key, title, description, INNER, floor + 48, shapes),
        (names[0].capitalize(), names[1].capitalize(), "Share"),
        tuple(rows),
    )


def percent(part: float, whole: float) -> str:
    """ "12 %", "0.4 %", and "–" of nothing."""
    if not whole:
        return "–"
    share = 100 * part / whole
    return f"{share:.1f} %" if 0 < share < 1 else f"{share:.0f} %"
