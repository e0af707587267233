"""The real path of a build, from the engine to the network: what is measured.

Stories are jobs of `engine.Tasks`; their calls go through `Roles` (call log, budget, slots, tries,
validation), an adapter and HTTP, and what comes back is durable before it is used.
"""

import asyncio
import contextlib
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from saturation.adapters import Plain
from saturation.load import Frame, Load
from saturation.simulation import Schedule, weight
from vivant.config import EndpointSection
from vivant.engine.jobs import Failed, Job, Result
from vivant.engine.tasks import Tasks
from vivant.models import shelf
from vivant.models.calling import CallLog, Desk, Roles
from vivant.models.crew import Crew, Patience, alone
from vivant.models.http import Http
from vivant.models.limiter import Limiter
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest
from vivant.models.settings import Settings
from vivant.schema.gate import Question, Region
from vivant.schema.record import Role
from vivant.store.call_log import StoredCallLog
from vivant.store.opening import own_store

Adapters = Literal["plain", "openai"]
MARKS: Final = (2_000, 10_000, 20_000)
"""After how many calls memory is looked at."""
_REGION: Final = Region(left=0.25, top=0.25, right=0.75, bottom=0.75)
_EVERY: Final = 10.0
"""Seconds between two lines of progress."""


@dataclass(frozen=True, slots=True)
class Run:
    """A load worked off: seconds, seconds of CPU of this process, calls, MiB of memory by calls made."""

    seconds: float
    cpu: float
    calls: int
    memory: dict[int, float]

    @property
    def cpu_a_call(self) -> float:
        """Milliseconds of CPU a call."""
        return 1e3 * self.cpu / self.calls


@dataclass(slots=True)
class Builder:
    """Makes stories as a build does: frame after frame, and each frame until it is not repeated."""

    roles: Roles
    side: int
    urgent: bool
    calls: int
    made: int = 0
    memory: dict[int, float] = field(default_factory=dict)
    begun: float = field(default_factory=time.perf_counter)

    async def story(self, told: list[Frame]) -> None:
        for frame in told:
            roles = self.roles.urgent(frame.left if self.urgent else 0)
            for generate, judge, edit in frame.attempts:
                await self.attempt(roles, generate, judge, edit)

    async def attempt(self, roles: Roles, generate: str, judge: str, edit: str) -> None:
        prompt = f"[[{generate}]] A fox with a red scarf waves from the bridge, in watercolour. " * 8
        made = await roles.generate(GenerateRequest(prompt, (), self.side, self.side, 1))
        self.counted()
        question = Question(check="control", about="pose", text=f"[[{judge}]] Is the fox waving?")
        answers = await roles.judge(JudgeRequest(made.pixels, made.picture.id, (question,), ()))
        if answers[0].verdict != "yes":
            raise AssertionError(f"{judge} was answered with {answers[0]}")
        self.counted()
        await roles.edit(EditRequest(made.picture, _REGION, f"[[{edit}]] Let the fox wave.", (), 1))
        self.counted()

    def counted(self) -> None:
        self.made += 1
        if self.made in MARKS or self.made == self.calls:
            self.memory[self.made] = resident()

    async def progress(self, name: str) -> None:
        """Says every few seconds how far it is."""
        while True:
            await asyncio.sleep(_EVERY)
            spent = time.perf_counter() - self.begun
            print(f"  {name}: {self.made} of {self.calls} calls in {spent:.0f} s", file=sys.stderr)


def run(
    url: str,
    load: Load,
    schedule: Schedule,
    name: str,
    side: int,
    logged: bool = True,
    adapters: Adapters = "plain",
) -> Run:
    """Works a load off in this process, with pictures of `side` x `side` pixels."""
    return asyncio.run(_run(url, load, schedule, name, side, logged, adapters))


async def _run(
    url: str, load: Load, schedule: Schedule, name: str, side: int, logged: bool, adapters: Adapters
) -> Run:
    async with _roles(url, load.slots, logged, adapters) as roles:
        builder = Builder(roles, side, schedule.urgent, load.calls)
        # What is imported and opened once is not counted.
        await builder.attempt(roles, "warm.generate", "warm.judge", "warm.edit")
        builder.made = 0
        jobs = [Job(id, weight(told, schedule), told) for id, told in load]
        tasks = Tasks(builder.story, at_once=schedule.at_once)
        cpu, builder.begun = time.process_time(), time.perf_counter()
        async with asyncio.TaskGroup() as group:
            saying = group.create_task(builder.progress(name))
            await tasks.run(jobs, _done)
            saying.cancel()
        spent = time.perf_counter() - builder.begun
        return Run(spent, time.process_time() - cpu, builder.made, builder.memory)


def _done(job: Job[list[Frame]], result: Result[None]) -> None:
    if isinstance(result, Failed):
        raise result.error


@contextlib.asynccontextmanager
async def _roles(url: str, slots: int, logged: bool, adapters: Adapters) -> AsyncIterator[Roles]:
    """All roles at one address, with as many slots in all."""
    http, limiter = Http(), Limiter(slots)

    def crew(role: Role) -> Crew[Any]:
        if adapters == "plain":
            return alone(Plain(url, http), Patience(), limiter)
        return alone(_openai(role, url, http), Patience(), limiter)

    with _log() if logged else contextlib.nullcontext() as log:
        try:
            yield Roles(crew("planner"), crew("generator"), crew("editor"), crew("judge"), Desk(log))
        finally:
            await http.close()


def _openai(role: Role, url: str, http: Http) -> Any:
    """The adapter that a build has for a role."""
    provider = "openai_images" if role in ("generator", "editor") else "openai_chat"
    endpoint = EndpointSection(provider=provider, url=f"{url}/v1", model="slow")
    return shelf.makers(provider, Path())[role](Settings("slow", endpoint, "", http, Path()))


@contextlib.contextmanager
def _log() -> Iterator[CallLog]:
    with tempfile.TemporaryDirectory(prefix="saturation-") as folder, own_store(Path(folder)) as store:
        log = StoredCallLog(store.catalogue, store.blobs, store.directory)
        try:
            yield log
        finally:
            log.close()


def resident() -> float:
    """MiB of memory of this process now; where the system does not say, the most it ever had."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() / 2**20
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
