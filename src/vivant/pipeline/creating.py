"""A new project: a folder with `vivant.toml`, what was given beside it, and nothing hidden."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from vivant.config import FILE, Config, parse_config, write_template
from vivant.encoding.texts import read_texts
from vivant.errors import InputError, ProjectError, UsageError
from vivant.given import characters as character_files
from vivant.given import scripts as script_files
from vivant.given.characters import GivenCharacter, read_characters
from vivant.given.likeness import alike_in_words
from vivant.given.pictures import as_style, read_picture
from vivant.given.problems import refuse
from vivant.given.reading import Given, files_in, for_studio, people_of
from vivant.given.scripts import read_scripts
from vivant.given.style import Style
from vivant.schema.vocabulary import StyleChoice

Preset = Literal["demo", "paper"]
_SIZES: dict[Preset, tuple[int, int]] = {"demo": (24, 12), "paper": (2000, 10_000)}
_MOST_SHOWN: Final = 5
CHARACTERS, SCRIPTS, STYLE, TEXTS = "characters", "scripts", "style", "texts"
"""The folders of what was given."""


@dataclass(frozen=True, slots=True)
class Bringing:
    """What people give a new project: folders (or single files) of characters, scripts or texts, and a
    style in words and pictures."""

    characters: Path | None = None
    scripts: Path | None = None
    texts: Path | None = None
    style_words: str = ""
    style_references: tuple[Path, ...] = ()


NOTHING: Final = Bringing()


@dataclass(frozen=True, slots=True)
class Created:
    """What was made: the folder, how much it was given, and what people should know about that."""

    directory: Path
    texts: int = 0
    characters: int = 0
    scripts: int = 0
    warnings: tuple[str, ...] = ()


def create_project(
    directory: Path,
    *,
    preset: Preset = "demo",
    brought: Bringing = NOTHING,
    seed: int = 1,
    style: StyleChoice = "storybook",
) -> Created:
    """Makes `directory` a project, and copies into it what is brought.

    With texts or scripts, its stories are those; with characters, its cast is them. Raises
    ProjectError where something stands already, InputError that names every problem in what is given;
    then nothing is written.
    """
    if (directory / FILE).exists():
        raise ProjectError(f"{directory} is a project already", "Build it, or name another folder.")
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise ProjectError(f"{directory} is not an empty folder", "Name a new or an empty folder.")
    characters, stories = _SIZES[preset]
    text = write_template(
        name=directory.resolve().name,
        seed=seed,
        characters=0 if brought.texts or brought.characters else characters,
        stories=0 if brought.texts or brought.scripts else stories,
        given=CHARACTERS if brought.characters else "",
        texts=TEXTS if brought.texts else "",
        scripts=SCRIPTS if brought.scripts else "",
        style=style,
        style_words=brought.style_words,
        style_references=[f"{STYLE}/{path.name}" for path in brought.style_references],
    )
    config = parse_config(text, FILE)
    files, created = _brought(directory, brought, config)
    lay_down(directory, text, files)
    return created


def _brought(directory: Path, brought: Bringing, config: Config) -> tuple[dict[str, Path], Created]:
    """What is copied, by its place in the project, and what it amounts to. Raises InputError."""
    files: dict[str, Path] = {}
    told = read_texts(brought.texts) if brought.texts else ()
    for text in told:
        assert brought.texts is not None
        files[f"{TEXTS}/{text.name}.txt"] = brought.texts / f"{text.name}.txt"
    own = _files(brought.characters, character_files.ENDINGS, "a .toml for each character, or a .csv")
    cast, problems = read_characters(own, [str(path) for path in own])
    files |= {f"{CHARACTERS}/{path.name}": path for path in own}
    files |= {f"{CHARACTERS}/{name}": path for name, path in _pictures(own, cast)}
    written = _files(brought.scripts, script_files.ENDINGS, "a .json or .yaml for each story")
    people = people_of(cast, config.cast.characters, all_known=not problems)
    scripts, more = read_scripts(written, [str(path) for path in written], people)
    files |= {f"{SCRIPTS}/{path.name}": path for path in written}
    refuse([*problems, *more])
    references = {f"{STYLE}/{path.name}": path for path in brought.style_references}
    if len(references) < len(brought.style_references):
        raise InputError("two style references have one name", "Rename one of them.")
    style = Style(config.style.words, tuple(as_style(_read(path)) for path in references.values()))
    given = Given(tuple(cast), tuple(scripts), style)
    warnings = tuple(_warnings(given, config))
    return files | references, Created(directory, len(told), len(cast), len(scripts), warnings)


def _files(folder: Path | None, endings: Sequence[str], what: str) -> list[Path]:
    return files_in(folder, endings, what) if folder else []


def _pictures(files: Sequence[Path], cast: Sequence[GivenCharacter]) -> Iterator[tuple[str, Path]]:
    folder = files[0].parent if files else Path()
    return ((one.pictured, folder / one.pictured) for one in cast if one.pictured)


def _read(path: Path) -> bytes:
    try:
        return read_picture(path)
    except ValueError as error:
        what, _, do = str(error).partition(". ")
        raise InputError(f"--style-reference {what}", do) from None


def _warnings(given: Given, config: Config) -> Iterator[str]:
    """What people should know before they build."""
    yield from alike_in_words([one.character for one in given.characters]).values()
    try:
        drawn = for_studio(given, config)
    except UsageError as error:
        yield f"as configured, this cannot be built yet: {error}"
        return
    pairs = zip(given.characters, drawn.characters, strict=True)
    retold = [two.character.description for one, two in pairs if one.character != two.character]
    yield from (f"the studio will draw: {description}" for description in retold[:_MOST_SHOWN])
    if len(retold) > _MOST_SHOWN:
        yield f"and {len(retold) - _MOST_SHOWN} others in its own words; templates and report show them"


def lay_down(directory: Path, text: str, files: Mapping[str, Path | bytes]) -> None:
    """Writes a project whose `vivant.toml` is `text`: `files` by their places in it, where each is or what it holds.

    All or nothing: the folder is made beside its place and moved there. Raises ProjectError.
    """
    parent = directory.resolve().parent
    draft = parent / f".{directory.resolve().name}.new-{os.getpid()}"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        draft.mkdir(parents=True)
        (draft / FILE).write_text(text, "utf-8")
        for name, source in files.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            if isinstance(source, bytes):
                (draft / name).write_bytes(source)
            else:
                shutil.copyfile(source, draft / name)
        if directory.exists():
            directory.rmdir()
        draft.rename(directory.resolve())
    except OSError as error:
        raise ProjectError(
            f"{directory} cannot be made: {error.strerror or error}", "Check the place and its permissions."
        ) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
