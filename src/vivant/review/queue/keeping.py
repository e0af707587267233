"""Keeping tasks in step with what builds and other processes do to the catalogue."""

import asyncio
import time
from typing import Final

from vivant.review.desk import Desk
from vivant.review.queue.tasks import bring_up_to_date

_PAUSE: Final = 1.0
_SHARE: Final = 10
"""Looking through a large project may take one part in so many of the time."""


async def keep_in_step(desk: Desk) -> None:
    """Looks after every change that others made, until it is cancelled."""
    seen = None
    while True:
        version, pause = await desk.writer.version(), _PAUSE
        if version != seen:
            begun = time.monotonic()
            await bring_up_to_date(desk)
            pause = max(pause, _SHARE * (time.monotonic() - begun))
            seen = version
        await asyncio.sleep(pause)
