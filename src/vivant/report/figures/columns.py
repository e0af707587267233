"""A column chart of counts over an ordered scale, such as cast sizes."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from vivant.report.figures.figure import Figure, drawing, line, rectangle, words

_HEIGHT: Final = 150.0
_TOP: Final = 22.0
_WIDTH: Final = 366.0


def column_chart(
    key: str, title: str, scale_name: str, unit: str, counts: Sequence[tuple[str, int]]
) -> Figure:
    """One column per (value, count), in the given order; `unit` names what is counted."""
    pitch = _WIDTH / max(1, len(counts))
    breadth = min(58.0, pitch * 0.68)
    most = max((count for _, count in counts), default=0)
    floor = _TOP + _HEIGHT
    shapes: list[Markup] = []
    for index, (value, count) in enumerate(counts):
        middle = pitch * (index + 0.5)
        tall = _HEIGHT * count / most if most else 0.0
        if count:
            shapes.append(rectangle(middle - breadth / 2, floor - tall, breadth, tall, "fig-bar", "#b4492f"))
        shapes.append(words(middle, floor - tall - 6, f"{count:,}", anchor="middle"))
        shapes.append(words(middle, floor + 18, value, "fig-quiet", "#5f554a", anchor="middle"))
    shapes.append(line(0, floor, _WIDTH, floor))
    shapes.append(words(_WIDTH / 2, floor + 38, scale_name, "fig-quiet", "#5f554a", anchor="middle"))
    told = ", ".join(f"{value}: {count:,}" for value, count in counts)
    description = f"{unit.capitalize()} by {scale_name}. {told}." if counts else f"No {unit} yet."
    return Figure(
        title,
        description,
        drawing(key, title, description, _WIDTH, floor + 46, shapes),
        (scale_name.capitalize(), unit.capitalize()),
        tuple((value, f"{count:,}") for value, count in counts),
    )
