"""The report's folder: a new edition is written beside it and swapped in, page by page."""

import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

FRONT_PAGE: Final = "index.html"
_PAGES: Final = (
    FRONT_PAGE, "stories-*.html", "cast.html", "cast-*.html", "refused.html", "report.css",
    "stories/*.html", "posed/*.html",
)  # fmt: skip
_PICTURES: Final = ("images/*.webp", "images/*.part")


class Edition:
    """Pages of one report, out of sight until they are published.

    Until `publish`, the report that was there before stays as it was. While publishing, every page
    is at every moment the old or the new one, whole; the front page changes last.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._draft = root.with_name(f".{root.name}.new")
        shutil.rmtree(self._draft, ignore_errors=True)
        self._draft.mkdir(parents=True)
        self._pages: list[str] = []

    def write(self, page: str, text: str) -> None:
        """Adds a page; `page` is its path from the report's root."""
        file = self._draft / page
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
        self._pages.append(page)

    def publish(self, pictures: Collection[str]) -> Path:
        """Swaps the pages in, removes pages and pictures no longer used, returns the front page."""
        for page in sorted(self._pages, key=lambda page: page == FRONT_PAGE):
            target = self._root / page
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(self._draft / page, target)
        shutil.rmtree(self._draft)
        kept = {*self._pages, *pictures}
        for stale in [path for path in self._ours() if path.relative_to(self._root).as_posix() not in kept]:
            stale.unlink()
        return self._root / FRONT_PAGE

    def _ours(self) -> Iterator[Path]:
        for pattern in (*_PAGES, *_PICTURES):
            yield from self._root.glob(pattern)
