"""Vivant: illustrated stories whose characters stay themselves from frame to frame.

In Python, a release is read with `vivant.open_release`; everything else is the command line's.
"""

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from vivant.release.reading import open_release

__all__ = ["__version__", "open_release"]
__version__ = "0.1.0"

_OFFERED: Final = {"open_release": "vivant.release.reading"}


def __getattr__(name: str) -> Any:
    """What the package offers, imported when it is asked for: `import vivant` alone stays light."""
    if name not in _OFFERED:
        raise AttributeError(f"module 'vivant' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_OFFERED[name]), name)
