"""`manifest.json`: what a release is, how many rows it has, and the sha256 of every file in it."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Self

from pydantic import Field, ValidationError

from vivant.errors import StoreError, UsageError
from vivant.schema.value import Value, fingerprint

FILE: Final = "manifest.json"
FORMAT: Final = 1
"""The version of a release's layout that this package writes and reads."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class FileEntry(Value):
    """One file of a release."""

    bytes: Annotated[int, Field(ge=0)]
    sha256: Sha256


class Manifest(Value):
    """A release in one value.

    `digest` is the sha256 of everything else in it, spelled canonically: who knows the digest of a release knows
    every byte of it. `vivant` is the version that wrote it. `splits` says what was asked for and what came of it,
    `counts` the rows by configuration and split, `lost` what was asked for and is not in it, and why. `files` are by
    their path from the release's folder, this file itself aside.
    """

    format: int = FORMAT
    name: str
    version: str
    digest: str = ""
    vivant: str
    splits: dict[str, Any]
    counts: dict[str, dict[str, int]]
    lost: dict[str, Any]
    files: dict[str, FileEntry]

    def expected_digest(self) -> str:
        """What `digest` has to be."""
        return fingerprint(
            {key: value for key, value in self.model_dump(mode="json").items() if key != "digest"}
        )

    def sealed(self) -> Self:
        """The manifest with its digest."""
        return self.model_copy(update={"digest": self.expected_digest()})


def files_in(root: Path) -> Iterator[str]:
    """Every file below `root` but the manifest, in order of their paths; links are files, too."""
    found = []
    for place, folders, names in os.walk(root):
        linked = [name for name in folders if os.path.islink(os.path.join(place, name))]
        found += [Path(place, name).relative_to(root).as_posix() for name in (*names, *linked)]
    yield from sorted(path for path in found if path != FILE)


def entry_of(file: Path) -> FileEntry:
    """Size and sha256 of a file, read in portions."""
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
        return FileEntry(bytes=stream.tell(), sha256=digest.hexdigest())


def write_manifest(
    root: Path,
    known: Mapping[str, FileEntry],
    *,
    name: str,
    version: str,
    vivant: str,
    splits: Mapping[str, Any],
    counts: Mapping[str, Mapping[str, int]],
    lost: Mapping[str, Any],
) -> Manifest:
    """Writes the manifest of everything in `root`; nothing may be written there afterwards.

    `known` holds entries of files that were read already and have not changed since.
    """
    manifest = Manifest(
        name=name,
        version=version,
        vivant=vivant,
        splits=dict(splits),
        counts={config: dict(by_split) for config, by_split in counts.items()},
        lost=dict(lost),
        files={path: known.get(path) or entry_of(root / path) for path in files_in(root)},
    ).sealed()
    text = json.dumps(manifest.model_dump(mode="json"), indent=2, ensure_ascii=False)
    (root / FILE).write_text(f"{text}\n", "utf-8", newline="\n")
    return manifest


def read_manifest(root: Path) -> Manifest:
    """The manifest of the release in a folder.

    Raises UsageError where there is none or a newer Vivant's, StoreError for one that cannot be read.
    """
    try:
        data = json.loads((root / FILE).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(
            f"{root} is not a release: it has no {FILE}", "Name a folder that `vivant release` made."
        ) from None
    except OSError as error:
        raise StoreError(f"{FILE} cannot be read: {error.strerror}", "Make it readable.") from None
    except ValueError:
        raise StoreError(f"{FILE} cannot be read: it is not JSON", "Get the release anew.") from None
    if isinstance(data, dict) and isinstance(data.get("format"), int):
        refuse_newer(data["format"], root)
    try:
        return Manifest.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise StoreError(
            f"{FILE} is not valid at {where or 'its root'}: {first['msg']}", "Get the release anew."
        ) from None


def refuse_newer(format: int, release: Path | str) -> None:
    """Raises UsageError for a release of a format that only a newer Vivant reads."""
    if format > FORMAT:
        raise UsageError(
            f"{release} is a release of format {format}; this Vivant reads up to {FORMAT}", "Update Vivant."
        )
