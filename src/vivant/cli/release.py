"""`vivant release`: an immutable snapshot of what is accepted."""

from pathlib import Path
from typing import Annotated

import typer

from vivant.cli.output import Json, Project, say, show

Out = Annotated[
    Path, typer.Argument(help="The release's folder, new or empty.", metavar="OUT", show_default=False)
]


def release(
    directory: Project,
    out: Out,
    version: Annotated[str, typer.Option(help="The release's version: three numbers.")] = "1.0.0",
    splits: Annotated[
        str, typer.Option(help="Splits with their shares of the stories.")
    ] = "train=0.8,validation=0.1,test=0.1",
    seed: Annotated[
        int | None, typer.Option(help="Decides who goes into which split.", show_default="the project's")
    ] = None,
    as_json: Json = False,
) -> None:
    """Freeze what is accepted into a folder that others load."""
    from vivant.release.requiring import require_pyarrow

    require_pyarrow()
    from vivant.cli.progress import Progress
    from vivant.release.shares import read_shares
    from vivant.release.snapshot import release_project

    with Progress(quiet=as_json) as progress:
        released = release_project(
            directory,
            out,
            version=version,
            shares=read_shares(splits),
            seed=seed,
            progress=progress.update,
        )
    show(released.document(), released.lines(), as_json=as_json)
    say(f"Next: vivant verify {out}")
