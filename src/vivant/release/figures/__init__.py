"""The figures of a release: light and dark, as drawings and as pictures, with the same numbers as tables."""

from pathlib import Path

from vivant.release.facts import ReleaseFacts

__all__ = ["write_figures"]


def write_figures(facts: ReleaseFacts, folder: Path) -> tuple[str, ...]:
    """Writes every figure and `figures.json` into the existing `folder`; the names of the files, sorted."""
    raise NotImplementedError
