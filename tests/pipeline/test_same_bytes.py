"""The same project gives the same bytes on one worker or two, and after being killed again and again."""

import contextlib
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.running import document, group_is_empty, start, vivant
from tests.pipeline import tiny

KILLS = 5
KILL_SEED = 12
SHORTEST, LONGEST = 0.8, 3.0
"""Seconds after which a build is killed; starting it takes about the first one."""


@pytest.fixture(scope="module")
def on_one_worker(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(project(tmp_path_factory.mktemp("one") / "project"), workers=1)


def project(directory: Path) -> Path:
    return tiny.make(directory, characters=6, stories=3)


def built(directory: Path, *, workers: int) -> str:
    """The digest after a whole build."""
    done = vivant("build", directory, "--workers", str(workers))
    assert done.returncode == 0, done.stderr
    return digest(directory)


def digest(directory: Path) -> str:
    value: str = document("digest", directory)["digest"]
    return value


def kill_after(seconds: float, build: subprocess.Popen[str]) -> bool:
    """Kills a build with all its workers; False if it was done before."""
    try:
        build.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(build.pid, signal.SIGKILL)
        build.communicate()
        return True
    return False


def assert_sound(directory: Path) -> None:
    """What a killed build leaves behind can be read, counts up and holds what it says."""
    frames = document("status", directory)["frames"]
    states = ("accepted", "rejected", "failed", "pending")
    assert frames["requested"] == sum(frames[state] for state in states)
    assert document("verify", directory)["problems"] == []


def test_two_workers_give_the_bytes_of_one(on_one_worker: str, tmp_path: Path) -> None:
    assert built(project(tmp_path / "project"), workers=2) == on_one_worker


def test_a_build_killed_again_and_again_gives_the_same_bytes(on_one_worker: str, tmp_path: Path) -> None:
    directory = project(tmp_path / "project")
    moments = random.Random(KILL_SEED)
    kills = 0
    for _ in range(KILLS):
        build = start("build", directory, "--workers", "2")
        kills += kill_after(moments.uniform(SHORTEST, LONGEST), build)
        deadline = time.monotonic() + 60
        while not group_is_empty(build.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert group_is_empty(build.pid)
        assert_sound(directory)
    assert built(directory, workers=2) == on_one_worker
    assert_sound(directory)
    assert kills >= 2
