"""Builds a project, kills the same build again and again at random moments, and compares the bytes.

    python benchmarks/bench_same_bytes.py [--kills 20] [--workers 2] [--characters 12] [--stories 6] [--seed 1]

Every kill is SIGKILL to the whole group of processes. When a build gets done between kills, its digest
is compared and the next one begins in an empty folder, until all kills are spent.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from vivant.config import FILE, write_template

VIVANT = str(Path(sys.executable).with_name("vivant"))
STATES = ("accepted", "rejected", "failed", "pending")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--characters", type=int, default=12)
    parser.add_argument("--stories", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1, help="of the moments at which builds are killed")
    given = parser.parse_args()
    text = write_template(name="killed", characters=given.characters, stories=given.stories)
    with tempfile.TemporaryDirectory() as scratch:
        begun = time.monotonic()
        expected = whole(project(Path(scratch, "whole"), text), given.workers)
        seconds = time.monotonic() - begun
        print(f"undisturbed: {expected[:16]} in {seconds:.1f} s")
        moments = random.Random(given.seed)
        # Short lives, so that one project is killed several times before it gets done.
        lives = [moments.uniform(0.5, 1.5 + seconds / 3) for _ in range(given.kills)]
        sound = killed(Path(scratch), text, given.workers, lives, expected)
    sys.exit(0 if sound else 1)


def killed(scratch: Path, text: str, workers: int, lives: list[float], expected: str) -> bool:
    """Kills builds after these many seconds each, a line a kill; whether all was as it should be."""
    print(f"{'kill':>4} {'after':>7} {'requested':>9} " + " ".join(f"{s:>8}" for s in STATES) + "  found")
    number, sound = 0, True
    directory = project(scratch / "0", text)
    for kill, life in enumerate(lives, 1):
        while not survived_until_killed(directory, workers, life):
            sound &= compared(directory, workers, expected)
            number += 1
            directory = project(scratch / str(number), text)
        found, problems = problems_of(directory)
        states = " ".join(f"{found[state]:>8}" for state in STATES)
        print(
            f"{kill:>4} {life:>6.2f}s {found['requested']:>9} {states}  {'; '.join(problems) or 'nothing wrong'}"
        )
        sound &= not problems
    return compared(directory, workers, expected) and sound


def project(directory: Path, text: str) -> Path:
    directory.mkdir()
    (directory / FILE).write_text(text, "utf-8")
    return directory


def whole(directory: Path, workers: int) -> str:
    """The digest after a build that nothing disturbs."""
    subprocess.run(
        [VIVANT, "build", str(directory), "--workers", str(workers)], check=True, capture_output=True
    )
    return str(answer("digest", directory)["digest"])


def survived_until_killed(directory: Path, workers: int, life: float) -> bool:
    """Runs a build and kills it after `life` seconds; False if it was done before."""
    build = subprocess.Popen(
        [VIVANT, "build", str(directory), "--workers", str(workers)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        build.wait(life)
    except subprocess.TimeoutExpired:
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
        return True
    return False


def problems_of(directory: Path) -> tuple[dict[str, int], list[str]]:
    """Frames by state, and what is wrong with them or with any image."""
    frames: dict[str, int] = answer("status", directory)["frames"]
    problems = list(answer("verify", directory)["problems"])
    if frames["requested"] != sum(frames[state] for state in STATES):
        problems.append("frames are lost")
    return frames, problems


def compared(directory: Path, workers: int, expected: str) -> bool:
    digest = whole(directory, workers)
    print(f"built to its end: {digest[:16]}, {'the same' if digest == expected else 'DIFFERENT'}")
    return digest == expected


def answer(command: str, directory: Path) -> dict[str, Any]:
    done = subprocess.run([VIVANT, command, str(directory), "--json"], capture_output=True, text=True)
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


if __name__ == "__main__":
    main()
