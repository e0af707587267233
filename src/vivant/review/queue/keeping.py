"""Keeping tasks in step with what builds and other processes do to the catalogue."""

import asyncio
import logging
import time
from typing import Final

from vivant.errors import StoreError
from vivant.review.desk import Desk
from vivant.review.queue.tasks import bring_up_to_date

_LOG: Final = logging.getLogger(__name__)
_PAUSE: Final = 1.0
_AGAIN: Final = 10.0
"""Seconds until the next try where the catalogue refused."""
_SHARE: Final = 10
"""Looking through a large project may take one part in so many of the time."""


async def keep_in_step(desk: Desk) -> None:
    """Looks after every change that others made, until it is cancelled."""
    seen = None
    while True:
        pause = _PAUSE
        try:
            version = await desk.writer.version()
            if version != seen:
                begun = time.monotonic()
                await bring_up_to_date(desk)
                pause = max(pause, _SHARE * (time.monotonic() - begun))
                seen = version
        except StoreError as error:
            _LOG.error("tasks are not in step with the catalogue: %s", error)
            pause = _AGAIN
        await asyncio.sleep(pause)
