"""The call log: answers of paid or slow models, durable before they are used."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vivant.store.blobs import Blobs
from vivant.store.catalogue import Catalogue
from vivant.store.packs import PackWriter
from vivant.store.records import Call, Charge, Located

_TELLING: Final = 16
"""Characters of a key that are remembered: enough to tell that there is no such call."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be kept together: a call, the image that answered it, and what a try took."""

    call: Call | None = None
    image: bytes | None = None
    charge: Charge | None = None


class StoredCallLog:
    """Answered calls in the catalogue; images that answered them among the other images.

    An image comes back as it was first kept: with the same pixels, though perhaps encoded by another
    answer that showed the same. Refused and failed calls are recorded and never answer anything.

    What is kept at the same time becomes durable together, in one write and one commit, outside of
    the event loop: with many calls in flight a commit costs each of them little. For one event loop
    at a time; packs are claimed at the first image and given up by `close`.
    """

    def __init__(self, catalogue: Catalogue, blobs: Blobs, packs: Path) -> None:
        self._catalogue = catalogue
        self._blobs = blobs
        self._packs = packs
        self._writer: PackWriter | None = None
        # Most calls of a build are new, and to know that costs no query.
        self._answered = {key[:_TELLING] for key in catalogue.answered_keys()}
        self._waiting: list[tuple[Entry, asyncio.Future[None]]] = []
        self._task: asyncio.Task[None] | None = None

    async def get(self, key: str) -> bytes | None:
        """The reply to a call that was answered before."""
        if key[:_TELLING] not in self._answered:
            return None
        call = self._catalogue.logged_call(key)
        if call is None or call.status != "ok":
            return None
        return self._blobs.get(call.image) if call.image else call.reply.encode()

    async def keep(self, call: Call, image: bytes | None = None, charge: Charge | None = None) -> None:
        """Returns when the call is durable. `call.image` is the pixel id of `image`."""
        await self._durable(Entry(call, image, charge))
        if call.status == "ok":
            self._answered.add(call.key[:_TELLING])

    async def charged(self, charge: Charge) -> None:
        """Returns when it is durable what a try took that gave no answer."""
        await self._durable(Entry(charge=charge))

    def close(self) -> None:
        """Gives up the pack."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    async def _durable(self, entry: Entry) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write_all())
        await future

    async def _write_all(self) -> None:
        while self._waiting:
            taken, self._waiting = self._waiting, []
            try:
                await asyncio.to_thread(self._write, [entry for entry, _ in taken])
            except BaseException as error:
                for _, future in taken:
                    if not future.done():
                        future.set_exception(error)
                if not isinstance(error, Exception):
                    raise
            else:
                for _, future in taken:
                    if not future.done():
                        future.set_result(None)

    def _write(self, entries: Sequence[Entry]) -> None:
        located = self._stored(entries)
        calls = [entry.call for entry in entries if entry.call is not None]
        charges = [entry.charge for entry in entries if entry.charge is not None]
        self._catalogue.log_calls(calls, located, charges)

    def _stored(self, entries: Sequence[Entry]) -> list[Located]:
        """Writes the images that are not there yet, and returns once they are durable."""
        given = {e.call.image: e.image for e in entries if e.call and e.call.image and e.image is not None}
        known = self._catalogue.indexed(given) if given else set()
        new = {id: data for id, data in given.items() if id not in known}
        if not new:
            return []
        if self._writer is None:
            self._writer = PackWriter(self._packs)
        located = [self._writer.append(data, id) for id, data in new.items()]
        self._writer.flush()
        return located
