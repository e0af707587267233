"""Google's own SDK and our adapters, at the same server: they send the same, and understand the same."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

import pytest
from google import genai
from google.genai import errors, types

from tests.models.providers.asking import edit, generation, judgement, made, sheet
from tests.servers.gemini import DRAWING, WRITING, bytes_of, routes
from tests.servers.server import Recorded, Server, serving
from vivant.models.asking.ask import Image
from vivant.models.asking.judging import judge_ask
from vivant.models.asking.planning import plan_ask
from vivant.models.providers.gemini import ROLES
from vivant.models.regions import told
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Picture, PlanRequest, Reply
from vivant.schema.brief import TuningBrief
from vivant.schema.record import Role

SMALL: Final = {"image_size": "512"}
DEMAND: Final = "Answer with one JSON object."
TUNING: Final = PlanRequest(TuningBrief(prompt="A fox.", must=("a hat",), findings=(), tried=()), 7)


def sdk(server: Server, ask: Callable[[genai.Client], Any], **options: Any) -> Any:
    """What the SDK makes of the server's answer."""
    http = types.HttpOptions(base_url=server.url, api_version="v1beta", **options)
    with genai.Client(api_key=server.key, http_options=http) as client:
        return ask(client)


def ours(server: Server, role: Role, request: Any, **endpoint: Any) -> Reply:
    model = DRAWING if role in ("generator", "editor") else WRITING
    adapter = made(ROLES, role, key=server.key, url=server.url, model=model, **endpoint)
    methods = {"planner": "plan", "generator": "generate", "editor": "edit", "judge": "judge"}

    async def asked() -> Reply:
        try:
            reply: Reply = await getattr(adapter, methods[role])(request)
            return reply
        finally:
            await adapter.http.close()

    return asyncio.run(asked())


def drawing(pictures: tuple[Picture, ...], prompt: str) -> Callable[[genai.Client], Any]:
    config = types.GenerateContentConfig(
        seed=7,
        response_modalities=["TEXT", "IMAGE"],
        image_config=types.ImageConfig(aspect_ratio="1:1", image_size="512"),
    )
    parts = [types.Part.from_bytes(data=picture.data, mime_type="image/png") for picture in pictures]
    contents: list[Any] = [prompt, *parts]
    return lambda client: client.models.generate_content(model=DRAWING, contents=contents, config=config)


def compared(server: Server) -> None:
    """The SDK's request and ours are the same: address, key and body, whatever the case of names."""
    theirs, mine = server.requests
    assert (theirs.method, theirs.path) == (mine.method, mine.path)
    assert theirs.headers["x-goog-api-key"] == mine.headers["x-goog-api-key"] == server.key
    assert _plain(theirs) == _plain(mine)


def _plain(read: Recorded) -> Any:
    """The body as the protocol understands it: the SDK writes `mime_type`, the other alphabet of base64, and
    whose the instruction is."""

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(one) for one in value]
        if not isinstance(value, dict):
            return value
        if "data" in value:
            return {"mimeType": value.get("mimeType", value.get("mime_type")), "data": bytes_of(value)}
        return {name: plain(one) for name, one in value.items()}

    body = plain(read.json)
    if "systemInstruction" in body:
        body["systemInstruction"].setdefault("role", "user")
    return body


def test_a_picture_is_asked_for_alike_and_found_alike() -> None:
    request: GenerateRequest = generation(sheet(1), sheet(2))
    with serving(routes) as server:
        answer = sdk(server, drawing(request.references, request.prompt))
        reply = ours(server, "generator", request, options=SMALL)
        compared(server)
    (blob,) = [part.inline_data for part in answer.candidates[0].content.parts if part.inline_data]
    assert blob.data == reply.data
    assert blob.mime_type == "image/png"
    assert (
        answer.usage_metadata.candidates_token_count
        == reply.usages[0]["usageMetadata"]["candidatesTokenCount"]
    )


def test_an_edit_is_asked_for_alike() -> None:
    request: EditRequest = edit(sheet(1))
    with serving(routes) as server:
        sdk(server, drawing((request.picture, *request.references), told(request, where=True)))
        ours(server, "editor", request, options=SMALL)
        compared(server)


def test_a_plan_is_asked_for_alike_and_understood_alike() -> None:
    ask = plan_ask(TUNING)
    config = types.GenerateContentConfig(
        system_instruction=ask.system,
        seed=7,
        response_mime_type="application/json",
        response_json_schema=ask.schema,
    )
    contents: list[Any] = [*[str(part) for part in ask.parts], DEMAND]
    with serving(routes) as server:
        answer = sdk(
            server, lambda c: c.models.generate_content(model=WRITING, contents=contents, config=config)
        )
        reply = ours(server, "planner", TUNING)
        compared(server)
    assert ask.check(answer.text) == reply.data.decode()
    assert answer.usage_metadata.total_token_count == reply.usages[0]["usageMetadata"]["totalTokenCount"]


def test_a_judgement_is_asked_for_alike() -> None:
    request: JudgeRequest = judgement()
    ask = judge_ask(request)
    contents: list[Any] = [
        types.Part.from_bytes(data=part.png, mime_type="image/png") if isinstance(part, Image) else part
        for part in ask.parts
    ]
    config = types.GenerateContentConfig(
        system_instruction=ask.system,
        temperature=0,
        seed=7,
        max_output_tokens=4000,
        response_mime_type="application/json",
        response_json_schema=ask.schema,
    )
    with serving(routes) as server:
        sdk(
            server,
            lambda c: c.models.generate_content(model=WRITING, contents=[*contents, DEMAND], config=config),
        )
        ours(server, "judge", request, options={"max_tokens": 4000})
        compared(server)


@pytest.mark.parametrize("reason", ["NO_IMAGE", "IMAGE_SAFETY", "PROHIBITED_CONTENT", "RECITATION"])
def test_the_sdk_knows_the_servers_reasons_to_finish(reason: str) -> None:
    with serving(routes) as server:
        server.options["finish"] = reason
        answer = sdk(server, drawing((), "A fox."))
    assert answer.candidates[0].finish_reason == types.FinishReason[reason]


def test_the_sdk_knows_the_servers_blocked_requests() -> None:
    with serving(routes) as server:
        server.options["blocked"] = "PROHIBITED_CONTENT"
        answer = sdk(server, drawing((), "A fox."))
    assert answer.prompt_feedback.block_reason == types.BlockedReason.PROHIBITED_CONTENT
    assert not answer.candidates


def test_the_sdk_knows_the_servers_errors() -> None:
    with serving(routes) as server:
        server.key = "another"

        def ask(client: genai.Client) -> Any:
            server.key = "changed meanwhile"
            return client.models.generate_content(model=DRAWING, contents="A fox.")

        with pytest.raises(errors.ClientError) as caught:
            sdk(server, ask)
    assert (caught.value.code, caught.value.status) == (400, "INVALID_ARGUMENT")
