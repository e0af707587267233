"""Killed at any moment, making a release leaves nothing or the whole, and the next run cleans up."""

import subprocess
import sys
from pathlib import Path

from tests.cli.running import files_in
from vivant.release.snapshot import release_project

KILLS = 5


def test_a_killed_run_leaves_nothing_or_the_whole(project: Path, release: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.release.killing", str(project), str(tmp_path), str(KILLS)]
    subprocess.run(command, check=True, timeout=300)
    whole = files_in(release)
    left = {number: {path.name for path in (tmp_path / str(number)).iterdir()} for number in range(KILLS + 1)}
    assert left[0] == left[KILLS] == {"out"}
    assert all(names in ({"out"}, {".out.unfinished"}) for names in left.values())
    assert files_in(tmp_path / "0" / "out") == files_in(tmp_path / str(KILLS) / "out") == whole
    half = next(number for number in range(KILLS, 0, -1) if left[number] != {"out"})
    assert files_in(tmp_path / str(half) / ".out.unfinished")
    release_project(project, tmp_path / str(half) / "out")
    assert [path.name for path in (tmp_path / str(half)).iterdir()] == ["out"]
    assert files_in(tmp_path / str(half) / "out") == whole
