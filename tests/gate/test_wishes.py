"""What a person wants otherwise goes into the prompt as a finding would, and the gate judges what comes of it."""

import asyncio
from collections.abc import Sequence

from tests.gate.scripted import (
    NO_PATIENCE,
    ScriptedEditor,
    ScriptedGenerator,
    ScriptedJudge,
    Tuner,
    Verdicts,
    commission,
    plain,
    roles,
)
from vivant.errors import Refused
from vivant.gate.commission import Settled, Terms, Wish
from vivant.gate.loop import settle, settle_wish
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest
from vivant.schema.brief import TuningBrief

WORDS = "The hat is red."


class Watched(Tuner):
    """A tuner that keeps what it was asked."""

    def __init__(self) -> None:
        self.briefs: list[TuningBrief] = []

    async def plan(self, request: PlanRequest) -> str:
        assert isinstance(request.brief, TuningBrief)
        self.briefs.append(request.brief)
        return await super().plan(request)


class Silent(Tuner):
    async def plan(self, request: PlanRequest) -> str:
        raise Refused("nothing to say")


def wished(
    judged: Sequence[Verdicts],
    generated: Sequence[bytes | Exception],
    planner: Tuner,
    before: Verdicts | None = None,
) -> Settled:
    """A first picture, and what comes of it that a person wants another one."""
    first = asyncio.run(settle(commission(), roles([plain(1)], [before or {}]), Terms(max_rounds=0)))
    generator, judge = ScriptedGenerator(list(generated)), ScriptedJudge(list(judged))
    with_roles = Roles.of(planner, generator, ScriptedEditor([]), judge, patience=NO_PATIENCE)
    wish = Wish(WORDS, first.attempts[0], tuple(a.prompt for a in first.attempts))
    return asyncio.run(settle_wish(commission(), with_roles, Terms(max_rounds=2), wish, begun=1))


def test_the_prompt_is_tuned_by_what_a_person_said_and_by_what_was_found() -> None:
    tuner = Watched()
    settled = wished([{}], [plain(2)], tuner, before={"setting": "no"})
    (attempt,) = settled.attempts
    assert (attempt.number, attempt.action, attempt.parent) == (1, "apt", 0)
    assert attempt.instruction == WORDS
    assert attempt.prompt == "A picture.\nAbove all: The hat is red; the setting is x."
    (brief,) = tuner.briefs
    assert [finding.question for finding in brief.findings] == ["setting"]
    assert brief.tried == ("A picture.",)
    assert (settled.outcome.state, settled.outcome.best) == ("accepted", 1)


def test_repairs_insist_on_the_words_too_and_rounds_are_bounded() -> None:
    tuner = Watched()
    settled = wished([{"time": "no"}] * 3, [plain(2), plain(3), plain(4)], tuner)
    assert settled.outcome.state == "rejected"
    assert [a.number for a in settled.attempts] == [1, 2, 3]
    assert [a.instruction for a in settled.attempts] == [WORDS, "", ""]
    assert [brief.must for brief in tuner.briefs] == [
        ("The hat is red",),
        ("The hat is red", "the time of day is x"),
        ("The hat is red", "the time of day is x"),
    ]
    assert tuner.briefs[-1].tried == ("A picture.", *(a.prompt for a in settled.attempts[:2]))


def test_without_a_planner_the_words_are_said_as_they_are() -> None:
    settled = wished([{}], [plain(2)], Silent())
    assert settled.attempts[0].prompt == "A picture.\nAbove all: The hat is red."
    assert settled.attempts[0].action == "apt"


def test_a_picture_that_could_not_be_had_is_asked_for_again_in_the_same_words() -> None:
    settled = wished([{}], [Refused("busy"), plain(2)], Watched())
    assert [a.action for a in settled.attempts] == ["apt", "again"]
    assert settled.attempts[1].prompt == settled.attempts[0].prompt
    assert settled.outcome.state == "accepted"
