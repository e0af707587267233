"""`vivant build`: the three phases in order, from wherever the project stands."""

import asyncio
import signal
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.config import read_config
from vivant.errors import OutOfBudget
from vivant.given.reading import Given
from vivant.pipeline.designing import design, invented_openings, role_openings
from vivant.pipeline.encoding import encode_given, encode_invented, encode_scripts, read_given
from vivant.pipeline.planning import buildable
from vivant.pipeline.progress import Watch
from vivant.pipeline.project import REPORT, Project, open_project
from vivant.pipeline.reporting import CatalogueSource
from vivant.pipeline.status import Status, status_of
from vivant.pipeline.synthesising import synthesise
from vivant.pipeline.workplace import workplace
from vivant.report.site import write_report


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended; `waiting` says what a person has to do first, if anything, and `unpaid` that
    the budget stopped it."""

    status: Status
    report: Path
    waiting: str
    unpaid: str = ""

    def document(self) -> dict[str, Any]:
        return {
            **self.status.document(),
            "waiting": self.waiting,
            "stopped_by_budget": self.unpaid,
            "report": str(self.report),
        }

    def lines(self) -> list[str]:
        return [*self.status.lines(), f"Report: {self.report}"]


def build_project(
    directory: Path,
    *,
    stories: int | None = None,
    workers: int = 1,
    max_usd: float | None = None,
    report_progress: Watch = lambda step: None,
    report: bool = True,
) -> Built:
    """Does everything that is still to be done, up to the next human checkpoint.

    `stories` limits the work to the first ones; `workers` is the number of processes for the
    studio; `max_usd` is what the project may cost in all, past builds included; `report` says whether
    the report is written. Running it again goes on from where it stopped. Raises OutOfReach where a
    model answers nobody any more, and KeyboardInterrupt after a clean stop, UsageError for input that cannot be used,
    before anything is written.
    """
    given = buildable(directory, read_config(directory))
    with open_project(directory, building=True) as project:
        waiting, unpaid = "", ""
        try:
            work = _build(project, given, stories, workers, max_usd, report_progress)
            waiting = asyncio.run(_interruptible(work))
        except OutOfBudget as error:
            unpaid = f"{error.what}. {error.do}"
        if report:
            write_report(CatalogueSource(project), directory / REPORT)
        return Built(status_of(project), directory / REPORT / "index.html", waiting, unpaid)


async def _interruptible(work: Coroutine[Any, Any, str]) -> str:
    """Lets Ctrl-C and SIGTERM cancel the work, so that workers end and nothing is half written."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    stopped = False

    def stop() -> None:
        nonlocal stopped
        stopped = True
        task.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop)
        except (NotImplementedError, RuntimeError):
            break
    try:
        result: str = await task
        return result
    except asyncio.CancelledError:
        if stopped:
            raise KeyboardInterrupt from None
        raise


async def _build(
    project: Project,
    given: Given,
    stories: int | None,
    workers: int,
    max_usd: float | None,
    watch: Watch,
) -> str:
    async with workplace(project, workers=workers, max_usd=max_usd, watch=watch) as place:
        roles, engine = place.roles, place.engine
        if project.config.stories.texts:
            texts = await read_given(project, roles)
            cast_roles = [role for text in texts for role in text.roles]
            openings, played = role_openings(cast_roles, given.characters)
        else:
            openings = invented_openings(project.config.cast.characters, given.characters)
        if waiting := await design(project, openings, roles, engine, watch, given.characters):
            return _ask(project, waiting, "character", "characters")
        if project.config.stories.texts:
            waiting = await encode_given(project, texts, played, roles, watch)
        elif project.config.stories.scripts:
            waiting = encode_scripts(project, given.scripts, roles, watch)
        else:
            waiting = await encode_invented(project, roles, watch, stories)
        if waiting:
            return _ask(project, waiting, "story", "stories")
        await synthesise(project, engine, watch, stories, given.style)
    pending = project.catalogue.count_frames().pending
    held = (
        sum(1 for f in project.catalogue.frames() if f.state == "pending" and f.best is not None)
        if pending
        else 0
    )
    return _ask(project, held, "frame", "frames") if held else ""


def _ask(project: Project, count: int, one: str, many: str) -> str:
    waits = f"1 {one} waits" if count == 1 else f"{count} {many} wait"
    where = project.directory
    return (
        f"{waits} for a person. See {where / REPORT / 'index.html'}, decide with "
        f"`vivant approve {where} ID --why …` or `vivant reject {where} ID --why …`, "
        f"then run `vivant build {where}` again."
    )
