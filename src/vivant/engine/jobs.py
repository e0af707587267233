"""Units of work, what becomes of them, and what runs them."""

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from vivant.errors import JobError, VivantError

Payload = TypeVar("Payload")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Job(Generic[Payload]):
    """A unit of work. Heavier ones go first; `key` names it and settles ties."""

    key: str
    weight: int
    payload: Payload


@dataclass(frozen=True, slots=True)
class Finished(Generic[Value]):
    """A job was done."""

    value: Value


@dataclass(frozen=True, slots=True)
class Failed:
    """A job broke off. `trace` is where, for developers; it is empty where a process died."""

    error: VivantError
    trace: str = ""


Result = Finished[Value] | Failed
Done = Callable[[Job[Payload], Result[Value]], None]


class Engine(Protocol[Payload, Value]):
    """Runs jobs, each once, heaviest first, however many at a time.

    `done` is called in the caller's process and event loop, once for each job, in the order in which
    they end. A job that fails does not stop others; an exception from `done` stops everything.
    Cancelling `run` stops everything cleanly: what `done` has not seen can be run again.
    """

    async def run(self, jobs: Iterable[Job[Payload]], done: Done[Payload, Value]) -> None: ...


def order(job: Job[Payload]) -> tuple[int, str]:
    """The key by which jobs are sorted: a long job begun last would keep all others waiting."""
    return -job.weight, job.key


def failure(key: str, error: Exception) -> Failed:
    """What a job's exception becomes."""
    trace = "".join(traceback.format_exception(error))
    if isinstance(error, VivantError):
        return Failed(error, trace)
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Failed(
        JobError(f"{key} broke off: {said}", "This is a fault of the program; please report it."), trace
    )
