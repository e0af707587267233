"""Where a build's work is done: worker processes for the studio, one event loop for remote models."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
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
_AT_ONCE_IF_POSSIBLE: Final = 1000
"""The urgency of what a person waits for: no story has so many frames left."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """The roles that plan in this process, and the engine that makes images; `beside` is one for what people
    ask for meanwhile, which does not wait until the other is done."""

    roles: Roles
    engine: WorkEngine
    beside: WorkEngine


@contextlib.asynccontextmanager
async def workplace(
    project: Project, *, workers: int, max_usd: float | None, watch: Watch
) -> AsyncIterator[Workplace]:
    """The studio draws in `workers` processes; models that are waited for share this event loop,
    behind the call log and a budget of `max_usd` dollars for the whole project.

    On leaving, also by a key press, calls under way are waited for: they are paid for.
    """
    if is_studio(project.config):
        bench = StudioBench(project.config, project.packs)
        async with (
            Pool[Work, Made](bench, workers=workers) as pool,
            Pool[Work, Made](bench, workers=1) as beside,
        ):
            yield Workplace(team_of(project.config).roles, pool, beside)
        return
    log = StoredCallLog(project.catalogue, project.blobs, project.packs)
    ledger = Ledger(max_usd, project.catalogue.budgeted(), project.catalogue.dearest())
    team = team_of(project.config, project.directory, log=log, ledger=ledger)
    _refuse_unpriced(ledger, team)

    asked = replace(team, roles=team.roles.urgent(_AT_ONCE_IF_POSSIBLE))

    async def make(work: Work) -> Made:
        return await perform(work, team, project.config, project.blobs.keep)

    async def make_at_once(work: Work) -> Made:
        return await perform(work, asked, project.config, project.blobs.keep)

    def waiting(under_way: int) -> None:
        watch(Step("stop", 0, under_way, "calls under way are waited for, since they are paid for"))

    try:
        at_once = STORIES_A_SLOT * slots_of(project.config)
        tasks = Tasks[Work, Made](make, at_once=at_once)
        yield Workplace(team.roles, tasks, Tasks[Work, Made](make_at_once, at_once=1))
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
