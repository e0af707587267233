"""One worker process, as its parent sees it."""

import asyncio
import multiprocessing
import pickle
import signal
from multiprocessing import resource_tracker
from typing import Final

from vivant.engine.jobs import failure
from vivant.engine.worker import Answer, Worker, serve

_SPAWN: Final = multiprocessing.get_context("spawn")
"""Never forked: native libraries that have run threads deadlock in a forked child."""


class WorkerDied(Exception):
    """The process ended without an answer; `code` is its exit code, negative for a signal."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        if self.code is not None and self.code < 0:
            return f"ended by {signal.Signals(-self.code).name}"
        return f"ended with exit code {self.code}"


class WorkerProcess:
    """A spawned process that serves jobs over a pipe; for one event loop.

    `grace` is how many seconds it has to end by itself once it was let go.
    """

    def __init__(self, setup: Worker, grace: float) -> None:
        self._grace = grace
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=serve, args=(theirs, setup), name="vivant worker", daemon=True)
        _start_deaf_to_interrupts(self._process)
        theirs.close()

    async def ask(self, message: bytes) -> Answer:
        """Sends a pickled job and waits for its answer. Raises WorkerDied."""
        try:
            self._pipe.send_bytes(message)
        except OSError:
            raise await self._died() from None
        return await self.answer()

    async def answer(self) -> Answer:
        """Waits for the next answer; the first is Ready. Raises WorkerDied."""
        await _readable(self._pipe.fileno(), self._process.sentinel)
        try:
            message = self._pipe.recv_bytes() if self._pipe.poll() else b""
        except (EOFError, OSError):
            message = b""
        if not message:
            raise await self._died()
        try:
            answer: Answer = pickle.loads(message)
        except Exception as error:
            return failure("a job's result", error)
        return answer

    def let_go(self) -> None:
        """Tells the process to end after what it is doing."""
        self._pipe.close()

    async def end(self) -> None:
        """Waits until the process has ended, by force after a while; also when cancelled."""
        try:
            async with asyncio.timeout(self._grace):
                await _readable(self._process.sentinel)
        except TimeoutError:
            pass
        finally:
            self._process.kill()
            self._process.join()

    async def _died(self) -> WorkerDied:
        self.let_go()
        await self.end()
        return WorkerDied(self._process.exitcode)


def _start_deaf_to_interrupts(process: "multiprocessing.context.SpawnProcess") -> None:
    """Starts a process in which SIGINT is blocked from its first instruction.

    A key press while the interpreter of a worker starts would otherwise print a traceback.
    """
    # Starting the tracker unblocks signals, so it has to run already.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


async def _readable(*files: int) -> None:
    """Waits until one of the files can be read, or has reached its end."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    for file in files:
        loop.add_reader(file, ready.set)
    try:
        await ready.wait()
    finally:
        for file in files:
            loop.remove_reader(file)
