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
    characters: Annotated[
        Path | None,
        typer.Option(help="A folder of characters: one per .toml, or a .csv with one per row."),
    ] = None,
    scripts: Annotated[
        Path | None, typer.Option(help="A folder of stories frame by frame, one per .json or .yaml.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Decides every invention.")] = 1,
    style: Annotated[
        StyleChoice,
        typer.Option(help="The art style of the stories; mixed deals all six evenly."),
    ] = "storybook",
    style_words: Annotated[str, typer.Option(help="An art style of your own, in words.")] = "",
    style_reference: Annotated[
        list[Path] | None, typer.Option(help="A picture in that style, beside --style-words; repeatable.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Make a project: a folder with vivant.toml, and nothing hidden."""
    from vivant.pipeline.creating import Bringing, create_project

    brought = Bringing(characters, scripts, texts, style_words, tuple(style_reference or ()))
    created = create_project(directory, preset=preset, brought=brought, seed=seed, style=style)
    counts = {"texts": created.texts, "characters": created.characters, "scripts": created.scripts}
    holds = ", ".join(_counted(count, what) for what, count in counts.items() if count)
    show(
        {"directory": str(directory), **counts, "warnings": list(created.warnings)},
        [f"{directory / 'vivant.toml'} is ready" + (f", with {holds}." if holds else ".")],
        as_json=as_json,
    )
    for warning in created.warnings:
        say(f"Note: {warning}")
    say(f"Next: vivant plan {directory}, then vivant build {directory}")


def _counted(count: int, many: str) -> str:
    return f"1 {many.removesuffix('s')}" if count == 1 else f"{count} {many}"
