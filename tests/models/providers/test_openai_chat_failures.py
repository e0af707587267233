"""What servers complain of, and the class and the words in which it ends."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.models.providers.asking import judgement
from tests.models.providers.chat import STORY, asked, judge, plan, rungs
from tests.servers import openai_chat as chat_server
from tests.servers.server import Server, serving
from vivant.errors import Invalid, Misconfigured, Refused, Throttled, Transient, Unusable


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(chat_server.routes) as served:
        yield served


def test_what_failed_requests_used_is_known(server: Server) -> None:
    server.always = "prose"
    with pytest.raises(Invalid) as caught:
        plan(server)
    assert rungs(server) == ["json_schema", "json_object", "text", "text"]
    assert len(caught.value.usages) == 4
    assert all(usage["model"] == chat_server.MODEL for usage in caught.value.usages)
    assert all(usage["usage"]["prompt_tokens"] > 0 for usage in caught.value.usages)
    server.always = "refusal"
    with pytest.raises(Refused, match="I'm sorry") as refused:
        plan(server)
    assert len(refused.value.usages) == 1


def test_usage_and_cost_of_every_request_are_told(server: Server) -> None:
    server.options.update(cost=0.002, mended=True)
    server.faults.extend([None, "schema_violation"])
    first, second = asked(server, "judge", judgement(), judgement())
    assert first.usd == pytest.approx(0.002)
    assert second.usd == pytest.approx(0.004)
    assert [set(usage) for usage in second.usages] == [{"model", "usage"}] * 2
    del server.options["cost"]
    assert plan(server).usd is None


def test_an_answer_that_was_cut_off_says_what_to_raise(server: Server) -> None:
    with pytest.raises(Invalid, match=r"raise options\.max_tokens") as caught:
        plan(server, STORY, max_tokens=20)
    assert len(server.requests) == 1
    assert caught.value.usages[0]["usage"]["completion_tokens"] == 20


def test_a_server_for_one_image_is_told_how_to_be_started(server: Server) -> None:
    server.options["images"] = 0
    with pytest.raises(Misconfigured) as caught:
        judge(server)
    assert "1 that the judge is shown" in caught.value.what
    assert "--limit-mm-per-prompt '{\"image\": 8}'" in caught.value.do


def error(message: str, **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, **more}}


LIMIT = "You set image=1 (or defaulted to 1) in `--limit-mm-per-prompt`, but passed 3 image items in the same prompt."
RAW = '{"error": {"message": "Invalid schema for response_format \'judge\'"}}'


@pytest.mark.parametrize(
    ("status", "said", "kind", "words"),
    [
        (400, {"object": "error", "message": LIMIT, "code": 400}, Misconfigured, "fewer images"),
        (400, error("This model's maximum context length is 8192 tokens."), Misconfigured, "longer context"),
        (400, error("Unknown parameter: 'seed'.", param="seed"), Misconfigured, r"options\.seed = false"),
        (400, error("Something else."), Misconfigured, "Something else"),
        (403, error("Flagged.", code=403, metadata={"flagged_input": "…"}), Refused, "moderation"),
        (403, error("No access."), Unusable, "No access"),
        (429, error("You exceeded your quota.", code="insufficient_quota"), Unusable, "quota"),
        (200, error("Rate limited.", code=429), Throttled, "Rate limited"),
        (200, error("Provider is down.", code=502), Transient, "Provider is down"),
        (200, {"choices": [{"error": {"code": 503, "message": "Gone."}}]}, Transient, "Gone"),
        (200, {"error": "Something odd."}, Transient, "Something odd"),
        (200, {"choices": [{"finish_reason": "content_filter", "message": {}}]}, Refused, "filter"),
        (200, {"choices": [{"finish_reason": "error", "message": {"content": "On"}}]}, Transient, "broke off"),
        (200, {"choices": [{"message": {"content": None, "reasoning_content": "So…"}}]}, Invalid, "nothing"),
        (200, {"choices": ["…"]}, Invalid, "no choice"),
        (200, ["…"], Invalid, "no JSON object"),
    ],
)  # fmt: skip
def test_every_complaint_ends_in_its_class_with_words(
    server: Server, status: int, said: Any, kind: type[Exception], words: str
) -> None:
    server.options["says"] = (status, said)
    with pytest.raises(kind, match=words) as caught:
        judge(server)
    assert type(caught.value) is kind
    assert server.key not in str(caught.value)


def test_a_schema_that_is_refused_behind_a_gateway_steps_down(server: Server) -> None:
    server.options["says"] = (400, error("Provider returned error", code=400, metadata={"raw": RAW}))
    with pytest.raises(Misconfigured, match="Provider returned error"):
        judge(server)
    assert rungs(server) == ["json_schema", "json_object", "text"]


def test_content_in_parts_is_read(server: Server) -> None:
    parts = [
        {"type": "text", "text": '{"prompt": "A fox '},
        {"type": "text", "text": 'in a hat.", "why": ""}'},
    ]
    server.options["says"] = (200, {"choices": [{"message": {"content": parts}}]})
    reply = plan(server)
    assert json.loads(reply.data)["prompt"] == "A fox in a hat."
    assert reply.usages == ({"model": chat_server.MODEL, "usage": None},)
