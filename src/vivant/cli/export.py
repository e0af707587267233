"""`vivant export`: a release in a format that others read."""

from pathlib import Path
from typing import Annotated

import typer

from vivant.cli.output import Json, show
from vivant.errors import UsageError


def export(
    release: Annotated[
        str | None,
        typer.Argument(
            help="The release: a folder, s3://… or hf://datasets/….", metavar="RELEASE", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Argument(help="A folder that is new or empty.", metavar="OUT", show_default=False),
    ] = None,
    format: Annotated[str, typer.Option(help="The format; --list names them.")] = "",
    split: Annotated[str, typer.Option(help="Which split; some formats take `all` of them.")] = "train",
    option: Annotated[
        list[str] | None, typer.Option(help="An option of the format, as key=value; any number of times.")
    ] = None,
    terms: Annotated[
        str, typer.Option(help="Only what is of these terms, such as permissive,no-training.")
    ] = "",
    list_formats: Annotated[bool, typer.Option("--list", help="List formats and their options.")] = False,
    as_json: Json = False,
) -> None:
    """Export a release; every row is read back as its reader would, and compared, before it is done."""
    if list_formats:
        from vivant.release.exporters.listing import list_exporters

        listed = list_exporters()
        show(listed.document(), listed.lines(), as_json=as_json)
        return
    if release is None or out is None or not format:
        raise UsageError(
            "an export needs a release, a folder and a format",
            "vivant export RELEASE OUT --format NAME; vivant export --list names the formats.",
        )
    from vivant.cli.progress import Progress
    from vivant.release.exporters.exporting import export_release

    with Progress(quiet=as_json) as progress:
        exported = export_release(
            release,
            out,
            format=format,
            split=split,
            terms=tuple(one for one in terms.split(",") if one),
            options=dict(map(_pair, option or ())),
            progress=progress.update,
        )
    show(exported.document(), exported.lines(), as_json=as_json)


def _pair(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise UsageError(f"--option {given} is not key=value", f"Write --option {given}=VALUE.")
    return key, value
