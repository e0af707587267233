"""An opened release: its folder, its index, what its manifest says, and the columns of its configurations."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import numpy as np

from vivant.errors import InputError, StoreError
from vivant.release.manifest import FILE, refuse_newer
from vivant.release.reading.columns import Columns
from vivant.release.reading.folders import Folder
from vivant.release.reading.index import Index, Positions
from vivant.release.reading.naming import nearest

_SHARD: Final = re.compile(r"data/([^/]+)/([^/]+)-[0-9]+-of-[0-9]+\.parquet")


@dataclass(frozen=True)
class Source:
    """What all selections of one release share."""

    folder: Folder
    index: Index = field(repr=False)
    manifest: Mapping[str, Any] = field(repr=False)

    @cached_property
    def shards(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The Parquet files of every configuration by split."""
        found: dict[str, dict[str, list[str]]] = {}
        for name in sorted(self.manifest["files"]):
            if parts := _SHARD.fullmatch(name):
                found.setdefault(parts[1], {}).setdefault(parts[2], []).append(name)
        return {
            config: {split: tuple(names) for split, names in splits.items()}
            for config, splits in found.items()
        }

    @property
    def splits(self) -> tuple[str, ...]:
        return tuple(self.manifest["counts"].get("frames", ()))

    @cached_property
    def frames(self) -> Columns:
        """The columns of the frames, in the order of the index's files."""
        return Columns(self.folder, "frames", self.index.files.texts)

    @cached_property
    def rows(self) -> Positions:
        """For each frame of the index its row among the columns of the frames."""
        return np.asarray(self.frames.begins[self.index.files.codes] + self.index.rows, np.int64)

    @cached_property
    def in_order(self) -> bool:
        """Whether the index has the frames in the order of their rows."""
        return bool((self.rows == np.arange(len(self.rows))).all())

    def column(self, name: str) -> Any:
        """One column of all frames, in the order of the index."""
        whole = self.frames.whole(name)
        return whole if self.in_order else whole.take(self.rows)

    def frame_value(self, column: str, position: int) -> Any:
        """One value of a frame, of which nothing else is read."""
        if column == "image":
            return {"bytes": self.image(position), "path": f"{self.index.ids[position].as_py()}.png"}
        file, row = int(self.index.files.codes[position]), int(self.index.rows[position])
        return self.frames.value_in(file, column, row)

    def image(self, position: int) -> bytes:
        """A frame's encoded picture: one slice of one file."""
        index = self.index
        return self.folder.slice(
            index.files.texts[index.files.codes[position]],
            int(index.offsets[position]),
            int(index.lengths[position]),
        )

    def columns(self, config: str, splits: tuple[str, ...]) -> Columns:
        """A configuration as far as it belongs to the splits, or to `all`. Raises InputError for an unknown one."""
        if config not in self.shards and config not in self.manifest["counts"]:
            raise InputError(
                f"the release has no configuration {config!r}", nearest(config, self.shards, "configurations")
            )
        chosen = self.shards.get(config, {})
        names = tuple(name for split in (*splits, "all") for name in chosen.get(split, ()))
        key = (config, names)
        if key not in self._configured:
            self._configured[key] = Columns(self.folder, config, names)
        return self._configured[key]

    @cached_property
    def _configured(self) -> dict[tuple[str, tuple[str, ...]], Columns]:
        return {}


def checked_manifest(manifest: Any, address: str) -> Mapping[str, Any]:
    """What `manifest.json` holds, as far as reading needs it.

    Raises StoreError where that is not there, UsageError for a release of a newer Vivant.
    """
    if not isinstance(manifest, dict) or any(
        not isinstance(manifest.get(name), kind) for name, kind in _NEEDED.items()
    ):
        raise StoreError(
            f"{FILE} of {address} is not that of a release", "Check the release with `vivant verify`."
        )
    refuse_newer(manifest["format"], address)
    return manifest


_NEEDED: Final = {
    "format": int, "name": str, "version": str, "digest": str, "counts": dict, "files": dict,
}  # fmt: skip
