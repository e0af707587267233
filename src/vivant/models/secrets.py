"""Secrets: from the environment, or from a file of the user's own. Never from a project."""

import os
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from vivant.errors import ConfigError

FILE_VARIABLE: Final = "VIVANT_SECRETS"
"""Names the secrets file; without it, `vivant/secrets.toml` in the user's configuration folder."""


def secret(name: str, wanted_by: str, environment: Mapping[str, str] | None = None) -> str:
    """The secret of that name, for the part of the configuration that wants it; empty for an empty name.

    Raises ConfigError where it is nowhere, or its file can be read by others.
    """
    if not name:
        return ""
    known = os.environ if environment is None else environment
    if value := known.get(name, "").strip():
        return value
    file = secrets_file(known)
    if value := _in_file(file).get(name, ""):
        return value
    raise ConfigError(
        f"{wanted_by} needs the secret {name}, which is not set",
        f'Set the environment variable {name}, or write `{name} = "…"` into {file} (readable by you alone).',
    )


def secrets_file(environment: Mapping[str, str]) -> Path:
    """Where secrets are looked for besides the environment."""
    if named := environment.get(FILE_VARIABLE):
        return Path(named)
    home = environment.get("XDG_CONFIG_HOME") or str(Path(environment.get("HOME", "~")) / ".config")
    return Path(home).expanduser() / "vivant" / "secrets.toml"


def _in_file(file: Path) -> Mapping[str, str]:
    try:
        mode = file.stat().st_mode
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the secrets file {file} cannot be read: {error}", "Mend it.") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ConfigError(
            f"the secrets file {file} can be read by others", f"Run `chmod 600 {file}` and try again."
        )
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        # What is wrong there may quote a secret.
        raise ConfigError(
            f"the secrets file {file} is not valid TOML", 'Write lines such as NAME = "secret".'
        ) from None
    return {name: value.strip() for name, value in data.items() if isinstance(value, str)}
