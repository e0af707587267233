"""`vivant build`: the three phases in order, from wherever the project stands."""

import asyncio
import signal
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.config import read_config
from vivant.engine.pool import Pool
from vivant.given.reading import Given
from vivant.models.configured import team_of
from vivant.pipeline.designing import design, invented_openings, role_openings
from vivant.pipeline.encoding import encode_given, encode_invented, encode_scripts, read_given
from vivant.pipeline.planning import buildable
from vivant.pipeline.progress import Watch
from vivant.pipeline.project import REPORT, Project, open_project
from vivant.pipeline.reporting import CatalogueSource
from vivant.pipeline.status import Status, status_of
from vivant.pipeline.synthesising import synthesise
from vivant.pipeline.workshop import Made, StudioBench, Work
from vivant.report.site import write_report


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended; `waiting` says what a person has to do first, if anything."""

    status: Status
    report: Path
    waiting: str

    def document(self) -> dict[str, Any]:
        return {**self.status.document(), "waiting": self.waiting, "report": str(self.report)}

    def lines(self) -> list[str]:
        return [*self.status.lines(), f"Report: {self.report}"]


def build_project(
    directory: Path,
    *,
    stories: int | None = None,
    workers: int = 1,
    report_progress: Watch = lambda step: None,
    report: bool = True,
) -> Built:
    """Does everything that is still to be done, up to the next human checkpoint.

    `stories` limits the work to the first ones; `workers` is the number of processes for the
    studio; `report` says whether the report is written. Running it again goes on from where it
    stopped. Raises KeyboardInterrupt after a clean stop, UsageError for input that cannot be used,
    before anything is written.
    """
    given = buildable(directory, read_config(directory))
    with open_project(directory, building=True) as project:
        waiting = asyncio.run(_interruptible(_build(project, given, stories, workers, report_progress)))
        if report:
            write_report(CatalogueSource(project), directory / REPORT)
        return Built(status_of(project), directory / REPORT / "index.html", waiting)


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


async def _build(project: Project, given: Given, stories: int | None, workers: int, watch: Watch) -> str:
    roles = team_of(project.config).roles
    async with Pool[Work, Made](StudioBench(project.config, project.packs), workers=workers) as engine:
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
