"""Looking at what was read back: pictures are decoded by threads, rows come in their order."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from vivant.release.exporters.exporter import Row
from vivant.release.exporters.pictures import looking
from vivant.release.reading.prefetching import done_ahead

_MOST_THREADS: Final = 8
_AHEAD: Final = 2
"""Rows for each thread that are read before they are looked at; their pictures are in memory."""


def seen(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with what their pictures show. Raises Invalid for a picture that cannot be decoded."""
    look, threads = looking(), min(os.cpu_count() or 1, _MOST_THREADS)

    def of(row: Row) -> Row:
        shown = tuple(look(one) if isinstance(one, bytes) else one for one in row.pictures)
        return replace(row, pictures=shown)

    return done_ahead(of, rows, threads, _AHEAD)
