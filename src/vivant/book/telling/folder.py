"""The project of a tale: made beside its book, and later known again."""

import os
from pathlib import Path
from typing import Final

from vivant.book.telling.settings import Settings
from vivant.book.telling.tale import Tale
from vivant.config import FILE, Config, parse_config, read_config
from vivant.errors import ProjectError
from vivant.pipeline.creating import TEXTS, lay_down

ENDING: Final = ".vivant"


def folder_of(output: Path) -> Path:
    """Where the project of a book lies that is not told where to: `book.vivant` beside `book.pdf`."""
    return output.with_suffix(ENDING)


def begin_project(directory: Path, tale: Tale, settings: Settings) -> None:
    """Makes `directory` the project of this tale, all or nothing.

    Raises ProjectError where something else stands already or it cannot be made.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise ProjectError(
            f"{directory} is no project and not an empty folder", "Name another one with --project."
        )
    text = {f"{TEXTS}/{tale.name}.txt": tale.text.encode()}
    lay_down(directory, settings.text, text | dict(settings.files))


def begin_anew(directory: Path, tale: Tale, settings: Settings | None) -> None:
    """Makes a project that no story came of that of another text, and of other settings where there are any."""
    folder, name = directory / TEXTS, f"{tale.name}.txt"
    folder.mkdir(exist_ok=True)
    _replace(folder / name, tale.text.encode())
    for path in folder.glob("*.txt"):
        if path.name != name:
            path.unlink()
    if settings:
        for place, source in settings.files.items():
            (directory / place).parent.mkdir(parents=True, exist_ok=True)
            _replace(directory / place, source.read_bytes())
        _replace(directory / FILE, settings.text.encode())


def _replace(file: Path, data: bytes) -> None:
    draft = file.with_name(f".{file.name}.new")
    draft.write_bytes(data)
    os.replace(draft, file)


def refuse_another(
    directory: Path, tale: Tale, wanted: Settings | None, style: str | None, seed: int | None
) -> None:
    """Raises ProjectError where the project in `directory` is not one of this tale, in this style, with this
    seed and with these settings, as far as any are wanted."""
    config = read_config(directory)
    name = f"the project {directory}"
    do = f"Name another project with --project, or remove {directory} to begin anew."
    texts = [path.read_bytes() for path in sorted((directory / TEXTS).glob("*.txt"))]
    if config.stories.texts != TEXTS or len(texts) != 1:
        raise ProjectError(f"{name} is not one of a single text", do)
    if texts[0] != tale.text.encode():
        raise ProjectError(f"{name} was made for another text, or this one was changed since", do)
    if style is not None and style != config.stories.style:
        raise ProjectError(f"{name} is drawn in the style {config.stories.style}, not {style}", do)
    if seed is not None and seed != config.project.seed:
        raise ProjectError(f"{name} has the seed {config.project.seed}, not {seed}", do)
    if wanted and _unnamed(parse_config(wanted.text, FILE)) != _unnamed(config):
        raise ProjectError(
            f"{name} is configured otherwise than --config says",
            f"Leave --config out to go on as {directory / FILE} says. {do}",
        )
    for place, source in (wanted.files if wanted else {}).items():
        if not (directory / place).is_file() or (directory / place).read_bytes() != source.read_bytes():
            raise ProjectError(f"{name} has another {place} than {source}", do)


def _unnamed(config: Config) -> dict[str, object]:
    return config.model_dump(exclude={"project": {"name"}, "review": True, "release": True})
