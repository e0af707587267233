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
    url: Annotated[str, typer.Option(help="The public https address, in front of a proxy.")] = "",
    trusted_proxy: Annotated[
        list[str] | None, typer.Option(help="The proxy's address, believed about who calls.")
    ] = None,
    browser: Annotated[bool, typer.Option(help="Open the link in a browser.")] = True,
) -> None:
    """Serve the review application until it is interrupted."""
    from vivant.review.serving import Place, review_project

    def announce(link: str) -> None:
        print(link, flush=True)
        say("Open this link to review. Press Ctrl-C to end.")
        if url and not trusted_proxy:
            say("Without --trusted-proxy everybody seems to call from one address, and shares its tries.")
        if browser and not url:
            webbrowser.open(link)

    place = Place(host, port, url, trusted_proxy or ())
    review_project(directory, place, person=getpass.getuser(), announce=announce)
