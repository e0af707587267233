"""Roles around other roles that go wrong by a schedule: one word a call, over and over."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Final, Literal, TypeVar

from tests.pipeline.tiny import daub
from vivant.errors import Misconfigured, Refused, Transient
from vivant.models.calling import Roles
from vivant.models.crew import Patience
from vivant.models.roles import (
    Editor,
    EditRequest,
    GenerateRequest,
    Generator,
    Judge,
    JudgeRequest,
    Planner,
    PlanRequest,
    Reply,
)

Answered = TypeVar("Answered")

Fault = Literal[
    "none", "raises", "hangs", "no connection", "overloaded", "refuses", "misconfigured",
    "nonsense", "nothing", "cut short", "wrong size", "wrong shape", "silent",
]  # fmt: skip
WORDS: Final[tuple[Fault, ...]] = (
    "none", "raises", "hangs", "no connection", "overloaded", "refuses", "misconfigured",
    "nonsense", "nothing", "wrong shape", "silent",
)  # fmt: skip
"""What can go wrong with a role that answers in words."""
PICTURES: Final[tuple[Fault, ...]] = (
    "none", "raises", "hangs", "no connection", "overloaded", "refuses", "misconfigured",
    "nonsense", "nothing", "cut short", "wrong size",
)  # fmt: skip
"""What can go wrong with a role that answers with a picture."""

_RAISED: Final[dict[Fault, Exception]] = {
    "raises": ZeroDivisionError("a fault of the adapter"),
    "no connection": ConnectionResetError("the line is dead"),
    "overloaded": Transient("overloaded"),
    "refuses": Refused("I would rather not"),
    "misconfigured": Misconfigured("no such model"),
}
_SAID: Final[dict[Fault, str]] = {
    "nonsense": '{"answer": [',
    "nothing": "",
    "wrong shape": '[{"question": 5}]',
    "silent": "[]",
}
_SHOWN: Final[dict[Fault, bytes]] = {
    "nonsense": b"<html>503</html>",
    "nothing": b"",
    "cut short": daub(1, 256, 256)[:-40],
    "wrong size": daub(1, 48, 32),
}


@dataclass
class FaultyPlanner:
    planner: Planner
    faults: Callable[[], Fault]

    @property
    def model(self) -> str:
        return self.planner.model

    async def plan(self, request: PlanRequest) -> str | Reply:
        return await _words(self.faults(), self.planner.plan(request))


@dataclass
class FaultyGenerator:
    generator: Generator
    faults: Callable[[], Fault]

    @property
    def model(self) -> str:
        return self.generator.model

    async def generate(self, request: GenerateRequest) -> bytes | Reply:
        return await _picture(self.faults(), self.generator.generate(request))


@dataclass
class FaultyEditor:
    editor: Editor
    faults: Callable[[], Fault]

    @property
    def model(self) -> str:
        return self.editor.model

    async def edit(self, request: EditRequest) -> bytes | Reply:
        return await _picture(self.faults(), self.editor.edit(request))


@dataclass
class FaultyJudge:
    judge_: Judge
    faults: Callable[[], Fault]

    @property
    def model(self) -> str:
        return self.judge_.model

    async def judge(self, request: JudgeRequest) -> str | Reply:
        return await _words(self.faults(), self.judge_.judge(request))


def faulty(
    sound: Roles,
    *,
    planner: Sequence[Fault] = ("none",),
    generator: Sequence[Fault] = ("none",),
    editor: Sequence[Fault] = ("none",),
    judge: Sequence[Fault] = ("none",),
) -> Roles:
    """`sound` roles that go wrong by these schedules; what hangs is given up at once."""
    return Roles.of(
        FaultyPlanner(sound.planner.adapter, _schedule(planner)),
        FaultyGenerator(sound.generator.adapter, _schedule(generator)),
        FaultyEditor(sound.editor.adapter, _schedule(editor)),
        FaultyJudge(sound.judge_.adapter, _schedule(judge)),
        patience=Patience(timeout=0.01, tries=2, pause=0),
        slots=2,
        log=sound.desk.log,
    )


def _schedule(faults: Sequence[Fault]) -> Callable[[], Fault]:
    endless = cycle(faults)
    return lambda: next(endless)


async def _words(fault: Fault, answer: Awaitable[str | Reply]) -> str | Reply:
    if fault in _SAID:
        await answer
        return _SAID[fault]
    return await _or_worse(fault, answer)


async def _picture(fault: Fault, answer: Awaitable[bytes | Reply]) -> bytes | Reply:
    if fault in _SHOWN:
        await answer
        return _SHOWN[fault]
    return await _or_worse(fault, answer)


async def _or_worse(fault: Fault, answer: Awaitable[Answered]) -> Answered:
    reply = await answer
    if fault in _RAISED:
        raise _RAISED[fault]
    if fault == "hangs":
        await asyncio.sleep(60)
    return reply
