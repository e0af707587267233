"""What a planner is asked for, and what it must answer: structured text only."""

from typing import Annotated

from pydantic import Field

from vivant.schema.character import Character, Identity
from vivant.schema.gate import Finding
from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES, FrameSpec
from vivant.schema.value import Value
from vivant.schema.vocabulary import ProfessionCategory, SubjectType


class CastRole(Value):
    """Somebody a given text puts on stage: `key` "fox", `name` "the Fox"."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    name: str
    subject_type: SubjectType
    species: str
    category: ProfessionCategory
    profession: str


class CharacterBrief(Value):
    """Asks for one character of a given cell of the cast, or for a given role of a text.

    `attempt` counts the designs that were too close to someone else's.
    """

    subject_type: SubjectType
    category: ProfessionCategory
    role: CastRole | None = None
    attempt: int = 0
    taken_names: tuple[str, ...] = ()


class CharacterDraft(Value):
    name: str
    profession: str
    identity: Identity
    description: str


class StoryBrief(Value):
    """Asks for an invented story with exactly this cast and this many frames."""

    cast: Annotated[tuple[Character, ...], Field(min_length=1, max_length=MOST_CAST)]
    frames: Annotated[int, Field(ge=LEAST_FRAMES, le=MOST_FRAMES)]


class StoryDraft(Value):
    title: str
    premise: str
    frames: Annotated[tuple[FrameSpec, ...], Field(min_length=LEAST_FRAMES, max_length=MOST_FRAMES)]


class FrameBrief(Value):
    """Asks for one frame of a story anew, as `wish` says in words; `position` counts from 0."""

    title: str
    premise: str
    cast: Annotated[tuple[Character, ...], Field(min_length=1, max_length=MOST_CAST)]
    frames: Annotated[tuple[FrameSpec, ...], Field(min_length=LEAST_FRAMES, max_length=MOST_FRAMES)]
    position: Annotated[int, Field(ge=0)]
    wish: str = ""


class FrameDraft(Value):
    frame: FrameSpec


class TextBrief(Value):
    """Asks for a given text to be encoded: who is on stage, and what each frame shows."""

    title: str
    text: str


class TextDraft(Value):
    """An encoded text; performances name characters by the keys of `cast`."""

    title: str
    premise: str
    cast: Annotated[tuple[CastRole, ...], Field(min_length=1, max_length=MOST_CAST)]
    frames: Annotated[tuple[FrameSpec, ...], Field(min_length=LEAST_FRAMES, max_length=MOST_FRAMES)]


class TuningBrief(Value):
    """Asks for a better prompt: the one that failed, what was found, what must be true instead (in
    words, such as "Mira's pose is waving"), and the prompts already tried."""

    prompt: str
    must: tuple[str, ...]
    findings: tuple[Finding, ...]
    tried: tuple[str, ...]


class TuningDraft(Value):
    prompt: str
    why: str


Brief = CharacterBrief | StoryBrief | FrameBrief | TextBrief | TuningBrief
Draft = CharacterDraft | StoryDraft | FrameDraft | TextDraft | TuningDraft
