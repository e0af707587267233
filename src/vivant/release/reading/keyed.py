"""Things of a release with ids, in order, made when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from vivant.release.reading.naming import NotInRelease, not_there

T = TypeVar("T")


@dataclass(frozen=True)
class Keyed(Generic[T]):
    """By number, by id, or all in order. `make` makes the one of a number."""

    ids: Sequence[str] = field(repr=False)
    make: Callable[[int], T] = field(repr=False)
    kind: str
    where: str

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[T]:
        return map(self.make, range(len(self.ids)))

    def __contains__(self, id: object) -> bool:
        return id in self._numbers

    def __getitem__(self, key: int | str) -> T:
        """Raises NotInRelease, which is a LookupError, for what is not there."""
        if isinstance(key, str):
            if key not in self._numbers:
                raise not_there(key, self.ids, self.kind, self.where)
            return self.make(self._numbers[key])
        return self.make(place(key, len(self.ids), self.kind, self.where))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id: number for number, id in enumerate(self.ids)}


def place(number: int, length: int, kind: str, where: str) -> int:
    """A number from 0, of one that may count from the end. Raises NotInRelease beyond either."""
    if not -length <= number < length:
        raise NotInRelease(
            f"there is no number {number} among the {length:,} {kind} of {where}", "Numbers count from 0."
        )
    return number % length
