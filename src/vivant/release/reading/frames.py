"""Frames, characters and stories of a release: values whose fields are read when they are looked at."""

from dataclasses import dataclass, field
from typing import Any

from vivant.release.reading.columns import Columns
from vivant.release.reading.source import Source
from vivant.release.reading.values import Column, Performance, Picture, Question, many
from vivant.schema.character import Identity
from vivant.schema.judging import Pixels
from vivant.schema.story import FrameSpec
from vivant.schema.story import Story as Script


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. Every column of the release is there as `frame["column"]`, the common ones as attributes."""

    source: Source = field(repr=False, compare=False)
    position: int = field(repr=False)
    frame_id: str

    story_id = Column[str]()
    frame_index = Column[int]()
    narration = Column[str]()
    caption = Column[str]()
    setting = Column[str]()
    scene_detail = Column[str]()
    time_of_day = Column[str]()
    weather = Column[str]()
    shot = Column[str]()
    angle = Column[str]()
    style = Column[str]()
    characters = Column[tuple[str, ...]](tuple)
    performances = Column(many(Performance))
    width = Column[int]()
    height = Column[int]()
    image_id = Column[str]()
    attempt = Column[int]()
    attempts = Column[int]()
    action = Column[str]()
    rounds = Column[int]()
    strategy = Column[str]()
    prompt = Column[str]()
    seed = Column[int]()
    model = Column[str]()
    terms = Column[str]()
    references = Column[tuple[str, ...]](tuple)
    score = Column[float | None]()
    questions = Column(many(Question))
    decided_by = Column[str]()
    spec = Column(FrameSpec.model_validate_json)

    @property
    def split(self) -> str:
        splits = self.source.index.splits
        return splits.texts[int(splits.codes[self.position])]

    @property
    def picture(self) -> Picture:
        return Picture(lambda: self.source.image(self.position), self.frame_id)

    @property
    def png(self) -> bytes:
        """The picture's bytes: one slice of one file."""
        # Not by way of `picture`, which takes a tenth of the time of a slice.
        return self.source.image(self.position)

    @property
    def image(self) -> Pixels:
        """The picture, decoded anew each time: (height, width, 3), RGB, uint8."""
        return self.picture.pixels

    def pil(self) -> Any:
        """The picture as a `PIL.Image.Image`."""
        return self.picture.pil()

    def __getitem__(self, column: str) -> Any:
        return self.source.frame_value(column, self.position)

    def told(self) -> dict[str, Any]:
        """All columns but the picture."""
        return {name: self[name] for name in self.source.frames.plain}


@dataclass(frozen=True, slots=True)
class Character:
    """One character with its template."""

    columns: Columns = field(repr=False, compare=False)
    row: int = field(repr=False)
    character_id: str

    name = Column[str]()
    subject_type = Column[str]()
    species = Column[str]()
    category = Column[str]()
    profession = Column[str]()
    description = Column[str]()
    identity = Column(Identity.model_validate_json)
    revision = Column[Any]()
    template_id = Column[str]()
    model = Column[str]()
    terms = Column[str]()
    stories = Column[tuple[str, ...]](tuple)
    frames = Column[int]()

    @property
    def picture(self) -> Picture:
        """The template as a picture."""
        return Picture(lambda: bytes(self["template"]["bytes"]), self.character_id)

    @property
    def template(self) -> Pixels:
        """The approved reference illustration, decoded anew each time: (height, width, 3), RGB, uint8."""
        return self.picture.pixels

    def __getitem__(self, column: str) -> Any:
        return self.columns.value(column, self.row)


@dataclass(frozen=True, slots=True)
class Story:
    """One story; `frames` are those of the selection that it was asked of, in order."""

    columns: Columns = field(repr=False, compare=False)
    row: int = field(repr=False)
    story_id: str
    frames: tuple[Frame, ...] = field(repr=False)

    title = Column[str]()
    premise = Column[str]()
    source = Column[str]()
    style = Column[str]()
    cast = Column[tuple[str, ...]](tuple)
    requested_frames = Column[int]()
    data = Column(Script.model_validate_json)

    def __getitem__(self, column: str) -> Any:
        return self.columns.value(column, self.row)
