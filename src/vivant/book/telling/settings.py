"""The configuration of a tale's project: the default one, or models and more out of a given `vivant.toml`."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from vivant.config import parse_config, write_template
from vivant.errors import ConfigError
from vivant.pipeline.creating import TEXTS
from vivant.schema.vocabulary import StyleChoice

_LEFT: Final = ("review", "release")
"""Sections that say nothing of how a book is made."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `vivant.toml` is to say, and the files beside it that it names: their places, and where they are."""

    text: str
    files: Mapping[str, Path]


def default_settings(name: str, style: StyleChoice | None, seed: int | None) -> Settings:
    """The embedded studio in all roles."""
    text = write_template(
        name=name,
        seed=1 if seed is None else seed,
        characters=0,
        stories=0,
        texts=TEXTS,
        style=style or "storybook",
    )
    return Settings(text, {})


def given_settings(file: Path, name: str, style: StyleChoice | None, seed: int | None) -> Settings:
    """Those of a `vivant.toml`, whose stories and cast make way for the tale. `style` and `seed` come before
    what it says. Raises ConfigError for a file that is missing or not valid."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}", "Name a vivant.toml with --config.") from None
    config = parse_config(text, str(file))
    told = {section: value for section, value in tomllib.loads(text).items() if section not in _LEFT}
    told["project"] = {"name": name, "seed": config.project.seed if seed is None else seed}
    told["cast"] = {"characters": 0}
    told["stories"] = {"count": 0, "texts": TEXTS, "style": style or config.stories.style}
    written = "\n".join(_written(told)) + "\n"
    parse_config(written, f"{file} as configuration of one text")
    providers = [one.provider for one in config.endpoints.values() if one.provider.endswith(".py")]
    return Settings(written, {name: _beside(file, name) for name in (*providers, *config.style.references)})


def _beside(file: Path, name: str) -> Path:
    path = PurePosixPath(name)
    there = file.parent / name
    if path.is_absolute() or ".." in path.parts or not there.is_file():
        raise ConfigError(f"{file} names {name}, which is no file beside it", "Put it there, then run again.")
    return there


def _written(table: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """A TOML document (version 1.0) of these tables; tables within lists and below the second level stand in
    their line."""
    tables = {key: value for key, value in table.items() if isinstance(value, dict) and path.count(".") < 1}
    plain = {key: value for key, value in table.items() if key not in tables}
    if path and (plain or not tables):
        yield f"[{path}]"
    yield from (f"{_key(key)} = {_value(value)}" for key, value in plain.items())
    for key, value in tables.items():
        yield from _written(value, f"{path}.{_key(key)}" if path else _key(key))


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else json.dumps(key)


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, str | bool):
        return json.dumps(value)
    return str(value)
