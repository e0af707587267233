"""Everything that people bring to a project, read whole: either all of it can be used, or nothing is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vivant.config import Config
from vivant.errors import InputError, UsageError
from vivant.given import characters, scripts
from vivant.given.characters import GivenCharacter, read_characters
from vivant.given.problems import Problem, refuse
from vivant.given.scripts import GivenScript, People, read_scripts
from vivant.given.studio import drawable, how_to_go_on, stageable, studio_roles
from vivant.given.style import NAMED, Style, read_style


@dataclass(frozen=True, slots=True)
class Given:
    """What people brought: characters in the order of their ids, scripts in that of their stories."""

    characters: tuple[GivenCharacter, ...] = ()
    scripts: tuple[GivenScript, ...] = ()
    style: Style = NAMED


def read_given(directory: Path, config: Config) -> Given:
    """What the project in `directory` was given.

    Raises InputError that names every problem in it, UsageError where the studio has a part in what it
    cannot do.
    """
    given = read_as_brought(directory, config)
    return for_studio(given, config)


def read_as_brought(directory: Path, config: Config) -> Given:
    """What the project was given, whether or not its models can do anything with it."""
    problems: list[Problem] = []
    cast: list[GivenCharacter] = []
    told: list[GivenScript] = []
    if folder := config.cast.given:
        files = files_in(directory / folder, characters.ENDINGS, "a .toml for each character, or a .csv")
        cast, problems = read_characters(files, [shown(directory, file) for file in files])
    if folder := config.stories.scripts:
        files = files_in(directory / folder, scripts.ENDINGS, "a .json or .yaml for each story")
        people = people_of(cast, config.cast.characters, all_known=not problems)
        told, more = read_scripts(files, [shown(directory, file) for file in files], people)
        problems += more
    style, more = read_style(directory, config.style)
    refuse([*problems, *more])
    return Given(tuple(cast), tuple(told), style)


def people_of(cast: Sequence[GivenCharacter], invented: int, *, all_known: bool = True) -> People:
    """Who scripts can call: given characters by name or id, invented ones by id."""
    ids = [f"C{number:04d}" for number in range(1, len(cast) + invented + 1)]
    return People({c.name.casefold(): c.character.id for c in cast}, ids, all_known)


def files_in(folder: Path, endings: Sequence[str], what: str) -> list[Path]:
    """The files of a folder that have one of these endings, by name; or the one file that is named.

    Raises InputError for a folder that is missing, unreadable or holds none, and for two stories or
    characters whose files differ in their endings alone.
    """
    if folder.suffix.lower() in endings and folder.is_file():
        return [folder]
    try:
        files = sorted(p for p in folder.iterdir() if p.suffix.lower() in endings and p.is_file())
    except FileNotFoundError:
        raise InputError(f"there is no folder {folder}", f"Name a folder with {what}.") from None
    except NotADirectoryError:
        raise InputError(f"{folder} is not a folder", f"Name the folder with {what}.") from None
    except OSError as error:
        raise InputError(f"{folder} cannot be read: {error.strerror}", "Make it readable.") from None
    if not files:
        raise InputError(f"{folder} holds nothing that can be read", f"Put {what} into it.")
    first: dict[str, Path] = {}
    for file in files:
        if (before := first.setdefault(file.stem, file)) is not file:
            raise InputError(f"{before} and {file.name} have one name", "Keep one of them, or rename it.")
    return files


def shown(directory: Path, file: Path) -> str:
    """A file's name inside a project, or as it was given."""
    return str(file.relative_to(directory)) if file.is_relative_to(directory) else str(file)


def for_studio(given: Given, config: Config) -> Given:
    """What the studio makes of it, where it has a part in pictures.

    Raises UsageError for what it cannot draw or read.
    """
    roles = studio_roles(config)
    if not roles:
        return given
    do = how_to_go_on(roles)
    if given.style.words:
        raise UsageError(f'the studio cannot draw the style "{given.style.words}"', do)
    seed = config.project.seed
    problems: list[Problem] = []
    cast, told = [], []
    for character in given.characters:
        drawn = drawable(character, seed, do)
        if isinstance(drawn, GivenCharacter):
            cast.append(drawn)
        else:
            problems += drawn
    for script in given.scripts:
        staged = stageable(script, seed, do)
        if isinstance(staged, GivenScript):
            told.append(staged)
        else:
            problems += staged
    refuse(problems)
    return Given(tuple(cast), tuple(told), given.style)
