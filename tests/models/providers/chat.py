"""Chat models asked over HTTP: one adapter, one test server."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from tests.models.providers.asking import judgement, made
from tests.servers import openai_chat as chat_server
from tests.servers.server import Recorded, Server
from tests.studio.writer.casts import make_brief
from vivant.models.providers import openai_chat
from vivant.models.providers.studio import StudioJudge, StudioPlanner
from vivant.models.roles import JudgeRequest, PlanRequest, Reply
from vivant.schema.brief import TuningBrief
from vivant.schema.record import Role

TUNING = PlanRequest(TuningBrief(prompt="A fox.", must=("a hat",), findings=(), tried=()), 7)
STORY = PlanRequest(make_brief(3, cast=2, frames=6), 7)


def endpoint(server: Server, **more: Any) -> dict[str, Any]:
    return {"key": server.key, "url": f"{server.url}/v1", "model": chat_server.MODEL, **more}


def asked(server: Server, role: Role, *requests: PlanRequest | JudgeRequest, **more: Any) -> list[Reply]:
    """The replies of one adapter to requests, one after the other."""

    async def ask() -> list[Reply]:
        adapter = made(openai_chat.ROLES, role, **endpoint(server, **more))
        method: Callable[[Any], Any] = getattr(adapter, "plan" if role == "planner" else "judge")
        try:
            return [await method(request) for request in requests]
        finally:
            await adapter.http.close()

    return asyncio.run(ask())


def plan(server: Server, request: PlanRequest = TUNING, **options: Any) -> Reply:
    (reply,) = asked(server, "planner", request, options=options)
    return reply


def judge(server: Server, request: JudgeRequest | None = None, **options: Any) -> list[Any]:
    (reply,) = asked(server, "judge", request or judgement(), options=options)
    answers: list[Any] = json.loads(reply.data)
    return answers


def studio_plans(request: PlanRequest) -> Any:
    return json.loads(asyncio.run(StudioPlanner().plan(request)))


def studio_judges(request: JudgeRequest) -> list[tuple[str, str]]:
    said = json.loads(asyncio.run(StudioJudge().judge(request)))
    return [(answer["question"], answer["verdict"]) for answer in said]


def body(recorded: Recorded) -> dict[str, Any]:
    read: dict[str, Any] = recorded.json
    return read


def rungs(server: Server) -> list[str]:
    return [body(r).get("response_format", {"type": "text"})["type"] for r in server.requests]
