"""The ladder over HTTP: servers differ in how they can be asked for JSON."""

import asyncio
import json
from collections.abc import Iterator

import pytest

from tests.models.providers.asking import ask, judgement, made
from tests.models.providers.chat import STORY, TUNING, asked, body, endpoint, plan, rungs, studio_plans
from tests.servers import openai_chat as chat_server
from tests.servers.server import Server, serving
from vivant.errors import Misconfigured
from vivant.models.asking.planning import plan_ask
from vivant.models.providers import openai_chat
from vivant.schema.record import Role


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(chat_server.routes) as served:
        yield served


@pytest.mark.parametrize(
    ("modes", "ignores", "sent"),
    [
        (("json_schema", "json_object"), (), ["json_schema"]),
        (("json_object",), (), ["json_schema", "json_object"]),
        (("text",), (), ["json_schema", "json_object", "text"]),
        (("json_schema", "json_object"), ("json_schema",), ["json_schema", "json_object"]),
        (("json_schema", "text"), ("json_schema",), ["json_schema", "json_object", "text"]),
    ],
    ids=["OpenAI and vLLM", "an older server", "a bare one", "a proxy that ignores", "LM Studio behind one"],
)  # fmt: skip
@pytest.mark.parametrize("role", ["planner", "judge"])
def test_every_rung_leads_to_the_same_answer_and_is_remembered(
    server: Server, role: Role, modes: tuple[str, ...], ignores: tuple[str, ...], sent: list[str]
) -> None:
    server.options.update(modes=modes, ignores=ignores)
    request = TUNING if role == "planner" else judgement()
    first, second = asked(server, role, request, request)
    assert first.data == second.data
    assert rungs(server) == [*sent, sent[-1]]
    assert len(second.usages) == 1


def test_thoughts_before_the_answer_are_passed_over(server: Server) -> None:
    server.options["thinks"] = True
    assert json.loads(plan(server, STORY).data) == studio_plans(STORY)
    assert rungs(server) == ["json_schema"]


def test_a_bad_answer_is_mended_in_a_repair_turn(server: Server) -> None:
    server.options["mended"] = True
    server.faults.extend([None, "schema_violation", "schema_violation"])
    first, second = asked(server, "planner", STORY, STORY)
    assert first.data == second.data
    assert len(second.usages) == 2
    *_, said, mend = body(server.requests[2])["messages"]
    assert said == {"role": "assistant", "content": '{"colour": "blue"}'}
    assert mend["role"] == "user"
    assert "cannot be used" in mend["content"]
    assert json.dumps(plan_ask(STORY).schema, separators=(",", ":")) in mend["content"]


def test_a_fixed_way_of_asking_for_json_is_kept_to(server: Server) -> None:
    plan(server, structured="text")
    assert rungs(server) == ["text"]
    server.options["modes"] = ("json_schema",)
    with pytest.raises(Misconfigured, match="json_object") as caught:
        plan(server, structured="json_object")
    assert "auto" in caught.value.do


@pytest.mark.parametrize("role", ["planner", "judge"])
def test_an_adapter_tells_how_it_asks_for_json(server: Server, role: Role) -> None:
    server.options["modes"] = ("json_object",)

    async def asked_once() -> tuple[str, str]:
        adapter = made(openai_chat.ROLES, role, **endpoint(server))
        before = adapter.rung
        try:
            await ask(role, adapter)
        finally:
            await adapter.http.close()
        return before, adapter.rung

    assert asyncio.run(asked_once()) == ("json_schema", "json_object")
