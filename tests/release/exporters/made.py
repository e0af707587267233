"""Exports of one release, by format and options; and what damages one."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from vivant.release.exporters import exporting
from vivant.release.exporters.exporting import export_release
from vivant.release.exporters.table import exporter_of

Damage = Callable[[Path], object]


@dataclass
class Exports:
    """Gives the folder of an export; the same one for the same request."""

    release: Path
    root: Path
    made: dict[str, Path] = field(default_factory=dict)

    def __call__(self, format: str, split: str = "train", **options: str) -> Path:
        key = " ".join([format, split, *(f"{name}={value}" for name, value in sorted(options.items()))])
        if key not in self.made:
            out = self.root / f"{len(self.made):02d}-{format}"
            export_release(self.release, out, format=format, split=split, options=options)
            self.made[key] = out
        return self.made[key]


def note(folder: Path) -> dict[str, Any]:
    """What an export says of itself."""
    return dict(json.loads((folder / "vivant-export.json").read_bytes()))


def jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def damaged(monkeypatch: pytest.MonkeyPatch, damage: Damage) -> None:
    """From now on every export is damaged after it was written and before it is read back."""

    def breaking(name: str) -> Any:
        exporter = exporter_of(name)

        def read_back(folder: Path, options: Any) -> Any:
            damage(folder)
            return exporter.read_back(folder, options)

        return replace(exporter, read_back=read_back)

    monkeypatch.setattr(exporting, "exporter_of", breaking)


def swap(pattern: str) -> Damage:
    """The first file of the pattern and the first that differs from it change places."""

    def swapped(folder: Path) -> None:
        first, *rest = sorted(folder.glob(pattern))
        data = first.read_bytes()
        other = next(path for path in rest if path.read_bytes() != data)
        first.write_bytes(other.read_bytes())
        other.write_bytes(data)

    return swapped


def cut(pattern: str) -> Damage:
    """The first file of the pattern ends in its middle."""

    def cut_short(folder: Path) -> None:
        path = min(folder.glob(pattern))
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return cut_short


def remove(pattern: str) -> Damage:
    """The first file of the pattern is gone."""
    return lambda folder: min(folder.glob(pattern)).unlink()


def rename(pattern: str, old: str, new: str) -> Damage:
    """The first file or folder of the pattern is called otherwise."""

    def renamed(folder: Path) -> None:
        path = min(folder.glob(pattern))
        assert old in path.name
        path.rename(path.with_name(path.name.replace(old, new)))

    return renamed


def reword(pattern: str, old: str, new: str) -> Damage:
    """The first `old` in the first file of the pattern that has one is `new`."""

    def reworded(folder: Path) -> None:
        path = next(path for path in sorted(folder.glob(pattern)) if old in path.read_text("utf-8"))
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return reworded


def shorten(pattern: str) -> Damage:
    """The first file of the pattern lacks its last line."""

    def shortened(folder: Path) -> None:
        path = min(folder.glob(pattern))
        path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")

    return shortened


def change_json(pattern: str, change: Callable[[Any], object]) -> Damage:
    """The first file of the pattern is another document."""

    def changed(folder: Path) -> None:
        path = min(folder.glob(pattern))
        document = json.loads(path.read_bytes())
        change(document)
        path.write_text(json.dumps(document), "utf-8")

    return changed
