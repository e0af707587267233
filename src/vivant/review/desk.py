"""What the application works on: one open project, one writer, one clock."""

from collections.abc import Callable
from dataclasses import dataclass, field

from vivant.pipeline.project import Project
from vivant.review.queue.left import Left
from vivant.review.queue.lookalikes import Lookalikes
from vivant.review.writer import Writer

Clock = Callable[[], float]
"""Seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An open project with its only writer; `clock` tells the time, `lookalikes` who is most like whom,
    `left` how many tasks there are."""

    project: Project
    writer: Writer
    clock: Clock
    lookalikes: Lookalikes = field(default_factory=Lookalikes)
    left: Left = field(default_factory=Left)
