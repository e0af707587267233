"""Frames, characters and stories of a release: values whose fields are read when they are looked at."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from vivant.errors import UsageError
from vivant.release.reading.columns import Columns
from vivant.release.reading.decoding import decode
from vivant.release.reading.source import Source
from vivant.schema.character import Identity
from vivant.schema.judging import Pixels
from vivant.schema.story import FrameSpec
from vivant.schema.story import Story as Script

T = TypeVar("T")
V = TypeVar("V")


class Row(Protocol):
    """Whatever has named values."""

    def __getitem__(self, column: str, /) -> Any: ...


class Column(Generic[T]):
    """A column as a typed attribute; `read` makes the value from what Arrow gives."""

    def __init__(self, read: Callable[[Any], T] = lambda value: value) -> None:
        self._read = read

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, row: None, owner: type) -> Self: ...
    @overload
    def __get__(self, row: Row, owner: type) -> T: ...
    def __get__(self, row: Row | None, owner: type) -> Self | T:
        return self if row is None else self._read(row[self._name])


def many(kind: type[V]) -> Callable[[Any], tuple[V, ...]]:
    """Reads a list of structs as values; fields that these do not have are left out."""
    names = tuple(one.name for one in fields(kind))  # type: ignore[arg-type]

    def read(values: Any) -> tuple[V, ...]:
        return tuple(kind(**{name: one.get(name) for name in names}) for one in values or ())

    return read


@dataclass(frozen=True, slots=True)
class Performance:
    """What one character does in a frame; `contact` says how hands meet, `contact_with` whose."""

    character: str
    name: str
    pose: str
    expression: str
    placement: str
    facing: str
    action: str
    prop: str | None
    contact: str | None
    contact_with: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked about a picture, and the verdict on it."""

    check: str
    about: str
    character: str | None
    text: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture that is read, and decoded, each time it is asked for: nothing of it is kept."""

    read: Callable[[], bytes]

    @property
    def png(self) -> bytes:
        """The released bytes: PNG, or now and then the JPEG or WebP that a model gave."""
        return self.read()

    @property
    def pixels(self) -> Pixels:
        """(height, width, 3), RGB, uint8. Raises Invalid where it is damaged."""
        return decode(self.read())

    def pil(self) -> Any:
        """The same as a `PIL.Image.Image`. Raises UsageError where Pillow is missing."""
        try:
            from PIL import Image
        except ImportError:
            raise UsageError("a picture of Pillow needs Pillow", "pip install pillow") from None
        return Image.fromarray(self.pixels)


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
        return Picture(lambda: self.source.image(self.position))

    @property
    def png(self) -> bytes:
        """The picture's bytes: one slice of one file."""
        return self.source.image(self.position)

    @property
    def image(self) -> Pixels:
        """The picture, decoded anew each time: (height, width, 3), RGB, uint8."""
        return decode(self.source.image(self.position))

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
        return Picture(lambda: bytes(self["template"]["bytes"]))

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
