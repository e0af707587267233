"""Which figures a release has, and what the card says in their place where they cannot be seen."""

import json
from pathlib import Path
from typing import Final

from vivant.release.figures import TABLES
from vivant.release.telling.card import Picture

FOLDER: Final = "figures"


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
