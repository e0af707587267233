"""How stories, frames and characters are divided among the splits."""

from typing import Final

from markupsafe import Markup

from vivant.release.facts import ReleaseFacts
from vivant.release.figures.bars import percent
from vivant.report.figures.figure import Figure, drawing, rectangle, words
from vivant.report.figures.standalone import INNER

_LABELS: Final = 92.0
_ROW: Final = 46.0
_TOP: Final = 30.0
_SHADES: Final = (
    ("fig-heat-5", "fig-heat-text-5"),
    ("fig-heat-3", "fig-heat-text-3"),
    ("fig-heat-1", "fig-heat-text-1"),
)
_LEAST: Final = 34.0
"""The breadth of a part, in units, in which its share can be read."""


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
        fill, _ = _SHADES[number % len(_SHADES)]
        shapes += [rectangle(x, 0, 14, 14, fill, "#8a2c1c"), words(x + 20, 12, name)]
        x += 44 + 7.5 * len(name)
    return shapes


def _divided(y: float, what: str, counts: list[int]) -> list[Markup]:
    shapes, x = [words(_LABELS - 10, y + 22.5, what, anchor="end")], _LABELS
    total = sum(counts)
    room = INNER - _LABELS
    for number, count in enumerate(counts):
        fill, ink = _SHADES[number % len(_SHADES)]
        wide = room * count / total if total else 0.0
        if count:
            shapes.append(rectangle(x, y, max(wide - 2, 1), 36, fill, "#8a2c1c"))
        share = percent(count, total)
        both = f"{count:,} ({share})"
        label = both if wide > 8 * len(both) else share if wide > _LEAST else ""
        if label:
            shapes.append(words(x + (wide - 2) / 2, y + 22.5, label, ink, "#ffffff", anchor="middle"))
        x += wide
    return shapes
