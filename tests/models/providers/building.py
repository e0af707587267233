"""A small project built over HTTP, planned and judged by the embedded studio unless a test says otherwise, and
measured against what is truly wrong in its pictures."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pytest

from tests.pipeline import tiny
from tests.servers.behind import Behind
from tests.servers.server import Server
from vivant.bench.trying import Case, cases
from vivant.config import FILE, Strategy
from vivant.models.configured import Team, team_of
from vivant.models.keys import edit_key, generate_key
from vivant.models.roles import EditRequest, GenerateRequest, Reply
from vivant.schema.record import Role
from vivant.schema.value import fingerprint
from vivant.store import images
from vivant.studio.slips import Fault

KEY: Final = "VIVANT_TEST_KEY"


@dataclass
class Watched:
    """A generator or editor, beside which what its server slipped on is logged as the studio's is."""

    adapter: Any
    behind: Behind
    truth: dict[str, Fault]

    @property
    def model(self) -> str:
        model: str = self.adapter.model
        return model

    async def generate(self, request: GenerateRequest) -> bytes | Reply:
        return self._logged(fingerprint(generate_key(request)), await self.adapter.generate(request))

    async def edit(self, request: EditRequest) -> bytes | Reply:
        return self._logged(fingerprint(edit_key(request)), await self.adapter.edit(request))

    def _logged(self, request: str, reply: bytes | Reply) -> bytes | Reply:
        data = reply.data if isinstance(reply, Reply) else reply
        self.truth[request] = self.behind.truth[images.pixel_id(images.decode(data))]
        return reply


def build(
    directory: Path,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    endpoint: Mapping[str, Any],
    *,
    characters: int = 1,
    others: Mapping[Role, Mapping[str, Any]] | None = None,
    size: int = 256,
    strategy: Strategy = "two_step",
) -> tuple[Case, ...]:
    """The frames of a story by the endpoint as generator and editor, with everything that is truly wrong in
    each attempt. `endpoint` is its table in vivant.toml, without the key; `others` are those of other roles,
    or of one of these instead."""
    monkeypatch.setenv(KEY, server.key)
    tables = {"generator": endpoint, "editor": endpoint, **(others or {})}
    more = "".join(f"\n[endpoints.{role}]\n{_table(said)}" for role, said in tables.items())
    tiny.make(directory, characters=characters, stories=1, more=more)
    path = directory / FILE
    text = path.read_text("utf-8").replace('"two_step" ', f'"{strategy}" ')
    text = text.replace("width = 256", f"width = {size}").replace("height = 256", f"height = {size}")
    for role in tables:
        text = text.replace(f'{role} = "studio"', f'{role} = "{role}"')
    path.write_text(text, "utf-8")
    with tiny.opened(directory) as project:
        asyncio.run(_build(project, directory, server.behind))
        tiny.assert_nothing_lost(project.catalogue)
        return tuple(cases(project, "frame"))


async def _build(project: Any, directory: Path, behind: Behind) -> None:
    team = team_of(project.config, directory)
    for crew in (team.roles.generator, team.roles.editor):
        _watch(crew.kinds, behind, team)
    try:
        await tiny.building(project, team)
    finally:
        await team.close()


def _watch(kinds: Any, behind: Behind, team: Team) -> None:
    for kind in kinds:
        kind.seats[:] = [
            replace(seat, adapter=Watched(seat.adapter, behind, team.truth)) for seat in kind.seats
        ]


def _table(said: Mapping[str, Any]) -> str:
    return "".join(f"{name} = {_toml(value)}\n" for name, value in {**said, "key": KEY}.items())


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_toml(inner)}" for name, inner in value.items()) + " }"
    return json.dumps(value)
