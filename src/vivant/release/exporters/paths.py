"""Paths inside an export, for trainers that open them from wherever they were started."""

from typing import Final

from vivant.errors import StoreError
from vivant.release.exporters.exporter import Option

ROOT: Final = Option(
    "root",
    "",
    "The folder in which the export will lie where it is trained on; without it, start the trainer inside the export",
    pattern=r"(?:(?:/|[A-Za-z]:/)[^\\\"\n]*)?",
)


def rooted(path: str, root: str) -> str:
    """The path as the trainer opens it."""
    return f"{root.rstrip('/')}/{path}" if root else path


def unrooted(path: str, root: str) -> str:
    """The path from the export's own root. Raises StoreError for one that leads elsewhere."""
    start = f"{root.rstrip('/')}/" if root else ""
    inside = path.removeprefix(start)
    if not path.startswith(start) or inside.startswith("/") or ".." in inside.split("/"):
        raise StoreError(f"{path} is not a path inside the export", "Nothing was kept.")
    return inside
