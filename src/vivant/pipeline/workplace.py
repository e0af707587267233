"""Where a build's work is done: worker processes for the studio, one event loop for remote models."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from vivant.config import Config
from vivant.engine.pool import Pool
from vivant.engine.tasks import Tasks
from vivant.models.calling import Roles
from vivant.models.configured import Team, is_studio, team_of
from vivant.models.ledger import Ledger
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project
from vivant.pipeline.running import WorkEngine
from vivant.pipeline.workshop import Made, StudioBench, Work, perform
from vivant.store.call_log import StoredCallLog

STORIES_A_SLOT: Final = 6
"""Stories under way for each call in flight: so many that hardly a slot ever waits for one."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """The roles that plan in this process, and the engine that makes images."""

    roles: Roles
    engine: WorkEngine


@contextlib.asynccontextmanager
async def workplace(
    project: Project, *, workers: int, max_usd: float | None, watch: Watch
) -> AsyncIterator[Workplace]:
    """The studio draws in `workers` processes; models that are waited for share this event loop,
    behind the call log and a budget of `max_usd` dollars for the whole project.

    On leaving, also by a key press, calls under way are waited for: they are paid for.
    """
    if is_studio(project.config):
        async with Pool[Work, Made](StudioBench(project.config, project.packs), workers=workers) as pool:
            yield Workplace(team_of(project.config).roles, pool)
        return
    log = StoredCallLog(project.catalogue, project.blobs, project.packs)
    ledger = Ledger(max_usd, project.catalogue.budgeted(), project.catalogue.dearest())
    team = team_of(project.config, project.directory, log=log, ledger=ledger)
    _refuse_unpriced(ledger, team)

    async def make(work: Work) -> Made:
        return await perform(work, team, project.config, project.blobs.keep)

    def waiting(under_way: int) -> None:
        watch(Step("stop", 0, under_way, "calls under way are waited for, since they are paid for"))

    try:
        at_once = STORIES_A_SLOT * slots_of(project.config)
        yield Workplace(team.roles, Tasks[Work, Made](make, at_once=at_once))
    finally:
        try:
            await team.close(waiting)
        finally:
            log.close()


def slots_of(config: Config) -> int:
    """Calls that can be in flight at once: an endpoint has its slots in each role that it plays. 0 for
    the studio alone."""
    return sum(config.endpoints[name].slots for _, name in config.played())


def _refuse_unpriced(ledger: Ledger, team: Team) -> None:
    """Raises ConfigError for a budget over a model of unknown price, before anything is made."""
    for role, crew in team.roles.crews.items():
        for seat in crew.seats:
            if seat.pricing:
                ledger.refuse_unpriced(role, seat.pricing)
