"""`vivant verify` of a release: every byte, every row, every picture, and what they say of each other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.errors import StoreError
from vivant.pipeline.progress import Step, Watch
from vivant.release.checking.files import check_files, check_manifest
from vivant.release.checking.pictures import PictureCheck
from vivant.release.checking.problem import Problem
from vivant.release.checking.rows import RowCheck
from vivant.release.indexing import FILE as INDEX
from vivant.release.manifest import FILE, Manifest, read_manifest
from vivant.release.threads import on_all_cpus


@dataclass(frozen=True, slots=True)
class VerifiedRelease:
    """What was looked at, and what is wrong with it; `manifest` is None where it cannot be read."""

    manifest: Manifest | None
    files: int
    rows: int
    images: int
    problems: tuple[Problem, ...]

    def document(self) -> dict[str, Any]:
        manifest = self.manifest
        return {
            "release": manifest.name if manifest else None,
            "version": manifest.version if manifest else None,
            "digest": manifest.digest if manifest else None,
            "files": self.files,
            "rows": self.rows,
            "images": self.images,
            "problems": [problem.document() for problem in self.problems],
        }

    def lines(self) -> list[str]:
        looked = f"{self.files} files, {self.rows} rows and {self.images} pictures checked"
        lines = [f"{looked}: all as released." if not self.problems else f"{looked}:"]
        lines += [problem.line() for problem in self.problems]
        return [*lines, f"digest {self.manifest.digest}"] if self.manifest and not self.problems else lines


def verify_release(root: Path, *, digest: str = "", progress: Watch = lambda step: None) -> VerifiedRelease:
    """Holds the release in `root` against its manifest, its rows against each other, and its index against its files.

    A `digest` that is known from elsewhere says whether this is that release. Raises UsageError where there is
    no release, or a newer Vivant's.
    """
    if (root / INDEX).is_file() and not (root / FILE).exists():
        return VerifiedRelease(None, 0, 0, 0, (Problem(FILE, "it is missing"),))
    try:
        manifest = read_manifest(root)
    except StoreError as error:
        return VerifiedRelease(None, 0, 0, 0, (Problem(FILE, error.what),))
    files, told = len(manifest.files), sum(sum(counts.values()) for counts in manifest.counts.values())
    with on_all_cpus() as pool:
        pictures = PictureCheck(pool)
        rows = RowCheck(root, manifest, pictures, _counter("rows", told, progress))
        problems = tuple(_problems(root, manifest, digest, rows, _counter("files", files, progress)))
    return VerifiedRelease(manifest, files, sum(rows.rows.values()), pictures.count, problems)


def _problems(
    root: Path, manifest: Manifest, digest: str, rows: RowCheck, looked: Callable[[int], None]
) -> Iterator[Problem]:
    yield from check_manifest(manifest, digest)
    yield from check_files(root, manifest, looked)
    yield from rows.check(frozenset(path for path in manifest.files if not (root / path).is_file()))


def _counter(what: str, total: int, progress: Watch) -> Callable[[int], None]:
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done = min(done + more, total)
        progress(Step(what, done, total, what))

    return count
