"""`vivant release`: an immutable snapshot of what is accepted, and exports of it."""

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
    format: Annotated[
        list[str] | None,
        typer.Option(help="Export the release in this format too, into OUT-FORMAT; any number of times."),
    ] = None,
    sign: Annotated[
        tuple[Path, Path] | None,
        typer.Option(help="Sign every picture after C2PA: certificates and private key, both PEM."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Freeze what is accepted into a folder that others load."""
    from vivant.release.requiring import require_pyarrow

    require_pyarrow()
    from vivant.cli.progress import Progress
    from vivant.release.exporting_beside import export_beside, refuse_formats
    from vivant.release.shares import read_shares
    from vivant.release.signing import signer_of
    from vivant.release.snapshot import release_project

    refuse_formats(out, format or ())
    with Progress(quiet=as_json) as progress:
        released = release_project(
            directory,
            out,
            version=version,
            shares=read_shares(splits),
            seed=seed,
            sign=signer_of(*sign) if sign else None,
            progress=progress.update,
        )
        exported = export_beside(out, format or (), progress.update)
    document, lines = released.document(), released.lines()
    if exported:
        document["exports"] = {name: one.document() for name, one in exported.items()}
        lines += [f"{name}: {line}" for name, one in exported.items() for line in one.lines()]
    show(document, lines, as_json=as_json)
    say(f"Next: vivant verify {out}")
