"""`vivant verify`: is everything still as it was written?"""

import typer

from vivant.cli.output import Json, Project, say, show


def verify(directory: Project, as_json: Json = False) -> None:
    """Decode every image, check every identity and every invariant of a project."""
    from vivant.pipeline.verifying import verify_project

    verified = verify_project(directory)
    show(verified.document(), verified.lines(), as_json=as_json)
    if verified.problems:
        say(f"{len(verified.problems)} problems found.")
        raise typer.Exit(1)
