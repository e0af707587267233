"""`vivant calls`: what models were asked, and what they answered."""

from typing import Annotated, Literal

import typer

from vivant.cli.output import Json, Project, show
from vivant.errors import InputError


def calls(
    directory: Project,
    key: Annotated[
        str | None,
        typer.Argument(help="The beginning of one call's key.", metavar="KEY", show_default=False),
    ] = None,
    role: Annotated[
        Literal["planner", "generator", "editor", "judge"] | None,
        typer.Option(help="Only calls of one role."),
    ] = None,
    status: Annotated[
        Literal["ok", "refused", "failed", "unanswered"] | None,
        typer.Option(help="Only calls that ended so."),
    ] = None,
    model: Annotated[str, typer.Option(help="Only calls to one model.")] = "",
    last: Annotated[int | None, typer.Option(min=1, help="Only the newest N.")] = None,
    as_json: Json = False,
) -> None:
    """List the calls to models, newest last; with KEY show one whole, and write its pictures to a page."""
    if key is None:
        from vivant.pipeline.calls import list_calls

        listed = list_calls(directory, role=role, status=status, model=model, last=last)
        show(listed.document(), listed.lines(), as_json=as_json)
        return
    if role or status or model or last:
        raise InputError("a key names one call, and filters choose among many", "Leave out one or the other.")
    from vivant.pipeline.call_shown import show_call

    shown = show_call(directory, key)
    show(shown.document(), shown.lines(), as_json=as_json)
