"""An adapter behind the wrapping as a project has it: made from configuration, with a call log on disk."""

import asyncio
import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from tests.models.providers.asking import edit, generation, judgement, sheet
from tests.models.providers.faults import Adapter
from tests.servers.behind import Behind
from tests.servers.server import Server
from vivant.config import Config
from vivant.errors import VivantError
from vivant.models.calling import Roles
from vivant.models.configured import team_of
from vivant.models.crew import Patience
from vivant.models.roles import PlanRequest, Received
from vivant.schema.brief import Draft, TuningBrief
from vivant.schema.gate import Answer
from vivant.schema.record import Role
from vivant.store.call_log import StoredCallLog
from vivant.store.calls import LoggedCall
from vivant.store.opening import own_store
from vivant.store.records import Charge

KEY: Final = "VIVANT_TEST_KEY"
PROVIDERS: Final = ("openai_images", "openai_chat", "gemini", "comfyui")
TRIES: Final = 3


@dataclass
class Quick(Behind):
    """Draws and looks once at the same, so that answers come in no time."""

    known: dict[object, Any] = field(default_factory=dict)

    def _once(self, key: object, make: Any) -> Any:
        if key not in self.known:
            self.known[key] = make()
        return self.known[key]

    def generate(self, *asked: Any) -> bytes:
        made: bytes = self._once(("generate", repr(asked)), lambda: Behind.generate(self, *asked))
        return made

    def edit(self, *asked: Any) -> bytes:
        made: bytes = self._once(("edit", repr(asked)), lambda: Behind.edit(self, *asked))
        return made

    def judge(self, *asked: Any) -> list[Answer]:
        answers: list[Answer] = self._once(("judge", repr(asked)), lambda: Behind.judge(self, *asked))
        return answers


def config_of(adapter: Adapter, server: Server, **endpoint: Any) -> Config:
    """A configuration in which the adapter plays its role, and the studio all others."""
    provider = next(name for name in PROVIDERS if adapter.name.startswith(name))
    table = {"provider": provider, "url": f"{server.url}{adapter.path}", "key": KEY, "tries": TRIES}
    return Config.model_validate(
        {
            "project": {"name": "tiny", "seed": 1},
            "models": {adapter.role: "it"},
            "endpoints": {"it": {**table, **adapter.endpoint, **endpoint}},
            "studio": {"slips": "none"},
        }
    )


@dataclass
class Wrapped:
    """What a test asks and looks into; every `ask` is one event loop of its own, as one run of a program is."""

    config: Config
    role: Role
    directory: Path
    store: Any

    def ask(self, times: int = 1, *, timeout: float = 10.0, reference: bool = False) -> list[object]:
        """What became of asking the same so many times: the value, or the error; of a judge that did not judge,
        what its notes say."""

        async def work() -> list[object]:
            log = StoredCallLog(self.store.catalogue, self.store.blobs, self.store.directory)
            patience = Patience(timeout=timeout, tries=self.config.endpoints["it"].tries, pause=0, gone=3)
            team = team_of(self.config, self.directory, log=log, patience=patience)
            try:
                return [await _asked(self.role, team.roles, reference) for _ in range(times)]
            finally:
                await team.close()
                log.close()

        return asyncio.run(work())

    @property
    def calls(self) -> list[LoggedCall]:
        return list(self.store.catalogue.calls())

    @property
    def charges(self) -> list[Charge]:
        return list(self.store.catalogue.charges())


@contextlib.contextmanager
def wrapped(
    adapter: Adapter, server: Server, empty: Path, directory: Path, **endpoint: Any
) -> Iterator[Wrapped]:
    """`empty` is a store without anything in it, of which a copy is made in `directory`."""
    shutil.copytree(empty, directory)
    with own_store(directory) as store:
        yield Wrapped(config_of(adapter, server, **endpoint), adapter.role, directory, store)


async def _asked(role: Role, roles: Roles, reference: bool) -> object:
    try:
        return await _answered(role, roles, reference)
    except VivantError as error:
        return error


async def _answered(role: Role, roles: Roles, reference: bool) -> Received | Draft | tuple[Answer, ...] | str:
    match role:
        case "generator":
            return await roles.generate(generation(sheet(1)) if reference else generation())
        case "editor":
            return await roles.edit(edit())
        case "planner":
            brief = TuningBrief(prompt="A picture.", must=("a hat",), findings=(), tried=())
            return await roles.plan(PlanRequest(brief, 7))
        case "judge":
            # One part of a judgement: who somebody is and all else are asked apart.
            whole = judgement()
            questions = tuple(q for q in whole.questions if q.check != "identity")
            answers = await roles.judge(replace(whole, questions=questions))
            silent = {answer.note for answer in answers if answer.verdict == "not_judged"}
            return ", ".join(silent) if silent else answers
