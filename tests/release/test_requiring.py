"""Without pyarrow nobody is left with a traceback."""

import importlib.util
from pathlib import Path

import pytest

from vivant.cli.release import release
from vivant.cli.verify import verify
from vivant.errors import UsageError
from vivant.release.exporting_beside import refuse_formats


def test_what_is_missing_is_said_with_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    (tmp_path / "manifest.json").write_text("{}")
    missing = pytest.raises(UsageError, match=r"pyarrow.*\n  pip install 'vivant\[release\]'")
    with missing:
        release(tmp_path, tmp_path / "out")
    with missing:
        verify(tmp_path)


def test_a_format_whose_package_is_missing_is_refused_before_the_release_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="lance, which is not installed"):
        refuse_formats(tmp_path / "out", ["lance"])
