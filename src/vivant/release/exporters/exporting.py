"""Exporting a release: what stands around every exporter, once.

The folder is written beside its place, read back by the rules of its consumer, compared with what was meant,
and only then put in its place.
"""

import importlib.util
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tarfile import TarError
from typing import TYPE_CHECKING, Any, Final, get_args

from vivant.errors import InputError, StoreError, UsageError, VivantError
from vivant.pipeline.progress import Step, Watch
from vivant.release.exporters.comparing import Meant
from vivant.release.exporters.drafting import Draft, drafted
from vivant.release.exporters.exporter import Exporter, Options, Row
from vivant.release.exporters.gallery import Gallery
from vivant.release.exporters.seeing import seen
from vivant.release.exporters.source import Source
from vivant.release.exporters.table import exporter_of
from vivant.release.reading import open_release
from vivant.schema.record import OutputTerms

if TYPE_CHECKING:
    from vivant.release.reading.release import Release

ALL: Final = "all"
NOTE: Final = "vivant-export.json"
_NOTHING: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: rows as the consumer counts them, the pictures in them, and what was left out and why."""

    format: str
    release: Mapping[str, str]
    split: str
    terms: tuple[str, ...]
    options: Mapping[str, str]
    rows: int
    pictures: int
    left_out: Mapping[str, int]

    def document(self) -> dict[str, Any]:
        return {
            "format": self.format,
            "release": dict(self.release),
            "split": self.split,
            "terms": list(self.terms),
            "options": dict(self.options),
            "rows": self.rows,
            "pictures": self.pictures,
            "left_out": dict(self.left_out),
        }

    def lines(self) -> list[str]:
        """The same for people."""
        lines = [f"{self.rows:,} rows with {self.pictures:,} pictures, every one read back as it was meant."]
        lines += [f"Left out: {count:,}, because {why}." for why, count in self.left_out.items()]
        return lines


def export_release(
    address: str | Path,
    out: Path,
    *,
    format: str,
    split: str = "train",
    terms: Collection[str] = (),
    options: Mapping[str, str] = _NOTHING,
    progress: Watch = lambda step: None,
) -> Exported:
    """Writes the release at `address` into the new or empty folder `out`, in a format that others read.

    `terms` keeps only samples whose pictures are all of these terms. Raises UsageError for what cannot
    be asked for, and StoreError, leaving nothing behind, where what was written is not read as it was meant.
    """
    exporter = exporter_of(format)
    chosen = exporter.chosen(options)
    _check_terms(terms)
    require(exporter)
    release = open_release(address)
    splits = _splits(exporter, release, split)
    total = sum(map(len, splits.values()))
    with drafted(out) as draft:
        with Gallery(draft.root) as gallery:
            looked = _counter("writing", total, progress)
            source = Source(splits, gallery, frozenset(terms), looked)
            meant = _written(exporter, source, draft, chosen)
        _compare(exporter, draft, chosen, meant, progress)
        exported = Exported(
            exporter.name,
            {"name": release.name, "version": release.version, "digest": release.digest},
            split,
            tuple(sorted(terms)),
            chosen,
            len(meant),
            meant.pictures,
            dict(sorted(source.left_out.items())),
        )
        draft.write(NOTE, json.dumps(exported.document(), indent=2) + "\n")
    return exported


def _written(exporter: Exporter, source: Source, draft: Draft, options: Options) -> Meant:
    meant = Meant()
    for row in exporter.write(source, draft, options):
        meant.add(row)
    if not len(meant):
        raise InputError(
            "nothing is left to export"
            + "".join(f"; {n} because {why}" for why, n in source.left_out.items()),
            "Choose another split, other terms or other options.",
        )
    return meant


def _compare(exporter: Exporter, draft: Draft, options: Options, meant: Meant, progress: Watch) -> None:
    looked = _counter("reading back", len(meant), progress)

    def counted(rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            looked()
            yield row

    try:
        meant.compare(counted(seen(exporter.read_back(draft.root, options))))
    except StoreError:
        raise
    except (VivantError, OSError, LookupError, ValueError, TypeError, TarError) as error:
        raise StoreError(
            f"what was written cannot be read back: {type(error).__name__}: {error}",
            "Nothing was kept. Check the release with vivant verify; if it is whole, please report this.",
        ) from error


def _counter(phase: str, total: int, progress: Watch) -> Callable[[], None]:
    done = 0

    def one_more() -> None:
        nonlocal done
        done += 1
        progress(Step(phase, min(done, total), total, "rows"))

    return one_more


def _splits(exporter: Exporter, release: "Release", split: str) -> dict[str, "Release"]:
    if split != ALL:
        return {split: release.split(split)}
    if not exporter.any_split:
        raise UsageError(
            f"{exporter.name} holds one split: whoever trains on all of them tests on what was seen",
            f"Choose one of: {', '.join(release.splits)}.",
        )
    return {name: release.split(name) for name in release.splits}


def _check_terms(terms: Collection[str]) -> None:
    known = get_args(OutputTerms)
    if unknown := sorted(set(terms) - set(known)):
        raise UsageError(f"there are no terms {unknown[0]!r}", f"Choose any of: {', '.join(known)}.")


def require(exporter: Exporter) -> None:
    """Raises UsageError, which says how to install it, where the package of a format is missing."""
    module, extra = exporter.extra or ("", "")
    if module and importlib.util.find_spec(module) is None:
        raise UsageError(f"this needs {module}, which is not installed", f"pip install 'vivant[{extra}]'")
