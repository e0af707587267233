"""Remembering what was worked out about a picture, without keeping the picture."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Ask(Generic[Value]):
    """A key of a cache that brings along how its value is made, and lets go of it afterwards.

    Two are equal where their keys are. A cache that kept every template it ever saw would grow with
    the cast.
    """

    __slots__ = ("_key", "_make")

    def __init__(self, key: Hashable, make: Callable[[], Value]) -> None:
        self._key = key
        self._make: Callable[[], Value] | None = make

    def answer(self) -> Value:
        """Makes the value; once."""
        make, self._make = self._make, None
        assert make is not None
        return make()

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ask) and self._key == other._key
