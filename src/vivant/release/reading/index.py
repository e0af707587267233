"""The index of a release: which frames there are, and where each one's picture lies inside its file."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from vivant.errors import StoreError
from vivant.release.indexing import FILE, SCHEMA
from vivant.release.reading.folders import CHECK

Positions = npt.NDArray[np.int64]
"""Frames by their number in the index, from 0."""


@dataclass(frozen=True, slots=True)
class Names:
    """A column in which few texts come back often: the texts, and for each frame the number of its own."""

    texts: tuple[str, ...]
    codes: npt.NDArray[np.int64]

    def where(self, text: str) -> npt.NDArray[np.bool_]:
        """Which frames have this text."""
        if text not in self.texts:
            return np.zeros(len(self.codes), np.bool_)
        return np.asarray(self.codes == self.texts.index(text))


@dataclass(frozen=True)
class Index:
    """All columns of the index, memory-mapped where the release is a folder of this machine."""

    table: Any
    offsets: Positions = field(repr=False)
    lengths: Positions = field(repr=False)
    rows: Positions = field(repr=False)
    frame_indexes: Positions = field(repr=False)
    files: Names = field(repr=False)

    def __len__(self) -> int:
        return len(self.offsets)

    @cached_property
    def splits(self) -> Names:
        return _names(self.table, "split")

    @cached_property
    def stories(self) -> Names:
        """Stories in the order in which they begin."""
        return _names(self.table, "story_id")

    @cached_property
    def ids(self) -> Any:
        """The ids of all frames, as an Arrow array."""
        return self.table["frame_id"].combine_chunks()

    @cached_property
    def by_id(self) -> dict[str, int]:
        return dict(zip(self.ids.to_pylist(), range(len(self)), strict=True))


def read_index(data: Any, address: str) -> Index:
    """The index from the bytes of its file. Raises StoreError where it is damaged."""
    try:
        table = pa.ipc.open_file(data).read_all().select(SCHEMA.names)
        return Index(
            table,
            offsets=_numbers(table, "offset"),
            lengths=_numbers(table, "length"),
            rows=_numbers(table, "row"),
            frame_indexes=_numbers(table, "frame_index"),
            files=_names(table, "file"),
        )
    except (pa.ArrowException, KeyError, ValueError, TypeError, BufferError) as error:
        raise StoreError(
            f"{FILE} of the release {address} is damaged: {error}",
            CHECK,
        ) from None


def _numbers(table: Any, name: str) -> Positions:
    # Not `to_numpy`, which imports pandas where that is installed: half a second.
    return np.from_dlpack(table[name].combine_chunks()).astype(np.int64, copy=False)


def _names(table: Any, name: str) -> Names:
    column = table[name].combine_chunks()
    if isinstance(column, pa.ChunkedArray):
        column = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], pa.string())
    coded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    return Names(tuple(coded.dictionary.to_pylist()), np.from_dlpack(coded.indices).astype(np.int64))
