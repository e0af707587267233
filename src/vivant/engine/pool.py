"""A supervised pool of worker processes: one that dies is replaced, and its job is done again."""

import asyncio
import heapq
import pickle
from collections import Counter
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Final, Generic, Self

from vivant.engine.jobs import Done, Failed, Finished, Job, Payload, Result, Value, failure, order
from vivant.engine.process import WorkerDied, WorkerProcess
from vivant.engine.worker import Worker
from vivant.errors import JobError

DEADLY: Final = 3
"""A job that has ended this many workers is not tried again."""


class Pool(Generic[Payload, Value]):
    """An engine of `workers` processes, each made ready by `setup` (which has to be picklable).

    Processes start with the first jobs, stay warm between runs and end with the pool:

        async with Pool(setup, workers=2) as pool:
            await pool.run(jobs, done)

    One run at a time. A worker that cannot get ready ends the run with a JobError: no other would.
    """

    def __init__(self, setup: Worker, *, workers: int, grace: float = 2.0) -> None:
        self._setup = setup
        self._grace = grace
        self._workers = max(1, workers)
        self._idle: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self.close()

    async def run(self, jobs: Iterable[Job[Payload]], done: Done[Payload, Value]) -> None:
        """Runs jobs as `Engine` promises. Raises JobError, and whatever `done` raises."""
        work = _Run(jobs, done)
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(self._workers, len(work))):
                    group.create_task(self._serve(work))
        except BaseExceptionGroup as errors:
            await self.close()
            raise _first(errors) from None
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Ends all workers: by themselves within `grace` seconds, or by force."""
        ending = [*self._idle, *self._busy]
        self._idle.clear()
        self._busy.clear()
        for worker in ending:
            worker.let_go()
        await asyncio.gather(*(worker.end() for worker in ending))

    async def _serve(self, work: "_Run[Payload, Value]") -> None:
        """Keeps one worker busy until nothing waits."""
        worker: WorkerProcess | None = None
        while work:
            if worker is None:
                worker = await self._ready_worker()
                continue
            place, job = work.take()
            try:
                result = await _asked(worker, job)
            except WorkerDied as death:
                self._busy.discard(worker)
                worker = None
                work.bury(place, death)
            else:
                work.done(job, result)
        if worker is not None:
            self._busy.discard(worker)
            self._idle.append(worker)

    async def _ready_worker(self) -> WorkerProcess:
        if self._idle:
            worker = self._idle.pop()
            self._busy.add(worker)
            return worker
        for _ in range(DEADLY):
            worker = WorkerProcess(self._setup, self._grace)
            self._busy.add(worker)
            try:
                answer = await worker.answer()
            except WorkerDied as death:
                self._busy.discard(worker)
                last = death
                continue
            if isinstance(answer, Failed):
                answer.error.add_note(answer.trace)
                raise answer.error
            return worker
        raise JobError(
            f"worker processes do not get ready: the last one {last}",
            "Check that there is memory enough, or use fewer workers.",
        )


class _Run(Generic[Payload, Value]):
    """The jobs of one run that still wait, and how many workers each has ended."""

    def __init__(self, jobs: Iterable[Job[Payload]], done: Done[Payload, Value]) -> None:
        self._jobs = sorted(jobs, key=order)
        self._waiting = list(range(len(self._jobs)))
        self._deaths: Counter[int] = Counter()
        self.done = done

    def __len__(self) -> int:
        return len(self._waiting)

    def take(self) -> tuple[int, Job[Payload]]:
        """The heaviest job that waits, and its place."""
        place = heapq.heappop(self._waiting)
        return place, self._jobs[place]

    def bury(self, place: int, death: WorkerDied) -> None:
        """Queues the job again whose worker died, or gives it up."""
        self._deaths[place] += 1
        if self._deaths[place] < DEADLY:
            heapq.heappush(self._waiting, place)
            return
        job = self._jobs[place]
        error = JobError(
            f"{job.key} ended {DEADLY} worker processes; the last one {death}",
            "It may need more memory than there is; try with fewer workers.",
        )
        self.done(job, Failed(error))


async def _asked(worker: WorkerProcess, job: Job[Payload]) -> Result[Any]:
    try:
        message = pickle.dumps((job.key, job.payload))
    except Exception as error:
        return failure(job.key, error)
    answer = await worker.ask(message)
    return answer if isinstance(answer, Failed) else Finished(getattr(answer, "value", None))


def _first(errors: BaseExceptionGroup[BaseException]) -> BaseException:
    """The one error that stopped everything; the others only followed from it."""
    first = errors.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
