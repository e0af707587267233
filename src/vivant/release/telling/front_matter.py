"""The YAML at the top of a card: where the files of every configuration lie, and what is in them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml

from vivant.release.telling.columns import in_yaml
from vivant.release.telling.shelves import Shelf, hub_split

_SIZES: Final = (
    (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)  # fmt: skip


def front_matter(data: Mapping[str, Any]) -> str:
    """The YAML between two lines of dashes."""
    text = yaml.safe_dump(dict(data), sort_keys=False, allow_unicode=True, width=10_000)
    return f"---\n{text}---\n"


def described(shelves: Sequence[Shelf]) -> dict[str, Any]:
    """Where the files of every configuration lie, and what is in them; the first is the default."""
    configs = [_config(shelf, default=shelf is shelves[0]) for shelf in shelves]
    return {"configs": configs, "dataset_info": [_info(shelf) for shelf in shelves]}


def size_category(rows: int) -> str:
    """The hub's word for so many rows."""
    return next((word for most, word in _SIZES if rows < most), "10M<n<100M")


def _config(shelf: Shelf, *, default: bool) -> dict[str, Any]:
    files = [
        {"split": hub_split(split), "path": f"data/{shelf.name}/{split}-*.parquet"} for split in shelf.splits
    ]
    first = {"default": True} if default else {}
    return {"config_name": shelf.name, **first, "data_files": files}


def _info(shelf: Shelf) -> dict[str, Any]:
    splits = [
        {
            "name": hub_split(split),
            "num_bytes": sum(shard.unpacked for shard in shards),
            "num_examples": sum(shard.rows for shard in shards),
        }
        for split, shards in shelf.splits.items()
    ]
    return {
        "config_name": shelf.name,
        "features": [in_yaml(name, feature) for name, feature in shelf.features.items()],
        "splits": splits,
        "download_size": sum(shard.bytes for shard in shelf.shards),
        "dataset_size": sum(split["num_bytes"] for split in splits),
    }
