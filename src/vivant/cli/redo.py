"""`vivant redo`: a page made again, or an earlier version of it taken."""

from typing import Annotated

import typer

from vivant.cli.deciding import By
from vivant.cli.output import Json, Project, say, show
from vivant.errors import UsageError


def redo(
    directory: Project,
    story: Annotated[str, typer.Argument(help="The story, by its id or title.", metavar="STORY")],
    frame: Annotated[str, typer.Argument(help="The page, by its number or id.", metavar="FRAME")],
    because: Annotated[str, typer.Option(help="What is to be otherwise, in your words.")] = "",
    version: Annotated[
        int | None, typer.Option(min=1, help="Instead: let this version of the page stand.")
    ] = None,
    versions: Annotated[bool, typer.Option("--versions", help="Instead: list the page's versions.")] = False,
    why: Annotated[str, typer.Option(help="With --version: the reason, kept with the decision.")] = "",
    max_usd: Annotated[
        float | None,
        typer.Option("--max-usd", min=0, help="Stop before the project costs more than this, in US dollars."),
    ] = None,
    by: By = "",
    as_json: Json = False,
) -> None:
    """Make a page's picture again; every version is kept."""
    if sum((bool(because), version is not None, versions)) != 1:
        raise UsageError(
            "it is not clear what to do",
            'Give one of: --because "…" (make it again), --version N (take that one), --versions (list them).',
        )
    from vivant.pipeline.frame_versions import frame_versions, let_stand

    if versions:
        listed = frame_versions(directory, story, frame)
        show(listed.document(), list(listed.lines()), as_json=as_json)
        return
    person = by or "a person"
    if version is not None:
        stands = let_stand(directory, story, frame, version, why=why, by=person)
        show(stands.document(), list(stands.lines()), as_json=as_json)
        return
    from vivant.cli.progress import Progress
    from vivant.pipeline.redoing import redo_frame

    with Progress(quiet=as_json) as progress:
        redone = redo_frame(
            directory,
            story,
            frame,
            because=because,
            by=person,
            max_usd=max_usd,
            report_progress=progress.update,
        )
    show(redone.document(), list(redone.lines()), as_json=as_json)
    if redone.unpaid:
        say(f"Stopped by the budget: {redone.unpaid}")
        raise typer.Exit(4)
    if not redone.new:
        raise typer.Exit(1)
    if redone.state == "pending":
        raise typer.Exit(3)
