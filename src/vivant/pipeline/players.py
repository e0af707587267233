"""Who plays each role, told without any secret and without asking anybody."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from vivant.config import STUDIO, Config
from vivant.errors import ConfigError
from vivant.models import secrets
from vivant.models.configured import team_of
from vivant.models.crew import Crew
from vivant.schema.record import Role

ROLES: Final[tuple[Role, ...]] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Players:
    """The crews by role, and what has to be set before they can be asked: secrets, with the reason."""

    crews: dict[Role, Crew[Any]]
    missing: dict[str, str]


def players(config: Config, directory: Path) -> Players:
    """The models that play, as configured for the project in `directory`.

    Secrets that are not set are named, not complained about. Raises ConfigError for an endpoint that
    could not work with them either.
    """
    missing: dict[str, str] = {}
    endpoints = dict(config.endpoints)
    for _, name in config.played():
        key = config.endpoints[name].key
        try:
            secrets.secret(key, f"endpoints.{name}")
        except ConfigError as error:
            missing[key] = error.what
        endpoints[name] = config.endpoints[name].model_copy(update={"key": ""})
    roles = team_of(config.model_copy(update={"endpoints": endpoints}), directory).roles
    return Players(roles.crews, missing)


def simulated(config: Config) -> tuple[Role, ...]:
    """The roles that the embedded studio plays, alone or with others."""
    return tuple(role for role in ROLES if STUDIO in config.models.of(role))
