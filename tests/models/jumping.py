"""An event loop whose clock jumps to the next thing that is due: hours pass in no time, exactly."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class Jumping(asyncio.SelectorEventLoop):
    """Nothing outside of the loop may be waited for: if nothing is due, nothing ever will be."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        selector: Any = self._selector  # type: ignore[attr-defined]
        selected = selector.select

        def select(timeout: float | None = None) -> Any:
            if timeout is None:
                raise AssertionError("everybody waits, and nobody is to wake them")
            self.now += max(0.0, timeout)
            return selected(0)

        selector.select = select

    def time(self) -> float:
        return self.now


def in_jumping_time(main: Callable[[Callable[[], float]], Coroutine[Any, Any, Result]]) -> Result:
    """The result of `main`, which is given the clock (seconds)."""
    loop = Jumping()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(main(loop.time))
