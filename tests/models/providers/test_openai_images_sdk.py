"""OpenAI's own SDK and our adapter, at the same server: they send the same, and understand the same."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import openai
import pytest
from openai import AsyncOpenAI

from tests.models.providers.asking import REGION, SIZE, edit, generation, made, sheet
from tests.servers.faults import Fault
from tests.servers.image_requests import MODELS
from tests.servers.openai_images import routes
from tests.servers.server import Recorded, Sent, Server, serving
from vivant.models.masks import clear_mask
from vivant.models.providers.openai_images import ROLES
from vivant.models.roles import EditRequest, GenerateRequest, Reply

MODEL: Final = MODELS["openai"]
WHERE: Final = f"{SIZE}x{SIZE}"
PROMPT: Final = generation().prompt


def sdk(server: Server, ask: Callable[[AsyncOpenAI], Awaitable[Any]], **options: Any) -> Any:
    """What the SDK makes of the server's answer."""

    async def asked() -> Any:
        said = {"base_url": f"{server.url}/openai/v1", "api_key": server.key, **options}
        async with AsyncOpenAI(max_retries=0, **said) as client:
            return await ask(client)

    return asyncio.run(asked())


def ours(server: Server, request: GenerateRequest | EditRequest, **endpoint: Any) -> Reply:
    role: Any = "editor" if isinstance(request, EditRequest) else "generator"
    url = f"{server.url}/openai/v1"
    model = made(ROLES, role, url=url, model=MODEL, key=server.key, **endpoint)

    async def asked() -> Reply:
        try:
            reply: Reply = await (model.edit if role == "editor" else model.generate)(request)
            return reply
        finally:
            await model.http.close()

    return asyncio.run(asked())


def compared(server: Server) -> tuple[Recorded, Recorded]:
    """The SDK's request and ours: to the same address, under the same key, of the same kind."""
    theirs, mine = server.requests
    assert (theirs.method, theirs.path) == (mine.method, mine.path)
    for name in ("authorization", "api-key"):
        assert theirs.headers.get(name) == mine.headers.get(name)
    kinds = [read.headers["content-type"].partition(";")[0] for read in (theirs, mine)]
    assert kinds[0] == kinds[1]
    return theirs, mine


def texts(read: Recorded) -> list[tuple[str, bytes]]:
    """Names and values. That ours also say they are UTF-8, as RFC 7578 (5.1.2) allows, is the one difference."""
    assert {p.type for p in read.parts if not p.filename} <= {"", "text/plain; charset=utf-8"}
    return sorted((p.name, p.data) for p in read.parts if not p.filename)


def files(read: Recorded) -> list[Sent]:
    return [part for part in read.parts if part.filename]


def assert_same_use(theirs: Any, mine: Reply) -> None:
    (usage,) = mine.usages
    assert theirs.usage.model_dump() == usage["usage"]


def test_a_generation_is_the_same_json() -> None:
    with serving(routes) as server:
        answer = sdk(
            server,
            lambda client: client.images.generate(
                model=MODEL, prompt=PROMPT, n=1, size=WHERE, quality="high", output_compression=80
            ),
        )
        reply = ours(server, generation(), params={"quality": "high", "output_compression": 80})
        theirs, mine = compared(server)
    assert theirs.json == mine.json
    assert len(answer.data) == 1
    assert_same_use(answer, reply)


def test_an_edit_is_the_same_form_part_by_part() -> None:
    request = edit(sheet(1), sheet(2))
    pictures = [request.picture, *request.references]
    with serving(routes) as server:
        answer = sdk(
            server,
            lambda client: client.images.edit(
                model=MODEL,
                prompt=f"Image 1 is the picture to change. {request.instruction}",
                image=[(f"image-{n}.png", p.data, "image/png") for n, p in enumerate(pictures, start=1)],
                mask=("mask.png", clear_mask(REGION, SIZE, SIZE), "image/png"),
                n=1,
                size=WHERE,
                quality="low",
            ),
        )
        reply = ours(server, request, params={"quality": "low"})
        theirs, mine = compared(server)
    assert files(theirs) == files(mine)
    assert [part.name for part in files(mine)] == ["image[]", "image[]", "image[]", "mask"]
    assert texts(theirs) == texts(mine)
    assert_same_use(answer, reply)


def test_a_generation_from_references_is_the_same_form_part_by_part() -> None:
    with serving(routes) as server:
        sdk(
            server,
            lambda client: client.images.edit(
                model=MODEL,
                prompt=PROMPT,
                image=[(f"image-{n}.png", sheet(n).data, "image/png") for n in (1, 2)],
                n=1,
                size=WHERE,
            ),
        )
        ours(server, generation(sheet(1), sheet(2)))
        theirs, mine = compared(server)
    assert files(theirs) == files(mine)
    assert texts(theirs) == texts(mine)


def test_azure_is_addressed_alike() -> None:
    with serving(routes) as server:
        sdk(
            server,
            lambda client: client.images.generate(
                model=MODEL,
                prompt=PROMPT,
                n=1,
                size=WHERE,
                extra_query={"api-version": "2026-10-01"},
                extra_headers={"api-key": server.key, "Authorization": openai.omit},
            ),
        )
        options = {"api_version": "2026-10-01", "key_header": "api-key"}
        ours(server, generation(), options=options)
        theirs, mine = compared(server)
    assert theirs.path.endswith("?api-version=2026-10-01")
    assert theirs.json == mine.json


@pytest.mark.parametrize(
    ("fault", "kind", "code"),
    [
        ("throttled", openai.RateLimitError, 429),
        ("broken", openai.InternalServerError, 500),
        ("expired_key", openai.AuthenticationError, 401),
        ("unknown_model", openai.NotFoundError, 404),
        ("refusal", openai.BadRequestError, "moderation_blocked"),
        ("moderated", openai.BadRequestError, "content_policy_violation"),
    ],
)
def test_the_sdk_knows_the_servers_errors(fault: Fault, kind: type[openai.APIStatusError], code: Any) -> None:
    with serving(routes) as server:
        server.always = fault
        with pytest.raises(kind) as caught:
            sdk(server, lambda client: client.images.generate(model=MODEL, prompt=PROMPT))
    assert str(caught.value.code) == str(code)
