"""The one writer of the application: what waits is done in turn and committed together.

A commit that survives a power cut takes milliseconds, however much is in it; so answers that come while one
is being committed share the next.
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Final, TypeVar

from sqlalchemy import Connection

from vivant.errors import StoreError
from vivant.store.catalogue import Catalogue

Result = TypeVar("Result")
Work = tuple[Callable[[Connection], Any], Future[Any]]
Begin = Callable[[], contextlib.AbstractContextManager[Connection]]
_AT_ONCE: Final = 64
"""How many pieces of work share a transaction."""


class Writer:
    """Does pieces of work that write, one after the other, each whole or not at all.

    `do` returns when what was written is durable. Close it, or use it in a `with` block.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._waiting: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="review-writer", daemon=True)
        self._thread.start()

    async def do(self, work: Callable[[Connection], Result]) -> Result:
        """What `work` returns, once its writing is durable; raises what it raises, with nothing of it written."""
        return await asyncio.wrap_future(self._begin(work))

    def do_now(self, work: Callable[[Connection], Result]) -> Result:
        """The same for callers without an event loop."""
        return self._begin(work).result()

    async def version(self) -> int:
        """A number that changes when anybody but this writer has written to the catalogue."""
        return await self.do(
            lambda connection: connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        )

    def close(self) -> None:
        """Returns when everything that waited is done."""
        if self._thread.is_alive():
            self._waiting.put(None)
            self._thread.join()

    def __enter__(self) -> "Writer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begin(self, work: Callable[[Connection], Result]) -> Future[Result]:
        if not self._thread.is_alive():
            raise StoreError("the application has stopped", "Start `vivant review` again.")
        future: Future[Result] = Future()
        self._waiting.put((work, future))
        return future

    def _run(self) -> None:
        with self._catalogue.writer() as begin:
            self._write_all(begin)

    def _write_all(self, begin: Begin) -> None:
        while (first := self._waiting.get()) is not None:
            batch, last = [first], False
            while len(batch) < _AT_ONCE and not self._waiting.empty():
                more = self._waiting.get()
                if more is None:
                    last = True
                    break
                batch.append(more)
            _write(batch, begin)
            if last:
                return


def _write(batch: Sequence[Work], begin: Begin) -> None:
    ended: list[tuple[Future[Any], Any, BaseException | None]] = []
    try:
        with begin() as connection:
            for work, future in batch:
                if not future.set_running_or_notify_cancel():
                    continue
                try:
                    with connection.begin_nested():
                        result = work(connection)
                    ended.append((future, result, None))
                except Exception as error:
                    ended.append((future, None, error))
    except Exception as error:
        # Nothing of the batch is written: nobody may believe that it is.
        ended = [(future, None, error) for _, future in batch if not future.cancelled()]
    for future, result, failed in ended:
        if failed is None:
            future.set_result(result)
        else:
            future.set_exception(failed)
