"""Paragraphs in lines: broken where the lines come out most even, as large as there is room."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from vivant.book.lettering.typeface import Typeface

LEADING: Final = 1.42
"""From one base line to the next, in sizes."""
BETWEEN: Final = 0.45
"""Additional room between paragraphs, in lines."""
_SHORT: Final = 0.3
"""A last line shorter than this share of the measure is avoided."""
_TRIES: Final = 6
_MANY: Final = 12
_BREAKS: Final = re.compile(r"[^\S\u00a0\u202f\u2007]+|\u200b|(?<=[—–])(?=\w)|(?<=\w-)(?=\w)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of letters, with the space after it if there is one. `drop` is how far its base line lies below
    the top of the text, in sizes; `begins` says whether a paragraph begins with it."""

    text: str
    width: float
    drop: float
    begins: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """Text in lines. `size` is that of its letters; lines are told in sizes."""

    lines: tuple[Line, ...]
    size: float
    typeface: Typeface

    @property
    def height(self) -> float:
        """From the top of the highest letters to below the lowest, in the unit of `size`."""
        return (self.lines[-1].drop + self.typeface.descent) * self.size if self.lines else 0.0

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text again, without its lines."""
        told: list[str] = []
        for line in self.lines:
            if line.begins or not told:
                told.append("")
            told[-1] += line.text
        return tuple(map(str.strip, told))

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0) * self.size


def set_text(text: str, typeface: Typeface, size: float, measure: float) -> Setting:
    """`text` in lines no wider than `measure`; paragraphs are divided by line breaks. A word that is wider
    than that is broken where it has to be, so that nothing is ever cut."""
    lines: list[Line] = []
    drop = typeface.ascent
    for paragraph in filter(None, map(str.strip, text.splitlines())):
        if lines:
            drop += LEADING * (1 + BETWEEN)
        for number, (told, width) in enumerate(_broken(paragraph, typeface, measure / size)):
            drop += LEADING if number else 0.0
            lines.append(Line(told, width, drop, number == 0))
    return Setting(tuple(lines), size, typeface)


def fit_text(
    text: str, typeface: Typeface, sizes: Sequence[float], measure: float, height: float
) -> Setting | None:
    """`text` at the first of the `sizes` (the largest comes first) at which it is no higher than `height`;
    None where it fits at none."""
    settings = (set_text(text, typeface, size, measure) for size in sizes)
    return next((setting for setting in settings if setting.height <= height), None)


def balance_text(text: str, typeface: Typeface, size: float, measure: float) -> Setting:
    """`text` in as few lines as `measure` allows, and those all about as long where they are not many."""
    found = set_text(text, typeface, size, measure)
    if len(found.lines) > _MANY:
        return found
    most, low, high = len(found.lines), measure / 2, measure
    for _ in range(_TRIES):
        middle = (low + high) / 2
        tried = set_text(text, typeface, size, middle)
        if len(tried.lines) > most:
            low = middle
        else:
            high, found = middle, tried
    return found


def divide_text(text: str, typeface: Typeface, size: float, measure: float, height: float) -> list[Setting]:
    """`text` over as many columns of this `height` as it needs, at least a line in each."""
    whole = set_text(text, typeface, size, measure)
    columns: list[list[Line]] = [[]]
    top = 0.0
    for line in whole.lines:
        if columns[-1] and (line.drop - top + typeface.descent) * size > height:
            columns.append([])
            top = line.drop - typeface.ascent
        columns[-1].append(replace(line, drop=line.drop - top))
    return [Setting(tuple(column), size, typeface) for column in columns]


def _broken(paragraph: str, typeface: Typeface, measure: float) -> list[tuple[str, float]]:
    """Lines and their widths, in sizes. The sum of squares of what lines leave empty is the least there is;
    the last line may leave more, but is not very short where that can be avoided."""
    words = [part for word in _words(paragraph) for part in _parts(word, typeface, measure)]
    reach = [typeface.width(word) for word in words]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        choices = []
        width = typeface.width(words[end - 1].rstrip())
        for start in range(end - 1, -1, -1):
            if start < end - 1:
                width += reach[start]
                if width > measure:
                    break
            choices.append((best[start][0] + _cost(width / measure, end == len(words), start > 0), start))
        best.append(min(choices))
    ends = [len(words)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    told = [re.sub(r"\s+", " ", "".join(words[start:end])) for start, end in pairwise(reversed(ends))]
    return [(line, typeface.width(line.rstrip(" "))) for line in told]


def _cost(share: float, is_last: bool, has_others: bool) -> float:
    if is_last:
        return 0.3 if has_others and share < _SHORT else 0.0
    return (1 - share) ** 2 + 0.004


def _words(paragraph: str) -> list[str]:
    """Words with the space that follows them, if there is one."""
    starts = [0, *(match.end() for match in _BREAKS.finditer(paragraph)), len(paragraph)]
    return [paragraph[start:end] for start, end in pairwise(starts) if end > start]


def _parts(word: str, typeface: Typeface, measure: float) -> list[str]:
    """The word, or as much of it at a time as a line holds, at least a letter."""
    parts = []
    while typeface.width(word.rstrip()) > measure and len(word.rstrip()) > 1:
        lengths = range(1, len(word))
        most = max(1, bisect_right(lengths, measure, key=lambda length: typeface.width(word[:length])))
        parts.append(word[:most])
        word = word[most:]
    return [*parts, word]
