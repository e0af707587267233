"""How stories, frames and characters are divided among the splits."""

from typing import Final

from markupsafe import Markup

from vivant.release.facts import ReleaseFacts
from vivant.release.figures.bars import percent
from vivant.report.figures.figure import Figure, drawing, rectangle, words
from vivant.report.figures.standalone import INNER

_LABELS: Final = 92.0
_TALL: Final = 44.0
_ROW: Final = 52.0
_TOP: Final = 30.0
_SHADES: Final = 3
_LETTER: Final = 7.0
"""About the breadth of a letter, in units."""


def splits(facts: ReleaseFacts) -> Figure:
    """Three bars, each divided like what it stands for; what was dropped is told, not drawn."""
    report = facts.split
    names = list(report.sizes)
    rows = (
        ("stories", [size.stories for size in report.sizes.values()]),
        ("frames", [size.frames for size in report.sizes.values()]),
        ("characters", [size.characters for size in report.sizes.values()]),
    )
    shapes = _legend(names)
    table: list[tuple[str, ...]] = []
    for number, (what, counts) in enumerate(rows):
        shapes += _divided(_TOP + number * _ROW, what, counts)
        total = sum(counts)
        table.append((what, *(f"{count:,} ({percent(count, total)})" for count in counts)))
    dropped = (
        f"{report.dropped_stories:,} of {report.stories:,} stories ({percent(report.dropped_frames, report.frames)} of "
        "frames) would have bridged two splits and are left out"
        if report.dropped_stories
        else "No story had to be left out"
    )
    told = " ".join(
        f"{row[0].capitalize()}: {', '.join(map(' '.join, zip(names, row[1:], strict=True)))}."
        for row in table
    )
    title, description = "Splits without a common character", f"{dropped}. {told}"
    return Figure(
        title,
        description,
        drawing("splits", title, description, INNER, _TOP + len(rows) * _ROW, shapes),
        ("", *names),
        tuple(table),
    )


def _legend(names: list[str]) -> list[Markup]:
    shapes, x = [], _LABELS
    for number, name in enumerate(names):
        shapes += [
            rectangle(x, 0, 14, 14, f"fig-part-{number % _SHADES}", "#9f2d1f"),
            words(x + 20, 12, name),
        ]
        x += 44 + _LETTER * len(name)
    return shapes


def _divided(y: float, what: str, counts: list[int]) -> list[Markup]:
    shapes, x = [words(_LABELS - 10, y + _TALL / 2 + 4.6, what, anchor="end")], _LABELS
    total = sum(counts)
    for number, count in enumerate(counts):
        if not count:
            continue
        wide = (INNER - _LABELS) * count / total
        shade, ink = f"fig-part-{number % _SHADES}", f"fig-part-text-{number % _SHADES}"
        shapes.append(rectangle(x, y, max(wide - 2, 1), _TALL, shade, "#9f2d1f"))
        lines = (f"{count:,}", percent(count, total))
        if wide > _LETTER * max(map(len, lines)):
            shapes += [
                words(x + wide / 2 - 1, y + 19.5 + 16 * place, line, ink, "#ffffff", anchor="middle")
                for place, line in enumerate(lines)
            ]
        x += wide
    return shapes
