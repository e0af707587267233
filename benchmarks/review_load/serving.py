"""The application as `vivant review` serves it, with the time of each request in a header."""

import asyncio
import contextlib
import socket
import time
from pathlib import Path
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vivant.pipeline.project import open_project
from vivant.review import serving as review_server
from vivant.review.access.admission import on_loopback
from vivant.review.desk import Desk
from vivant.review.queue.tasks import bring_up_to_date
from vivant.review.web.app import application
from vivant.review.writer import Writer

HEADER: Final = "Server-Timing"


class Timed:
    """Tells in a header how many milliseconds passed from a request's arrival to the answer's first byte."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = time.perf_counter()

        async def timed(message: Message) -> None:
            if message["type"] == "http.response.start":
                took = 1000 * (time.perf_counter() - begun)
                MutableHeaders(scope=message)[HEADER] = f"app;dur={took:.3f}"
            await send(message)

        await self._app(scope, receive, timed)


def serve(directory: Path) -> None:
    """Serves until it is told to end; prints its port once everything waits in the queue."""
    with (
        open_project(directory) as project,
        Writer(project.catalogue) as writer,
        contextlib.closing(socket.create_server(("127.0.0.1", 0))) as listening,
    ):
        port = listening.getsockname()[1]

        async def begin(desk: Desk) -> None:
            begun = time.perf_counter()
            made = await bring_up_to_date(desk)
            print(f"{port} {made} {time.perf_counter() - begun:.3f}", flush=True)

        desk = Desk(project, writer, time.time)
        app = application(desk, on_loopback(port, "", "nobody"), (begin, *review_server.ON_START))
        app.add_middleware(Timed)
        asyncio.run(review_server.serve(app, listening, lambda: None))
