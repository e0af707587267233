"""P(yes) over HTTP, as far as servers tell likelihoods."""

import json
from collections.abc import Iterator

import pytest

from tests.models.providers.asking import judgement
from tests.models.providers.chat import asked, body, judge, plan
from tests.servers import openai_chat as chat_server
from tests.servers.server import Server, serving
from vivant.models.roles import JudgeRequest


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(chat_server.routes) as served:
        yield served


@pytest.mark.parametrize(
    ("most", "sent"), [(20, [20]), (5, [20, 5]), (2, [20, 5, None]), (-1, [20, 5, None])]
)
def test_likelihoods_are_asked_for_as_far_as_the_server_tells_them(
    server: Server, most: int, sent: list[int | None]
) -> None:
    server.options["most_logprobs"] = most
    replies = asked(server, "judge", judgement(), judgement(), options={"logprobs": True})
    assert [body(r).get("top_logprobs") for r in server.requests] == [*sent, sent[-1]]
    # The server writes a verdict with 0.75, shouts it with 0.0625, and the next one with 0.125.
    likely = None if sent[-1] is None else round(0.8125 / 0.9375, 6)
    for reply in replies:
        told_ = {answer["p_yes"] and round(answer["p_yes"], 6) for answer in json.loads(reply.data)}
        assert told_ == {likely}


def test_likelihoods_are_those_of_each_verdict(server: Server) -> None:
    wrong = judgement(0)
    other = JudgeRequest(wrong.pixels, wrong.pixel_id, wrong.questions[:2], judgement(1).portraits, seed=7)
    answers = judge(server, other, logprobs=True)
    assert {a["verdict"] for a in answers} >= {"no"}
    for answer in answers:
        assert (answer["p_yes"] > 0.5) == (answer["verdict"] == "yes")


def test_a_planner_asks_for_no_likelihoods(server: Server) -> None:
    plan(server, logprobs=True)
    assert "logprobs" not in body(server.requests[0])
