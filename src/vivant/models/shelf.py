"""Where providers come from: built in, installed as plug-ins, or a file of the project."""

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from vivant.errors import ConfigError
from vivant.models.settings import Settings
from vivant.schema.record import Role

BUILT_IN: Final = ("openai_images", "openai_chat", "gemini", "comfyui", "diffusers")
ENTRY_POINTS: Final = "vivant.providers"
"""The group of entry points in which an installed package offers a provider."""

Makers = Mapping[Role, Callable[[Settings], Any]]


def makers(provider: str, directory: Path) -> Makers:
    """What a provider can play, by role. Raises ConfigError for one that is not there or is broken."""
    module = _module(provider, directory)
    roles = getattr(module, "ROLES", None)
    if not isinstance(roles, Mapping):
        raise ConfigError(
            f"provider {provider} has no ROLES", "It must map role names to what makes an adapter."
        )
    return roles


def _module(provider: str, directory: Path) -> Any:
    if provider in BUILT_IN:
        return importlib.import_module(f"vivant.models.providers.{provider}")
    if provider.endswith(".py"):
        return _from_file(provider, directory)
    from importlib.metadata import entry_points

    for point in entry_points(group=ENTRY_POINTS, name=provider):
        return _loaded(provider, point.load)
    raise ConfigError(
        f"there is no provider {provider!r}",
        f"Built in are {', '.join(BUILT_IN)}; a file of the project ends in .py; packages offer theirs as "
        f"entry points of the group {ENTRY_POINTS}.",
    )


def _from_file(provider: str, directory: Path) -> ModuleType:
    path = directory / provider
    if Path(provider).is_absolute() or ".." in Path(provider).parts or not path.is_file():
        raise ConfigError(
            f"the provider {provider} is not a file of the project",
            "Put it into the project's folder and name it relative to that.",
        )
    spec = importlib.util.spec_from_file_location(f"vivant_plug_in_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    loader = spec.loader
    _loaded(provider, lambda: loader.exec_module(module))
    return module


def _loaded(provider: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except Exception as error:
        raise ConfigError(
            f"the provider {provider} cannot be loaded: {type(error).__name__}: {error}",
            "Mend its code, or install what it needs.",
        ) from error
