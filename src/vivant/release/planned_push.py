"""What would go to the Hub, and what went: every file with its size."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError, UsageError
from vivant.release.manifest import FILE as MANIFEST
from vivant.release.manifest import files_in, read_manifest

_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")
_UNITS: Final = ("B", "kB", "MB", "GB", "TB")


@dataclass(frozen=True, slots=True)
class Pushed:
    """What goes, or went, to the Hub: files with their sizes in bytes. `url` is that of the commit, empty until there is one."""

    repository: str
    version: str
    digest: str
    files: Mapping[str, int]
    private: bool
    url: str = ""

    @property
    def bytes(self) -> int:
        return sum(self.files.values())

    def document(self) -> dict[str, Any]:
        return {
            "repository": self.repository,
            "version": self.version,
            "digest": self.digest,
            "private": self.private,
            "dry_run": not self.url,
            "url": self.url,
            "bytes": self.bytes,
            "files": [{"path": path, "bytes": size} for path, size in self.files.items()],
        }

    def lines(self) -> list[str]:
        """The same for people."""
        whole = f"{len(self.files):,} files, {in_words(self.bytes)}, version {self.version}"
        if self.url:
            return [f"{whole}: {self.url}"]
        listed = [f"{in_words(size):>10}  {path}" for path, size in self.files.items()]
        private = "a new private" if self.private else "a new or existing"
        return [*listed, f"{whole}, would go to {private} dataset {self.repository}. Nothing was sent."]


def plan_push(release: Path, repository: str, *, private: bool = False) -> Pushed:
    """What would go to the Hub, without asking it anything.

    Raises UsageError for a name that the Hub does not take or a folder that is no release, StoreError where
    files are missing, of another size, or not the release's.
    """
    if not _NAME.fullmatch(repository):
        raise UsageError(f"{repository!r} is not a repository of the Hub", "Write OWNER/NAME.")
    manifest = read_manifest(release)
    there = {path: (release / path).stat().st_size for path in files_in(release)}
    meant = {path: entry.bytes for path, entry in manifest.files.items()}
    if there != meant:
        wrong = sorted(dict(there.items() ^ meant.items()))[0]
        raise StoreError(f"{wrong} is not as the release has it", f"Run `vivant verify {release}`.")
    files = {**there, MANIFEST: (release / MANIFEST).stat().st_size}
    return Pushed(repository, manifest.version, manifest.digest, dict(sorted(files.items())), private)


def in_words(size: float) -> str:
    """ "12 B", "1.2 GB" """
    for unit in _UNITS:
        if size < 1000 or unit == _UNITS[-1]:
            break
        size /= 1000
    return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
