"""Roles that do what a test says: images of one colour, and a judge who reads a list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from pydantic import TypeAdapter

from vivant.errors import Refused
from vivant.gate.commission import Commission
from vivant.models.calling import Roles
from vivant.models.crew import Patience
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, PlanRequest
from vivant.schema.brief import TuningBrief
from vivant.schema.gate import Answer, Question, Region, Subject, Verdict
from vivant.store import images
from vivant.studio.writer.tuning import tune

SIZE = 64
QUESTIONS = tuple(
    Question(check="scene", about=about, text=f"{about}?", expected="x")
    for about in ("count", "setting", "time", "stray")
)  # fmt: skip
NO_PATIENCE = Patience(timeout=5, tries=2, pause=0)

Verdicts = dict[Subject, Verdict]


def plain(level: int) -> bytes:
    """A PNG of one grey, but for a corner: a blank picture is none."""
    pixels = np.full((SIZE, SIZE, 3), level, np.uint8)
    pixels[-SIZE // 4 :, -SIZE // 4 :] = 200
    return images.encode_png(pixels)


@dataclass
class ScriptedGenerator:
    """Gives the bytes of a list one after the other; raises what is an exception."""

    script: list[bytes | Exception]
    prompts: list[str] = field(default_factory=list)
    model: str = "scripted"

    async def generate(self, request: GenerateRequest) -> bytes:
        self.prompts.append(request.prompt)
        step = self.script.pop(0)
        if isinstance(step, Exception):
            raise step
        return step


@dataclass
class ScriptedEditor:
    script: list[Callable[[EditRequest], bytes] | Exception]
    instructions: list[str] = field(default_factory=list)
    model: str = "scripted"

    async def edit(self, request: EditRequest) -> bytes:
        self.instructions.append(request.instruction)
        step = self.script.pop(0)
        if isinstance(step, Exception):
            raise step
        return step(request)


@dataclass
class ScriptedJudge:
    """Each step says which questions are not answered yes; a string is returned as it is."""

    script: list[Verdicts | str | Exception]
    model: str = "scripted"

    async def judge(self, request: JudgeRequest) -> str:
        step = self.script.pop(0)
        if isinstance(step, Exception):
            raise step
        if isinstance(step, str):
            return step
        return answered(request.questions, step)


def answered(questions: Iterable[Question], verdicts: Verdicts) -> str:
    here = Region(left=0.25, top=0.25, right=0.5, bottom=0.5)
    answers = [
        Answer(
            question=q.key, verdict=verdicts.get(q.about, "yes"), region=here if q.about in verdicts else None
        )
        for q in questions
    ]
    return TypeAdapter(list[Answer]).dump_json(answers).decode()


class Tuner:
    model = "scripted"

    async def plan(self, request: PlanRequest) -> str:
        if not isinstance(request.brief, TuningBrief):
            raise Refused("only tunes")
        return tune(request.brief).model_dump_json()


def roles(
    generated: Sequence[bytes | Exception],
    judged: Sequence[Verdicts | str | Exception],
    edited: Sequence[Callable[[EditRequest], bytes] | Exception] = (),
) -> Roles:
    return Roles.of(
        planner=Tuner(),
        generator=ScriptedGenerator(list(generated)),
        editor=ScriptedEditor(list(edited)),
        judge=ScriptedJudge(list(judged)),
        patience=NO_PATIENCE,
    )


def commission(questions: tuple[Question, ...] = QUESTIONS) -> Commission:
    return Commission(
        id="S00001-F01",
        stage="frame",
        prompt="A picture.",
        references=(),
        strategy="two_step",
        questions=questions,
        portraits=(),
        templates={},
        width=SIZE,
        height=SIZE,
        seed=1,
    )
