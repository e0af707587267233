"""Columns as typed attributes of rows, and the values inside of them."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from vivant.errors import Invalid, StoreError, UsageError
from vivant.release.reading.decoding import decode
from vivant.release.reading.folders import CHECK
from vivant.schema.judging import Pixels

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
    of: str
    """Whose picture it is, for errors."""

    @property
    def png(self) -> bytes:
        """The released bytes: PNG, or now and then the JPEG or WebP that a model gave."""
        return self.read()

    @property
    def pixels(self) -> Pixels:
        """(height, width, 3), RGB, uint8. Raises StoreError where it is damaged."""
        try:
            return decode(self.read())
        except Invalid as error:
            raise StoreError(
                f"the picture of {self.of} in the release is damaged: {error.what}", CHECK
            ) from None

    def pil(self) -> Any:
        """The same as a `PIL.Image.Image`. Raises UsageError where Pillow is missing."""
        try:
            from PIL import Image
        except ImportError:
            raise UsageError("a picture of Pillow needs Pillow", "pip install pillow") from None
        return Image.fromarray(self.pixels)
