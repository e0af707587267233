"""Options of every command that makes books: how a book is bound, and in which language."""

from pathlib import Path
from typing import Annotated, Literal

import typer

Size = Annotated[
    Literal["square", "a4", "a5", "210mm"],
    typer.Option("--size", help="The page of a PDF: 8.5 in square, A4, A5 landscape, 210 mm square."),
]
Bleed = Annotated[bool, typer.Option("--bleed", help="A PDF with 3 mm of bleed, for a printer.")]
Fonts = Annotated[
    Path | None,
    typer.Option("--fonts", help="A folder of fonts for scripts that the PDF's own fonts do not have."),
]
Reflowable = Annotated[
    bool, typer.Option("--reflowable", help="An EPUB whose text flows, instead of pages as they are.")
]
Language = Annotated[str, typer.Option("--language", help="The language that the story is told in.")]
