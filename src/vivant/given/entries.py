"""The form in which characters and scripts are brought: what a file may say, field by field."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from vivant.given.colours import colour_of
from vivant.given.pictures import ENDINGS, inside
from vivant.schema.character import Pattern
from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES, FrameSpec
from vivant.schema.value import Value
from vivant.schema.vocabulary import ProfessionCategory, SubjectType

NAME: Final = r"^[^\s\d_,:;()#\"][^_,:;()#\"]{0,59}$"
"""What stands in a line of a prompt without being taken for a part of it."""
_ID: Final = re.compile(r"[CS][0-9]+")


def _no_id(value: str) -> str:
    if _ID.fullmatch(value):
        raise ValueError(f'is "{value}", which reads like an id. Give a name.')
    return value


def _colour(value: str) -> str:
    colour_of(value)
    return value


def _file(value: str) -> str:
    if not inside(value):
        raise ValueError(f'is "{value}". Name a picture beside the file, without `..` or a leading slash.')
    if not value.lower().endswith(ENDINGS):
        raise ValueError(f'is "{value}". Give a PNG, JPEG or WebP.')
    return value


Line = Annotated[str, Field(min_length=1, max_length=4000)]
ColourName = Annotated[str, AfterValidator(_colour)]
"""A known name, or a value such as "#1f8a8a"."""


class FeatureEntry(Value):
    """One part by which the character is known, such as its hat: what kind, in which colours."""

    part: Annotated[str, Field(pattern=r"^[a-z][a-z _-]*$", description="hair, coat, top, hat, …")]
    kind: Annotated[Line, Field(description="What it is, such as `straw hat`.")]
    colour: Annotated[ColourName, Field(description="A known name, or a value such as #1f8a8a.")]
    second: Annotated[ColourName | None, Field(description="The other colour of a pattern.")] = None
    pattern: Pattern = "plain"


class CharacterEntry(Value):
    """A character as brought: one TOML file, or one row of a CSV."""

    name: Annotated[
        Annotated[Line, Field(pattern=NAME), AfterValidator(_no_id)],
        Field(description="As stories call it; nobody else has it."),
    ]
    profession: Annotated[Line, Field(max_length=80)]
    description: Annotated[Line, Field(description="How it looks, in a sentence or two.")]
    type: Annotated[SubjectType | None, Field(description="Needed where the species does not tell it.")] = (
        None
    )
    species: Annotated[str, Field(max_length=60, description="Needed where the words do not tell it.")] = ""
    category: Annotated[
        ProfessionCategory | None, Field(description="Needed where the profession does not tell it.")
    ] = None
    build: Literal["slim", "average", "stout"] | None = None
    stature: Literal["short", "average", "tall"] | None = None
    features: tuple[FeatureEntry, ...] = ()
    template: Annotated[
        Annotated[str, AfterValidator(_file)] | None,
        Field(description="A picture beside the file (PNG, JPEG, WebP) that stands as its template."),
    ] = None


class ScriptEntry(Value):
    """A story as brought: who plays, and what each frame shows.

    Characters are called by their names where they are given, or by their ids (C0001).
    """

    title: Line
    premise: str = ""
    cast: Annotated[
        tuple[Line, ...],
        Field(max_length=MOST_CAST, description="Who plays; left out, it is whoever is on stage."),
    ] = ()
    frames: Annotated[tuple[FrameSpec, ...], Field(min_length=LEAST_FRAMES, max_length=MOST_FRAMES)]
