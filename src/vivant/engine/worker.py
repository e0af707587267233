"""What runs inside a worker process: one job after the other, until its parent lets go of it.

This module is imported by every new worker, so it imports little.
"""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from typing import Any, Protocol, TypeAlias

from vivant.engine.jobs import Failed, Finished, failure


class Worker(Protocol):
    """How a worker process gets ready: called once, returns what does its jobs.

    An instance travels to the process by pickling. The place for settings of native libraries, for
    opening a pack and for loading a model.
    """

    def __call__(self) -> Callable[[Any], Any]: ...


@dataclass(frozen=True, slots=True)
class Ready:
    """Said once by a worker that can take jobs."""


Answer = Ready | Finished[Any] | Failed
Pipe: TypeAlias = "connection.Connection[Any, Any]"


def serve(pipe: Pipe, setup: Worker) -> None:
    """The life of a worker process."""
    # The parent decides when work ends; a key press reaches the whole group of processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Standard output belongs to the command's result; what a library prints is a message.
    os.dup2(sys.stderr.fileno(), 1)
    threading.Thread(target=_die_with_parent, name="die with parent", daemon=True).start()
    try:
        work = setup()
    except Exception as error:
        _answer(pipe, failure("a worker's start", error))
        return
    answer: Answer = Ready()
    while _answer(pipe, answer) and (message := _next(pipe)) is not None:
        answer = _run(work, message)


def _run(work: Callable[[Any], Any], message: bytes) -> Finished[Any] | Failed:
    key = "a job"
    try:
        key, payload = pickle.loads(message)
        return Finished(work(payload))
    except Exception as error:
        return failure(key, error)


def _next(pipe: Pipe) -> bytes | None:
    """The next job; None when the parent wants no more of them, or is no more."""
    try:
        return pipe.recv_bytes()
    except (EOFError, OSError):
        return None


def _answer(pipe: Pipe, answer: Answer) -> bool:
    try:
        message = pickle.dumps(answer)
    except Exception as error:
        message = pickle.dumps(failure("a job", error))
    try:
        pipe.send_bytes(message)
    except OSError:
        return False
    return True


def _die_with_parent() -> None:
    """Ends the process, whatever it is doing, when its parent is gone: nobody waits for its result."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
