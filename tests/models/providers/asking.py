"""An adapter made as configuration makes it, and one small request to each role."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.studio.company import characters
from vivant.config import EndpointSection
from vivant.gate import questions
from vivant.models.http import Http
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Picture, PlanRequest
from vivant.models.settings import Settings
from vivant.schema.brief import TuningBrief
from vivant.schema.gate import Region
from vivant.schema.record import Role
from vivant.store import images
from vivant.studio.painter import paint
from vivant.synthesis.portraits import portrait
from vivant.synthesis.prompts import template_prompt

SIZE: Final = 256
REGION: Final = Region(left=0.25, top=0.125, right=0.625, bottom=0.5)
Roles = Mapping[Role, Callable[[Settings], Any]]
"""`ROLES` of a provider."""


def made(roles: Roles, role: Role, *, key: str = "", **endpoint: Any) -> Any:
    """The adapter of a role; `endpoint` is what a `[endpoints.NAME]` table says."""
    section = EndpointSection.model_validate({"provider": "p", **endpoint})
    return roles[role](Settings("it", section, key, Http(secrets=[key]), Path()))


@cache
def sheet(number: int = 0) -> Picture:
    """A character sheet by the studio."""
    data, _ = paint(template_prompt(characters()[number]), [], SIZE, SIZE, 1, rate=0)
    return Picture(images.pixel_id(images.decode(data)), data)


def generation(*references: Picture) -> GenerateRequest:
    return GenerateRequest(template_prompt(characters()[0]), references, SIZE, SIZE, 7)


def edit(*references: Picture, size: tuple[int, int] | None = None) -> EditRequest:
    instruction = f"Give {characters()[0].name} a sad expression. Change nothing else."
    return EditRequest(sheet(), REGION, instruction, references, 7, size)


def judgement(number: int = 0) -> JudgeRequest:
    """A sheet with the questions of a template, all of which it answers with yes."""
    character = characters()[number]
    shown = (portrait(character, None),)
    pixels = images.decode(sheet(number).data)
    return JudgeRequest(pixels, sheet(number).id, questions.for_template(character), shown, seed=7)


async def ask(role: Role, adapter: Any) -> Any:
    """What the adapter answers to a small request to its role."""
    match role:
        case "generator":
            return await adapter.generate(generation())
        case "editor":
            return await adapter.edit(edit())
        case "planner":
            brief = TuningBrief(prompt="A picture.", must=("a hat",), findings=(), tried=())
            return await adapter.plan(PlanRequest(brief, 7))
        case "judge":
            return await adapter.judge(judgement())
