"""Where everything in a release comes from: the configuration, the prompts, the models, the gate's table."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, get_args

from sqlalchemy import JSON, Connection, cast, func, select, type_coerce

from vivant.config import STUDIO, Config
from vivant.gate.routing import ROUTES
from vivant.models.asking.prompts import all_prompts
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.release.hiding import public
from vivant.release.telling.toml import written
from vivant.schema.gate import DEFECT_OF
from vivant.schema.record import OutputTerms, Role
from vivant.schema.value import canonical
from vivant.store.tables import calls

FOLDER: Final = "project"
_STUDIO: Final[Mapping[Role, Any]] = {
    "planner": StudioPlanner,
    "generator": StudioGenerator,
    "editor": StudioEditor,
    "judge": StudioJudge,
}


@dataclass(frozen=True, slots=True)
class Player:
    """Who plays a role, as configured: the embedded studio, or a model behind an endpoint."""

    role: Role
    endpoint: str
    model: str
    provider: str
    terms: OutputTerms
    weight: float
    votes: int
    configured: Mapping[str, Any]

    @property
    def simulated(self) -> bool:
        return self.endpoint == STUDIO


@dataclass(frozen=True, slots=True)
class Asked:
    """A model that the call log knows, with what it was asked under: parameters, versions, pins."""

    role: Role
    model: str
    params: Mapping[str, Any]
    status: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Origins:
    """The players as configured, and the models as the call log knows them; studio calls are in no log."""

    players: tuple[Player, ...]
    asked: tuple[Asked, ...]

    @property
    def simulated(self) -> tuple[Role, ...]:
        """The roles that the embedded studio plays, alone or with others."""
        return tuple(dict.fromkeys(player.role for player in self.players if player.simulated))


def origins_of(config: Config, connection: Connection) -> Origins:
    return Origins(tuple(_players(config)), tuple(_asked(connection)))


def write_origins(
    config: Config, origins: Origins, made: Mapping[tuple[str, OutputTerms], int], folder: Path
) -> None:
    """Writes `vivant.toml`, `prompts.json`, `models.json` and `gate.json` into the new folder `project`.

    `made` counts released attempts by model and terms, as `ReleaseFacts.models` does.
    """
    place = folder / FOLDER
    place.mkdir()
    (place / "vivant.toml").write_text(configuration(config), "utf-8")
    _write(place / "prompts.json", prompts())
    _write(place / "models.json", models(origins, made))
    _write(place / "gate.json", gate(config))


def configuration(config: Config) -> str:
    """The configuration without what is private; it parses to what it says, and makes the same."""
    data = config.model_dump(mode="json")
    data["review"].pop("oidc")
    data["endpoints"] = {name: _spoken(endpoint) for name, endpoint in data["endpoints"].items()}
    told = {name: section for name, section in data.items() if section}
    return f"# The project as it was when released. Hosts, paths and secrets that are private are left out.\n\n{written(public(told))}"


def prompts() -> dict[str, Any]:
    """Every prompt for planners and judges, as models get it; those for pictures are in the rows."""
    return {"prompts": [{**prompt.document(), "text": prompt.text} for prompt in all_prompts()]}


def models(origins: Origins, made: Mapping[tuple[str, OutputTerms], int]) -> dict[str, Any]:
    """Every model that made or judged anything: as configured, as asked, and what is released of it."""
    return {
        "players": [
            {"role": p.role, "endpoint": p.endpoint, "simulated": p.simulated, **p.configured} for p in origins.players
        ],
        "calls": [
            {"role": one.role, "model": public(one.model), "params": public(one.params), "calls": dict(one.status)}
            for one in origins.asked
        ],
        "attempts": [
            {"model": public(model), "terms": terms, "released": count} for (model, terms), count in made.items()
        ],
    }  # fmt: skip


def gate(config: Config) -> dict[str, Any]:
    """What the gate asks about, which defect a no is, how far it reaches, and which repair it calls for."""
    routes = {**ROUTES, **config.gate.routing}
    return {
        "max_rounds": config.gate.max_rounds,
        "questions": [
            {"about": about, "defect": defect, "scope": scope, "repair": routes[defect]}
            for about, (defect, scope) in DEFECT_OF.items()
        ],
    }


def _players(config: Config) -> Iterator[Player]:
    for role in get_args(Role):
        for name in config.models.of(role):
            yield _studio(role, config) if name == STUDIO else _endpoint(role, name, config)


def _studio(role: Role, config: Config) -> Player:
    model = next(str(one.default) for one in fields(_STUDIO[role]) if one.name == "model")
    told = {"provider": STUDIO, "model": model, "terms": "permissive", "slips": config.studio.slips}
    return Player(role, STUDIO, model, STUDIO, "permissive", 1.0, 1, told)


def _endpoint(role: Role, name: str, config: Config) -> Player:
    endpoint = config.endpoints[name]
    told = public(_spoken(endpoint.model_dump(mode="json")))
    model, provider = told.get("model", name), told["provider"]
    return Player(role, name, model, provider, endpoint.terms, endpoint.weight, endpoint.votes, told)


def _spoken(endpoint: Mapping[str, Any]) -> dict[str, Any]:
    """What an endpoint says, without what is empty."""
    return {name: value for name, value in endpoint.items() if value not in (None, "", [], {})}


def _asked(connection: Connection) -> list[Asked]:
    request = type_coerce(calls.c.request, JSON)
    params = func.coalesce(cast(request["params"], calls.c.request.type), "").label("params")
    found = connection.execute(
        select(calls.c.role, calls.c.model, params, calls.c.status, func.count())
        .group_by(calls.c.role, calls.c.model, params, calls.c.status)
    ).all()  # fmt: skip
    counted: dict[tuple[Role, str, str], Counter[str]] = {}
    for role, model, told, status, count in found:
        read = json.loads(told) if isinstance(told, str) and told else (told or {})
        counted.setdefault((role, model, canonical(read or {})), Counter())[status] += count
    return [
        Asked(role, model, json.loads(params), dict(sorted(counts.items())))
        for (role, model, params), counts in sorted(counted.items())
    ]


def _write(path: Path, document: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", "utf-8")
