"""The ladder: which rung is asked on, what is remembered, and how a bad answer is mended."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from vivant.errors import Invalid, Misconfigured, Refused, RoleError, Transient
from vivant.models.asking.ask import Ask
from vivant.models.asking.ladder import Ladder, Rung, RungRefused, Said, Structured, Turn, Understood

SCHEMA = {
    "type": "object",
    "properties": {"colour": {"type": "string"}},
    "required": ["colour"],
    "additionalProperties": False,
}
GOOD, BAD, OTHER, PROSE = '{"colour": "blue"}', '{"colour": "loud"}', '{"fruit": "pear"}', "It is blue."


def check(said: str) -> str:
    data = json.loads(said)
    if set(data) != {"colour"}:
        raise Invalid(f"there is no colour in {said}")
    if data["colour"] == "loud":
        raise Invalid("loud is no colour")
    return str(data["colour"])


ASK = Ask("colour", "1", "Name a colour.", ("Now.",), SCHEMA, check, 1)


@dataclass
class Server:
    """Answers each rung from a list; an exception is raised, and None refuses the rung."""

    answers: dict[Rung, list[str | RoleError | None]]
    turns: list[Turn] = field(default_factory=list)

    async def send(self, turn: Turn) -> Said:
        self.turns.append(turn)
        await asyncio.sleep(0)
        listed = self.answers.get(turn.rung, [None])
        answer = listed.pop(0) if len(listed) > 1 else listed[0]
        if answer is None:
            raise RungRefused(f"response_format {turn.rung} is not known")
        if isinstance(answer, RoleError):
            raise answer
        return Said(answer, {"number": len(self.turns)})

    @property
    def rungs(self) -> list[Rung]:
        return [turn.rung for turn in self.turns]


def asked(server: Server, *, ladder: Ladder | None = None, structured: Structured = "auto") -> Understood:
    return asyncio.run((ladder or Ladder(structured)).ask(ASK, server.send))


def test_the_first_rung_is_enough_where_it_holds() -> None:
    server = Server({"json_schema": [GOOD]})
    understood = asked(server)
    assert (understood.data, understood.spelled, understood.usages) == ("blue", GOOD, ({"number": 1},))
    assert server.turns[0].repair is None
    assert "JSON Schema" not in server.turns[0].demand


@pytest.mark.parametrize(
    ("answers", "rungs"),
    [
        ({"json_object": [GOOD]}, ["json_schema", "json_object"]),
        ({"text": [f"Sure!\n```json\n{GOOD}\n```"]}, ["json_schema", "json_object", "text"]),
        ({"json_schema": [PROSE], "json_object": [GOOD]}, ["json_schema", "json_object"]),
        ({"json_schema": [OTHER], "json_object": [PROSE], "text": [GOOD]}, ["json_schema", "json_object", "text"]),
    ],
    ids=["refused", "refused twice", "ignored", "ignored twice"],
)  # fmt: skip
def test_a_rung_that_is_refused_or_ignored_is_left_and_that_is_remembered(
    answers: dict[Rung, list[str | RoleError | None]], rungs: list[Rung]
) -> None:
    server, ladder = Server(answers), Ladder()
    assert asked(server, ladder=ladder).data == "blue"
    assert server.rungs == rungs
    assert json.dumps(SCHEMA, separators=(",", ":")) in server.turns[-1].demand
    assert "JSON" in server.turns[-1].demand
    assert ladder.rung == rungs[-1]
    assert asked(server, ladder=ladder).data == "blue"
    assert server.rungs == [*rungs, rungs[-1]]


def test_a_rung_that_worked_is_not_left_for_one_slip() -> None:
    server, ladder = Server({"json_schema": [GOOD, PROSE, GOOD], "json_object": [GOOD]}), Ladder()
    asked(server, ladder=ladder)
    assert asked(server, ladder=ladder).data == "blue"
    assert server.rungs == ["json_schema"] * 3
    assert server.turns[2].repair is not None


def test_a_bad_answer_is_sent_back_once_with_what_is_wrong() -> None:
    server = Server({"json_schema": [BAD, GOOD]})
    understood = asked(server)
    assert (understood.data, understood.usages) == ("blue", ({"number": 1}, {"number": 2}))
    repair = server.turns[1].repair
    assert repair is not None
    assert repair.said == BAD
    assert "loud is no colour" in repair.demand
    assert json.dumps(SCHEMA, separators=(",", ":")) in repair.demand


@pytest.mark.parametrize("last", [BAD, OTHER, PROSE])
def test_after_one_repair_it_is_invalid(last: str) -> None:
    server = Server({"json_schema": [BAD, last]})
    with pytest.raises(Invalid) as caught:
        asked(server)
    assert caught.value.usages == ({"number": 1}, {"number": 2})
    assert len(server.turns) == 2


def test_prose_on_every_rung_ends_as_invalid_after_four_requests() -> None:
    server = Server({"json_schema": [PROSE], "json_object": [PROSE], "text": [PROSE]})
    with pytest.raises(Invalid, match="no JSON object") as caught:
        asked(server)
    assert server.rungs == ["json_schema", "json_object", "text", "text"]
    assert len(caught.value.usages) == 4


@pytest.mark.parametrize("failure", [Transient("busy"), Refused("will not"), Invalid("cut off")])
def test_other_failures_end_it_with_what_was_used_before(failure: RoleError) -> None:
    failure.usages = ({"number": "last"},)
    server = Server({"json_schema": [BAD, failure]})
    with pytest.raises(type(failure)) as caught:
        asked(server)
    assert caught.value is failure
    assert [usage["number"] for usage in failure.usages] == [1, "last"]


def test_a_refusal_by_the_check_itself_is_not_mended() -> None:
    def refuse(said: str) -> str:
        raise Refused("there is nothing to tell")

    ask = Ask("colour", "1", "", (), SCHEMA, refuse, 1)
    server = Server({"json_schema": [GOOD]})
    with pytest.raises(Refused) as caught:
        asyncio.run(Ladder().ask(ask, server.send))
    assert len(server.turns) == 1
    assert caught.value.usages == ({"number": 1},)


@pytest.mark.parametrize("rung", ["json_schema", "json_object", "text"])
def test_a_fixed_way_is_the_only_one(rung: Structured) -> None:
    everything: dict[Rung, list[str | RoleError | None]] = {
        "json_schema": [GOOD], "json_object": [GOOD], "text": [GOOD],
    }  # fmt: skip
    server = Server(everything)
    assert asked(server, structured=rung).data == "blue"
    assert server.rungs == [rung]


def test_a_fixed_way_that_the_server_refuses_is_misconfigured() -> None:
    with pytest.raises(Misconfigured, match="json_object") as caught:
        asked(Server({"text": [GOOD]}), structured="json_object")
    assert type(caught.value) is Misconfigured
    assert 'options.structured = "auto"' in caught.value.do


def test_many_asks_at_once_find_the_rung_together() -> None:
    server, ladder = Server({"json_schema": [None], "json_object": [PROSE], "text": [GOOD]}), Ladder()

    async def all_at_once() -> Sequence[Understood]:
        return await asyncio.gather(*(ladder.ask(ASK, server.send) for _ in range(8)))

    assert {understood.data for understood in asyncio.run(all_at_once())} == {"blue"}
    assert ladder.rung == "text"


def test_an_answer_that_is_no_text_is_no_trap() -> None:
    broken: Callable[[str], str] = lambda said: said.encode().decode()  # noqa: E731
    ask = Ask("colour", "1", "", (), SCHEMA, broken, 1)
    server = Server({"json_schema": ['{"colour": "\ud800"}']})
    assert asyncio.run(Ladder().ask(ask, server.send)).data == '{"colour": "?"}'
