"""`vivant build`: the three phases in order, from wherever the project stands."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.config import read_config
from vivant.errors import OutOfBudget
from vivant.given.reading import Given
from vivant.pipeline.attending import BUDGET, attended
from vivant.pipeline.awaiting import count_waiting, people_decide, undecided
from vivant.pipeline.designing import design, invented_openings, role_openings
from vivant.pipeline.encoding import encode_given, encode_invented, encode_scripts, read_given
from vivant.pipeline.planning import buildable
from vivant.pipeline.progress import Watch
from vivant.pipeline.project import REPORT, Project, open_project
from vivant.pipeline.reporting import CatalogueSource
from vivant.pipeline.status import Status, status_of
from vivant.pipeline.stopping import interruptible
from vivant.pipeline.synthesising import synthesise
from vivant.pipeline.workplace import Workplace, workplace
from vivant.report.site import write_report
from vivant.schema.record import Checkpoint


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
    wait: bool = False,
) -> Built:
    """Does everything that is still to be done, up to the next human checkpoint; or with `wait` waits there
    until people have decided, and goes on. What people order meanwhile is carried out beside it.

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
            work = _build(project, given, stories, workers, max_usd, report_progress, wait)
            waiting = asyncio.run(interruptible(work))
        except OutOfBudget as error:
            unpaid = f"{error.what}. {error.do}"
        if report:
            write_report(CatalogueSource(project), directory / REPORT)
        return Built(status_of(project), directory / REPORT / "index.html", waiting, unpaid)


async def _build(
    project: Project,
    given: Given,
    stories: int | None,
    workers: int,
    max_usd: float | None,
    watch: Watch,
    wait: bool,
) -> str:
    project.catalogue.note(BUDGET, "" if max_usd is None else repr(max_usd))
    async with workplace(project, workers=workers, max_usd=max_usd, watch=watch) as place:
        async with attended(project, place, watch):
            while True:
                held = await _phases(project, given, stories, place, watch)
                if held is None and not undecided(project):
                    break
                if held is not None and count_waiting(project, held):
                    if not wait:
                        break
                    await people_decide(project, held, watch)
        # What people ordered to the last may have put something before them again.
        held = held or _waiting(project)
    return _ask(project, held, count_waiting(project, held)) if held else ""


async def _phases(
    project: Project, given: Given, stories: int | None, place: Workplace, watch: Watch
) -> Checkpoint | None:
    """All phases from wherever they stand; the checkpoint at which something waits for people."""
    roles, engine = place.roles, place.engine
    if project.config.stories.texts:
        texts = await read_given(project, roles)
        cast_roles = [role for text in texts for role in text.roles]
        openings, played = role_openings(cast_roles, given.characters)
    else:
        openings = invented_openings(project.config.cast.characters, given.characters)
    if await design(project, openings, roles, engine, watch, given.characters):
        return "characters"
    if project.config.stories.texts:
        waiting = await encode_given(project, texts, played, roles, watch)
    elif project.config.stories.scripts:
        waiting = encode_scripts(project, given.scripts, roles, watch)
    else:
        waiting = await encode_invented(project, roles, watch, stories)
    if waiting:
        return "stories"
    await synthesise(project, engine, watch, stories, given.style)
    return _waiting(project)


def _waiting(project: Project) -> Checkpoint | None:
    """The first checkpoint at which something waits: what people changed while frames were made does too."""
    return next((checkpoint for checkpoint in _NAMED if count_waiting(project, checkpoint)), None)


_NAMED: Final[dict[Checkpoint, tuple[str, str]]] = {
    "characters": ("character", "characters"),
    "stories": ("story", "stories"),
    "frames": ("frame", "frames"),
}


def _ask(project: Project, checkpoint: Checkpoint, count: int) -> str:
    one, many = _NAMED[checkpoint]
    if not count:
        return f"All {many} are decided by now. Run `vivant build {project.directory}` again."
    waits = f"1 {one} waits" if count == 1 else f"{count} {many} wait"
    where = project.directory
    return (
        f"{waits} for a person. Decide in a browser: `vivant review {where}`; or see "
        f"{where / REPORT / 'index.html'} and decide with `vivant approve {where} ID --why …` or "
        f"`vivant reject {where} ID --why …`. Then run `vivant build {where}` again."
    )
