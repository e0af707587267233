"""Making what was written outlast a machine that stops."""

import os
from pathlib import Path


def make_durable(path: Path) -> None:
    """Puts a file or a folder on disk; a new file's name is durable only when its folder is."""
    opened = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
