"""Where a build's work is done: worker processes for the studio, one event loop for remote models."""

import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Final, get_args

from vivant.config import Config
from vivant.engine.pool import Pool
from vivant.engine.tasks import Tasks
from vivant.models.calling import Roles
from vivant.models.configured import Team, is_studio, team_of
from vivant.models.ledger import Ledger
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project
from vivant.pipeline.running import WorkEngine
from vivant.pipeline.workshop import Made, StudioBench, Work, perform, stored
from vivant.schema.record import PixelId, Role
from vivant.store.call_log import StoredCallLog
from vivant.store.packs import PackWriter
from vivant.store.records import Located

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
    bench = _Bench(project, team)

    def waiting(under_way: int) -> None:
        watch(Step("stop", 0, under_way, "calls under way are waited for, since they are paid for"))

    try:
        tasks = Tasks[Work, Made](bench.make, at_once=STORIES_A_SLOT * slots_of(project.config))
        yield Workplace(team.roles, tasks)
    finally:
        try:
            await team.close(waiting)
        finally:
            log.close()
            bench.close()


def slots_of(config: Config) -> int:
    """Calls that can be in flight at once, over all endpoints; 0 for the studio alone."""
    names = {name for role in get_args(Role) for name in config.models.of(role)}
    return sum(config.endpoints[name].slots for name in names if name != "studio")


class _Bench:
    """Makes units of work in this process; images that the call log has not kept go to a pack."""

    def __init__(self, project: Project, team: Team) -> None:
        self._project, self._team = project, team
        self._writer: PackWriter | None = None

    async def make(self, work: Work) -> Made:
        return await perform(work, self._team, self._project.config, self._store)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()

    def _store(self, images: Mapping[PixelId, bytes]) -> tuple[Located, ...]:
        new = {id: data for id, data in images.items() if id not in self._project.blobs}
        if not new:
            return ()
        if self._writer is None:
            self._writer = PackWriter(self._project.packs)
        return stored(self._writer, new)
