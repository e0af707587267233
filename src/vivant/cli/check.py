"""`vivant check`: is what people bring as it must be?"""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from vivant.cli.output import Json, say, show


def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Characters (.toml, .csv), scripts (.json, .yaml), folders of them, or a project.",
            metavar="FILE...",
            show_default=False,
        ),
    ] = None,
    schema: Annotated[
        Literal["character", "script"] | None,
        typer.Option(help="Print the JSON Schema of a character or a script instead."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Name every problem in characters, scripts or a whole project, with its line, and what to do."""
    from vivant.given.schemas import json_schema
    from vivant.pipeline.checking import check_files

    if schema is not None:
        print(json.dumps(json_schema(schema), indent=2, ensure_ascii=False))
        return
    checked = check_files(files or [])
    show(checked.document(), checked.lines(), as_json=as_json)
    if checked.problems:
        count = len(checked.problems)
        say("1 problem found." if count == 1 else f"{count} problems found.")
        raise typer.Exit(2)
