"""What is sent is bounded in size and time, whatever it declares."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from typing import Any

import pytest

from tests.review.serving import Office
from vivant.review.access.bodies import MOST_BYTES, Bodies
from vivant.review.refusals import Unwelcome

Message = MutableMapping[str, Any]


def chunks(size: int) -> Iterator[bytes]:
    """A body of unknown length, in pieces."""
    while size > 0:
        yield b" " * min(size, 65_536)
        size -= 65_536


@pytest.mark.parametrize(("size", "status"), [(MOST_BYTES - 2, 200), (MOST_BYTES + 1, 413), (1 << 23, 413)])
@pytest.mark.parametrize("declared", [True, False])
def test_a_body_has_a_mebibyte_at_most(desk_office: Office, size: int, status: int, declared: bool) -> None:
    def body() -> Iterator[bytes]:
        yield b'{"keys": {}}'
        yield from chunks(size - 12)

    client = desk_office.client("viewer")
    content = b"".join(body()) if declared else body()
    answer = client.put("/api/me/keys", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == status


@pytest.mark.parametrize("length", ["-1", "1e3", "x", "٣", "+1"])
def test_a_length_is_a_number(desk_office: Office, length: str) -> None:
    answer = desk_office.anonymous().post("/logout", headers={b"Content-Length": length.encode()})
    assert answer.status_code == 400


def test_a_body_that_does_not_come_is_not_waited_for_long() -> None:
    async def never() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    with pytest.raises(Unwelcome) as raised:
        asyncio.run(sent_through(never))
    assert raised.value.status == 408


def test_what_arrived_in_pieces_arrives_whole_and_then_the_end() -> None:
    pieces: Iterator[Message] = iter(
        [
            {"type": "http.request", "body": b"one ", "more_body": True},
            {"type": "http.request", "body": b"whole"},
            {"type": "http.disconnect"},
        ]
    )

    async def receive() -> Message:
        return next(pieces)

    body = {"type": "http.request", "body": b"one whole", "more_body": False}
    assert asyncio.run(sent_through(receive)) == [body, {"type": "http.disconnect"}]


async def sent_through(receive: Callable[[], Awaitable[Message]]) -> list[Message]:
    """What an application behind the limit receives."""
    received = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        received.extend([await receive(), await receive()])

    async def send(message: Message) -> None: ...

    await Bodies(app, patience=0.01)({"type": "http", "headers": []}, receive, send)
    return received
