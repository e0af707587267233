"""The wrapping around every model: bounded tries, typed failures, honest counts, replay."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pytest
from pydantic import TypeAdapter

from vivant.errors import (
    ConfigError,
    Invalid,
    Misconfigured,
    OutOfReach,
    Refused,
    RoleError,
    Throttled,
    Transient,
)
from vivant.models import asked, calling
from vivant.models.calling import Desk, Roles
from vivant.models.crew import Crew, Patience, Seat, crew
from vivant.models.ledger import Ledger
from vivant.models.prices import Pricing
from vivant.models.roles import (
    EditRequest,
    GenerateRequest,
    JudgeRequest,
    Picture,
    PlanRequest,
    Received,
)
from vivant.schema.brief import TuningBrief, TuningDraft
from vivant.schema.gate import Answer, Question, Region, Verdict
from vivant.schema.record import CallCount
from vivant.store import images
from vivant.store.records import Call, Charge

SIZE = 32
STRIPES = images.encode_png(np.repeat(np.arange(SIZE, dtype=np.uint8) * 7, SIZE * 3).reshape(SIZE, SIZE, 3))
ASKED = GenerateRequest("A picture.", (), SIZE, SIZE, 1)
TUNING = PlanRequest(TuningBrief(prompt="A picture.", must=(), findings=(), tried=()), 1)
QUESTIONS = tuple(Question(check="scene", about=about, text="?") for about in ("count", "time", "stray"))  # fmt: skip

_NO_AND_YES: tuple[Verdict, Verdict] = ("no", "yes")
Step = bytes | str | Exception | Callable[[], Awaitable[bytes]]


@dataclass
class Scripted:
    """Plays all four roles from one list; the last step is repeated for ever."""

    script: list[Step]
    model: str = "scripted"
    asked: int = 0

    async def _next(self) -> bytes:
        step = self.script[min(self.asked, len(self.script) - 1)]
        self.asked += 1
        if isinstance(step, Exception):
            raise step
        if isinstance(step, str):
            return step.encode()
        return step if isinstance(step, bytes) else await step()

    async def generate(self, request: GenerateRequest) -> bytes:
        return await self._next()

    async def edit(self, request: EditRequest) -> bytes:
        return await self._next()

    async def plan(self, request: PlanRequest) -> str:
        return (await self._next()).decode()

    async def judge(self, request: JudgeRequest) -> str:
        return (await self._next()).decode()


@dataclass
class Kept:
    """A call log in memory."""

    replies: dict[str, bytes] = field(default_factory=dict)
    failures: list[tuple[str, bool]] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)

    async def get(self, key: str) -> bytes | None:
        return self.replies.get(key)

    async def keep(self, call: Call, image: bytes | None = None, charge: Charge | None = None) -> None:
        if charge is not None:
            self.charges.append(charge)
        if call.status == "ok":
            self.replies[call.key] = image or call.reply.encode()
        else:
            self.failures.append((call.reply, call.status == "refused"))

    async def charged(self, charge: Charge) -> None:
        self.charges.append(charge)


def roles(
    *script: Step, tries: int = 3, log: Kept | None = None, slots: int | None = None
) -> tuple[Roles, Scripted]:
    model = Scripted(list(script))
    patience = Patience(timeout=0.05, tries=tries, pause=0)
    return Roles.of(model, model, model, model, patience, log, slots), model


def generated(with_roles: Roles) -> Received:
    return asyncio.run(with_roles.generate(ASKED))


def test_what_comes_back_at_once_is_one_call() -> None:
    played, model = roles(STRIPES)
    received = generated(played)
    assert received.picture.data == STRIPES
    assert received.picture.id == images.pixel_id(received.pixels)
    assert model.asked == 1
    assert played.counts.taken() == (CallCount(role="generator", made=1),)


def test_a_passing_failure_is_asked_again() -> None:
    played, model = roles(Transient("busy"), Transient("busy"), STRIPES)
    assert generated(played).picture.data == STRIPES
    assert model.asked == 3
    assert played.counts.taken() == (CallCount(role="generator", made=3, failed=2),)


@pytest.mark.parametrize("tries", [1, 2, 4])
def test_tries_are_bounded(tries: int) -> None:
    played, model = roles(Transient("busy"), tries=tries)
    with pytest.raises(Transient, match="busy"):
        generated(played)
    assert model.asked == tries
    assert played.counts.taken() == (CallCount(role="generator", made=tries, failed=tries),)


@pytest.mark.parametrize("final", [Refused("will not"), Misconfigured("no such model")])
def test_what_asking_again_cannot_change_is_not_asked_again(final: RoleError) -> None:
    played, model = roles(final)
    with pytest.raises(type(final)):
        generated(played)
    assert model.asked == 1


def test_a_configuration_that_cannot_work_ends_everything() -> None:
    played, model = roles(ConfigError("no folder of that name", "Mend `model`."))
    with pytest.raises(OutOfReach, match="no folder of that name"):
        generated(played)
    assert model.asked == 1


def test_the_same_invalid_answer_twice_ends_it_and_different_ones_do_not() -> None:
    played, model = roles(b"nonsense", tries=5)
    with pytest.raises(Invalid):
        generated(played)
    assert model.asked == 2
    wrong_size = images.encode_png(np.zeros((8, 8, 3), np.uint8))
    played, model = roles(b"nonsense", wrong_size, STRIPES, tries=5)
    assert generated(played).picture.data == STRIPES
    assert model.asked == 3


def test_who_does_not_answer_in_time_failed_in_passing() -> None:
    async def for_ever() -> bytes:
        await asyncio.sleep(60)
        return STRIPES

    played, model = roles(for_ever, for_ever, STRIPES, tries=2, slots=1)
    with pytest.raises(Transient, match=r"did not answer in 0\.05 s"):
        generated(played)
    assert model.asked == 2


def test_who_does_not_answer_in_time_failed_in_passing_without_slots_too() -> None:
    async def late() -> bytes:
        await asyncio.sleep(0.3)
        return STRIPES

    played, _ = roles(late, tries=1)
    with pytest.raises(Transient, match="did not answer"):
        generated(played)


def test_a_lost_connection_is_a_passing_failure() -> None:
    played, model = roles(ConnectionResetError("gone"), STRIPES)
    assert generated(played).picture.data == STRIPES
    assert model.asked == 2


def test_a_fault_of_the_adapter_is_an_invalid_answer_and_names_itself() -> None:
    played, _ = roles(KeyError("choices"))
    with pytest.raises(Invalid, match="KeyError: 'choices'"):
        generated(played)


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"<html>busy</html>",
        STRIPES[:40],
        STRIPES[:-20],
        images.encode_png(np.zeros((SIZE, SIZE + 1, 3), np.uint8)),
    ],
    ids=["nothing", "a page", "a beginning", "cut short", "another size"],
)
def test_what_is_not_an_image_of_the_size_asked_for_is_invalid(damaged: bytes) -> None:
    played, _ = roles(damaged)
    with pytest.raises(Invalid):
        generated(played)


def test_an_edit_must_have_the_size_of_its_picture() -> None:
    picture = Picture("0" * 64, STRIPES)
    request = EditRequest(picture, Region(left=0, top=0, right=1, bottom=1), "Brighter.", (), 1)
    played, _ = roles(STRIPES)
    assert asyncio.run(played.edit(request)).pixels.shape == (SIZE, SIZE, 3)
    played, _ = roles(images.encode_png(np.zeros((8, 8, 3), np.uint8)))
    with pytest.raises(Invalid, match="not 32 x 32"):
        asyncio.run(played.edit(request))


@pytest.mark.parametrize("said", ["", "{", "[]", '{"prompt": 3}', '{"prompt": "x", "why": "y", "more": 1}'])
def test_a_draft_of_another_shape_is_invalid(said: str) -> None:
    played, _ = roles(said)
    with pytest.raises(Invalid, match="TuningDraft"):
        asyncio.run(played.plan(TUNING))


def test_a_draft_of_the_right_shape_is_a_value() -> None:
    played, _ = roles('{"prompt": "Better.", "why": "clearer"}')
    assert asyncio.run(played.plan(TUNING)) == TuningDraft(prompt="Better.", why="clearer")


def judged(*script: Step, tries: int = 2) -> tuple[Answer, ...]:
    played, _ = roles(*script, tries=tries)
    request = JudgeRequest(np.zeros((4, 4, 3), np.uint8), "0" * 64, QUESTIONS, ())
    return asyncio.run(played.judge(request))


def said(*answers: Answer) -> str:
    return TypeAdapter(list[Answer]).dump_json(list(answers)).decode()


@pytest.mark.parametrize(
    "failure",
    [Transient("busy"), Refused("will not"), Invalid("odd"), Misconfigured("no model"), ValueError("bug"),
     OSError("gone"), "", "null", "{}", "[1]", '[{"question": "count", "verdict": "maybe"}]', "yes"],
    ids=repr,
)  # fmt: skip
def test_a_judge_that_fails_has_not_judged_and_never_raises(failure: Step) -> None:
    answers = judged(failure)
    assert [a.question for a in answers] == [q.key for q in QUESTIONS]
    assert {a.verdict for a in answers} == {"not_judged"}
    assert all(a.note.startswith("the judge failed: ") for a in answers)


def test_what_a_judge_leaves_out_is_not_judged_and_what_it_adds_is_not_heard() -> None:
    answers = judged(
        said(
            Answer(question="stray", verdict="no", note="a cone"),
            Answer(question="weather", verdict="yes"),
            Answer(question="count", verdict="yes"),
        )
    )
    assert [(a.question, a.verdict) for a in answers] == [
        ("count", "yes"), ("time", "not_judged"), ("stray", "no"),
    ]  # fmt: skip
    assert answers[1].note == "the judge did not answer this"


def test_a_judge_that_contradicts_itself_has_not_judged() -> None:
    no, yes = (Answer(question="count", verdict=v) for v in _NO_AND_YES)
    for answers in ((no, yes), (yes, no), (yes, no, yes), (no, yes, yes)):
        heard = judged(said(*answers))[0]
        assert (heard.verdict, heard.note) == ("not_judged", "the judge contradicts itself")
    assert judged(said(yes, yes))[0].verdict == "yes"


def test_an_answered_call_is_replayed_without_being_made() -> None:
    log = Kept()
    played, model = roles(STRIPES, log=log)
    first, second = generated(played), generated(played)
    assert model.asked == 1
    assert first.picture == second.picture
    assert played.counts.taken() == (CallCount(role="generator", replayed=1),)
    assert [charge.status for charge in log.charges] == ["ok"]


def test_another_request_is_another_call() -> None:
    played, model = roles(STRIPES, log=Kept())
    requests = [
        ASKED,
        replace(ASKED, seed=2),
        replace(ASKED, prompt="Another."),
        replace(ASKED, references=(Picture("0" * 64, b""),)),
    ]
    for request in requests:
        asyncio.run(played.generate(request))
    assert model.asked == len(requests)


def test_failures_are_written_down_and_never_replayed() -> None:
    log = Kept()
    played, model = roles(Refused("will not"), STRIPES, log=log)
    with pytest.raises(Refused):
        generated(played)
    assert log.failures == [("will not", True)]
    assert log.replies == {}
    assert generated(played).picture.data == STRIPES
    assert model.asked == 2


def test_only_the_answer_that_was_valid_is_kept() -> None:
    log = Kept()
    played, _ = roles(b"nonsense", STRIPES, log=log)
    generated(played)
    assert list(log.replies.values()) == [STRIPES]


def test_counts_are_taken_once_and_kept_apart_by_role() -> None:
    played, _ = roles(STRIPES)
    generated(played)
    asyncio.run(played.judge(JudgeRequest(np.zeros((4, 4, 3), np.uint8), "0" * 64, QUESTIONS, ())))
    counted = {c.role: c for c in played.counts.taken()}
    assert counted["generator"].made == 1
    assert counted["judge"].failed == counted["judge"].made >= 1
    assert played.counts.taken() == ()


def test_calls_wait_for_a_slot() -> None:
    at_work = 0
    most = 0

    async def slow() -> bytes:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        await asyncio.sleep(0.002)
        at_work -= 1
        return STRIPES

    async def all_at_once(played: Roles) -> None:
        await asyncio.gather(*(played.generate(replace(ASKED, seed=seed)) for seed in range(6)))

    played, _ = roles(slow, slots=2)
    asyncio.run(all_at_once(played))
    assert most == 2


SECONDS = 10
"""After which a test hangs, for all that it can tell."""


class Gate:
    """A step that answers when it is opened."""

    def __init__(self, after: bytes | Exception = STRIPES) -> None:
        self.after, self.reached, self.open = after, asyncio.Event(), asyncio.Event()

    async def __call__(self) -> bytes:
        self.reached.set()
        await self.open.wait()
        if isinstance(self.after, Exception):
            raise self.after
        return self.after


def run(work: Awaitable[Any]) -> Any:
    async def bounded() -> Any:
        async with asyncio.timeout(SECONDS):
            return await work

    return asyncio.run(bounded())


async def turns() -> None:
    """Lets everything that can go on do so."""
    for _ in range(10):
        await asyncio.sleep(0)


def patient(
    *script: Step, tries: int = 3, pause: float = 0.0, slots: int | None = None
) -> tuple[Roles, Scripted, Kept]:
    """Roles with a call log that wait for long."""
    model, log = Scripted(list(script)), Kept()
    patience = Patience(timeout=SECONDS, tries=tries, pause=pause)
    return Roles.of(model, model, model, model, patience, log, slots), model, log


def test_who_asks_the_same_at_once_waits_for_the_one_answer_even_if_the_first_is_cancelled() -> None:
    async def work() -> None:
        gate = Gate()
        played, model, log = patient(gate)
        first, second = (asyncio.ensure_future(played.generate(ASKED)) for _ in range(2))
        await gate.reached.wait()
        first.cancel()
        await turns()
        assert first.cancelled()
        gate.open.set()
        assert (await second).picture.data == STRIPES
        assert model.asked == 1
        assert list(log.replies.values()) == [STRIPES]
        assert [charge.status for charge in log.charges] == ["ok"]
        assert not played.desk.flying

    run(work())


def test_what_nobody_waits_for_any_more_is_kept_for_who_asks_next() -> None:
    async def work() -> None:
        gate = Gate()
        played, model, _ = patient(gate)
        callers = [asyncio.ensure_future(played.generate(ASKED)) for _ in range(2)]
        await gate.reached.wait()
        for caller in callers:
            caller.cancel()
        gate.open.set()
        await played.desk.landed()
        assert (await played.generate(ASKED)).picture.data == STRIPES
        assert model.asked == 1

    run(work())


def test_a_failure_reaches_all_who_wait_and_nobody_who_comes_later() -> None:
    async def work() -> None:
        gate = Gate(Refused("will not"))
        played, model, log = patient(gate, STRIPES)
        callers = [asyncio.ensure_future(played.generate(ASKED)) for _ in range(3)]
        await gate.reached.wait()
        gate.open.set()
        failures = await asyncio.gather(*callers, return_exceptions=True)
        assert [type(failure) for failure in failures] == [Refused] * 3
        assert model.asked == 1
        assert log.failures == [("will not", True)]
        assert (await played.generate(ASKED)).picture.data == STRIPES

    run(work())


def test_who_waits_for_a_slot_is_let_go_when_work_ends_and_was_never_asked() -> None:
    async def work() -> None:
        gate = Gate()
        played, model, log = patient(gate, slots=1)
        under_way = asyncio.ensure_future(played.generate(ASKED))
        await gate.reached.wait()
        waiting = asyncio.ensure_future(played.generate(replace(ASKED, seed=2)))
        await turns()
        assert played.desk.wind_up() == 1
        await asyncio.wait([waiting])
        assert waiting.cancelled()
        gate.open.set()
        await played.desk.landed()
        assert (await under_way).picture.data == STRIPES
        assert model.asked == len(log.replies) == 1
        assert [charge.status for charge in log.charges] == ["ok"]

    run(work())


def test_who_is_let_go_of_before_anything_happened_blocks_nothing() -> None:
    async def work() -> None:
        played, model, _ = patient(STRIPES)
        early = asyncio.ensure_future(played.generate(ASKED))
        while not played.desk.flying:
            await asyncio.sleep(0)
        played.desk.wind_up()
        await played.desk.landed()
        await asyncio.wait([early])
        assert early.cancelled()
        assert model.asked == 0
        assert (await played.generate(ASKED)).picture.data == STRIPES

    run(work())


@pytest.mark.parametrize("failure", [Transient("busy"), Throttled("later", wait=60.0)], ids=["pause", "told"])
def test_when_work_ends_nobody_waits_for_a_pause_to_be_over(failure: Exception) -> None:
    async def work() -> None:
        played, model, log = patient(failure, STRIPES, pause=60.0, slots=1)
        call = asyncio.ensure_future(played.generate(ASKED))
        while not log.charges:
            await asyncio.sleep(0.001)
        await turns()
        assert played.desk.wind_up() == 0
        await played.desk.landed()
        await asyncio.wait([call])
        assert model.asked == len(log.charges) == 1

    run(work())


def test_when_work_ends_the_last_try_is_the_one_under_way() -> None:
    async def work() -> None:
        gate = Gate(Transient("busy"))
        played, model, log = patient(gate, STRIPES)
        call = asyncio.ensure_future(played.generate(ASKED))
        await gate.reached.wait()
        played.desk.wind_up()
        gate.open.set()
        with pytest.raises(Transient):
            await call
        assert model.asked == len(log.charges) == 1

    run(work())


class Minutes:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


def test_waiting_for_a_slot_costs_no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    minutes = Minutes()
    monkeypatch.setattr(asked, "time", minutes)

    async def slow() -> bytes:
        await turns()
        minutes.now += 100
        return STRIPES

    async def work() -> None:
        model = Scripted([slow, slow, slow, Transient("busy"), STRIPES])
        patience = Patience(timeout=SECONDS, tries=2, pause=0, total=150)
        played = Roles.of(model, model, model, model, patience, Kept(), 1)
        for received in await asyncio.gather(*(played.generate(replace(ASKED, seed=n)) for n in range(4))):
            assert received.picture.data == STRIPES
        assert model.asked == 5

    run(work())


def test_tries_end_when_patience_does(monkeypatch: pytest.MonkeyPatch) -> None:
    minutes = Minutes()
    monkeypatch.setattr(asked, "time", minutes)

    async def slow() -> bytes:
        minutes.now += 50
        raise Transient("busy")

    model = Scripted([slow])
    patience = Patience(timeout=SECONDS, tries=20, pause=0, total=120)
    with pytest.raises(Transient):
        run(Roles.of(model, model, model, model, patience).generate(ASKED))
    assert model.asked == 3


def test_what_cannot_be_looked_at_is_invalid_and_was_paid_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise TypeError("unforeseen")

    monkeypatch.setattr(calling, "seen_generation", fail)
    played, _, log = patient(STRIPES, tries=1)
    with pytest.raises(Invalid, match="TypeError: unforeseen"):
        run(played.generate(ASKED))
    assert [charge.status for charge in log.charges] == ["invalid"]
    assert not played.desk.flying


def test_a_budget_over_a_price_that_nobody_knows_is_refused_every_time() -> None:
    model, desk = Scripted([STRIPES]), Desk(Kept(), Ledger(most=1.0))

    def one() -> Crew[Any]:
        return crew([Seat(model, pricing=Pricing("scripted", "", None, None))])

    played = Roles(one(), one(), one(), one(), desk)
    for _ in range(2):
        with pytest.raises(ConfigError, match="nobody knows"):
            run(played.generate(ASKED))
    assert model.asked == 0
    assert played.counts.taken() == ()
