"""What the report needs to know of a project: data only, however it is stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from vivant.schema.character import Character
from vivant.schema.record import (
    Attempt,
    Checkpoint,
    CheckpointPolicy,
    Decision,
    PixelId,
    PosedCharacter,
    Role,
)
from vivant.schema.story import FrameSpec, Story


@dataclass(frozen=True, slots=True)
class ProjectView:
    """How a project is made. `models` are those of each role, `simulated` the roles that the embedded
    studio plays, `cost` what calls took so far, in words, empty where the studio alone plays.

    `stories_requested`, where known, is the total that progress counts towards. `style` is a style of
    people's own, in words, in which all stories are.
    """

    name: str
    seed: int
    strategy: str
    models: Mapping[Role, str]
    policies: Mapping[Checkpoint, CheckpointPolicy]
    simulated: tuple[Role, ...]
    cost: str = ""
    stories_requested: int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class CharacterView:
    """A character, its template picture if there is one yet, and what was decided about it."""

    character: Character
    template: PixelId | None
    state: str
    decision: Decision | None
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class PosedView:
    """A character in one pose and expression; its picture is that of the last attempt kept."""

    posed: PosedCharacter
    state: str
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class FrameView:
    """A frame; `position` counts from 0, `best` is the number of the attempt that stands for it."""

    id: str
    position: int
    spec: FrameSpec
    state: str
    reason: str
    attempts: tuple[Attempt, ...]
    best: int | None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story, or, where `story` is None, what became of the request for one."""

    story: Story | None
    id: str
    title: str
    source: str
    state: str
    reason: str
    frames: tuple[FrameView, ...]
    decision: Decision | None = None


class ReportSource(Protocol):
    """Where a report reads from. The order of each iterator is the order on the page.

    Stories and posed characters are read once and not kept, so a project may be larger than memory.
    """

    def project(self) -> ProjectView: ...

    def characters(self) -> Iterator[CharacterView]: ...

    def stories(self) -> Iterator[StoryView]: ...

    def posed(self) -> Iterator[PosedView]:
        """All of one character together."""
        ...

    def image(self, pixel_id: PixelId) -> bytes:
        """The encoded picture (PNG or anything OpenCV decodes). Raises StoreError if it is missing."""
        ...
