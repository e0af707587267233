"""A server in a process of its own that answers like image and chat models: late, and with weight.

It speaks as much of OpenAI's protocol as adapters need. The name of a call stands in its text as
[[name]]; how long the answer takes, and which picture it is, follow from the name.
"""

import asyncio
import base64
import json
import multiprocessing
import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any, Final

from saturation.load import latency
from saturation.pictures import picture

_NAME: Final = re.compile(rb"\[\[([^\]\\]{1,80})\]\]")
_LENGTH: Final = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_SIZE: Final = re.compile(rb"\b(\d{1,4})x\1\b")
_KEYS: Final = re.compile(rb'"question": *"([a-z:A-Z0-9]+)"')
_IDS: Final = re.compile(rb'\\"id\\": *\\"([a-z:A-Z0-9]+)\\"')
_REASON: Final = {200: "OK", 400: "Bad Request", 404: "Not Found", 411: "Length Required"}


@dataclass(slots=True)
class Seen:
    """What the server saw since it was last asked: answers, how late they were sent (seconds, in all),
    the most requests at a time, and when the first came and the last answer went."""

    answers: int = 0
    late: float = 0.0
    open: int = 0
    most: int = 0
    first: float = 0.0
    last: float = 0.0

    def told(self) -> dict[str, float]:
        told = {
            "answers": self.answers,
            "late": self.late / max(1, self.answers),
            "most": self.most,
            "span": self.last - self.first,
        }
        self.answers = self.most = 0
        self.late = self.first = self.last = 0.0
        return told


@dataclass(slots=True)
class _Connection(asyncio.Protocol):
    """One keep-alive connection; requests on it come one after the other."""

    seen: Seen
    scale: float
    transport: asyncio.Transport = field(init=False)
    read: bytearray = field(default_factory=bytearray)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.set_write_buffer_limits(high=8 * 1024 * 1024)

    def data_received(self, data: bytes) -> None:
        self.read += data
        end = self.read.find(b"\r\n\r\n")
        if end < 0:
            return
        head = bytes(self.read[:end])
        told = _LENGTH.search(head)
        length = int(told[1]) if told else 0
        if len(self.read) < end + 4 + length:
            return
        body = bytes(self.read[end + 4 : end + 4 + length])
        del self.read[: end + 4 + length]
        self.asked(head.split(b" ", 2)[1].decode(), body)

    def asked(self, path: str, body: bytes) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        if path == "/seen":
            self.send(200, self.seen.told())
            return
        name = _NAME.search(body)
        if name is None:
            self.send(400, {"error": {"message": "the request has no [[name]]"}})
            return
        self.seen.first = self.seen.first or begun
        self.seen.open += 1
        self.seen.most = max(self.seen.most, self.seen.open)
        due = begun + latency(name[1].decode(), self.scale)
        loop.call_at(due, self.answer, path, name[1].decode(), body, due)

    def answer(self, path: str, name: str, body: bytes, due: float) -> None:
        self.seen.open -= 1
        self.seen.answers += 1
        self.seen.last = asyncio.get_running_loop().time()
        self.seen.late += self.seen.last - due
        usage = {"prompt_tokens": 100, "completion_tokens": 100, "total_tokens": 200}
        if path.endswith(("/images/generations", "/images/edits")):
            size = _SIZE.search(body)
            data = base64.b64encode(picture(name, int(size[1]) if size else 512))
            self.send_bytes(200, b'{"created":0,"data":[{"b64_json":"%b"}]}' % data)
        elif path.endswith("/chat/completions"):
            said = {"role": "assistant", "content": _said(body)}
            choice = {"index": 0, "message": said, "finish_reason": "stop"}
            kind = {"id": "0", "object": "chat.completion", "created": 0, "model": "slow"}
            self.send(200, {**kind, "choices": [choice], "usage": usage})
        else:
            self.send(404, {"error": {"message": f"there is no {path}"}})

    def send(self, status: int, document: Any) -> None:
        self.send_bytes(status, json.dumps(document).encode())

    def send_bytes(self, status: int, body: bytes) -> None:
        head = f"HTTP/1.1 {status} {_REASON[status]}\r\nContent-Type: application/json\r\n"
        self.transport.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)


def seen(url: str) -> dict[str, float]:
    """What the server saw since it was last asked."""
    with urllib.request.urlopen(f"{url}/seen", timeout=10) as answer:
        told: dict[str, float] = json.load(answer)
        return told


def _said(body: bytes) -> str:
    """Yes to every question, in the form that the plain adapter or a JSON schema asks for; else a word."""
    if keys := [key.decode() for key in _KEYS.findall(body)]:
        return json.dumps([{"question": key, "verdict": "yes"} for key in keys])
    if ids := [key.decode() for key in _IDS.findall(body)]:
        return json.dumps({"answers": [{"id": i, "seen": "so", "verdict": "yes", "box": None} for i in ids]})
    return "yes"


@contextmanager
def serving(scale: float) -> Iterator[str]:
    """The server's address, for as long as the block lasts; latencies are `scale` times as long."""
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_serve, args=(scale, theirs), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{ours.recv()}"
    finally:
        process.terminate()
        process.join()


def _serve(scale: float, pipe: Connection) -> None:
    async def main() -> None:
        loop, seen = asyncio.get_running_loop(), Seen()
        server = await loop.create_server(lambda: _Connection(seen, scale), "127.0.0.1", 0, backlog=1024)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())
