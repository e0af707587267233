"""Phase II: from a hand of characters, or a given text, to a story with frame specs."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from vivant.encoding.dealing import Hand
from vivant.encoding.texts import GivenText
from vivant.errors import Invalid, Refused, RoleError
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest
from vivant.schema.brief import StoryBrief, StoryDraft, TextBrief, TextDraft
from vivant.schema.character import Character
from vivant.schema.story import FrameSpec, Performance, Story
from vivant.seeds import derive


@dataclass(frozen=True, slots=True)
class Refusal:
    """A story that could not be encoded, and why."""

    id: str
    title: str
    source: str
    reason: str


async def invent(
    story_id: str, revision: int, hand: Hand, cast: Mapping[str, Character], roles: Roles, seed: int
) -> Story | Refusal:
    """An invented story with exactly the cast of its hand."""
    brief = StoryBrief(cast=tuple(cast[c] for c in hand.cast), frames=hand.frames)
    try:
        draft = await roles.plan(PlanRequest(brief, derive(seed, "story", story_id, revision)))
        assert isinstance(draft, StoryDraft)
        if len(draft.frames) != hand.frames:
            raise Invalid(f"the planner wrote {len(draft.frames)} frames, not {hand.frames}")
        return Story(
            id=story_id,
            title=draft.title,
            premise=draft.premise,
            source="invented",
            cast=hand.cast,
            frames=draft.frames,
            revision=revision,
        )
    except RoleError as error:
        return Refusal(story_id, "", "invented", error.what)
    except ValidationError as error:
        return Refusal(story_id, "", "invented", _first(error))


async def read(text: GivenText, roles: Roles, seed: int) -> TextDraft | str:
    """A given text as encoded by the planner, or the reason why it cannot be."""
    brief = TextBrief(title=text.title, text=text.body)
    try:
        draft = await roles.plan(PlanRequest(brief, derive(seed, "text", text.name)))
    except Refused as error:
        return error.what
    except RoleError as error:
        return f"the planner failed: {error.what}"
    assert isinstance(draft, TextDraft)
    return draft


def cast_text(story_id: str, source: str, draft: TextDraft, ids: Mapping[str, str]) -> Story | Refusal:
    """The story of an encoded text, its roles played by characters: `ids` maps role keys to them."""
    try:
        frames = tuple(_cast_frame(frame, ids) for frame in draft.frames)
        return Story(
            id=story_id,
            title=draft.title,
            premise=draft.premise,
            source=source,
            cast=tuple(ids[role.key] for role in draft.cast),
            frames=frames,
        )
    except (ValidationError, KeyError) as error:
        reason = _first(error) if isinstance(error, ValidationError) else f"unknown role {error} on stage"
        return Refusal(story_id, draft.title, source, reason)


def _cast_frame(frame: FrameSpec, ids: Mapping[str, str]) -> FrameSpec:
    performances = tuple(_cast_performance(p, ids) for p in frame.performances)
    return FrameSpec.model_validate(
        {**frame.model_dump(), "performances": [p.model_dump() for p in performances]}
    )


def _cast_performance(p: Performance, ids: Mapping[str, str]) -> Performance:
    contact = p.contact and p.contact.model_copy(update={"other": ids[p.contact.other]})
    return p.model_copy(update={"character": ids[p.character], "contact": contact})


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, problem['loc'])) or 'story'}: {problem['msg']}"
