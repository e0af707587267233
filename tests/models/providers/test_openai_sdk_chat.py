"""OpenAI's own SDK against the test server: what it sends and reads is what our adapter sends and reads."""

import asyncio
import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import openai
import pytest

from tests.models.providers.asking import judgement
from tests.models.providers.chat import STORY, body, judge, plan
from tests.servers import openai_chat as chat_server
from tests.servers.server import Server, serving
from vivant.errors import Invalid, Refused, RoleError, Throttled, Transient, Unusable
from vivant.models.asking.ask import Ask, Image
from vivant.models.asking.judging import Seens, judge_ask
from vivant.models.asking.planning import plan_ask


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(chat_server.routes) as served:
        yield served


def messages(ask: Ask) -> Any:
    """What an ask says, as somebody with the SDK's documentation at hand would write it."""
    parts: list[dict[str, Any]] = []
    for part in (*ask.parts, "Answer with one JSON object."):
        if isinstance(part, Image):
            url = f"data:image/png;base64,{base64.b64encode(part.png).decode()}"
            parts.append({"type": "image_url", "image_url": {"url": url, "detail": "high"}})
        else:
            parts.append({"type": "text", "text": part})
    return [{"role": "system", "content": ask.system}, {"role": "user", "content": parts}]


def client(server: Server) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(base_url=f"{server.url}/v1", api_key=server.key, max_retries=0)


def completed(server: Server, ask: Ask, **more: Any) -> Any:
    async def complete() -> Any:
        async with client(server) as sdk:
            form: Any = {"name": ask.name, "strict": True, "schema": ask.schema}
            return await sdk.chat.completions.create(
                model=chat_server.MODEL,
                messages=messages(ask),
                response_format={"type": "json_schema", "json_schema": form},
                seed=ask.seed,
                **more,
            )

    return asyncio.run(complete())


def test_a_plan_is_sent_and_read_alike(server: Server) -> None:
    ask = plan_ask(STORY)
    theirs = completed(server, ask)
    ours = plan(server, STORY)
    sdk, adapter = server.requests
    assert body(adapter) == body(sdk)
    assert (adapter.method, adapter.path) == (sdk.method, sdk.path)
    for name in ("authorization", "content-type"):
        assert adapter.headers[name] == sdk.headers[name]
    assert ours.data.decode() == ask.check(theirs.choices[0].message.content)
    (usage,) = ours.usages
    assert usage["usage"] == theirs.usage.model_dump(exclude_none=True)


def test_a_judgement_with_likelihoods_is_sent_and_read_alike(server: Server) -> None:
    theirs = completed(server, judge_ask(judgement()), temperature=0, logprobs=True, top_logprobs=20)
    ours = judge(server, logprobs=True)
    sdk, adapter = server.requests
    assert body(adapter) == body(sdk)
    answers = json.loads(theirs.choices[0].message.content)["answers"]
    assert [(a["id"], a["verdict"]) for a in answers] == [(a["question"], a["verdict"]) for a in ours]
    tokens = theirs.choices[0].logprobs.content
    decided = [t for t in tokens if t.token.strip(' "') in ("yes", "no", "unsure") and t.logprob < 0]
    assert len(decided) == len(ours)


def test_the_sdks_own_parsing_takes_the_same_answers(server: Server) -> None:
    async def parse() -> Any:
        async with client(server) as sdk:
            return await sdk.chat.completions.parse(
                model=chat_server.MODEL,
                messages=messages(judge_ask(judgement())),
                response_format=Seens,
                temperature=0,
                seed=judgement().seed,
            )

    parsed = asyncio.run(parse()).choices[0].message.parsed
    assert isinstance(parsed, Seens)
    ours = judge(server)
    assert [(a.id, a.verdict, a.seen) for a in parsed.answers] == [
        (a["question"], a["verdict"], a["note"]) for a in ours
    ]
    sdk, adapter = map(body, server.requests)
    assert sdk["response_format"]["json_schema"]["strict"] is True
    assert {k: v for k, v in sdk.items() if k not in ("response_format", "stream")} == {
        k: v for k, v in adapter.items() if k != "response_format"
    }


@pytest.mark.parametrize(
    ("fault", "theirs", "ours"),
    [
        ("throttled", openai.RateLimitError, Throttled),
        ("broken", openai.InternalServerError, Transient),
        ("overloaded", openai.InternalServerError, Transient),
        ("reset", openai.APIConnectionError, Transient),
        ("truncated", openai.APIConnectionError, Transient),
        ("expired_key", openai.AuthenticationError, Unusable),
        ("unknown_model", openai.NotFoundError, Unusable),
        ("moderated", openai.BadRequestError, Refused),
    ],
)
def test_failures_are_told_apart_alike(
    server: Server, fault: Any, theirs: type[Exception], ours: type[RoleError]
) -> None:
    server.faults.extend([fault, fault])
    with pytest.raises(theirs):
        completed(server, plan_ask(STORY))
    with pytest.raises(ours):
        plan(server, STORY)


def test_a_refusal_is_where_the_sdk_finds_it(server: Server) -> None:
    server.always = "refusal"
    message = completed(server, plan_ask(STORY)).choices[0].message
    assert (message.content, message.refusal) == (None, "I'm sorry, I can't help with that.")
    with pytest.raises(Refused, match="I'm sorry, I can't help with that"):
        plan(server, STORY)


def test_what_is_cut_off_is_said_where_the_sdk_finds_it(server: Server) -> None:
    assert completed(server, plan_ask(STORY), max_tokens=20).choices[0].finish_reason == "length"
    with pytest.raises(Invalid, match="cut off"):
        plan(server, STORY, max_tokens=20)


def test_a_loose_schema_is_rejected_for_the_sdk_as_for_everybody(server: Server) -> None:
    loose = replace(plan_ask(STORY), schema={"type": "object", "properties": {"title": {"type": "string"}}})
    with pytest.raises(openai.BadRequestError, match="'additionalProperties' is required"):
        completed(server, loose)
