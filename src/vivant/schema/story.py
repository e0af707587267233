"""Stories and frame specs (the paper's Structured Frame Metadata)."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from vivant.schema.value import Value
from vivant.schema.vocabulary import (
    MOST_ON_STAGE,
    Angle,
    ArtStyle,
    Expression,
    Facing,
    Placement,
    Pose,
    ShotScale,
    TimeOfDay,
    Weather,
)

StoryId = Annotated[str, Field(pattern=r"^S[0-9]{5,}$")]
LEAST_FRAMES, MOST_FRAMES, MOST_CAST = 6, 9, 5


class Scene(Value):
    """Where and when, and in what weather. `detail` tells this place from others of its kind: one or
    two of its things ("a mossy log", "poppies and a lone oak")."""

    setting: str
    detail: str = ""
    time: TimeOfDay
    weather: Weather = "clear"


class Composition(Value):
    """Shot scale and camera angle (`C_TAG` in the paper)."""

    shot: ShotScale = "full"
    angle: Angle = "eye_level"


class Performance(Value):
    """What one character does in one frame."""

    character: str
    pose: Pose
    expression: Expression
    placement: Placement
    facing: Facing
    action: str = ""
    prop: str | None = None


class FrameSpec(Value):
    """What one frame must show. A frame with nobody on stage is not a frame of a story."""

    narration: Annotated[str, Field(min_length=1)]
    scene: Scene
    composition: Composition = Composition()
    style: ArtStyle = "storybook"
    performances: Annotated[tuple[Performance, ...], Field(min_length=1, max_length=MOST_CAST)]

    @model_validator(mode="after")
    def _stage_is_possible(self) -> Self:
        on_stage = [p.character for p in self.performances]
        if len(set(on_stage)) < len(on_stage):
            raise ValueError(f"a character is on stage twice: {', '.join(on_stage)}")
        places = [p.placement for p in self.performances]
        if len(set(places)) < len(places):
            raise ValueError(f"two characters share a placement: {', '.join(places)}")
        most = MOST_ON_STAGE[self.composition.shot]
        if len(on_stage) > most:
            raise ValueError(f"a {self.composition.shot} shot holds at most {most}, not {len(on_stage)}")
        return self


class Story(Value):
    """A premise, a cast of 1 to 5 characters, and 6 to 9 frames.

    `source` is "invented" or the name of the given text.
    """

    id: StoryId
    title: str
    premise: str
    source: str
    cast: Annotated[tuple[str, ...], Field(min_length=1, max_length=MOST_CAST)]
    frames: Annotated[tuple[FrameSpec, ...], Field(min_length=LEAST_FRAMES, max_length=MOST_FRAMES)]
    revision: int = 1

    @model_validator(mode="after")
    def _cast_and_stage_agree(self) -> Self:
        on_stage = {p.character for frame in self.frames for p in frame.performances}
        if unknown := on_stage - set(self.cast):
            raise ValueError(f"on stage but not in the cast: {', '.join(sorted(unknown))}")
        if idle := set(self.cast) - on_stage:
            raise ValueError(f"in the cast but never on stage: {', '.join(sorted(idle))}")
        if len(styles := {frame.style for frame in self.frames}) > 1:
            raise ValueError(f"a story keeps one art style, not {', '.join(sorted(styles))}")
        return self


def frame_id(story: str, index: int) -> str:
    """The id of a story's frame; `index` counts from 0, the id from 1: `S00001-F01`."""
    return f"{story}-F{index + 1:02d}"
