"""`vivant push`: a release to the Hugging Face Hub."""

from pathlib import Path
from typing import Annotated

import typer

from vivant.cli.output import Json, show


def push(
    release: Annotated[
        Path, typer.Argument(help="The release's folder.", metavar="RELEASE", show_default=False)
    ],
    repository: Annotated[
        str, typer.Argument(help="The dataset on the Hub.", metavar="OWNER/NAME", show_default=False)
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="List what would go, with sizes, and send nothing.")
    ] = False,
    private: Annotated[
        bool, typer.Option("--private", help="Make a new dataset that only its owner sees.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Put a release on the Hugging Face Hub, in one commit. Run it again to go on where it broke off."""
    if dry_run:
        from vivant.release.planned_push import plan_push

        pushed = plan_push(release, repository, private=private)
    else:
        from vivant.cli.progress import Progress
        from vivant.release.pushing import push_release

        with Progress(quiet=as_json) as progress:
            pushed = push_release(release, repository, private=private, progress=progress.update)
    show(pushed.document(), pushed.lines(), as_json=as_json)
