"""What the engine's tests have done in worker processes."""

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.errors import InputError


@dataclass(frozen=True)
class Setup:
    """Workers that do what their payload says: `(verb, argument)`."""

    def __call__(self) -> Callable[[Any], Any]:
        return act


@dataclass(frozen=True)
class BadSetup:
    """Workers that fail to start, or die in starting."""

    how: str

    def __call__(self) -> Callable[[Any], Any]:
        if self.how == "raise":
            raise InputError("no model there", "Fetch it.")
        os.kill(os.getpid(), signal.SIGKILL)
        return act


class Stubborn:
    """A result that cannot travel."""

    def __reduce__(self) -> str:
        raise TypeError("I stay")


def act(payload: tuple[str, Any]) -> Any:
    return VERBS[payload[0]](payload[1])


def die(_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(marker: Path) -> str:
    """Ends the process the first time, and succeeds the second."""
    if not marker.exists():
        marker.touch()
        die(None)
    return "survived"


def fail(message: str) -> None:
    raise RuntimeError(message)


def refuse(message: str) -> None:
    raise InputError(message, "Change it.")


def chatter(text: str) -> str:
    print(text)
    os.write(1, text.encode())
    sys.stdout.flush()
    return "said"


def interrupt_self(_: Any) -> str:
    os.kill(os.getpid(), signal.SIGINT)
    return "still here"


def sleep_noted(pids: Path) -> None:
    """Notes its process in a folder, then sleeps for a minute."""
    (pids / str(os.getpid())).touch()
    time.sleep(60)


VERBS: dict[str, Callable[[Any], Any]] = {
    "square": lambda number: number * number,
    "pid": lambda _: os.getpid(),
    "exit": lambda code: sys.exit(code),
    "stubborn": lambda _: Stubborn(),
    "length": len,
    "repeat": lambda size: bytes(size),
    "sleep": time.sleep,
    "die": die,
    "die once": die_once,
    "fail": fail,
    "refuse": refuse,
    "chatter": chatter,
    "interrupt self": interrupt_self,
    "sleep noted": sleep_noted,
}
