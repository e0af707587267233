"""`vivant build`: all phases, from where they stand."""

import os
from typing import Annotated, Literal

import typer

from vivant.cli.output import Json, Project, say, show


def build(
    directory: Project,
    stories: Annotated[int | None, typer.Option(min=1, help="Make only the first N stories for now.")] = None,
    workers: Annotated[
        int, typer.Option(min=1, help="Processes for the studio.", show_default="all cores")
    ] = os.cpu_count() or 1,
    max_usd: Annotated[
        float | None,
        typer.Option("--max-usd", min=0, help="Stop before the project costs more than this, in US dollars."),
    ] = None,
    wait: Annotated[
        bool, typer.Option("--wait", help="Where people must decide, wait for them and go on.")
    ] = False,
    engine: Annotated[Literal["local"], typer.Option(help="Where work runs.")] = "local",
    as_json: Json = False,
) -> None:
    """Design, encode, synthesise and judge. Run it again to go on from wherever it stopped."""
    from vivant.cli.progress import Progress
    from vivant.pipeline.building import build_project

    with Progress(quiet=as_json) as progress:
        built = build_project(
            directory,
            stories=stories,
            workers=workers,
            max_usd=max_usd,
            report_progress=progress.update,
            wait=wait,
        )
    show(built.document(), built.lines(), as_json=as_json)
    if built.unpaid:
        say(f"Stopped by the budget: {built.unpaid}")
        raise typer.Exit(4)
    if built.waiting:
        say(built.waiting)
        raise typer.Exit(3)
