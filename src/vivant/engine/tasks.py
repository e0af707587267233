"""The engine for work that waits more than it computes: coroutines in the caller's event loop."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, Generic

from vivant.engine.jobs import Done, Finished, Job, Payload, Result, Value, failure, order
from vivant.errors import Stopped


class Tasks(Generic[Payload, Value]):
    """An engine that keeps up to `at_once` calls of `work` going."""

    def __init__(self, work: Callable[[Payload], Awaitable[Value]], *, at_once: int) -> None:
        self._work = work
        self._at_once = max(1, at_once)

    async def run(self, jobs: Iterable[Job[Payload]], done: Done[Payload, Value]) -> None:
        """Runs jobs as `Engine` promises. Raises whatever `done` raises, and Stopped from a job: that it
        stopped is no result, and nothing else goes on."""
        waiting = deque(sorted(jobs, key=order))
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(self._at_once, len(waiting))):
                    group.create_task(self._serve(waiting, done))
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None

    async def _serve(self, waiting: deque[Job[Payload]], done: Done[Payload, Value]) -> None:
        while waiting:
            job = waiting.popleft()
            done(job, await self._result(job))

    async def _result(self, job: Job[Payload]) -> Result[Value]:
        try:
            return Finished(await self._work(job.payload))
        except Stopped:
            raise
        except Exception as error:
            return failure(job.key, error)


async def each(work: Iterable[Coroutine[Any, Any, Value]]) -> list[Value]:
    """The results of all, in order, worked at side by side; the first error stops the others."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one) for one in work]
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]
