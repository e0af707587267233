"""All adapters × all faults: each ends in its class, says no secret, and leaves the adapter usable."""

import asyncio
from typing import Any

import pytest

from tests.models.providers.asking import ask, judgement, made
from tests.models.providers.faults import ADAPTERS, ENDS, Adapter
from tests.servers.faults import WIRE, Spoken, Wire
from tests.servers.server import Server, serving
from vivant.errors import RoleError, Throttled
from vivant.models.asking.judging import judge_ask

SECONDS = 0.3
"""How long an adapter is waited for."""


def build(adapter: Adapter, server: Server) -> Any:
    url = f"{server.url}{adapter.path}"
    if adapter.role == "judge":
        # What is read and encoded once is not to be waited for where a timeout is tested.
        judge_ask(judgement())
    return made(adapter.roles, adapter.role, key=server.key, url=url, **adapter.endpoint)


async def failed(adapter: Adapter, model: Any, ends: type[Exception]) -> Exception:
    with pytest.raises(ends) as caught:
        async with asyncio.timeout(SECONDS if ends is TimeoutError else 10):
            await ask(adapter.role, model)
    return caught.value


@pytest.mark.parametrize("fault", WIRE)
@pytest.mark.parametrize(
    ("adapter", "after"), [(a, n) for a in ADAPTERS for n in a.after], ids=lambda x: getattr(x, "name", x)
)
def test_what_goes_wrong_on_the_way(adapter: Adapter, after: int, fault: Wire) -> None:
    with serving(adapter.routes) as server:
        server.faults.extend([*[None] * after, fault])

        async def wrong_then_right() -> Exception:
            model = build(adapter, server)
            try:
                error = await failed(adapter, model, ENDS[fault])
                assert await ask(adapter.role, model)
            finally:
                await model.http.close()
            return error

        error = asyncio.run(wrong_then_right())
        assert type(error) is ENDS[fault]
        assert server.key not in str(error)
        if isinstance(error, Throttled):
            assert error.wait == (0.05 if fault == "throttled" else None)


@pytest.mark.parametrize(
    ("adapter", "fault"), [(a, f) for a in ADAPTERS for f in a.spoken], ids=lambda x: getattr(x, "name", x)
)
def test_what_goes_wrong_in_an_answer(adapter: Adapter, fault: Spoken) -> None:
    with serving(adapter.routes) as server:
        server.always = fault

        async def wrong() -> Exception:
            model = build(adapter, server)
            try:
                return await failed(adapter, model, ENDS[fault])
            finally:
                await model.http.close()

        error = asyncio.run(wrong())
        assert isinstance(error, RoleError)
        assert type(error) is ENDS[fault]
        assert server.key not in str(error)
