"""What the application works on: one open project, one writer, one clock."""

from collections.abc import Callable
from dataclasses import dataclass

from vivant.pipeline.project import Project
from vivant.review.writer import Writer

Clock = Callable[[], float]
"""Seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An open project with its only writer; `clock` tells the time."""

    project: Project
    writer: Writer
    clock: Clock
