"""The figures of a release as the card shows them, with the words for who cannot see them."""

import json
from pathlib import Path

from vivant.release.figures import FOLDER, TABLES
from vivant.release.telling.card import Picture


def figures_in(folder: Path) -> dict[str, Picture]:
    """The figures of the release in `folder`, by name."""
    tables = json.loads((folder / FOLDER / TABLES).read_text("utf-8"))
    return {
        name: Picture(
            f"{FOLDER}/{name}-light.png",
            f"{table['title']}. {table['description']}",
            f"{FOLDER}/{name}-dark.png",
        )
        for name, table in tables.items()
    }
