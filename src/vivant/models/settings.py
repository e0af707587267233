"""What an adapter is made from: its endpoint as configured, its secret, and HTTP."""

import difflib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from vivant.config import EndpointSection
from vivant.errors import ConfigError
from vivant.models.http import Http
from vivant.schema.value import Value

Options = TypeVar("Options", bound=Value)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a provider makes its adapters from.

    `name` is that of the endpoint in vivant.toml; `key` is the secret itself, empty where none is
    needed; `directory` is the project's folder, for files that the configuration names.
    """

    name: str
    endpoint: EndpointSection
    key: str = field(repr=False)
    http: Http
    directory: Path

    def options(self, kind: type[Options]) -> Options:
        """The provider's own options, checked. Raises ConfigError, naming the nearest known one."""
        try:
            return kind.model_validate(self.endpoint.options)
        except ValidationError as error:
            raise ConfigError(
                f"endpoints.{self.name}.options is not valid: {_explained(error, kind)}",
                "Mend it and run again.",
            ) from None

    def required(self, field: str) -> str:
        """A common field that this provider cannot do without. Raises ConfigError."""
        value = str(getattr(self.endpoint, field))
        if not value:
            raise ConfigError(
                f"endpoints.{self.name} has no `{field}`", f"Provider {self.endpoint.provider} needs it."
            )
        return value


def _explained(error: ValidationError, kind: type[Value]) -> str:
    said = []
    for problem in error.errors(include_url=False):
        where = ".".join(map(str, problem["loc"]))
        if problem["type"] == "extra_forbidden":
            near = difflib.get_close_matches(where, list(kind.model_fields), n=1, cutoff=0.5)
            hint = f"did you mean `{near[0]}`?" if near else f"known: {', '.join(kind.model_fields)}"
            said.append(f"unknown option `{where}`; {hint}")
        else:
            said.append(f"`{where}`: {problem['msg']}")
    return "; ".join(said)
