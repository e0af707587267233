"""The figures of a release: light and dark, as drawings and as pictures, with the same numbers as tables."""

import json
from pathlib import Path
from typing import Any, Final

from vivant.release.facts import ReleaseFacts
from vivant.release.figures.drawn import FIGURES
from vivant.release.figures.picture import rasterised
from vivant.report.figures.figure import Figure
from vivant.report.figures.standalone import THEMES, standalone, written
from vivant.store.images import encode_png

__all__ = ["FOLDER", "TABLES", "write_figures"]

FOLDER: Final = "figures"
"""Where in a release figures and examples lie."""
TABLES: Final = "figures.json"
_SCALE: Final = 2.0
"""Pixels of a picture for a unit of its drawing: 1,600 across, sharp at half of that."""


def write_figures(facts: ReleaseFacts, folder: Path) -> tuple[str, ...]:
    """Writes every figure and `figures.json` into the existing `folder`; the names of the files, sorted.

    The same facts give the same bytes.
    """
    written_files: dict[str, bytes] = {}
    tables: dict[str, Any] = {}
    for name, draw in FIGURES.items():
        figure = draw(facts)
        tables[name] = _table(figure)
        for theme in THEMES:
            document = standalone(figure, theme)
            written_files[f"{name}-{theme.name}.svg"] = written(document)
            written_files[f"{name}-{theme.name}.png"] = encode_png(rasterised(document, _SCALE))
    written_files[TABLES] = json.dumps(tables, indent=1, ensure_ascii=False).encode() + b"\n"
    for file, data in written_files.items():
        (folder / file).write_bytes(data)
    return tuple(sorted(written_files))


def _table(figure: Figure) -> dict[str, Any]:
    return {
        "title": figure.title,
        "description": figure.description,
        "columns": list(figure.head),
        "rows": [list(row) for row in figure.rows],
    }
