"""Horizontal bars: counts of things that have names, such as kinds of defect."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from vivant.report.figures.figure import Figure, drawing, rectangle, words

_ROW: Final = 26.0
_LABELS: Final = 132.0
_BARS: Final = 180.0
_WIDTH: Final = 366.0


def bar_chart(
    key: str, title: str, names: str, unit: str, counts: Sequence[tuple[str, int]], *, shares: bool = False
) -> Figure:
    """One bar per (name, count), in the given order, as long as its share of the greatest count.

    With `shares` the whole track is the total, and the table gives per cent of it.
    """
    total = sum(count for _, count in counts)
    most = total if shares else max((count for _, count in counts), default=0)
    shapes: list[Markup] = []
    rows: list[tuple[str, ...]] = []
    for index, (name, count) in enumerate(counts):
        y = index * _ROW
        long = _BARS * count / most if most else 0.0
        share = f"{100 * count / total:.0f} %" if total else "–"
        shapes.append(words(_LABELS - 8, y + 17.5, name, anchor="end"))
        shapes.append(rectangle(_LABELS, y + 4, _BARS, _ROW - 8, "fig-track", "#efe7d8"))
        if count:
            shapes.append(rectangle(_LABELS, y + 4, long, _ROW - 8, "fig-bar", "#b4492f"))
        number = f"{count:,}"
        shapes.append(words(_WIDTH, y + 17.5, number, anchor="end"))
        rows.append((name, number, share) if shares else (name, number))
    told = ", ".join(f"{name}: {count:,}" for name, count in counts)
    description = f"{unit.capitalize()} by {names}. {told}." if counts else f"No {unit}."
    head = (names.capitalize(), unit.capitalize())
    return Figure(
        title,
        description,
        drawing(key, title, description, _WIDTH, max(_ROW, _ROW * len(counts)), shapes),
        (*head, "Share") if shares else head,
        tuple(rows),
    )
