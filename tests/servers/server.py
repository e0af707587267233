"""Runs protocols on a loopback port in a thread of its own, records requests, and goes wrong on demand."""

import asyncio
import contextlib
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Any, Final

from aiohttp import web

from tests.servers.behind import Behind
from tests.servers.faults import WIRE, Fault, Spoken

ENDLESS: Final = 30.0
"""Seconds that a hanging answer takes, if nobody cuts it off before."""


@dataclass(frozen=True)
class Sent:
    """One part of a multipart form as it was sent, in order."""

    name: str
    data: bytes
    filename: str = ""
    type: str = ""

    @property
    def text(self) -> str:
        return self.data.decode()


@dataclass(frozen=True)
class Recorded:
    """A request as it came: JSON or the parts of a form, whichever it had. `at` is when, in seconds."""

    method: str
    path: str
    headers: Mapping[str, str]
    json: Any = None
    parts: tuple[Sent, ...] = ()
    at: float = field(default=0.0, compare=False)

    def part(self, name: str) -> Sent | None:
        return next((p for p in self.parts if p.name == name), None)


@dataclass(frozen=True)
class Answered:
    """A request, what was to go wrong with it, and the answer that a protocol gave; where the fault is of the
    wire, that never arrived."""

    request: Recorded
    fault: Fault | None
    status: int
    body: bytes


@dataclass
class Server:
    """`faults` are used up by requests in order; None lets one through. `spoken` is what a protocol is
    to do wrong in the request at hand. `options` are what tests set for a protocol (its limits, its
    dialect)."""

    behind: Behind = field(default_factory=Behind)
    requests: list[Recorded] = field(default_factory=list)
    answered: list[Answered] = field(default_factory=list)
    faults: deque[Fault | None] = field(default_factory=deque)
    always: Fault | None = None
    options: dict[str, Any] = field(default_factory=dict)
    key: str = "secret-of-the-tests"
    url: str = ""

    def next_fault(self) -> Fault | None:
        return self.faults.popleft() if self.faults else self.always


Routes = Callable[[Server], list[web.RouteDef]]
SPOKEN: Final[web.RequestKey[Any]] = web.RequestKey("spoken", object)
RECORDED: Final = web.RequestKey("recorded", Recorded)


def spoken(request: web.Request) -> Spoken | None:
    """What the protocol is to do wrong with this request."""
    said: Spoken | None = request[SPOKEN]
    return said


def recorded(request: web.Request) -> Recorded:
    """The request, read."""
    return request[RECORDED]


@contextlib.contextmanager
def serving(*protocols: Routes, server: Server | None = None) -> Iterator[Server]:
    """A server on a free loopback port, for as long as the block lasts."""
    served = server or Server()
    started = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def main() -> None:
        app = web.Application(middlewares=[_middleware(served)], client_max_size=256 * 1024 * 1024)
        for routes in protocols:
            app.add_routes(routes(served))
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        served.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        started.set()
        await stop.wait()
        await runner.cleanup()
        # Answers that hang for clients who have gone.
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    thread = threading.Thread(target=lambda: loop.run_until_complete(main()), daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield served
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


def _middleware(server: Server) -> Any:
    @web.middleware
    async def handle(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        read = await _read(request)
        server.requests.append(read)
        fault = server.next_fault()
        request[RECORDED] = read
        request[SPOKEN] = None if fault in WIRE else fault
        if fault in WIRE and (answered := await _before(request, str(fault))) is not None:
            return answered
        response = await handler(request)
        if isinstance(response, web.Response) and isinstance(response.body, bytes):
            server.answered.append(Answered(read, fault, response.status, response.body))
        if fault in ("drip", "truncated"):
            assert isinstance(response, web.Response)
            assert isinstance(response.body, bytes)
            return await _badly(request, response.body, str(fault))
        return response

    return handle


async def _before(request: web.Request, fault: str) -> web.StreamResponse | None:
    match fault:
        case "throttled":
            return _error(429, "too many requests", {"Retry-After": "0.05"})
        case "throttled_bare":
            return _error(429, "too many requests")
        case "broken":
            return _error(500, "internal error")
        case "overloaded":
            return _error(503, "overloaded")
        case "expired_key":
            return _error(401, "the key has expired")
        case "unknown_model":
            return _error(404, "there is no such model")
        case "hang":
            await asyncio.sleep(ENDLESS)
        case "reset":
            assert request.transport is not None
            request.transport.abort()
            await asyncio.sleep(0)
        case _:
            return None
    return web.Response(status=500)


def _error(status: int, message: str, headers: Mapping[str, str] | None = None) -> web.Response:
    # The shapes of OpenAI, Google and FastAPI at once: adapters read the one they know.
    body = {"error": {"message": message, "code": status, "status": "ERROR"}, "detail": message}
    return web.json_response(body, status=status, headers=headers)


async def _badly(request: web.Request, body: bytes, fault: str) -> web.StreamResponse:
    """Declares the whole length and sends half of it, slowly or not at all."""
    response = web.StreamResponse(
        headers={"Content-Length": str(len(body)), "Content-Type": "application/json"}
    )
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if fault == "drip":
        for at in range(len(body) // 2, len(body) - 1):
            await asyncio.sleep(0.2)
            await response.write(body[at : at + 1])
    assert request.transport is not None
    request.transport.abort()
    return response


async def _read(request: web.Request) -> Recorded:
    headers = {name.lower(): value for name, value in request.headers.items()}
    at = time.monotonic()
    if request.content_type == "multipart/form-data":
        parts = _parts(await request.read(), headers["content-type"])
        return Recorded(request.method, request.path_qs, headers, parts=parts, at=at)
    json = None
    if request.can_read_body:
        with contextlib.suppress(ValueError):
            json = await request.json()
    return Recorded(request.method, request.path_qs, headers, json=json, at=at)


def _parts(body: bytes, content_type: str) -> tuple[Sent, ...]:
    """The parts of a form as they stand in the body (RFC 7578); aiohttp's own reader warns of itself."""
    whole = Message()
    whole["Content-Type"] = content_type
    fence = f"\r\n--{whole.get_boundary()}".encode()
    parts = []
    for part in (b"\r\n" + body).split(fence)[1:-1]:
        head, _, data = part.partition(b"\r\n\r\n")
        read = BytesHeaderParser().parsebytes(head.lstrip())
        name = str(read.get_param("name", "", "content-disposition"))
        parts.append(Sent(name, data, read.get_filename(""), read.get("Content-Type", "")))
    return tuple(parts)
