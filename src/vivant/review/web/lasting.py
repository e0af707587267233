"""What runs as long as the application does, and ends with it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

from fastapi import FastAPI

from vivant.review.desk import Desk

OnStart = Callable[[Desk], Awaitable[None]]
_LOG: Final = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def lasting(app: FastAPI) -> AsyncIterator[None]:
    """Runs everything in `app.state.on_start` beside the application; at the end closes the writer."""
    desk: Desk = app.state.desk
    try:
        async with asyncio.TaskGroup() as tasks:
            running = [tasks.create_task(_kept(begin, desk)) for begin in app.state.on_start]
            yield
            for task in running:
                task.cancel()
    finally:
        await asyncio.to_thread(app.state.thumbnails.close)
        await asyncio.to_thread(desk.writer.close)


async def _kept(begin: OnStart, desk: Desk) -> None:
    """Other people go on working where one thing beside them fails."""
    try:
        await begin(desk)
    except Exception as error:
        _LOG.error("%s ended", getattr(begin, "__name__", begin), exc_info=error)
