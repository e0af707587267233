"""What the Hugging Face hub and `load_dataset` read at the top of a card."""

from typing import Any, Final

from vivant.release.telling.front_matter import described, size_category
from vivant.release.telling.told import Told

_TAGS: Final = (
    "image", "synthetic", "illustration", "story-visualization", "character-consistency",
    "subject-driven-generation", "preference-data", "vivant",
)  # fmt: skip


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
