"""`vivant doctor`: every configured model asked once, cheaply."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.config import Config, read_config
from vivant.errors import VivantError
from vivant.gate import questions
from vivant.given.reading import read_given
from vivant.models.calling import Roles
from vivant.models.configured import team_of
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, PlanRequest
from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.schema.character import Character
from vivant.schema.gate import Region
from vivant.synthesis.portraits import portrait
from vivant.synthesis.prompts import template_prompt

_SIZE = 256


@dataclass(frozen=True, slots=True)
class Health:
    """What each role answered: its model, and "ok" or what is wrong."""

    roles: dict[str, tuple[str, str]]

    @property
    def well(self) -> bool:
        return all(said == "ok" for _, said in self.roles.values())

    def document(self) -> dict[str, Any]:
        return {"well": self.well, "roles": {r: {"model": m, "said": s} for r, (m, s) in self.roles.items()}}

    def lines(self) -> list[str]:
        return [f"{role:<10} {model:<22} {said}" for role, (model, said) in self.roles.items()]


def examine(directory: Path) -> Health:
    """Asks each role one small question. Raises UsageError for a broken configuration."""
    config = read_config(directory)
    read_given(directory, config)
    return asyncio.run(_examine(config))


async def _examine(config: Config) -> Health:
    roles = team_of(config).roles
    sick: dict[str, tuple[str, str]] = {}
    try:
        draft = await roles.plan(PlanRequest(CharacterBrief(subject_type="adult", category="makers"), 1))
        assert isinstance(draft, CharacterDraft)
        sick["planner"] = (roles.planner.model, "ok")
    except VivantError as error:
        return Health({"planner": (roles.planner.model, error.what)})
    character = Character(
        id="C0001", name=draft.name, category="makers", profession=draft.profession,
        identity=draft.identity, description=draft.description,
    )  # fmt: skip
    await _examine_images(character, roles, sick)
    return Health(sick)


async def _examine_images(character: Character, roles: Roles, found: dict[str, tuple[str, str]]) -> None:
    request = GenerateRequest(template_prompt(character), (), _SIZE, _SIZE, 1)
    try:
        received = await roles.generate(request)
        found["generator"] = (roles.generator.model, "ok")
    except VivantError as error:
        found["generator"] = (roles.generator.model, error.what)
        return
    everywhere = Region(left=0.0, top=0.0, right=1.0, bottom=1.0)
    edit = EditRequest(received.picture, everywhere, f"Give {character.name} a happy expression.", (), 1)
    found["editor"] = (roles.editor.model, await _said(lambda: roles.edit(edit)))
    asked = questions.for_template(character)
    answers = await roles.judge(
        JudgeRequest(received.pixels, received.picture.id, asked, (portrait(character, None),))
    )
    silent = next((a.note for a in answers if a.verdict == "not_judged"), "ok")
    found["judge"] = (roles.judge_.model, silent)


async def _said(ask: Callable[[], Awaitable[object]]) -> str:
    try:
        await ask()
    except VivantError as error:
        return error.what
    return "ok"
