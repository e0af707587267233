"""Weights in memory: loaded once, shared by all adapters and classes that draw out of them."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar
from weakref import WeakValueDictionary

from vivant.models.diffusing.loading import Place, kin, load, put

Result = TypeVar("Result")


class Stop(Exception):
    """Nobody waits for the picture any more."""


class NotLoaded(Exception):
    """The weights could not be read, or not as what they were asked for."""


class Weights:
    """One thread that loads the weights at the first call and then draws, one call after the other.

    Classes share what is loaded: two of them over the same weights need the memory of one.
    """

    def __init__(self, place: Place, loaded: Any = None) -> None:
        """`loaded` is a pipeline that needs no loading; None: one is loaded from `place`."""
        self._place = place
        self._pipes: dict[str, Any] = {} if loaded is None else {type(loaded).__name__: loaded}
        self._placed = ""
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="diffusers")

    async def run(self, kind: str, call: Callable[[Any, threading.Event], Result]) -> Result:
        """What `call` makes of the pipeline of class `kind`. Raises NotLoaded.

        `call` is given an event too, which is set when the caller goes away: it should raise Stop then.
        A call that has not begun by then never begins.
        """
        gone = threading.Event()

        def work() -> Result:
            if gone.is_set():
                raise Stop
            with _quiet():
                return call(self._ready(kind), gone)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except asyncio.CancelledError:
            gone.set()
            raise

    def _ready(self, kind: str) -> Any:
        try:
            return self._pipe(kind)
        # Any library of them may say anything of files that it cannot use.
        except Exception as error:
            said = " ".join(str(error).split()) or type(error).__name__
        # Raised out here, so that what was loaded by half is not kept alive by the error.
        raise NotLoaded(said)

    def _pipe(self, kind: str) -> Any:
        if not self._pipes:
            first, pipe = load(self._place, kind)
            self._pipes[first] = pipe
        if kind not in self._pipes:
            self._pipes[kind] = kin(next(iter(self._pipes.values())), kind)
        if self._placed != kind:
            put(self._pipes[kind], self._place)
            self._placed = kind
        return self._pipes[kind]


_SHARED: Final[WeakValueDictionary[Place, Weights]] = WeakValueDictionary()
_LOCK: Final = threading.Lock()


def weights_at(place: Place) -> Weights:
    """The weights of this place: the same object as long as anybody holds it."""
    with _LOCK:
        weights = _SHARED.get(place)
        if weights is None:
            weights = _SHARED[place] = Weights(place)
        return weights


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """No remarks and no bars in between ours; bars of downloads stay, because downloads are to be seen."""
    from diffusers.utils import logging as ours
    from transformers.utils import logging as theirs

    before = [(library, library.get_verbosity()) for library in (ours, theirs)]
    for library, _ in before:
        library.set_verbosity_error()
        library.disable_progress_bar()
    try:
        yield
    finally:
        for library, verbosity in before:
            library.set_verbosity(verbosity)
            library.enable_progress_bar()
