"""Starting the application on a port, and ending it cleanly."""

import asyncio
import contextlib
import signal
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn
from fastapi import FastAPI

from vivant.errors import UsageError
from vivant.pipeline.project import Project, open_project
from vivant.review.access.admission import Access, at_address, is_loopback, on_loopback
from vivant.review.access.oidc.provider import configured_provider
from vivant.review.access.opening import new_token
from vivant.review.access.people import admins
from vivant.review.attending import attending
from vivant.review.desk import Desk
from vivant.review.queue.keeping import keep_in_step
from vivant.review.web.app import application
from vivant.review.web.lasting import OnStart
from vivant.review.writer import Writer

ON_START: Final[tuple[OnStart, ...]] = (keep_in_step, attending)
"""What runs beside the application as long as it does."""
_LAST_WORDS: Final = 5
"""Seconds that requests may still take when the application is to end."""
_CONNECTIONS: Final = 1000
"""More at once are answered 503."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the application listens, and how it is reached there: `url` is the public address in front of a
    proxy, empty for this machine alone; `proxies` are believed about who calls."""

    host: str = "127.0.0.1"
    port: int = 8150
    url: str = ""
    proxies: Sequence[str] = ()


def review_project(directory: Path, place: Place, *, person: str, announce: Callable[[str], None]) -> None:
    """Serves the project in `directory` until it is interrupted; `announce` is told the link to it.

    Raises UsageError where the port cannot be had, and, before it is taken, where others could reach the
    application and nobody could sign in.
    """
    with open_project(directory) as project:
        provider = configured_provider(project.config.review.oidc, time.time)
        public = _public(project, place)
        with (
            contextlib.closing(_listen(place.host, place.port)) as listening,
            Writer(project.catalogue) as writer,
        ):
            port = listening.getsockname()[1]
            access = public or on_loopback(port, new_token(), person, place.host)
            app = application(Desk(project, writer, time.time), access, ON_START, provider)
            link = f"{access.origin}/?token={access.token}" if access.token else f"{access.origin}/"
            asyncio.run(serve(app, listening, lambda: announce(link)))


def _public(project: Project, place: Place) -> Access | None:
    """How others reach the application; None where they cannot."""
    if is_loopback(place.host) and not place.url:
        return None
    if not place.url:
        raise UsageError(
            f"other machines can reach {place.host}, and without TLS everybody on the way can read along",
            "Put a proxy that does TLS in front and name its address with --url https://…, or leave --host out.",
        )
    access = at_address(place.url, place.proxies)
    with project.catalogue.view() as connection:
        able = admins(connection, accounts=project.config.review.oidc is not None)
    if not any(able.values()):
        raise UsageError(
            "nobody could sign in: no admin has a passphrase or an account",
            "Start without --url and --host, invite an admin on the page /team, accept the invite, and try again.",
        )
    return access


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are not raised again once they were obeyed: an application that ends when told has not failed."""
        loop = asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, self.handle_exit, one, None)
        yield
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(one)


async def serve(app: FastAPI, listening: socket.socket, started: Callable[[], None]) -> None:
    """Serves until a signal comes; `started` is called once requests are answered."""
    server = _Server(settings(app))

    async def watch() -> None:
        while not server.started:
            await asyncio.sleep(0.01)
        started()

    watching = asyncio.create_task(watch())
    try:
        await server.serve([listening])
    finally:
        watching.cancel()


def settings(app: FastAPI) -> uvicorn.Config:
    """How the server behaves: it says nothing of itself, and believes no header about who calls."""
    return uvicorn.Config(
        app,
        lifespan="on",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_LAST_WORDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    try:
        listening = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET
        )
    except OSError as error:
        raise UsageError(
            f"{host}:{port} cannot be listened on: {error.strerror or error}",
            "Name another port with `--port`, or end what uses this one.",
        ) from None
    send_at_once(listening)
    return listening


def send_at_once(listening: socket.socket) -> None:
    """Makes connections send what they have. Otherwise each answer waits 40 ms for its header to be acknowledged
    before its body is sent; asyncio sees to that only for sockets that it made itself."""
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
