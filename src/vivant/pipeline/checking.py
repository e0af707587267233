"""`vivant check`: every problem in what people bring, before a project is made of it or after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from vivant.config import FILE, Config, read_config
from vivant.errors import InputError, UsageError
from vivant.given import characters, scripts
from vivant.given.characters import read_characters
from vivant.given.documents import Document, read_document
from vivant.given.explaining import explained
from vivant.given.problems import Problem, problems_of
from vivant.given.reading import people_of, read_given
from vivant.given.scripts import ANYBODY, read_scripts


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read, and everything that is wrong with it."""

    characters: int
    scripts: int
    problems: tuple[Problem, ...]

    def document(self) -> dict[str, Any]:
        return {
            "characters": self.characters,
            "scripts": self.scripts,
            "problems": [problem.document() for problem in self.problems],
        }

    def lines(self) -> list[str]:
        counts = {"characters": self.characters, "scripts": self.scripts}
        read = "".join(f", {what}: {count}" for what, count in counts.items() if count)
        return [str(problem) for problem in self.problems] or [f"No problems{read}."]


def check_files(files: Sequence[Path]) -> Checked:
    """Looks at characters and scripts, at folders of them, and at whole projects.

    Scripts may call the characters that are looked at with them; where there are none, anybody. Raises
    InputError where there is nothing to look at.
    """
    if not files:
        raise InputError("no file is named", "Name characters, scripts, folders of them, or a project.")
    projects = [path for path in files if (path / FILE).is_file() or path.name == FILE]
    rest = [file for path in files if path not in projects for file in _files(path)]
    people = [file for file in rest if file.suffix.lower() in characters.ENDINGS]
    told = [file for file in rest if file.suffix.lower() in scripts.ENDINGS]
    if others := [file for file in rest if file not in people and file not in told]:
        known = ", ".join((*characters.ENDINGS, *scripts.ENDINGS))
        raise InputError(f"{others[0]} is nothing that can be checked", f"Files end in {known}.")
    cast, problems = read_characters(people, [str(file) for file in people])
    who = people_of(cast, 0, all_known=not problems) if people else ANYBODY
    stories, more = read_scripts(told, [str(file) for file in told], who)
    problems += more
    for path in projects:
        problems += _of_project(path if path.is_dir() else path.parent)
    return Checked(len(cast), len(stories), tuple(problems))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    endings = (*characters.ENDINGS, *scripts.ENDINGS)
    found = sorted(p for p in path.iterdir() if p.suffix.lower() in endings and p.is_file())
    if not found:
        raise InputError(f"{path} holds nothing that can be checked", f"Files end in {', '.join(endings)}.")
    return found


def _of_project(directory: Path) -> Iterator[Problem]:
    file = str(directory / FILE)
    document = read_document(directory / FILE, file)
    if not isinstance(document, Document):
        yield from document
        return
    try:
        Config.model_validate(document.data)
    except ValidationError as error:
        yield from (_discreet(problem) for problem in explained(error, document, Config))
        return
    try:
        read_given(directory, read_config(directory))
    except UsageError as error:
        yield from problems_of(error) or [Problem(file, 1, "", error.what, error.do)]


def _discreet(problem: Problem) -> Problem:
    """The problem without what may be a secret that somebody wrote in the place of its name."""
    if not problem.field.endswith(".key"):
        return problem
    do = "Write the name of a secret, such as OPENAI_API_KEY, never the secret itself."
    return replace(problem, what="is not the name of a secret", do=do)
