"""`vivant approve`: a person's yes at a checkpoint."""

from typing import Annotated

import typer

from vivant.cli.deciding import By, Ids, decide
from vivant.cli.output import Json, Project


def approve(
    directory: Project,
    ids: Ids,
    why: Annotated[str, typer.Option(help="The reason, kept with the decision.")] = "",
    by: By = "",
    as_json: Json = False,
) -> None:
    """Approve characters, stories or frames that wait at a checkpoint."""
    decide(directory, ids, approved=True, why=why, by=by, as_json=as_json)
