"""Which figures a release has, from its facts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, get_args

from vivant.release.facts import ReleaseFacts
from vivant.release.figures.bars import Bar, bars, columns, percent
from vivant.release.figures.grid import grid
from vivant.release.figures.parts import splits
from vivant.report.figures.figure import Figure
from vivant.report.wording import counted, plain
from vivant.schema.record import Role
from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES
from vivant.schema.vocabulary import EXPRESSIONS, POSES, PROFESSION_CATEGORIES, SUBJECT_TYPES

_USUAL_ROUNDS: Final = 3


def cast(facts: ReleaseFacts) -> Figure:
    total, cells = sum(facts.cells.values()), len(SUBJECT_TYPES) * len(PROFESSION_CATEGORIES)
    full = sum(count > 0 for count in facts.cells.values())
    return grid(
        "cast",
        "Characters by subject type and profession",
        f"{counted(total, 'character')} in {full} of {cells} combinations. "
        f"{_extremes(facts.cells, SUBJECT_TYPES, PROFESSION_CATEGORIES)}",
        ("Subject type", "Profession category"),
        SUBJECT_TYPES,
        PROFESSION_CATEGORIES,
        facts.cells,
    )


def coverage(facts: ReleaseFacts) -> Figure:
    total, pairs = sum(facts.performances.values()), len(POSES) * len(EXPRESSIONS)
    shown = sum(count > 0 for count in facts.performances.values())
    return grid(
        "pose-expression",
        "Poses and expressions",
        f"{shown} of {pairs} combinations are shown, in {counted(total, 'performance')} of a character in a frame. "
        f"{_extremes(facts.performances, POSES, EXPRESSIONS)}",
        ("Pose", "Expression"),
        POSES,
        EXPRESSIONS,
        facts.performances,
        tall=22.0,
        labels=86.0,
        small=True,
    )


def cast_sizes(facts: ReleaseFacts) -> Figure:
    sizes = _scale(facts.cast_sizes, 1, MOST_CAST)
    return columns(
        "cast-sizes",
        "Characters in a story",
        f"{counted(facts.stories, 'story', 'stories')} by the size of their cast. {_listed(sizes)}",
        ("characters in a story", "stories"),
        sizes,
    )


def lengths(facts: ReleaseFacts) -> Figure:
    found = _scale(facts.lengths, LEAST_FRAMES, MOST_FRAMES)
    return columns(
        "lengths",
        "Frames in a story",
        f"{counted(facts.stories, 'story', 'stories')} by the number of their released frames. {_listed(found)}",
        ("frames in a story", "stories"),
        found,
    )


def rounds(facts: ReleaseFacts) -> Figure:
    last = max([_USUAL_ROUNDS, *facts.rounds])
    named = [("first attempt", 0), *((f"repair round {number}", number) for number in range(1, last + 1))]
    counts = [(name, facts.rounds.get(number, 0)) for name, number in named]
    counts.append(("not released", facts.unsettled))
    total = sum(count for _, count in counts)
    return bars(
        "rounds",
        "Frames by the round they were accepted in",
        f"{counted(total, 'frame')} of the released stories, {facts.unsettled:,} of them not released. "
        f"{_listed(counts)}",
        ("Accepted", "Frames", "Share"),
        _shares(counts, total),
        total,
    )


def findings(facts: ReleaseFacts) -> Figure:
    ranked = sorted(facts.findings.items(), key=lambda item: (-item[1], item[0]))
    counts = [(plain(defect), count) for defect, count in ranked]
    total = sum(facts.findings.values())
    return bars(
        "findings",
        "What was found in attempts at frames",
        f"{counted(total, 'finding')} by kind of defect, repaired or not. {_listed(counts)}",
        ("Defect", "Findings", "Share"),
        _shares(counts, total),
    )


def cost(facts: ReleaseFacts) -> Figure:
    """Dollars by role; where no price of any call is known, or nothing had one, calls by role."""
    known = sum(one.usd for one in facts.spent.values())
    unknown = sum(one.unknown for one in facts.spent.values())
    calls = {role: facts.calls[role].made if role in facts.calls else 0 for role in get_args(Role)}
    usd = {role: facts.spent[role].usd if role in facts.spent else 0.0 for role in get_args(Role)}
    each = f", {known / facts.frames:.4f} USD a frame" if known and facts.frames else ""
    told = f"{known:,.2f} USD{each}" if known else "no call had a known price above nothing"
    tries = f"; the price of {counted(unknown, 'try', 'tries')} is unknown" if unknown else ""
    rows = []
    for role, count in calls.items():
        one = facts.spent.get(role)
        price = "unknown" if one and one.unknown and not one.usd else f"{usd[role]:,.2f} USD"
        rows.append(
            Bar(
                role,
                usd[role] if known else count,
                f"{price}, {counted(count, 'call')}",
                (f"{count:,}", price),
            )
        )
    return bars(
        "cost",
        "What it took, by role" if known else "Calls by role",
        f"{counted(sum(calls.values()), 'call')} to models: {told}{tries}. "
        + " ".join(f"{row.name}: {row.told}." for row in rows),
        ("Role", "Calls", "Cost"),
        rows,
    )


FIGURES: Final[Mapping[str, Callable[[ReleaseFacts], Figure]]] = {
    "cast": cast,
    "cast-sizes": cast_sizes,
    "cost": cost,
    "findings": findings,
    "lengths": lengths,
    "pose-expression": coverage,
    "rounds": rounds,
    "splits": splits,
}
"""By the name of their files."""


def _scale(counts: Mapping[int, int], least: int, most: int) -> list[tuple[str, int]]:
    """Every value from the usual least to the usual most, and whatever lies beyond."""
    values = sorted({*range(least, most + 1), *counts})
    return [(str(value), counts.get(value, 0)) for value in values]


def _shares(counts: Sequence[tuple[str, int]], total: int) -> list[Bar]:
    """One bar per count, with its share of the total."""
    told = [(name, count, f"{count:,}", percent(count, total)) for name, count in counts]
    return [Bar(name, count, f"{number} ({share})", (number, share)) for name, count, number, share in told]


def _extremes(counts: Mapping[tuple[str, str], int], rows: tuple[str, ...], columns: tuple[str, ...]) -> str:
    """The fullest and the emptiest pair, in a sentence."""
    pairs = [(row, column) for row in rows for column in columns]
    most, least = max(pairs, key=lambda p: counts.get(p, 0)), min(pairs, key=lambda p: counts.get(p, 0))
    return (
        f"Most often {plain(most[0])} with {plain(most[1])} ({counts.get(most, 0):,}), "
        f"least often {plain(least[0])} with {plain(least[1])} ({counts.get(least, 0):,})."
    )


def _listed(counts: list[tuple[str, int]]) -> str:
    return ", ".join(f"{name}: {count:,}" for name, count in counts) + "." if counts else "None."
