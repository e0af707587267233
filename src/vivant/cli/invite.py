"""`vivant invite`: a link that lets somebody in, once."""

import getpass
from typing import Annotated, Literal

import typer

from vivant.cli.output import Json, Project, say, show

# The schema's `MemberRole`, which would take longer to import than the rest of the command line.
Role = Literal["viewer", "reviewer", "adjudicator", "admin"]


def invite(
    directory: Project,
    name: Annotated[str, typer.Argument(help="Who is invited.", metavar="NAME", show_default=False)],
    role: Annotated[
        Role | None,
        typer.Option(help="What they may do.", show_default="reviewer; a member keeps their role"),
    ] = None,
    days: Annotated[float, typer.Option(min=0, max=90, help="How long the link holds.")] = 7,
    url: Annotated[
        str, typer.Option(help="The address at which they reach the application.")
    ] = "http://127.0.0.1:8150",
    as_json: Json = False,
) -> None:
    """Invite somebody to review; inviting a member again lets them choose a new passphrase."""
    from vivant.review.inviting import invite_to_project

    invited = invite_to_project(directory, name, role=role, days=days, by=getpass.getuser(), url=url)
    show(invited.document(), [invited.link], as_json=as_json)
    if not as_json:
        say(f"Send this link to {invited.member} ({invited.role}), and to nobody else. It can be used once.")
