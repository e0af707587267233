"""`vivant book`: a story as a book."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vivant.cli.edition_options import Bleed, Fonts, Language, Reflowable, Size
from vivant.cli.output import Json, Project, show


class Kind(StrEnum):
    """A format; a repeatable option cannot name its choices in another way."""

    html = "html"
    pdf = "pdf"
    epub = "epub"
    cbz = "cbz"


def book(
    directory: Project,
    story: Annotated[str, typer.Argument(help="A story, by its id (S00001) or its title.")],
    formats: Annotated[
        list[Kind] | None,
        typer.Option("--format", help="What to make; repeatable. Else what -o ends with, else html."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file; else DIR/books/STORY with its ending.")
    ] = None,
    size: Size = "square",
    bleed: Bleed = False,
    fonts: Fonts = None,
    reflowable: Reflowable = False,
    language: Language = "en",
    allow_missing: Annotated[
        bool,
        typer.Option("--allow-missing", help="Text alone on pages that have no accepted picture."),
    ] = False,
    as_json: Json = False,
) -> None:
    """Make a book of a story: cover, pages with picture and text, the cast."""
    from vivant.book.binding import bind_story
    from vivant.book.editions import Edition

    wishes = Edition(size=size, bleed=bleed, fonts=fonts, reflowable=reflowable)
    made = bind_story(
        directory,
        story,
        [kind.value for kind in formats or ()],
        out,
        wishes,
        language=language,
        allow_missing=allow_missing,
    )
    show(made.document(), list(made.lines()), as_json=as_json)
