"""`vivant tell`: one text in, one book out."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vivant.cli.edition_options import Bleed, Fonts, Language, Reflowable, Size
from vivant.cli.output import Json, say, show
from vivant.errors import InputError
from vivant.schema.vocabulary import StyleChoice

if TYPE_CHECKING:
    from vivant.book.telling.telling import Told


def tell(
    text: Annotated[
        Path,
        typer.Argument(help="The story: a text file, first line the title; - reads stdin.", metavar="TEXT"),
    ],
    out: Annotated[
        list[Path],
        typer.Option(
            "-o", "--out", help="The book: a file that ends in .html, .pdf, .epub or .cbz; repeatable."
        ),
    ],
    title: Annotated[str, typer.Option(help="The title, where the text does not begin with it.")] = "",
    style: Annotated[
        StyleChoice | None, typer.Option(help="The art style.", show_default="storybook")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(help="A vivant.toml whose models, frames and gate are used.")
    ] = None,
    project: Annotated[
        Path | None, typer.Option(help="Where its project lies.", show_default="BOOK.vivant beside the book")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Decides every invention.", show_default="1")] = None,
    language: Language = "en",
    size: Size = "square",
    bleed: Bleed = False,
    fonts: Fonts = None,
    reflowable: Reflowable = False,
    draft: Annotated[
        bool,
        typer.Option(
            "--draft", help="Where a page has no accepted picture, show its best, stamped as a draft."
        ),
    ] = False,
    workers: Annotated[
        int, typer.Option(min=1, help="Processes for the studio.", show_default="all cores")
    ] = os.cpu_count() or 1,
    max_usd: Annotated[
        float | None,
        typer.Option("--max-usd", min=0, help="Stop before the book costs more than this, in US dollars."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Make a book of one text: everything from the cast to the bound pages. Run it again to go on."""
    from vivant.book.editions import Edition
    from vivant.book.telling.tale import tale_of
    from vivant.book.telling.telling import Wishes, begin
    from vivant.book.telling.telling import tell as make
    from vivant.cli.progress import Progress

    tale = tale_of(_read(text), "text" if str(text) == "-" else text.stem, title)
    edition = Edition(size=size, bleed=bleed, fonts=fonts, reflowable=reflowable)
    wishes = Wishes(tuple(out), edition, project, config, style, seed, language, draft)
    directory = begin(tale, wishes)
    say(f"Its project is {directory}; running this command again goes on from there.")
    with Progress(quiet=as_json) as progress:
        told = make(tale, wishes, workers=workers, max_usd=max_usd, report_progress=progress.update)
    if told.book or as_json:
        show(told.document(), list(told.lines()), as_json=as_json)
    _explain(told, directory)


def _read(text: Path) -> bytes:
    if str(text) == "-":
        return sys.stdin.buffer.read()
    try:
        return text.read_bytes()
    except OSError as error:
        raise InputError(
            f"{text} cannot be read: {error.strerror}", "Name a text file, or - for stdin."
        ) from None


def _explain(told: "Told", directory: Path) -> None:
    """What a person has to do before there is a book; ends with the exit code that says so."""
    if told.book:
        return
    if told.unpaid:
        say(f"Stopped by the budget: {told.unpaid}")
        raise typer.Exit(4)
    for one in told.lacking:
        say(one.line())
    if told.waiting:
        say(told.waiting)
        say("Then run this command again" + ("; or make the book with --draft." if told.lacking else "."))
        raise typer.Exit(3)
    again = f'`vivant redo {directory} {told.lacking[0].frame.partition("-")[0]} {told.lacking[0].page} --because "…"`'
    say(f"Make them again ({again}), or decide on them (`vivant review {directory}`), then run this")
    say("command again; or make the book as it is with --draft.")
    raise typer.Exit(1)
