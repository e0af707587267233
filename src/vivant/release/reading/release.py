"""A release, or a selection of its frames: what `open_release` gives, and what is done with it."""

import hashlib
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, SupportsIndex, overload

import numpy as np

from vivant.errors import InputError, StoreError
from vivant.release.reading.epochs import Epochs, shuffled
from vivant.release.reading.frames import Character, Frame, Story
from vivant.release.reading.index import Positions
from vivant.release.reading.keyed import Keyed, place
from vivant.release.reading.naming import nearest, not_there
from vivant.release.reading.prefetching import Decoded, decoded
from vivant.release.reading.selecting import fields_of, matching
from vivant.release.reading.source import Source
from vivant.release.reading.stories import story_places

if TYPE_CHECKING:
    from vivant.release.reading.torch import TorchFrames

Access = tuple[str | None, bool]
"""The server and whether it is asked without credentials, as `open_release` was told."""


class Release:
    """Frames of a release in an order: all of them in that of the index, or those that were selected.

    Characters, stories, attempts and preferences are those of the splits that it is of. Values are read when
    they are looked at; pictures are never kept.
    """

    def __init__(
        self, source: Source, positions: Positions, splits: tuple[str, ...], access: Access = (None, False)
    ) -> None:
        self._source = source
        self._positions = positions
        self._access = access
        self.splits = splits

    def __repr__(self) -> str:
        return f"<release {self.name} {self.version}: {len(self):,} frames of {', '.join(self.splits)}>"

    @property
    def name(self) -> str:
        return str(self._source.manifest["name"])

    @property
    def version(self) -> str:
        return str(self._source.manifest["version"])

    @property
    def digest(self) -> str:
        """The hash of the whole release: equal for equal content."""
        return str(self._source.manifest["digest"])

    @property
    def address(self) -> str:
        """Where it was opened."""
        return self._source.folder.address

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[Frame]:
        return map(self._frame, self._positions)

    def __contains__(self, frame_id: object) -> bool:
        return self._position(frame_id) is not None

    @overload
    def __getitem__(self, key: SupportsIndex | str) -> Frame: ...
    @overload
    def __getitem__(self, key: slice) -> "Release": ...
    def __getitem__(self, key: SupportsIndex | str | slice) -> "Frame | Release":
        """A frame by its id or number, or a run of frames. Raises NotInRelease, which is a LookupError."""
        if isinstance(key, slice):
            return self._selected(self._positions[key])
        if isinstance(key, str):
            position = self._position(key)
            if position is None:
                raise not_there(key, [frame.frame_id for frame in self], "frames", repr(self))
            return Frame(self._source, position, key)
        return self._frame(self._positions[place(operator.index(key), len(self), "frames", repr(self))])

    def split(self, name: str) -> "Release":
        """The frames of one split, with its characters and stories."""
        if name not in self.splits:
            raise InputError(f"{self!r} has no split {name!r}", nearest(name, self.splits, "splits"))
        inside = self._source.index.splits.where(name)
        return self._selected(self._positions[inside[self._positions]], (name,))

    def where(self, *predicates: Callable[[Frame], Any], **conditions: Any) -> "Release":
        """The frames that fulfil all conditions; see `selecting.matching` for what these can be.

        A predicate is given whole frames, which is slower than a condition on one field. Raises InputError
        for unknown fields.
        """
        found = self._positions[matching(self._source, conditions)[self._positions]]
        for holds in predicates:
            found = found[[bool(holds(self._frame(position))) for position in found]] if len(found) else found
        return self._selected(found)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """What `where` can be asked about."""
        return tuple(fields_of(self._source))

    def shuffled(self, seed: int, epoch: int = 0) -> "Release":
        """The same frames in an order of their own for every seed and epoch."""
        return self._selected(self._positions[shuffled(len(self), seed, epoch)])

    @cached_property
    def stories(self) -> Keyed[Story]:
        """The stories of these frames in the order in which they begin, each with those of its frames."""
        columns = self._source.columns("stories", self.splits)
        places = story_places(self._source.index, self._positions)
        rows = {id: row for row, id in enumerate(columns.whole("story_id").to_pylist())}

        def make(number: int) -> Story:
            story = places.ids[number]
            frames = tuple(map(self._frame, places.positions(number)))
            return Story(columns, rows[story], story, frames)

        return Keyed(places.ids, make, "stories", repr(self))

    def story(self, story_id: str) -> Story:
        return self.stories[story_id]

    @cached_property
    def characters(self) -> Keyed[Character]:
        """The characters of these splits."""
        columns = self._source.columns("characters", self.splits)
        ids = columns.whole("character_id").to_pylist()
        return Keyed(ids, lambda number: Character(columns, number, ids[number]), "characters", repr(self))

    def character(self, character_id: str) -> Character:
        return self.characters[character_id]

    def table(self, config: str, columns: Sequence[str] | None = None) -> Any:
        """A configuration of these splits as a `pyarrow.Table`, all its rows whatever frames are selected.

        Without `columns` all but the pictures, which would fill the memory; ask for them by name.
        """
        import pyarrow as pa

        of = self._source.columns(config, self.splits)
        chosen = list(columns if columns is not None else of.plain)
        batches = list(of.batches(chosen))
        return pa.Table.from_batches(batches, pa.schema([of.schema.field(name) for name in chosen]))

    def rows(self, config: str, columns: Sequence[str] | None = None) -> Iterator[Mapping[str, Any]]:
        """The same row by row, pictures too: `{"bytes": …, "path": …}`."""
        for batch in self._source.columns(config, self.splits).batches(columns):
            yield from batch.to_pylist()

    def pictures(self, threads: int = 2) -> Iterator[Decoded]:
        """Every frame with its pixels, in order, decoded ahead by threads."""
        return decoded(self, threads)

    def epochs(
        self, *, shuffle: bool = True, seed: int = 0, rank: int = 0, world: int = 1, even: bool = False
    ) -> Epochs:
        """In which order one of `world` processes goes through these frames, by their numbers here."""
        return Epochs(len(self), self._fingerprint, shuffle, seed, rank, world, even)

    def torch(
        self,
        *,
        shuffle: bool = False,
        seed: int = 0,
        transform: Callable[[Frame], Any] | None = None,
        rank: int | None = None,
        world: int | None = None,
        even: bool = False,
    ) -> "TorchFrames":
        """These frames for PyTorch: see `TorchFrames`. Raises UsageError where PyTorch is missing."""
        from vivant.release.reading.torch import torch_frames

        return torch_frames(
            self, shuffle=shuffle, seed=seed, transform=transform, rank=rank, world=world, even=even
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return (_reopened, (self.address, *self._access, self._positions, self.splits, self.digest))

    def _frame(self, position: int) -> Frame:
        return Frame(self._source, int(position), self._source.index.ids[position].as_py())

    def _position(self, frame_id: object) -> int | None:
        position = self._source.index.by_id.get(frame_id)  # type: ignore[call-overload]
        return position if position is not None and self._selects[position] else None

    @cached_property
    def _selects(self) -> Any:
        mask = np.zeros(len(self._source.index), np.bool_)
        mask[self._positions] = True
        return mask

    @cached_property
    def _fingerprint(self) -> str:
        of = hashlib.sha256(self.digest.encode())
        of.update(np.asarray(self._positions, "<i8").tobytes())
        return of.hexdigest()[:16]

    def _selected(self, positions: Positions, splits: tuple[str, ...] | None = None) -> "Release":
        return Release(self._source, positions, self.splits if splits is None else splits, self._access)


def _reopened(
    address: str,
    endpoint: str | None,
    anonymous: bool,
    positions: Positions,
    splits: tuple[str, ...],
    digest: str,
) -> Release:
    """The same selection in another process. Raises StoreError where another release lies there by now."""
    from vivant.release.reading.opening import opened

    whole = opened(address, endpoint=endpoint, anonymous=anonymous)
    if whole.digest != digest:
        raise StoreError(
            f"{address} is another release by now: its digest is {whole.digest[:12]}, not {digest[:12]}",
            "Open it anew; on the hub, name a revision, which never changes.",
        )
    return Release(whole._source, positions, splits, (endpoint, anonymous))
