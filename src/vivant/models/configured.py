"""From configuration to roles: which provider plays which role."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, get_args

from vivant.config import STUDIO, Config, EndpointSection
from vivant.errors import ConfigError
from vivant.models import secrets, shelf
from vivant.models.calling import CallLog, Desk, Roles
from vivant.models.crew import Crew, Patience, Seat, Vote, crew
from vivant.models.http import Http
from vivant.models.ledger import Ledger
from vivant.models.limiter import Limiter
from vivant.models.prices import Pricing
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.models.roles import Traits, traits_of
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.studio.slips import PRESETS, Fault

_GONE: Final = 3
"""Calls in a row that fail in passing, after all their tries, before a model counts as out of reach."""


@dataclass(frozen=True, slots=True)
class Team:
    """The roles of a project, and the truth log of its studio."""

    roles: Roles
    truth: dict[str, Fault]
    http: Http = field(default_factory=Http)

    async def close(self, waiting: Callable[[int], None] = lambda under_way: None) -> None:
        """Waits for calls under way, which may have to be paid, and closes connections.

        `waiting` is told how many there are, if any.
        """
        try:
            if under_way := self.roles.desk.wind_up():
                waiting(under_way)
            await self.roles.desk.landed()
        finally:
            await self.http.close()


def team_of(
    config: Config,
    directory: Path = Path(),
    *,
    log: CallLog | None = None,
    ledger: Ledger | None = None,
    patience: Patience | None = None,
) -> Team:
    """The four roles as configured, for the project in `directory`.

    `log` is given for models whose calls are worth keeping; the studio's are not, because drawing
    again is cheaper than looking up. Raises ConfigError for an endpoint that cannot work.
    """
    rate = PRESETS[config.studio.slips]
    truth: dict[str, Fault] = {}
    studio: dict[Role, Any] = {
        "planner": StudioPlanner(),
        "generator": StudioGenerator(rate, truth),
        "editor": StudioEditor(rate, truth),
        "judge": StudioJudge(),
    }
    keys = {
        name: secrets.secret(config.endpoints[name].key, f"endpoints.{name}") for _, name in config.played()
    }
    http = Http(secrets=tuple(keys.values()))
    crews: dict[Role, Crew[Any]] = {}
    for role in get_args(Role):
        seats = []
        for name in config.models.of(role):
            if name == STUDIO:
                seats.append(
                    Seat(studio[role], traits=traits_of(studio[role]), patience=patience or Patience())
                )
            else:
                settings = Settings(name, config.endpoints[name], keys[name], http, directory)
                seats.append(_seat(role, settings, patience))
        crews[role] = crew(seats)
    desk = Desk(log, ledger or Ledger())
    roles = Roles(crews["planner"], crews["generator"], crews["editor"], crews["judge"], desk)
    return Team(roles, truth, http)


def is_studio(config: Config) -> bool:
    """Whether every role is played by the embedded studio, whose work is computing, not waiting."""
    return not any(config.played())


def _seat(role: Role, settings: Settings, patience: Patience | None) -> Seat[Any]:
    name, endpoint = settings.name, settings.endpoint
    makers = shelf.makers(endpoint.provider, settings.directory)
    if role not in makers:
        raise ConfigError(
            f"endpoints.{name} cannot be the {role}: provider {endpoint.provider} plays {', '.join(makers)}",
            f"Name another endpoint in models.{role}.",
        )
    adapter = makers[role](settings)
    traits = _traits(traits_of(adapter), endpoint)
    return Seat(
        adapter,
        endpoint=name,
        weight=endpoint.weight,
        traits=traits,
        patience=patience
        or Patience(
            timeout=endpoint.timeout,
            tries=endpoint.tries,
            pause=1.0,
            total=endpoint.patience,
            gone=_GONE,
        ),
        limiter=Limiter(endpoint.slots, per_minute=endpoint.per_minute),
        pricing=Pricing.of(adapter.model, endpoint.url, traits, endpoint.price),
        terms=endpoint.terms,
        vote=_vote(endpoint),
    )


def _traits(traits: Traits, endpoint: EndpointSection) -> Traits:
    """The adapter's traits, where the user does not know better."""
    if endpoint.sizes:
        sizes = tuple((int(w), int(h)) for w, _, h in (size.partition("x") for size in endpoint.sizes))
        traits = replace(traits, sizes=sizes)
    if endpoint.references is not None:
        traits = replace(traits, references=endpoint.references)
    return traits


def _vote(endpoint: EndpointSection) -> Vote:
    agree = endpoint.votes // 2 + 1 if endpoint.agree is None else min(endpoint.agree, endpoint.votes)
    return Vote(endpoint.votes, agree)
