"""A style of people's own: in words, and as pictures that show it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vivant.config import FILE, StyleSection
from vivant.given.pictures import as_style, read_picture
from vivant.given.problems import Problem
from vivant.models.roles import Picture


@dataclass(frozen=True, slots=True)
class Style:
    """What replaces the name of an art style in prompts and questions. Without `words` there is none."""

    words: str = ""
    pictures: tuple[Picture, ...] = ()


NAMED: Final = Style()
"""No style of people's own: stories are in one of the six that have names."""


def read_style(directory: Path, section: StyleSection) -> tuple[Style, list[Problem]]:
    """The style of the project in `directory`, and what is wrong with its pictures."""
    pictures, problems = [], []
    for name in section.references:
        try:
            pictures.append(as_style(read_picture(directory / name)))
        except ValueError as error:
            what, _, do = str(error).partition(". ")
            problems.append(Problem(FILE, 1, "style.references", what, do))
    return Style(section.words, tuple(pictures)), problems
