"""Exports that are made together with a release, each beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vivant.errors import StoreError, UsageError
from vivant.pipeline.progress import Watch
from vivant.release.publishing import refuse_occupied

if TYPE_CHECKING:
    from vivant.release.exporters.exporting import Exported


def place_of(out: Path, format: str) -> Path:
    """Where the export of the release at `out` goes."""
    return out.absolute().with_name(f"{out.absolute().name}-{format}")


def refuse_formats(out: Path, formats: Sequence[str]) -> None:
    """Raises UsageError for a format that there is not or that lacks its package, and for a place that is taken."""
    from vivant.release.exporters.exporting import require
    from vivant.release.exporters.table import exporter_of

    for format in formats:
        require(exporter_of(format))
        refuse_occupied(place_of(out, format))
    if len(set(formats)) < len(formats):
        raise UsageError("a format is named twice", "Name each once.")


def export_beside(out: Path, formats: Sequence[str], progress: Watch) -> dict[str, "Exported"]:
    """Exports `train` in every format, as `vivant export` does without options. Errors say that the release is there."""
    from vivant.release.exporters.exporting import export_release

    exported: dict[str, Exported] = {}
    for format in formats:
        try:
            exported[format] = export_release(out, place_of(out, format), format=format, progress=progress)
        except (UsageError, StoreError) as error:
            raise type(error)(
                f"{out} is released, but not exported as {format}: {error.what}", error.do
            ) from error
    return exported
