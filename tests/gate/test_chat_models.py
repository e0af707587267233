"""The gate with planner and judge behind a chat server, over a painter that slips.

Painter and retoucher are the embedded studio, so what the chat models find and tune can be held against what
the studio's own planner and judge do with the same pictures.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.models.providers.asking import made
from tests.servers import openai_chat as chat_server
from tests.servers.chatting import data_of
from tests.servers.faults import Fault
from tests.servers.server import Recorded, Server, serving
from tests.studio.company import SMALL, commission, company, spec
from vivant.gate.commission import Commission, Settled, Terms
from vivant.gate.loop import settle
from vivant.models.calling import Roles
from vivant.models.crew import Patience
from vivant.models.providers import openai_chat
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.schema.record import Attempt
from vivant.studio.slips import PRESETS

HASTE = Patience(timeout=30, tries=1, pause=0)
SITTING = commission(
    spec(*company(1, ("sitting",), prop="apple"), setting="library", detail="a globe"), size=SMALL
)
WAVING = commission(spec(*company(2, ("waving", "thinking"))), size=(384, 256))
WANTED = [
    replace(one, id=f"S0000{seed}-F01", seed=seed)
    for one, seed in ((SITTING, 1), (SITTING, 4), (WAVING, 3), (WAVING, 4), (WAVING, 5))
]
"""On these the painter slips at first: a wrong prop, a stray thing, a wrong face; and once on nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(chat_server.routes) as served:
        served.options["apart"] = True
        yield served


def settled(planner: Any, judge: Any, *wanted: Commission) -> list[Settled]:
    """Each commission settled, by a painter and a retoucher that slip."""
    rate = PRESETS["typical"]
    roles = Roles.of(planner, StudioGenerator(rate), StudioEditor(rate), judge, HASTE)

    async def settle_all() -> list[Settled]:
        try:
            return [await settle(one, roles, Terms()) for one in wanted]
        finally:
            if isinstance(judge, openai_chat.OpenAIChatJudge):
                await judge.http.close()
                await planner.http.close()

    return asyncio.run(settle_all())


def by_chat(server: Server, *wanted: Commission) -> list[Settled]:
    more = {"key": server.key, "url": f"{server.url}/v1", "model": chat_server.MODEL}
    planner, judge = (made(openai_chat.ROLES, role, **more) for role in ("planner", "judge"))
    return settled(planner, judge, *wanted)


def found(attempt: Attempt) -> list[tuple[str, str, str]]:
    """The answers about an attempt, with what was seen where something is wrong."""
    return [(a.question, a.verdict, a.note if a.verdict == "no" else "") for a in attempt.answers]


def edges(attempt: Attempt) -> list[float]:
    """The left and lower edges of what is wrong."""
    return [edge for a in attempt.answers if a.region for edge in (a.region.left, a.region.bottom)]


def test_what_the_painter_slips_on_is_found_and_mended_as_by_the_studio(server: Server) -> None:
    theirs, ours = settled(StudioPlanner(), StudioJudge(), *WANTED), by_chat(server, *WANTED)
    for chat, studio in zip(ours, theirs, strict=True):
        assert chat.outcome.state == studio.outcome.state == "accepted"
        assert [a.action for a in chat.attempts] == [a.action for a in studio.attempts]
        assert chat.attempts[0].image == studio.attempts[0].image
        assert found(chat.attempts[0]) == found(studio.attempts[0])
        assert edges(chat.attempts[0]) == pytest.approx(edges(studio.attempts[0]), abs=0.001)
    assert {"first", "lie", "apt"} == {a.action for settled_ in ours for a in settled_.attempts}


def test_identity_is_asked_apart_from_everything_else(server: Server) -> None:
    by_chat(server, WANTED[4])
    asked = [{q["about"] for q in data_of(texts(r))["questions"]} for r in server.requests]
    assert sorted(map(sorted, asked)) == [
        ["attribute", "colours", "count", "likeness", "presence"],
        ["expression", "facing", "hands", "lettering", "placement", "pose", "prop", "setting", "shot", "stray", "style", "time", "weather"],
    ]  # fmt: skip


@pytest.mark.parametrize("fault", ["broken", "refusal", "prose", "schema_violation"])
def test_a_judge_that_fails_has_not_judged_and_nothing_is_accepted(server: Server, fault: Fault) -> None:
    server.always = fault
    (settled_,) = by_chat(server, WANTED[4])
    assert settled_.outcome.state != "accepted"
    assert {a.verdict for a in settled_.attempts[0].answers} == {"not_judged"}


def texts(recorded: Recorded) -> list[str]:
    return [part.get("text", "") for part in recorded.json["messages"][1]["content"]]
