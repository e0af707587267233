"""The real `vivant`, as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

VIVANT = str(Path(sys.executable).with_name("vivant"))
_WAIT = 300
"""Seconds after which a command hangs, for all that a test can tell."""


def vivant(*arguments: str | Path, user: str = "ada") -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    command = [VIVANT, *map(str, arguments)]
    environment = {**os.environ, "USER": user}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=_WAIT, check=False
    )


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """Starts a command at the head of a process group of its own, as a terminal does."""
    return subprocess.Popen(
        [VIVANT, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def document(*arguments: str | Path) -> dict[str, Any]:
    """What a command prints with `--json`; it has to succeed."""
    done = vivant(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


def group_is_empty(group: int) -> bool:
    """Whether no process of a group runs any more; what has ended but is not waited for does not count."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, of = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of) == group and state != "Z":
            return False
    return True


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything below a folder by its path, folders as empty bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }
