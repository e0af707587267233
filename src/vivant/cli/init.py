"""`vivant init`: a new project."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from vivant.cli.output import Json, Project, say, show
from vivant.schema.vocabulary import StyleChoice


def init(
    directory: Project,
    preset: Annotated[
        Literal["demo", "paper"],
        typer.Option(help="demo: 24 characters, 12 stories; paper: 2,000 and 10,000."),
    ] = "demo",
    texts: Annotated[
        Path | None, typer.Option("--from", help="A folder of stories, one per .txt, first line the title.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Decides every invention.")] = 1,
    style: Annotated[
        StyleChoice,
        typer.Option(help="The art style of the stories; mixed deals all six evenly."),
    ] = "storybook",
    as_json: Json = False,
) -> None:
    """Make a project: a folder with vivant.toml, and nothing hidden."""
    from vivant.pipeline.creating import create_project

    created = create_project(directory, preset=preset, texts=texts, seed=seed, style=style)
    show(
        {"directory": str(directory), "texts": created.texts},
        [
            f"{directory / 'vivant.toml'} is ready"
            + (f", with {created.texts} texts." if created.texts else ".")
        ],
        as_json=as_json,
    )
    say(f"Next: vivant plan {directory}, then vivant build {directory}")
