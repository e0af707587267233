"""What lies in a release's Parquet files, read from the files themselves: splits, sizes, features."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError
from vivant.release.manifest import entry_of
from vivant.release.shares import ALL, SPLITS
from vivant.release.telling.columns import CONTENTS

ORDER: Final = tuple(CONTENTS)
"""Configurations as people meet them; the first is the default."""
_HUB_SPLITS: Final = {ALL: "reference"}
"""`datasets` keeps the name `all` for the union of all splits."""

Features = Mapping[str, Any]
"""Columns as the Hugging Face hub writes them: `{"score": {"dtype": "float64", "_type": "Value"}}`."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One Parquet file: its path relative to the release, rows, and sizes in bytes, on disk and unpacked."""

    path: str
    rows: int
    bytes: int
    unpacked: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One configuration: its columns, and its shards by split as the files are named."""

    name: str
    features: Features
    splits: Mapping[str, tuple[Shard, ...]]

    @property
    def rows(self) -> int:
        return sum(shard.rows for shard in self.shards)

    @property
    def shards(self) -> tuple[Shard, ...]:
        return tuple(shard for shards in self.splits.values() for shard in shards)


def hub_split(split: str) -> str:
    """The name of a split for `load_dataset`."""
    return _HUB_SPLITS.get(split, split)


def read_shelves(folder: Path, sha256: Mapping[str, str] | None = None) -> tuple[Shelf, ...]:
    """The configurations of the release in `folder`, in `ORDER`, splits in theirs.

    `sha256` are hashes by relative path that are known already; others are computed. Raises StoreError
    for a file without features.
    """
    known = sha256 or {}
    found = {path.name: path for path in (folder / "data").iterdir() if path.is_dir()}
    names = [*(name for name in ORDER if name in found), *sorted(found.keys() - set(ORDER))]
    return tuple(_shelf(folder, found[name], known) for name in names)


def _shelf(folder: Path, place: Path, known: Mapping[str, str]) -> Shelf:
    splits: dict[str, list[Shard]] = {}
    features: Features = {}
    for file in sorted(place.glob("*.parquet")):
        shard, features = _shard(file, file.relative_to(folder).as_posix(), known)
        splits.setdefault(file.name.rsplit("-", 3)[0], []).append(shard)
    order = {name: rank for rank, name in enumerate(SPLITS)}
    ranked = sorted(splits, key=lambda name: (order.get(name, len(order)), name))
    return Shelf(place.name, features, {name: tuple(splits[name]) for name in ranked})


def _shard(file: Path, path: str, known: Mapping[str, str]) -> tuple[Shard, Features]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as opened:
        footer = opened.metadata
        unpacked = sum(footer.row_group(n).total_byte_size for n in range(footer.num_row_groups))
        told = (opened.schema_arrow.metadata or {}).get(b"huggingface")
        rows = footer.num_rows
    if told is None:
        raise StoreError(f"{path} does not say what its columns are", "Make the release anew.")
    features: Features = json.loads(told)["info"]["features"]
    return Shard(
        path, rows, file.stat().st_size, unpacked, known.get(path) or entry_of(file).sha256
    ), features
