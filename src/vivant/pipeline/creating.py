"""A new project: a folder with `vivant.toml`, its texts beside it, and nothing hidden."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from vivant.config import FILE, parse_config, write_template
from vivant.encoding.texts import GivenText, read_texts
from vivant.errors import ProjectError
from vivant.schema.vocabulary import StyleChoice

Preset = Literal["demo", "paper"]
_SIZES: dict[Preset, tuple[int, int]] = {"demo": (24, 12), "paper": (2000, 10_000)}


@dataclass(frozen=True, slots=True)
class Created:
    """What was made: the folder, and how many texts it holds."""

    directory: Path
    texts: int


def create_project(
    directory: Path,
    *,
    preset: Preset = "demo",
    texts: Path | None = None,
    seed: int = 1,
    style: StyleChoice = "storybook",
) -> Created:
    """Makes `directory` a project. With `texts`, its stories are those texts, copied inside.

    Raises ProjectError where something stands already, InputError for unusable texts; then nothing
    is written.
    """
    if (directory / FILE).exists():
        raise ProjectError(f"{directory} is a project already", "Build it, or name another folder.")
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise ProjectError(f"{directory} is not an empty folder", "Name a new or an empty folder.")
    given = read_texts(texts) if texts else ()
    characters, stories = (0, 0) if given else _SIZES[preset]
    name = directory.resolve().name
    text = write_template(
        name=name,
        seed=seed,
        characters=characters,
        stories=stories,
        texts="texts" if given else "",
        style=style,
    )
    parse_config(text, FILE)
    _write(directory, text, given, texts)
    return Created(directory, len(given))


def _write(directory: Path, text: str, given: tuple[GivenText, ...], source: Path | None) -> None:
    """All or nothing: the folder is made beside its place and moved there."""
    parent = directory.resolve().parent
    draft = parent / f".{directory.resolve().name}.new-{os.getpid()}"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        (draft / "texts" if given else draft).mkdir(parents=True)
        (draft / FILE).write_text(text, "utf-8")
        for one in given:
            assert source is not None
            shutil.copyfile(source / f"{one.name}.txt", draft / "texts" / f"{one.name}.txt")
        if directory.exists():
            directory.rmdir()
        draft.rename(directory.resolve())
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        raise ProjectError(
            f"{directory} cannot be made: {error.strerror or error}", "Check the place and its permissions."
        ) from None
