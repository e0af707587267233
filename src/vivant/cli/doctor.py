"""`vivant doctor`: can every configured model do its work?"""

import typer

from vivant.cli.output import Json, Project, show


def doctor(directory: Project, as_json: Json = False) -> None:
    """Ask every configured model once, cheaply, and say what is wrong."""
    from vivant.pipeline.doctor import examine

    health = examine(directory)
    show(health.document(), health.lines(), as_json=as_json)
    if not health.well:
        raise typer.Exit(1)
