"""WebDataset: tars in which neighbouring files of one stem are one sample.

The stem ends at the first dot of the file's name, so that keys hold none. `datasets` takes the fields from the
first samples of the first tar: samples with different numbers of references lie in different tars, and each
number is a configuration of its own.
"""

import io
import json
import re
import tarfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from vivant.errors import InputError, StoreError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import (
    REFERENCES,
    Exporter,
    Option,
    Options,
    Row,
    chosen_samples,
    tasks_option,
)
from vivant.release.exporters.pictures import as_png
from vivant.release.exporters.source import Source
from vivant.release.samples import Sample
from vivant.schema.value import canonical

_STEM: Final = re.compile(r"((?:.*/|)[^.]+)[.]([^/]*)")
_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")


class Shards:
    """Tars of one split and one number of references, each closed when it is full."""

    def __init__(self, draft: Draft, name: str, most: int) -> None:
        self._draft, self._name, self._most = draft, name, most
        self._tar: tarfile.TarFile | None = None
        self._count = self._size = 0

    def add(self, key: str, files: dict[str, bytes]) -> None:
        if self._tar is None or self._size > self._most:
            self.close()
            path = self._draft.file(f"{self._name}-{self._count:05d}.tar")
            self._tar = tarfile.open(path, "w", format=tarfile.USTAR_FORMAT)  # noqa: SIM115
            self._count, self._size = self._count + 1, 0
        for ending, data in files.items():
            member = tarfile.TarInfo(f"{key}.{ending}")
            member.size = len(data)
            self._tar.addfile(member, io.BytesIO(data))
            self._size += len(data)

    def close(self) -> None:
        if self._tar is not None:
            self._tar.close()


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    most = int(options["shard_mb"]) * 1_000_000
    shards: dict[tuple[str, int], Shards] = {}
    with ExitStack() as closing:
        for sample in chosen_samples(source, options):
            kind = (sample.split, len(sample.refs))
            if kind not in shards:
                shards[kind] = Shards(draft, f"refs{kind[1]}/{kind[0]}", most)
                closing.callback(shards[kind].close)
            shards[kind].add(key_of(sample), _files(sample))
            yield Row(key_of(sample), (canonical(sample.document()),), sample.shown)
    draft.write("README.md", _readme(sorted(shards)))


def key_of(sample: Sample) -> str:
    """The stem of a sample's files. Raises InputError for an id that would not stay in one piece."""
    if not _KEY.fullmatch(sample.id):
        raise InputError(f"{sample.id} cannot be a key", "A dot ends a key, and a slash is a folder.")
    return sample.id


def _files(sample: Sample) -> dict[str, bytes]:
    files = {"target.png": as_png(sample.target)}
    files |= {f"ref{number}.png": as_png(ref.picture) for number, ref in enumerate(sample.refs)}
    return files | {"json": json.dumps(sample.document()).encode("ascii")}


def _readme(kinds: list[tuple[str, int]]) -> str:
    """Which tars are which configuration, for `datasets.load_dataset(FOLDER, "refs2")`."""
    lines = ["---", "configs:"]
    for arity in sorted({arity for _, arity in kinds}):
        lines += [f"- config_name: refs{arity}", "  data_files:"]
        for split in (split for split, one in kinds if one == arity):
            lines += [f"  - split: {split}", f"    path: refs{arity}/{split}-*.tar"]
    return "\n".join([*lines, "---", ""])


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    for path in sorted(folder.glob("*/*.tar")):
        fields: set[str] = set()
        for key, found in _grouped(path):
            fields = fields or set(found)
            if set(found) != fields:
                raise StoreError(
                    f"{key} has other fields than the first sample of {path.name}", "Nothing was kept."
                )
            refs = sorted(
                (name for name in found if name.startswith("ref")), key=lambda name: int(name[3:-4])
            )
            shown = tuple(found[name] for name in ("target.png", *refs))
            yield Row(key, (canonical(json.loads(found["json"])),), shown)


def _grouped(path: Path) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The samples of a tar: files are one sample as long as their stem stays the same."""
    current, found = "", dict[str, bytes]()
    with tarfile.open(path) as tar:
        for member in tar:
            file = tar.extractfile(member)
            named = _STEM.fullmatch(member.name)
            if file is None or named is None:
                continue
            if named[1] != current:
                if found:
                    yield current, found
                current, found = named[1], {}
            if named[2].lower() in found:
                raise StoreError(f"{member.name} is in its sample twice", "Nothing was kept.")
            found[named[2].lower()] = file.read()
    if found:
        yield current, found


EXPORTER: Final = Exporter(
    name="webdataset",
    audience="streaming loaders: webdataset, `datasets`, and what is built on them",
    cannot="samples with different numbers of references in one configuration",
    write=_write,
    read_back=_read_back,
    options=(
        tasks_option("subject", "multi_subject", "edit"),
        REFERENCES,
        Option("shard_mb", "500", "Megabytes of a tar at most, about", pattern=r"[1-9]\d{0,4}"),
    ),
    any_split=True,
)
