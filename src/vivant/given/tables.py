"""A CSV of characters: a row each, a column for each field, all features in one column."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, get_args

from vivant.given.documents import Document, Place, flattened, read_text
from vivant.given.explaining import nearest
from vivant.given.problems import Problem
from vivant.schema.character import Pattern
from vivant.schema.value import Value

_FEATURES: Final = "features"
_PATTERNS: Final = frozenset(get_args(Pattern))
_FORM: Final = "Write part: kind, colour, and with a pattern also second colour, pattern; `;` between parts."


def read_table(path: Path, file: str, form: type[Value]) -> list[Document | Problem]:
    """A document for each row, and what is wrong with the table. Empty cells are left out.

    The column `features` holds "hat: straw hat, yellow; top: jumper, teal, cream, striped".
    """
    text = read_text(path, file)
    if isinstance(text, Problem):
        return [text]
    rows = _rows(text, file)
    if isinstance(rows, Problem):
        return [rows]
    if not rows:
        return [
            Problem(file, 1, "", "is empty", "Write a row of column names, then a row for each character.")
        ]
    (_, head), *rest = rows
    names = [flattened(name).lower() for name in head]
    if problems := list(_head_problems(names, file, form)):
        return [*problems]
    found: list[Document | Problem] = []
    for line, cells in rest:
        if len(cells) > len(names):
            do = "Put cells that hold commas into quotes."
            found.append(Problem(file, line, "", f"has {len(cells)} cells under {len(names)} columns", do))
            continue
        found += _document(file, line, names, cells)
    return found if rest else [Problem(file, 1, "", "has no rows", "Write a row for each character.")]


def _rows(text: str, file: str) -> list[tuple[int, list[str]]] | Problem:
    """The rows that are not blank, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, skipinitialspace=True)
    rows, begins = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        return Problem(file, begins, "", f"is not a valid row: {error}", "Mend its quotes.")
    return rows


def _head_problems(names: Sequence[str], file: str, form: type[Value]) -> Iterator[Problem]:
    known = tuple(form.model_fields)
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        yield Problem(file, 1, "", "has one column only", "Separate the columns by commas.")
        return
    for index, name in enumerate(names):
        if name not in known:
            yield Problem(file, 1, name, "is not a known column", nearest(name, known))
        elif name in names[:index]:
            yield Problem(file, 1, name, "stands here twice", "Keep one of the columns.")
    for name, field in form.model_fields.items():
        if field.is_required() and name not in names:
            yield Problem(file, 1, name, "is missing", "Add the column.")


def _document(file: str, line: int, names: Sequence[str], cells: Sequence[str]) -> list[Document | Problem]:
    data: dict[str, Any] = {
        name: flattened(cell) for name, cell in zip(names, cells, strict=False) if cell.strip()
    }
    lines: dict[Place, int] = {(): line}
    if _FEATURES not in data:
        return [Document(file, data, lines)]
    features = []
    for told in filter(None, (part.strip() for part in data[_FEATURES].split(";"))):
        feature = _feature(told)
        if feature is None:
            return [Problem(file, line, _FEATURES, f'holds "{told}", which cannot be read', _FORM)]
        features.append(feature)
    return [Document(file, data | {_FEATURES: features}, lines)]


def _feature(told: str) -> dict[str, str] | None:
    """ "top: jumper, teal, cream, striped" as fields."""
    part, colon, rest = told.partition(":")
    words = [word.strip() for word in rest.split(",")]
    if not colon or not 2 <= len(words) <= 4 or not all(words):
        return None
    feature = {"part": part.strip(), "kind": words[0], "colour": words[1]}
    if len(words) == 4:
        feature |= {"second": words[2], "pattern": words[3]}
    elif len(words) == 3:
        feature |= {"pattern" if words[2] in _PATTERNS else "second": words[2]}
    return feature
