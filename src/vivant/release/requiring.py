"""What a release needs beside Vivant itself: pyarrow, of the extra `release`."""

import importlib.util
from typing import Final

from vivant.errors import UsageError

INSTALL: Final = "pip install 'vivant[release]'"


def require_pyarrow() -> None:
    """Raises UsageError, which says how to install it, where pyarrow is missing."""
    if importlib.util.find_spec("pyarrow") is None:
        raise UsageError("releases need pyarrow, which is not installed", INSTALL)
