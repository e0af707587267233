"""Which figures a release has, and what the card says in their place where they cannot be seen."""

from pathlib import Path
from typing import Final

from vivant.release.telling.card import Picture

FOLDER: Final = "figures"


def figures_in(folder: Path) -> dict[str, Picture]:
    """The figures of the release in `folder` by name."""
    return {}
