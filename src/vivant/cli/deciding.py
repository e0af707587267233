"""What `vivant approve` and `vivant reject` share."""

from typing import Annotated

import typer

from vivant.cli.output import Project, show

Ids = Annotated[
    list[str],
    typer.Argument(help="Characters (C0001), stories (S00001) or frames (S00001-F01).", metavar="ID..."),
]
By = Annotated[str, typer.Option(help="Who decides.", envvar="USER", show_default="your user name")]


def decide(directory: Project, ids: list[str], *, approved: bool, why: str, by: str, as_json: bool) -> None:
    """Records one decision per id, all or none."""
    from vivant.pipeline.deciding import decide_on

    decided = decide_on(directory, ids, approved=approved, why=why, by=by or "a person")
    verb = "approved" if approved else "rejected"
    show(
        {verb: [d.subject for d in decided]},
        [f"{d.subject}: {verb} by {d.by}" + (f" ({d.why})" if d.why else "") for d in decided],
        as_json=as_json,
    )
