"""Stories and frame specs (the paper's Structured Frame Metadata)."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Self

from pydantic import Field, model_validator

from vivant.schema.contact import FITS, Contact
from vivant.schema.value import Value
from vivant.schema.vocabulary import (
    MOST_ON_STAGE,
    PLACEMENTS,
    Angle,
    ArtStyle,
    ContactKind,
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
    """What one character does in one frame. `contact` says with whom, where hands meet."""

    character: str
    pose: Pose
    expression: Expression
    placement: Placement
    facing: Facing
    action: str = ""
    prop: str | None = None
    contact: Contact | None = None


class FrameSpec(Value):
    """What one frame must show. A frame with nobody on stage is not a frame of a story."""

    narration: Annotated[str, Field(min_length=1)]
    scene: Scene
    composition: Composition = Composition()
    style: ArtStyle = "storybook"
    performances: Annotated[tuple[Performance, ...], Field(min_length=1, max_length=MOST_CAST)]

    @model_validator(mode="after")
    def _stage_is_possible(self) -> Self:
        for _, problem in stage_problems(self.performances, self.composition.shot):
            raise ValueError(problem)
        return self


def stage_problems(
    performances: Sequence[Performance], shot: ShotScale
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Why these cannot be on one stage: where in the frame each problem lies, and what it is."""
    on_stage = [p.character for p in performances]
    if len(set(on_stage)) < len(on_stage):
        yield ("performances",), f"a character is on stage twice: {', '.join(on_stage)}"
    places = [p.placement for p in performances]
    if len(set(places)) < len(places):
        yield ("performances",), f"two characters share a placement: {', '.join(places)}"
    most = MOST_ON_STAGE[shot]
    if len(on_stage) > most:
        yield ("composition", "shot"), f"a {shot} shot holds at most {most}, not {len(on_stage)}"
    for index, one in enumerate(performances):
        if problem := contact_problem(one, performances):
            yield ("performances", index, "contact"), problem


def contact_problem(one: Performance, performances: Sequence[Performance]) -> str:
    """Why the contact of `one` cannot be shown among all `performances` of a frame; empty if it can."""
    contact = one.contact
    if contact is None:
        return ""
    who, kind = one.character, contact.kind
    other = next((p for p in performances if p.character == contact.other), None)
    if other is None or other is one:
        return f"{who} is {kind} with {contact.other}, who is not another one on stage"
    if one.pose not in FITS[kind].own or other.pose not in FITS[kind].other:
        return f"{who} cannot be {kind} while {one.pose} and {contact.other} {other.pose}"
    if problem := _hands_problem(one, other, kind):
        return problem
    return _where_problem(one, other, kind, performances)


def _hands_problem(one: Performance, other: Performance, kind: ContactKind) -> str:
    giver, taker = (one, other) if kind == "giving" else (other, one)
    handed = kind in ("giving", "taking")
    if handed and giver.prop is None:
        return f"{giver.character} holds nothing that could be given"
    empty = (taker,) if handed else (one, other) if kind == "leading" else (one,)
    for p in empty:
        if p.prop is not None:
            return f"{p.character} has no hand free for {kind}"
    return ""


def _where_problem(
    one: Performance, other: Performance, kind: ContactKind, performances: Sequence[Performance]
) -> str:
    order = sorted((PLACEMENTS.index(p.placement), p.character) for p in performances)
    ids = [character for _, character in order]
    step = ids.index(other.character) - ids.index(one.character)
    if abs(step) != 1:
        return f"somebody stands between {one.character} and {other.character}"
    towards: Facing = "right" if step > 0 else "left"
    back: Facing = "left" if step > 0 else "right"
    if kind == "leading":
        fits = one.facing == other.facing == back
    else:
        fits = one.facing == towards and (kind == "touching" or other.facing == back)
    if not fits:
        return f"{kind}, {one.character} and {other.character} do not face as they must"
    for third in performances:
        met = third.contact
        pair = {one.character, other.character}
        if (
            met
            and third is not one
            and ({third.character, met.other} & pair)
            and {third.character, met.other} != pair
        ):
            return f"{one.character} or {other.character} has to do with a third one as well"
    return ""


def left_to_right(performances: Sequence[Performance]) -> list[Performance]:
    """The performances in the order in which the picture shows them."""
    return sorted(performances, key=lambda one: PLACEMENTS.index(one.placement))


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

    @property
    def style(self) -> ArtStyle:
        """The art style of every frame."""
        return self.frames[0].style


def frame_id(story: str, index: int) -> str:
    """The id of a story's frame; `index` counts from 0, the id from 1: `S00001-F01`."""
    return f"{story}-F{index + 1:02d}"
