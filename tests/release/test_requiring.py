"""Without pyarrow nobody is left with a traceback."""

import importlib.util
from pathlib import Path

import pytest

from vivant.cli.release import release
from vivant.cli.verify import verify
from vivant.errors import UsageError


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
