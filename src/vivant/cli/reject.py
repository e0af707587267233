"""`vivant reject`: a person's no at a checkpoint."""

from typing import Annotated

import typer

from vivant.cli.deciding import By, Ids, decide
from vivant.cli.output import Json, Project


def reject(
    directory: Project,
    ids: Ids,
    why: Annotated[str, typer.Option(help="The reason, kept with the decision.")],
    by: By = "",
    as_json: Json = False,
) -> None:
    """Reject characters, stories or frames; the next build makes characters and invented stories anew."""
    decide(directory, ids, approved=False, why=why, by=by, as_json=as_json)
