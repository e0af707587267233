"""Progress of long work: a live line on a terminal, plain lines elsewhere."""

import sys
import time
from types import TracebackType
from typing import Self

from vivant.pipeline.progress import Step

_EVERY = 5.0
"""Seconds between plain lines."""


class Progress:
    """Shows steps as they come; `quiet` shows nothing."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.live = sys.stderr.isatty()
        self.started = time.monotonic()
        self.last = 0.0
        self.phase = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.live and not self.quiet and self.phase:
            print(file=sys.stderr)

    def update(self, step: Step) -> None:
        if self.quiet:
            return
        now = time.monotonic()
        finished = step.done == step.total
        if not finished and step.phase == self.phase and now - self.last < (0.1 if self.live else _EVERY):
            return
        if self.live and self.phase and step.phase != self.phase:
            print(file=sys.stderr)
        if step.phase != self.phase:
            self.started = now
        self.phase, self.last = step.phase, now
        line = step.line(now - self.started)
        if self.live:
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
        else:
            print(line, file=sys.stderr, flush=True)
