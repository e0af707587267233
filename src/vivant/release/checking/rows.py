"""All rows of a release, file by file: pictures, references and the index."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from vivant.release.checking.index import IndexCheck
from vivant.release.checking.pictures import PictureCheck
from vivant.release.checking.problem import Problem
from vivant.release.checking.references import ORDER, References
from vivant.release.checking.tables import Group, check_schema, empty, groups, unchecked
from vivant.release.manifest import FILE as MANIFEST
from vivant.release.manifest import Manifest
from vivant.release.schemas import SCHEMAS, image_columns
from vivant.release.telling.columns import KEYS

PATH: Final = re.compile(r"data/([a-z]+)/([A-Za-z0-9_]+)-(\d{5})-of-(\d{5})\.parquet")
_IDS: Final = {
    "image": "image_id",
    "template": "template_id",
    "chosen": "chosen_id",
    "rejected": "rejected_id",
}
"""Which column says what a picture is."""


@dataclass(slots=True)
class RowCheck:
    """Reads every row once. `rows` counts those that could be read; `looked` is called with the number of rows of
    each row group."""

    root: Path
    manifest: Manifest
    pictures: PictureCheck
    looked: Callable[[int], None]
    rows: Counter[tuple[str, str]] = field(default_factory=Counter)
    _references: References = field(default_factory=References)

    def check(self, missing: frozenset[str]) -> Iterator[Problem]:
        """Problems of all rows; files that are `missing` are known to be."""
        self._references.whole = not missing
        index = IndexCheck.read(self.root)
        yield from index.problems
        shards = sorted(
            (ORDER.index(match[1]), match[2], match[3], path)
            for path in self.manifest.files
            if path not in missing and (match := PATH.fullmatch(path)) and match[1] in ORDER
        )
        for order, split, _, path in shards:
            yield from self._file(path, ORDER[order], split, index)
        if self._references.whole:
            if not index.problems:
                yield from index.left()
            yield from self._counts()
            for config, what in self._references.unkept():
                yield Problem(f"data/{config}", what)

    def _file(self, path: str, config: str, split: str, index: IndexCheck) -> Iterator[Problem]:
        says = {
            "name": self.manifest.name,
            "version": self.manifest.version,
            "config": config,
            "split": split,
        }
        wrong = list(check_schema(self.root, path, config, says))
        yield from wrong
        if any(problem.where in ("footer", "schema") for problem in wrong):
            self._references.whole = False
            return
        for group in groups(self.root, path):
            self.looked(group.rows)
            if group.columns is None:
                self._references.whole = False
                yield from group.problems
                yield from self._pictures(path, config, group, self._readable(path, config, group))
                continue
            if hollow := empty(group.columns, config):
                self._references.whole = False
                where = f"rows {group.first} to {group.first + group.rows - 1}"
                yield Problem(path, f"{', '.join(hollow)} should not be empty", where)
                continue
            rows = group.columns.to_pylist()
            self.rows[config, split] += len(rows)
            yield from self._pictures(path, config, group, rows)
            for number, row in enumerate(rows, group.first):
                for what in self._references.check(config, split, row):
                    yield Problem(path, what, _where(config, number, row))
                if config == "frames" and not index.problems:
                    yield from index.check(path, split, number, row)

    def _pictures(
        self, path: str, config: str, group: Group, rows: list[dict[str, Any]]
    ) -> Iterator[Problem]:
        for column in image_columns(SCHEMAS[config]):
            shown = [
                (number, row)
                for number, row in enumerate(rows, group.first)
                if row[column] is not None and row[column]["bytes"] is not None
            ]
            # A thumbnail is smaller than the picture whose id stands beside it.
            id = "" if config == "thumbnails" else _IDS[column]
            found = self.pictures.check([(row[column]["bytes"], row[id] if id else None) for _, row in shown])
            for (number, row), what in zip(shown, found, strict=True):
                if what:
                    yield Problem(path, what, f"{_where(config, number, row)}, column {column}")

    def _readable(self, path: str, config: str, group: Group) -> list[dict[str, Any]]:
        """The pictures of a damaged row group, with what names them."""
        images = image_columns(SCHEMAS[config])
        ids = [] if config == "thumbnails" else [_IDS[column] for column in images]
        return unchecked(self.root, path, group, [*KEYS[config], *images, *ids])

    def _counts(self) -> Iterator[Problem]:
        told = {
            (config, split): rows
            for config, by_split in self.manifest.counts.items()
            for split, rows in by_split.items()
        }
        for config, split in sorted(told.keys() | self.rows.keys()):
            expected, found = told.get((config, split), 0), self.rows[config, split]
            if expected != found:
                yield Problem(MANIFEST, f"{config} has {found} rows in {split}, not {expected}", "counts")


def _where(config: str, number: int, row: dict[str, Any]) -> str:
    name = " ".join(str(row[key]) for key in KEYS[config])
    return f"row {number} ({name})"
