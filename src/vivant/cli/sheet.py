"""`vivant sheet`: character sheets."""

from typing import Annotated

import typer

from vivant.cli.output import Json, Project, show


def sheet(
    directory: Project,
    ids: Annotated[list[str], typer.Argument(help="Characters (C0001).", metavar="ID...")],
    as_json: Json = False,
) -> None:
    """Draw a sheet of each character: from four sides, in 12 moods, in 8 poses."""
    from vivant.cli.progress import Progress
    from vivant.pipeline.sheets import make_sheets

    with Progress(quiet=as_json) as progress:
        made = make_sheets(directory, ids, progress.update)
    show(made.document(), list(made.lines()), as_json=as_json)
