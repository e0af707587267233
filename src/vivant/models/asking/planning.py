"""Asking a chat model to plan: from a brief to a question, and from its answer to a draft."""

import contextlib
import re
from collections.abc import Callable
from typing import Annotated, Any, Final

from pydantic import Field, ValidationError

from vivant.errors import Refused
from vivant.models.asking import demands
from vivant.models.asking.ask import Ask
from vivant.models.asking.explaining import invalid
from vivant.models.asking.prompts import PromptName, read_prompt
from vivant.models.asking.quoting import one_line, quoted
from vivant.models.asking.strict_schema import strict_schema
from vivant.models.roles import PlanRequest
from vivant.schema.brief import (
    Brief,
    CharacterBrief,
    CharacterDraft,
    FrameBrief,
    FrameDraft,
    StoryBrief,
    StoryDraft,
    TextBrief,
    TextDraft,
    TuningBrief,
    TuningDraft,
)
from vivant.schema.value import Value

_HEX: Final = re.compile(r'"#[0-9A-Fa-f]{6}"')
PLANNER_PROMPTS: Final[tuple[PromptName, ...]] = ("character", "story", "text", "tuning")
"""Those whose versions are part of every call's key. Not "respec": no two of its calls are alike, for each has the
seed of an order of its own."""


class Cannot(Value):
    """Why there is no draft, empty where there is one."""

    cannot: str = ""


class TextAnswer(TextDraft, Cannot):
    """An encoded text, or why there is none. The why comes first, to be settled before anything is written."""


class _Without(Value):
    """A `TextAnswer` without frames, as far as that counts."""

    title: Any
    premise: Any
    cast: Any
    frames: Annotated[tuple[()], Field(max_length=0)]
    cannot: Annotated[str, Field(min_length=1)]


def plan_ask(request: PlanRequest) -> Ask:
    """The question that a brief stands for. The brief itself is its data."""
    brief = request.brief
    name, answer, check = _kind(brief)
    prompt = read_prompt(name)
    return Ask(
        name=name,
        version=prompt.version,
        system=prompt.text,
        parts=(f"The brief:\n{quoted(brief.model_dump(mode='json'))}",),
        schema=strict_schema(answer),
        check=check,
        seed=request.seed,
    )


def _kind(brief: Brief) -> tuple[PromptName, type[Value], Callable[[str], str]]:
    match brief:
        case CharacterBrief():
            return "character", CharacterDraft, lambda said: _character(brief, said)
        case StoryBrief():
            return "story", StoryDraft, lambda said: _story(brief, said)
        case FrameBrief():
            return "respec", FrameDraft, lambda said: _frame(brief, said)
        case TextBrief():
            return "text", TextAnswer, lambda said: _text(brief, said)
        case TuningBrief():
            return "tuning", TuningDraft, _tuning


def _character(brief: CharacterBrief, said: str) -> str:
    # Whoever writes #1F8A8A means #1f8a8a: not worth another call.
    lowered = _HEX.sub(lambda found: found[0].lower(), said)
    try:
        draft = CharacterDraft.model_validate_json(lowered)
    except ValidationError as error:
        raise invalid(error) from None
    demands.hold_character(brief, draft)
    return draft.model_dump_json()


def _story(brief: StoryBrief, said: str) -> str:
    try:
        draft = StoryDraft.model_validate_json(said)
    except ValidationError as error:
        raise invalid(error) from None
    demands.hold_story(brief, draft)
    return draft.model_dump_json()


def _frame(brief: FrameBrief, said: str) -> str:
    try:
        draft = FrameDraft.model_validate_json(said)
    except ValidationError as error:
        raise invalid(error) from None
    demands.hold_frame(brief, draft)
    return draft.model_dump_json()


def _text(brief: TextBrief, said: str) -> str:
    with contextlib.suppress(ValidationError):
        why = _Without.model_validate_json(said).cannot
        raise Refused(f"the text “{one_line(brief.title)}” cannot be shown: {one_line(why, 300)}")
    try:
        answer = TextAnswer.model_validate_json(said)
    except ValidationError as error:
        raise invalid(error) from None
    demands.hold_text(answer)
    return answer.model_dump_json(exclude={"cannot"})


def _tuning(said: str) -> str:
    try:
        draft = TuningDraft.model_validate_json(said)
    except ValidationError as error:
        raise invalid(error) from None
    demands.hold_tuning(draft)
    return draft.model_dump_json()
