"""What the Hugging Face hub and `load_dataset` read at the top of a card."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml

from vivant.release.telling.columns import in_yaml
from vivant.release.telling.shelves import Shelf, hub_split
from vivant.release.telling.told import Told

_SIZES: Final = (
    (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)  # fmt: skip
_TAGS: Final = (
    "image", "synthetic", "illustration", "story-visualization", "character-consistency",
    "subject-driven-generation", "preference-data", "vivant",
)  # fmt: skip


def front_matter(data: Mapping[str, Any]) -> str:
    """The YAML between two lines of dashes."""
    text = yaml.safe_dump(dict(data), sort_keys=False, allow_unicode=True, width=10_000)
    return f"---\n{text}---\n"


def metadata(told: Told) -> dict[str, Any]:
    licence = told.licence
    tags = [*_TAGS, "simulated"] if told.origins.simulated else list(_TAGS)
    data: dict[str, Any] = {
        "pretty_name": told.title,
        "license": licence.id,
        "license_name": licence.name,
        "license_link": licence.link if licence.id == "other" else "",
        "language": ["en"] if told.invented else [],
        "task_categories": ["text-to-image", "image-to-image"],
        "size_categories": [size_category(told.facts.frames)],
        "annotations_creators": ["machine-generated"],
        "language_creators": ["machine-generated" if told.invented else "other"],
        "source_datasets": ["original"],
        "tags": tags,
        **described(told.shelves),
    }
    return {name: value for name, value in data.items() if value not in ("", [])}


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
