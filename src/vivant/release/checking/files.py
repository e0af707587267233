"""Files against the manifest: none missing, none changed, none that is not of the release."""

from collections.abc import Callable, Iterator
from pathlib import Path

from vivant.release.checking.problem import Problem
from vivant.release.manifest import FILE, FileEntry, Manifest, entry_of, files_in


def check_manifest(manifest: Manifest, digest: str) -> Iterator[Problem]:
    """The manifest against its own digest, and against one that is known from elsewhere."""
    expected = manifest.expected_digest()
    if manifest.digest != expected:
        yield Problem(
            FILE, f"it was changed: its digest says {manifest.digest}, its content has {expected}", "digest"
        )
    elif digest and digest != expected:
        yield Problem(FILE, f"this is another release: its digest is {expected}, not {digest}", "digest")


def check_files(root: Path, manifest: Manifest, looked: Callable[[int], None]) -> Iterator[Problem]:
    """Every file, read whole; `looked` is called with 1 after each."""
    there = dict.fromkeys(files_in(root))
    for path, entry in manifest.files.items():
        if path not in there:
            yield Problem(path, "it is missing")
        elif (root / path).is_symlink():
            yield Problem(path, "it is a link, and not a file")
        else:
            yield from _compared(root, path, entry)
        looked(1)
    for path in there:
        if path not in manifest.files:
            yield Problem(path, "it is not of the release: the manifest does not name it")


def _compared(root: Path, path: str, entry: FileEntry) -> Iterator[Problem]:
    try:
        found = entry_of(root / path)
    except OSError as error:
        yield Problem(path, f"it cannot be read: {error.strerror or error}")
        return
    if found.bytes != entry.bytes:
        shorter = "cut short: it" if found.bytes < entry.bytes else "too long: it"
        yield Problem(path, f"it is {shorter} has {found.bytes} bytes, not {entry.bytes}")
    elif found.sha256 != entry.sha256:
        yield Problem(path, f"it was changed: its sha256 is {found.sha256}, not {entry.sha256}")
