"""`vivant verify`: is everything still as it was written?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vivant.cli.output import Json, say, show
from vivant.errors import UsageError

if TYPE_CHECKING:
    from vivant.pipeline.verifying import Verified
    from vivant.release.verifying import VerifiedRelease

Folder = Annotated[
    Path, typer.Argument(help="The folder of a project or of a release.", metavar="DIR", show_default=False)
]


def verify(
    directory: Folder,
    digest: Annotated[
        str, typer.Option(help="Of a release: the digest that it has to have, as `vivant release` said it.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Check every file, row and picture of a release, or every image and invariant of a project."""
    if any((directory / file).is_file() for file in ("manifest.json", "index.arrow")):
        _tell(_verified_release(directory, digest, quiet=as_json), as_json=as_json)
        return
    if digest:
        raise UsageError(
            f"{directory} is not a release: it has no manifest.json, and so no digest",
            "Name a folder that `vivant release` made.",
        )
    from vivant.pipeline.verifying import verify_project

    _tell(verify_project(directory), as_json=as_json)


def _verified_release(directory: Path, digest: str, *, quiet: bool) -> "VerifiedRelease":
    from vivant.release.requiring import require_pyarrow

    require_pyarrow()
    from vivant.cli.progress import Progress
    from vivant.release.verifying import verify_release

    with Progress(quiet=quiet) as progress:
        return verify_release(directory, digest=digest, progress=progress.update)


def _tell(verified: "Verified | VerifiedRelease", *, as_json: bool) -> None:
    from vivant.report.wording import counted

    show(verified.document(), verified.lines(), as_json=as_json)
    if verified.problems:
        say(f"{counted(len(verified.problems), 'problem')} found.")
        raise typer.Exit(1)
