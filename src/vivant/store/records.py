"""What the catalogue keeps besides the values of the schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from vivant.schema.character import Character
from vivant.schema.record import (
    Attempt,
    CallCount,
    Checkpoint,
    Outcome,
    PixelId,
    PosedCharacter,
    Role,
    State,
)
from vivant.schema.story import FrameSpec, Story

CharacterState = Literal["pending", "approved", "rejected"]
StoryState = Literal["encoded", "refused", "rejected"]
CallStatus = Literal["ok", "refused", "failed"]
NOT_MADE: Final = "not made yet"
"""The reason of a frame that nothing has been made for."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where an encoded image lies: `length` bytes at `offset` of pack number `pack`.

    `sha256` is that of the encoded bytes, `id` that of the decoded pixels; `width` and `height` are
    in pixels.
    """

    id: PixelId
    pack: int
    offset: int
    length: int
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CharacterRecord:
    """A character, its approved or proposed template, and where its validation stands."""

    character: Character
    template: PixelId | None = None
    state: CharacterState = "pending"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story that was asked for; `story` is None where none came of it, and `reason` says why."""

    id: str
    source: str
    state: StoryState
    reason: str = ""
    story: Story | None = None


@dataclass(frozen=True, slots=True)
class FrameRecord:
    """A frame that was asked for. `position` counts from 0; `best` is the attempt that stands for it."""

    id: str
    story: str
    position: int
    spec: FrameSpec
    state: State
    reason: str
    best: int | None = None


@dataclass(frozen=True, slots=True)
class PosedRecord:
    """A posed character and how its making ended."""

    posed: PosedCharacter
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Lessons:
    """What prompt tuning learned up to and including `batch`; `data` is JSON."""

    version: int
    batch: int
    data: str


@dataclass(frozen=True, slots=True)
class Call:
    """One answered, refused or failed call to a model.

    `request` is canonical JSON. `reply` is the text of the answer, empty where it is an image
    (`image`); where there is no answer it says why.
    """

    key: str
    role: Role
    model: str
    request: str
    reply: str = ""
    image: PixelId | None = None
    status: CallStatus = "ok"
    usd: float | None = None


ChargeStatus = Literal["ok", "throttled", "transient", "refused", "invalid", "misconfigured"]


@dataclass(frozen=True, slots=True)
class Charge:
    """One try of one call, and what it took: the call's `key`, who was asked, how it ended.

    `usd` is None where nobody knows the price; `estimate` is what a budget counts then.
    """

    key: str
    role: Role
    endpoint: str
    model: str
    status: ChargeStatus = "ok"
    usd: float | None = None
    estimate: float = 0.0


@dataclass(frozen=True, slots=True)
class Spent:
    """What calls of a role cost: dollars known, and how many tries have an unknown price."""

    role: Role
    usd: float
    unknown: int


@dataclass(frozen=True, slots=True)
class Commit:
    """Everything that one finished unit of work leaves behind; it is kept whole or not at all.

    `unit` is the id of what was made: a story, a template or a posed character. All attempts at a
    subject belong into one commit. `truth` maps requests to what the studio slipped on, as JSON. `made_from`
    are versions of what it was made from: where one of them is another by now, only the calls and images count.
    """

    unit: str
    blobs: tuple[Located, ...] = ()
    characters: tuple[CharacterRecord, ...] = ()
    stories: tuple[StoryRecord, ...] = ()
    posed: tuple[PosedCharacter, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    counts: tuple[CallCount, ...] = ()
    truth: Mapping[str, str] = field(default_factory=dict)
    made_from: tuple[tuple[Checkpoint, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FrameCounts:
    """Always: requested = accepted + rejected + failed + pending."""

    requested: int = 0
    accepted: int = 0
    rejected: int = 0
    failed: int = 0
    pending: int = 0
