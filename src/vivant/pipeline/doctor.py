"""`vivant doctor`: every configured model asked once, cheaply, in the role it is to play."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from vivant.config import Config, ModelsSection, read_config
from vivant.errors import VivantError
from vivant.gate import questions
from vivant.given.reading import read_given
from vivant.models.calling import Roles
from vivant.models.configured import team_of
from vivant.models.crew import Patience
from vivant.models.providers.studio import StudioGenerator
from vivant.models.roles import (
    EditRequest,
    GenerateRequest,
    JudgeRequest,
    Picture,
    PlanRequest,
    Probing,
)
from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.schema.character import Character
from vivant.schema.gate import Region
from vivant.schema.record import Role
from vivant.store import images
from vivant.synthesis.portraits import portrait
from vivant.synthesis.prompts import template_prompt

_SEED: Final = 1
_SIDE: Final = 256
"""Pixels a side of the picture that editors and judges are shown."""
_LONGEST: Final = 120.0
"""Seconds that one question may take; a model that is being loaded needs its time."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of asking one model in one role: "ok" or what is wrong, and what was found out."""

    role: Role
    endpoint: str
    model: str
    said: str
    facts: tuple[str, ...] = ()

    @property
    def well(self) -> bool:
        return self.said == "ok"


@dataclass(frozen=True, slots=True)
class Health:
    """What every configured model said, in the order of the roles."""

    checked: tuple[Checked, ...]

    @property
    def well(self) -> bool:
        return all(one.well for one in self.checked)

    def document(self) -> dict[str, Any]:
        rows = [
            {"role": c.role, "endpoint": c.endpoint, "model": c.model, "said": c.said, "facts": list(c.facts)}
            for c in self.checked
        ]
        return {"well": self.well, "checked": rows}

    def lines(self) -> list[str]:
        lines = []
        for c in self.checked:
            lines.append(f"{c.role:<10} {c.endpoint:<12} {c.model:<28} {c.said}")
            lines += [f"{'':<10} {fact}" for fact in c.facts]
        return lines


def examine(directory: Path) -> Health:
    """Asks each model one small question. Raises UsageError for a broken configuration."""
    config = read_config(directory)
    read_given(directory, config)
    return asyncio.run(_examine(config, directory))


async def _examine(config: Config, directory: Path) -> Health:
    asked = [
        _examined(role, name, config, directory) for role in get_args(Role) for name in config.models.of(role)
    ]
    return Health(tuple(await asyncio.gather(*asked)))


async def _examined(role: Role, name: str, config: Config, directory: Path) -> Checked:
    """One model in one role; the other roles are the studio's meanwhile."""
    alone = config.model_copy(update={"models": ModelsSection.model_validate({role: name})})
    model = config.endpoints[name].model if name in config.endpoints else name
    try:
        team = team_of(alone, directory, patience=Patience(timeout=_LONGEST, tries=1))
    except VivantError as error:
        return Checked(role, name, model, _wrong(error))
    crew = team.roles.crews[role]
    try:
        said = await _asked(role, team.roles, config)
        facts = await _found_out(crew.adapter) if said == "ok" else ()
    except VivantError as error:
        return Checked(role, name, crew.model, _wrong(error))
    finally:
        await team.close()
    return Checked(role, name, crew.model, said, (*_traits(role, config, name), *facts))


async def _asked(role: Role, roles: Roles, config: Config) -> str:
    character, picture = await _example()
    if role == "planner":
        brief = CharacterBrief(subject_type="adult", category="makers")
        draft = await roles.plan(PlanRequest(brief, _SEED))
        assert isinstance(draft, CharacterDraft)
    elif role == "generator":
        size = config.frames.width, config.frames.height
        await roles.generate(GenerateRequest(template_prompt(character), (), *size, _SEED))
    elif role == "editor":
        everywhere = Region(left=0.0, top=0.0, right=1.0, bottom=1.0)
        instruction = f"Give {character.name} a happy expression."
        await roles.edit(EditRequest(picture, everywhere, instruction, (), _SEED))
    else:
        asked = questions.for_template(character)
        pixels = images.decode(picture.data)
        request = JudgeRequest(pixels, picture.id, asked, (portrait(character, None),), seed=_SEED)
        answers = await roles.judge(request)
        return next((a.note for a in answers if a.verdict == "not_judged"), "ok")
    return "ok"


async def _example() -> tuple[Character, Picture]:
    """A character that the studio invents, and its picture: something to ask about."""
    from vivant.studio.writer.casting import design_character

    draft = design_character(CharacterBrief(subject_type="adult", category="makers"), _SEED)
    character = Character(
        id="C0001", name=draft.name, category="makers", profession=draft.profession,
        identity=draft.identity, description=draft.description,
    )  # fmt: skip
    data = await StudioGenerator(0.0).generate(
        GenerateRequest(template_prompt(character), (), _SIDE, _SIDE, _SEED)
    )
    return character, Picture(images.pixel_id(images.decode(data)), data)


async def _found_out(adapter: object) -> tuple[str, ...]:
    """What the adapter can find out about its backend: its JSON mode, how many images it takes."""
    return await adapter.probe() if isinstance(adapter, Probing) else ()


def _traits(role: Role, config: Config, name: str) -> Sequence[str]:
    """What will matter at release and for money, if nobody said it."""
    endpoint = config.endpoints.get(name)
    if endpoint is None:
        return ()
    facts = []
    if role in ("generator", "editor") and endpoint.terms == "unstated":
        facts.append("terms of its outputs: not stated; set `terms` before a release")
    return facts


def _wrong(error: VivantError) -> str:
    return f"{error.what} {error.do}".strip()
