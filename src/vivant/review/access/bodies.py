"""What is sent is read whole before anything is done with it, and never more than a little."""

import asyncio
from collections.abc import Iterator
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vivant.review.refusals import Unwelcome

MOST_BYTES: Final = 1 << 20
_PATIENCE: Final = 30.0
"""Seconds that a body may take to arrive."""


class Bodies:
    """Raises Unwelcome for a body of more than `most` bytes, whatever length it declared, and for a slow one."""

    def __init__(self, app: ASGIApp, most: int = MOST_BYTES, patience: float = _PATIENCE) -> None:
        self._app = app
        self._most = most
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isascii() or not declared.isdigit():
            raise Unwelcome("the request's Content-Length is not a number", status=400)
        if int(declared[:20]) > self._most:
            raise self._too_large()
        try:
            body = await asyncio.wait_for(self._whole(receive), self._patience)
        except TimeoutError:
            raise Unwelcome("the request took too long to arrive", "Send it again.", status=408) from None
        await self._app(scope, _replay(body, receive), send)

    async def _whole(self, receive: Receive) -> bytes:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            body += message.get("body", b"")
            if len(body) > self._most:
                raise self._too_large()
            if not message.get("more_body", False):
                return bytes(body)

    def _too_large(self) -> Unwelcome:
        return Unwelcome(
            f"the request is larger than {self._most:,} bytes",
            "Send less at once.",
            status=413,
            headers={"Connection": "close"},
        )


def _replay(body: bytes, receive: Receive) -> Receive:
    """What arrived once more, and then whatever comes."""
    first: Iterator[Message] = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def again() -> Message:
        for message in first:
            return message
        return await receive()

    return again
