"""Pictures against their ids: each decodes to the pixels that its id is the hash of, and says what made it."""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Final

from vivant.errors import Invalid
from vivant.release.marking import is_marked
from vivant.store import images

_AT_ONCE: Final = 32


@dataclass(slots=True)
class PictureCheck:
    """Looks at pictures in the threads of `pool`; one that was found right is not decoded again where it comes once more."""

    pool: Executor
    count: int = 0
    _right: set[bytes] = field(default_factory=set)

    def check(self, pictures: Sequence[tuple[bytes, str | None]]) -> Iterator[str]:
        """What is wrong with each picture, empty where nothing is; an id of None is not held against it."""
        self.count += len(pictures)
        for start in range(0, len(pictures), _AT_ONCE):
            yield from self.pool.map(self._one, pictures[start : start + _AT_ONCE])

    def _one(self, picture: tuple[bytes, str | None]) -> str:
        data, id = picture
        seen = hashlib.blake2b(data, key=(id or "").encode()[:64], digest_size=16).digest()
        if seen in self._right:
            return ""
        problem = wrong_with(data, id)
        if not problem:
            self._right.add(seen)
        return problem


def wrong_with(data: bytes, id: str | None) -> str:
    """What is wrong with one picture."""
    try:
        pixels = images.decode(data)
    except Invalid as error:
        return error.what
    if id is not None and images.pixel_id(pixels) != id:
        return f"the picture is another one than its id {id} says"
    return "" if is_marked(data) else "the picture does not say that a model made it"
