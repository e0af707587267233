"""Looking at what was read back: pictures are decoded by threads, rows come in their order."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Final

from vivant.release.exporters.exporter import Row
from vivant.release.exporters.pictures import looking

_MOST_THREADS: Final = 8
_AHEAD: Final = 2
"""Rows for each thread that are read before they are looked at; their pictures are in memory."""


def seen(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with what their pictures show. Raises Invalid for a picture that cannot be decoded."""
    look, threads = looking(), min(os.cpu_count() or 1, _MOST_THREADS)

    def of(row: Row) -> Row:
        shown = tuple(look(one) if isinstance(one, bytes) else one for one in row.pictures)
        return replace(row, pictures=shown)

    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[Row]] = deque()
        for row in rows:
            waiting.append(pool.submit(of, row))
            if len(waiting) > _AHEAD * threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
