"""Exports beside a release do not put the release in doubt."""

import importlib.util
from pathlib import Path

import pytest

from vivant.errors import InputError, UsageError
from vivant.release.exporting_beside import export_beside, refuse_formats


def test_a_format_whose_package_is_missing_is_refused_before_the_release_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="lance, which is not installed"):
        refuse_formats(tmp_path / "out", ["lance"])


def test_an_export_that_fails_says_that_the_release_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*given: object, **named: object) -> None:
        raise InputError("nothing is left to export", "Choose another split.")

    monkeypatch.setattr("vivant.release.exporters.exporting.export_release", fail)
    with pytest.raises(InputError, match="out is released, but not exported as uno: nothing is left") as told:
        export_beside(tmp_path / "out", ["uno"], lambda step: None)
    assert told.value.do == "Choose another split."
