"""Starting the application on a port, and ending it cleanly."""

import asyncio
import contextlib
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import uvicorn
from fastapi import FastAPI

from vivant.errors import UsageError
from vivant.pipeline.project import open_project
from vivant.review.access.admission import on_loopback
from vivant.review.access.opening import new_token
from vivant.review.desk import Desk
from vivant.review.web.app import application
from vivant.review.web.lasting import OnStart
from vivant.review.writer import Writer

ON_START: Final[tuple[OnStart, ...]] = ()
"""What runs beside the application as long as it does."""
_LAST_WORDS: Final = 5
"""Seconds that requests may still take when the application is to end."""


def review_project(
    directory: Path, *, person: str, host: str, port: int, announce: Callable[[str], None]
) -> None:
    """Serves the project in `directory` until it is interrupted; `announce` is told where.

    Raises UsageError where the port cannot be had.
    """
    with (
        open_project(directory) as project,
        contextlib.closing(_listen(host, port)) as listening,
        Writer(project.catalogue) as writer,
    ):
        access = on_loopback(listening.getsockname()[1], new_token(), person)
        app = application(Desk(project, writer, time.time), access, ON_START)
        asyncio.run(serve(app, listening, lambda: announce(f"{access.origin}/?token={access.token}")))


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
        timeout_graceful_shutdown=_LAST_WORDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise UsageError(
            f"{host}:{port} cannot be listened on: {error.strerror or error}",
            "Name another port with `--port`, or end what uses this one.",
        ) from None
