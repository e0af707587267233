"""Chat models over HTTP: what is sent, and what an adapter says of itself."""

import asyncio
import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.models.providers.asking import judgement, made, sheet
from tests.models.providers.chat import (
    STORY,
    TUNING,
    asked,
    body,
    endpoint,
    judge,
    plan,
    studio_judges,
    studio_plans,
)
from tests.servers import openai_chat as chat_server
from tests.servers.server import Server, serving
from vivant.config import EndpointSection
from vivant.errors import ConfigError, Misconfigured, Unusable
from vivant.models.asking.planning import plan_ask
from vivant.models.asking.prompts import read_prompt, told
from vivant.models.http import Http
from vivant.models.providers import openai_chat
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.store import images


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(chat_server.routes) as served:
        yield served


def test_a_planner_sends_prompt_data_and_schema_and_nothing_of_its_own(server: Server) -> None:
    reply = plan(server, STORY)
    assert json.loads(reply.data) == studio_plans(STORY)
    (request,) = server.requests
    assert (request.method, request.path) == ("POST", "/v1/chat/completions")
    assert request.headers["authorization"] == f"Bearer {server.key}"
    sent = body(request)
    assert set(sent) == {"model", "messages", "response_format", "seed"}
    assert (sent["model"], sent["seed"]) == (chat_server.MODEL, 7)
    system, user = sent["messages"]
    assert system == {"role": "system", "content": read_prompt("story").text}
    ask = plan_ask(STORY)
    assert [part["text"] for part in user["content"]] == [*ask.parts, "Answer with one JSON object."]
    assert sent["response_format"]["json_schema"] == {"name": "story", "strict": True, "schema": ask.schema}


def test_a_judge_sends_pictures_with_labels_before_them_at_temperature_0(server: Server) -> None:
    assert [(a["question"], a["verdict"]) for a in judge(server)] == studio_judges(judgement())
    sent = body(server.requests[0])
    assert set(sent) == {"model", "messages", "response_format", "seed", "temperature"}
    assert sent["temperature"] == 0
    label, picture, questions, demand = sent["messages"][1]["content"]
    assert label["text"] == "Picture: the one to judge"
    assert picture["image_url"]["detail"] == "high"
    coded = picture["image_url"]["url"].removeprefix("data:image/png;base64,")
    assert base64.b64decode(coded).startswith(b"\x89PNG")
    assert questions["text"].startswith("The questions:")
    assert demand["text"] == "Answer with one JSON object."


def test_options_and_params_decide_what_else_is_sent(server: Server) -> None:
    server.options["params"] = ["top_k"]
    params = {"top_k": 3, "reasoning_effort": "low"}
    options = {"seed": False, "max_tokens": 4000, "temperature": 0.5, "detail": "low"}
    asked(server, "judge", judgement(), params=params, options=options)
    sent = body(server.requests[0])
    assert "seed" not in sent
    assert (sent["max_tokens"], sent["temperature"], sent["top_k"], sent["reasoning_effort"]) == (
        4000,
        0.5,
        3,
        "low",
    )
    assert sent["messages"][1]["content"][1]["image_url"]["detail"] == "low"


def test_a_model_without_a_temperature_and_with_another_limit_can_be_told(server: Server) -> None:
    server.options.update(temperature=False, limit="max_completion_tokens")
    with pytest.raises(Misconfigured) as caught:
        judge(server)
    assert caught.value.do == 'Set options.temperature = "omit".'
    with pytest.raises(Misconfigured) as caught:
        judge(server, temperature="omit", max_tokens=4000)
    assert caught.value.do == 'Set options.limit = "max_completion_tokens".'
    assert judge(server, temperature="omit", max_tokens=4000, limit="max_completion_tokens")
    sent = body(server.requests[-1])
    assert (sent["max_completion_tokens"], "temperature" in sent) == (4000, False)


def test_azure_gets_its_header_and_its_version(server: Server) -> None:
    plan(server, key_header="api-key", api_version="2026-06-01")
    (request,) = server.requests
    assert request.path == "/v1/chat/completions?api-version=2026-06-01"
    assert request.headers["api-key"] == server.key
    assert "authorization" not in request.headers


def test_without_a_key_none_is_sent(server: Server) -> None:
    with pytest.raises(Unusable):
        asked(server, "planner", TUNING, key="")
    assert "authorization" not in server.requests[0].headers


def test_pictures_are_sent_as_they_are_where_they_are_small(server: Server) -> None:
    judge(server)
    url = body(server.requests[0])["messages"][1]["content"][1]["image_url"]["url"]
    assert images.pixel_id(images.decode(base64.b64decode(url.partition(",")[2]))) == sheet().id


def test_traits_tell_prompts_options_and_prices() -> None:
    planner = made(openai_chat.ROLES, "planner", model="m", params={"top_p": 0.9}, references=4)
    judge_ = made(openai_chat.ROLES, "judge", model="m", options={"seed": False, "key_header": "api-key"})
    assert (planner.model, planner.traits.prices, planner.traits.separate) == ("m", ("openai", "chat"), False)
    assert planner.traits.params["prompts"] == told("character", "story", "text", "tuning")
    assert planner.traits.params["params"] == {"top_p": 0.9}
    assert planner.traits.references == 4
    assert judge_.traits.separate
    assert not judge_.traits.seeded
    assert judge_.traits.params["prompts"] == told("judge")
    assert judge_.traits.params["temperature"] == 0
    assert "key_header" not in judge_.traits.params["options"]
    json.dumps(judge_.traits.params)


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ({"model": ""}, "has no `model`"),
        ({"params": {"messages": []}}, "`messages`"),
        ({"params": {"stream": True, "n": 2}}, "`n`, `stream`"),
        ({"options": {"structure": "text"}}, "did you mean `structured`"),
        ({"options": {"temperature": 3}}, "temperature"),
        ({"options": {"detail": "highest"}}, "detail"),
    ],
)  # fmt: skip
def test_what_cannot_work_is_refused_before_anything_is_sent(section: dict[str, Any], words: str) -> None:
    whole = EndpointSection.model_validate({"provider": "openai_chat", "model": "m", **section})
    with pytest.raises(ConfigError, match=words):
        openai_chat.ROLES["judge"](Settings("it", whole, "", Http(), Path()))


def test_a_key_does_not_show_in_what_an_adapter_looks_like() -> None:
    adapter = made(openai_chat.ROLES, "judge", key="very-secret", model="m")
    assert "very-secret" not in f"{adapter!r} {vars(adapter)!r}"


def probed(server: Server, role: Role, **options: Any) -> tuple[str, ...]:
    async def probe() -> tuple[str, ...]:
        adapter = made(openai_chat.ROLES, role, **endpoint(server, options=options))
        try:
            told: tuple[str, ...] = await adapter.probe()
        finally:
            await adapter.http.close()
        return told

    return asyncio.run(probe())


def test_a_probe_finds_how_many_images_a_request_may_hold(server: Server) -> None:
    assert probed(server, "judge")[1] == "images in a request: 16 or more"
    server.options["images"] = 4
    assert probed(server, "judge")[1].startswith(
        "images in a request: 4; a frame with five on stage can need 11"
    )


def test_a_probe_tells_how_json_is_asked_for(server: Server) -> None:
    assert probed(server, "planner", structured="json_object") == ("JSON is asked for as json_object",)
