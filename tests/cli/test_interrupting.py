"""Ctrl-C ends a build soon and cleanly, says how to go on, and loses nothing."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import document, group_is_empty, start, vivant
from tests.pipeline import tiny

SOON = 30.0
"""Seconds within which everything has to have ended."""


def interrupt(build: subprocess.Popen[str], *, group: bool) -> tuple[str, float]:
    """Sends SIGINT, as a terminal does to the whole group; returns the last words and the seconds it took."""
    begun = time.monotonic()
    if group:
        os.killpg(build.pid, signal.SIGINT)
    else:
        build.send_signal(signal.SIGINT)
    _, said = build.communicate(timeout=60)
    taken = time.monotonic() - begun
    while not group_is_empty(build.pid) and time.monotonic() - begun < SOON:
        time.sleep(0.05)
    return said, taken


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize("group", [True, False], ids=["terminal", "process"])
def test_an_interrupted_build_ends_soon_and_goes_on_later(group: bool, tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=4, stories=2)
    build = start("build", directory, "--workers", "2")
    packs = directory / "images"
    wait_for(lambda: packs.is_dir() and any(p.stat().st_size > 0 for p in packs.iterdir()))
    said, taken = interrupt(build, group=group)
    assert build.returncode == 130
    assert taken < SOON
    assert group_is_empty(build.pid)
    assert "run the same command again" in said
    assert "Traceback" not in said
    assert document("verify", directory)["problems"] == []
    done = vivant("build", directory, "--workers", "2")
    assert done.returncode == 0, done.stderr
    frames = document("status", directory)["frames"]
    assert frames["requested"] == frames["accepted"] + frames["rejected"] > 0


def test_writing_thousands_of_stories_can_be_interrupted(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=1, stories=100_000)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(), until="design")
    build = start("build", directory, "--workers", "1")
    wait_for(lambda: document("status", directory)["stories"]["encoded"] > 0)
    said, taken = interrupt(build, group=False)
    assert build.returncode == 130
    assert taken < SOON
    assert "run the same command again" in said
