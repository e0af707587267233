"""The examples of docs/models.md are true: every configuration is one, and the provider of one's own works."""

import asyncio
import importlib.util
import re
from pathlib import Path
from typing import Final

import pytest
from aiohttp import web

from tests.pipeline import tiny
from tests.servers.server import Server, recorded, serving
from vivant.config import Config, parse_config
from vivant.errors import Transient
from vivant.models.configured import team_of
from vivant.models.crew import Patience
from vivant.models.roles import GenerateRequest
from vivant.models.shelf import BUILT_IN
from vivant.pipeline.players import players

TEXT: Final = (Path(__file__).parent.parent / "docs" / "models.md").read_text("utf-8")
TABLES: Final = re.findall(r"```toml\n(.+?)```", TEXT, re.S)
(CODE,) = re.findall(r"```python\n(.+?)```", TEXT, re.S)


def config_of(table: str) -> Config:
    return parse_config(f'[project]\nname = "page"\n{table}', "docs/models.md")


def there(provider: str) -> bool:
    """Whether a provider can be made here: one of its own libraries may be an extra."""
    name = f"vivant.models.providers.{provider}"
    return provider != "diffusers" and (
        provider not in BUILT_IN or importlib.util.find_spec(name) is not None
    )


@pytest.mark.parametrize("table", TABLES)
def test_every_configuration_can_be_read_and_its_options_are_known(table: str, tmp_path: Path) -> None:
    config = config_of(table)
    assert config.endpoints
    (tmp_path / "mine.py").write_text(CODE, "utf-8")
    if all(there(endpoint.provider) for endpoint in config.endpoints.values()):
        crews = players(config, tmp_path).crews
        asked = {seat.endpoint for crew in crews.values() for seat in crew.seats} - {"studio"}
        assert asked == set(config.endpoints)


def test_options_of_diffusers_are_known() -> None:
    from vivant.models.providers.diffusers import Options

    tables = [config_of(table).endpoints.values() for table in TABLES]
    endpoints = [e for table in tables for e in table if e.provider == "diffusers"]
    assert endpoints
    for endpoint in endpoints:
        Options.model_validate(endpoint.options)


def test_every_built_in_provider_is_told_with_an_example() -> None:
    for provider in BUILT_IN:
        assert f"### {provider}\n" in TEXT
        assert any(f'provider = "{provider}"' in table for table in TABLES), provider


@pytest.mark.parametrize("busy", [False, True])
def test_a_provider_of_ones_own_is_asked(busy: bool, tmp_path: Path) -> None:
    picture = tiny.daub(1, 1024, 1024)

    def draws(server: Server) -> list[web.RouteDef]:
        async def draw(request: web.Request) -> web.Response:
            assert recorded(request).json == {"prompt": "a heron", "seed": 7}
            return web.Response(status=503) if busy else web.Response(body=picture)

        return [web.post("/draw", draw)]

    (tmp_path / "mine.py").write_text(CODE, "utf-8")
    (table,) = [table for table in TABLES if '"mine.py"' in table]
    with serving(draws) as server:
        config = config_of(table.replace("http://127.0.0.1:9000", server.url))
        team = team_of(config, tmp_path, patience=Patience(timeout=10, tries=1))

        async def ask() -> bytes:
            try:
                return (await team.roles.generate(GenerateRequest("a heron", (), 1024, 1024, 7))).picture.data
            finally:
                await team.close()

        if busy:
            with pytest.raises(Transient, match="HTTP 503"):
                asyncio.run(ask())
        else:
            assert asyncio.run(ask()) == picture
