"""`vivant review`: the web application that people review in."""

import getpass
import webbrowser
from typing import Annotated

import typer

from vivant.cli.output import Project, say


def review(
    directory: Project,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8150,
    browser: Annotated[bool, typer.Option(help="Open the link in a browser.")] = True,
) -> None:
    """Serve the review application until it is interrupted."""
    from vivant.review.serving import review_project

    def announce(link: str) -> None:
        print(link, flush=True)
        say("Open this link to review. Press Ctrl-C to end.")
        if browser:
            webbrowser.open(link)

    review_project(directory, person=getpass.getuser(), host=host, port=port, announce=announce)
